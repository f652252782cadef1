/** What the smoke run asks of a browser, over whatever protocol that speaks. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Keys that have no character, as WebDriver writes them. */
export const KEYS = { alt: '\uE00A', up: '\uE013', down: '\uE015', right: '\uE014' } as const;

export interface Browser {
	/** With its version. */
	readonly name: string;
	/** Opens an address and waits until it is loaded. */
	visit(url: string): Promise<unknown>;
	/** Runs the body of a function in the page, with `arguments`. */
	ask<T>(script: string, ...args: readonly unknown[]): Promise<T>;
	/** Presses keys, the first ones held until the last is let go. */
	press(...keys: readonly string[]): Promise<unknown>;
	/** What its pages have complained of since it was last asked. */
	faults(): Promise<readonly string[]>;
	close(): Promise<void>;
}

/** A command of WebDriver, by its name in the standard. */
export type Send = (command: string, parameters?: object) => Promise<unknown>;

/** What Marionette and WebDriver have in common. */
export function commands(send: Send): Pick<Browser, 'ask' | 'press'> & { room: Send } {
	return {
		ask: async <T>(script: string, ...args: readonly unknown[]) =>
			(await send('ExecuteScript', { script, args })) as T,
		press: (...keys) => {
			const held = keys.map((value) => ({ type: 'keyDown', value }));
			const free = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
			return send('PerformActions', {
				actions: [{ type: 'key', id: 'keys', actions: [...held, ...free] }]
			});
		},
		room: () => send('SetWindowRect', { x: 0, y: 0, width: 1280, height: 900 })
	};
}

type Nothing = false | null | undefined;

/** Calls until there is an answer: programs take a while to listen. */
export async function patiently<T>(
	what: string,
	get: () => T | Promise<T>
): Promise<Exclude<T, Nothing>> {
	let last: unknown;
	for (let attempt = 0; attempt < 150; attempt++) {
		try {
			const found = await get();
			if (found) return found as Exclude<T, Nothing>;
		} catch (error) {
			last = error;
		}
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`Waited in vain for ${what}.`, { cause: last });
}

/** The first of these programs that is installed: names are looked for where the system finds programs. */
export function program(...names: readonly (string | undefined)[]): string | null {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const paths = names.flatMap((name) =>
		!name ? [] : name.includes('/') ? [name] : folders.map((folder) => join(folder, name))
	);
	for (const path of paths) {
		try {
			accessSync(path, constants.X_OK);
			return path;
		} catch {
			// The next.
		}
	}
	return null;
}
