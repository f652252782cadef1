/** WebKit, by its WebDriver: WebKitGTK's small browser on a screen of memory, where there is no other. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { commands, patiently, program, type Browser, type Send } from './driver.ts';

const PATHS: Readonly<Record<string, string>> = {
	Navigate: 'url',
	ExecuteScript: 'execute/sync',
	PerformActions: 'actions',
	SetWindowRect: 'window/rect'
};

/** A driven WebKit does not write down what its pages complain of: they keep it themselves, from when they are loaded. */
const LISTEN = `
	const kept = (window.faults ??= []);
	for (const type of ['error', 'unhandledrejection'])
		addEventListener(type, (event) => kept.push(String(event.message ?? event.reason)));
	console.error = (...all) => kept.push(all.join(' '));`;
const KEPT = 'return window.faults?.splice(0) ?? []';

/** The driver, and what it drives, where both are installed. */
export function findWebKit(): { driver: string; browser: string } | null {
	const driver = program(process.env.WEBKIT_DRIVER_PATH, 'WebKitWebDriver');
	const browser = program(process.env.WEBKIT_PATH, ...miniBrowsers());
	return driver && browser ? { driver, browser } : null;
}

function miniBrowsers(): string[] {
	return ['/usr/lib', '/usr/libexec', ...under('/usr/lib', /-linux-gnu$/)].flatMap((folder) =>
		under(folder, /^webkit2?gtk-/).map((path) => join(path, 'MiniBrowser'))
	);
}

function under(folder: string, name: RegExp): string[] {
	try {
		const names = readdirSync(folder).filter((one) => name.test(one));
		return names.toSorted().map((one) => join(folder, one));
	} catch {
		return [];
	}
}

export async function openWebKit({
	driver,
	browser
}: NonNullable<ReturnType<typeof findWebKit>>): Promise<Browser> {
	const screen = process.env.DISPLAY ? null : await memoryScreen();
	const port = await freePort();
	const root = process.getuid?.() === 0;
	const server = spawn(driver, [`--port=${port}`], {
		stdio: 'ignore',
		env: {
			...process.env,
			...(screen && { DISPLAY: screen.display }),
			// Its sandbox cannot be had by root; without a graphics card its layers are painted one by one, a second each.
			...(root && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
			WEBKIT_DISABLE_COMPOSITING_MODE: '1'
		}
	});
	const call = async (method: string, path: string, body?: object) => {
		const answer = await fetch(`http://127.0.0.1:${port}/${path}`, {
			method,
			...(body && { body: JSON.stringify(body) })
		});
		const { value } = (await answer.json()) as { value: unknown };
		if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
		return value;
	};
	const end = () => {
		server.kill();
		screen?.program.kill();
	};
	try {
		await patiently('WebKitWebDriver', () => call('GET', 'status'));
		const options = { binary: browser, args: ['--automation'] };
		const { sessionId, capabilities } = (await call('POST', 'session', {
			capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } }
		})) as { sessionId: string; capabilities: { browserVersion: string } };
		const send: Send = (command, parameters = {}) =>
			call('POST', `session/${sessionId}/${PATHS[command]}`, parameters);
		const { room, ...rest } = commands(send);
		await room('');
		const faults: string[] = [];
		const gather = async () => void faults.push(...(await rest.ask<string[]>(KEPT)));
		return {
			name: `WebKit (WebKitGTK ${capabilities.browserVersion})`,
			...rest,
			visit: async (url) => {
				await gather();
				await send('Navigate', { url });
				await rest.ask(LISTEN);
			},
			faults: async () => {
				await gather();
				return faults.splice(0);
			},
			close: async () => {
				await call('DELETE', `session/${sessionId}`).catch(() => undefined);
				end();
			}
		};
	} catch (error) {
		end();
		throw error;
	}
}

/** An X server that shows its screen to nobody; it chooses its number and tells it. */
async function memoryScreen(): Promise<{ display: string; program: ChildProcess }> {
	const path = program('Xvfb');
	if (!path) throw new Error('WebKit needs a screen: set DISPLAY, or install Xvfb.');
	const server = spawn(path, ['-displayfd', '1', '-screen', '0', '1600x1200x24']);
	let told = '';
	server.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
	const number = await patiently('Xvfb', () => /^\d+(?=\n)/.exec(told)?.[0]);
	return { display: `:${number}`, program: server };
}
