/** Firefox, by the protocol that it speaks itself: Marionette, WebDriver's commands over a socket. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, patiently, program, type Browser, type Send } from './driver.ts';

/** As a program that calls nobody, and says what its pages complain of. */
const PREFERENCES = {
	'marionette.port': 0,
	'browser.dom.window.dump.enabled': true,
	'devtools.console.stdout.content': true,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'app.update.disabledForTesting': true,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'services.settings.server': 'data:,',
	// As wide as the window, as in the browser it is compared with.
	'ui.useOverlayScrollbars': 1
};
/** Firefox itself complains that it may call nobody. */
const FAULT = /^JavaScript error: http|^console\.error: (?!RSLoader)/;

export const findFirefox = (): string | null =>
	program(
		process.env.FIREFOX_PATH,
		'firefox',
		'firefox-esr',
		'/Applications/Firefox.app/Contents/MacOS/firefox'
	);

export async function openFirefox(path: string): Promise<Browser> {
	const profile = mkdtempSync(join(tmpdir(), 'throughline-firefox-'));
	const lines = Object.entries(PREFERENCES).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`
	);
	writeFileSync(join(profile, 'user.js'), lines.join('\n'));
	const firefox = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile]);
	const faults = listen(firefox, FAULT);
	const end = async () => {
		const gone = new Promise((resolve) => firefox.once('exit', resolve));
		if (firefox.exitCode === null && firefox.kill()) await gone;
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		const port = await patiently('Firefox', () =>
			Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'))
		);
		const socket = connect(port, '127.0.0.1');
		const send = speak(socket);
		const { capabilities } = (await send('NewSession', { capabilities: {} })) as {
			capabilities: { browserVersion: string };
		};
		const { room, ...rest } = commands(send);
		await room('');
		return {
			name: `Firefox ${capabilities.browserVersion}`,
			...rest,
			visit: (url) => send('Navigate', { url }),
			faults: () => Promise.resolve(faults()),
			close: async () => {
				socket.destroy();
				await end();
			}
		};
	} catch (error) {
		await end();
		throw error;
	}
}

/** A message is `length:[0, number, command, parameters]`, an answer `length:[1, number, error, result]`. */
function speak(socket: Socket): Send {
	socket.on('error', (error) => {
		for (const answer of waiting.values()) answer(error, null);
	});
	const waiting = new Map<number, (error: { message: string } | null, result: unknown) => void>();
	let number = 0;
	let read = Buffer.alloc(0);
	socket.on('data', (data) => {
		read = Buffer.concat([read, data]);
		for (;;) {
			const colon = read.indexOf(':');
			const end = colon + 1 + Number(read.subarray(0, Math.max(colon, 0)));
			if (colon < 0 || read.length < end) return;
			const message: unknown = JSON.parse(read.subarray(colon + 1, end).toString());
			read = read.subarray(end);
			// The first message only says what speaks.
			if (Array.isArray(message)) waiting.get(message[1])?.(message[2], message[3]);
		}
	});
	return (command, parameters = {}) =>
		new Promise((resolve, reject) => {
			const text = JSON.stringify([0, ++number, `WebDriver:${command}`, parameters]);
			waiting.set(number, (error, result) => {
				if (error) return reject(new Error(`${command}: ${error.message}`));
				const only = result as { value?: unknown } | null;
				resolve(only && Object.keys(only).join() === 'value' ? only.value : result);
			});

			socket.write(`${Buffer.byteLength(text)}:${text}`);
		});
}

/** Keeps the lines of a program that tell of a fault. */
export function listen(program: ChildProcess, fault: RegExp): () => readonly string[] {
	const kept: string[] = [];
	for (const stream of [program.stdout, program.stderr]) {
		let rest = '';
		stream?.setEncoding('utf8').on('data', (text: string) => {
			const lines = (rest + text).split('\n');
			rest = lines.pop() ?? '';
			kept.push(...lines.filter((line) => fault.test(line)));
		});
	}
	return () => kept.splice(0);
}
