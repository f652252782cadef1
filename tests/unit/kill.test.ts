/** What was answered is on the disk: a server killed without warning, again and again, while saves come in over HTTP. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { StoryStore } from '../../src/server/store.ts';

const SAVES = 200;
const KILLS = 5;

const folder = mkdtempSync(join(tmpdir(), 'throughline-kill-'));
const file = join(folder, 'stories.db');
const story = JSON.stringify({
	format: 'throughline/1',
	id: 's',
	language: 'en',
	title: 'A story',
	steps: Array.from({ length: 20 }, (_, i) => ({
		id: `s${i}`,
		heading: `Step ${i}`,
		body: 'Words. '.repeat(60)
	}))
});
let running: ChildProcess | null = null;

afterAll(() => {
	running?.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
});

/** Starts a server; resolves with its origin once it listens. */
function start(): Promise<string> {
	return new Promise((resolve, reject) => {
		const server = spawn(
			process.execPath,
			['--import', 'tsx', join(import.meta.dirname, 'save-server.ts'), file, story],
			{ stdio: ['ignore', 'pipe', 'inherit'] }
		);
		running = server;
		server.once('error', reject);
		server.stdout.once('data', (line: Buffer) =>
			resolve(`http://127.0.0.1:${line.toString().trim()}`)
		);
	});
}

/** Ends the server as a power cut would. */
function kill(): Promise<void> {
	const server = running!;
	return new Promise((resolve) => {
		server.once('exit', () => resolve());
		server.kill('SIGKILL');
	});
}

interface Stored {
	readonly revision: number;
	readonly document: string;
}

test(`${KILLS} kills during ${SAVES} saves lose nothing that was answered`, async () => {
	const answered: { readonly id: string; readonly revision: number; readonly text: string }[] = [];
	let origin = await start();
	let { revision } = (await (await fetch(origin)).json()) as Stored;
	// Spread over the run, each at its own moment within a save.
	const kills = new Map(
		Array.from({ length: KILLS }, (_, i) => [Math.floor(((i + 0.5) * SAVES) / KILLS), i * 1.5])
	);
	let pending: { readonly id: string; readonly text: string } | null = null;
	let interrupted = 0;
	for (let i = 0; i < SAVES;) {
		const save: { readonly id: string; readonly text: string } = pending ?? {
			id: `save-number-${i}`,
			text: `Save ${i}`
		};
		const moment = kills.get(i);
		kills.delete(i);
		const request = fetch(origin, {
			method: 'PUT',
			headers: { 'If-Match': `"${revision}"` },
			body: JSON.stringify({
				id: save.id,
				operations: [
					{ op: 'set', record: `steps/s${i % 20}`, key: 'heading', value: save.text },
					{ op: 'move', list: 'steps', id: `s${i % 20}`, after: null }
				]
			})
		});
		const killed =
			moment === undefined
				? null
				: new Promise((resolve) => setTimeout(resolve, moment)).then(kill);
		try {
			const response = await request;
			const body = (await response.json()) as { revision: number };
			expect(response.status).toBe(200);
			revision = body.revision;
			answered.push({ ...save, revision });
			pending = null;
			i += 1;
		} catch (error) {
			if (!killed) throw error;
			// Not answered: carried out or not, the same again is carried out once.
			pending = save;
			interrupted += 1;
		}
		if (killed) {
			await killed;
			origin = await start();
			const now = (await (await fetch(origin)).json()) as Stored;
			expect(now.revision).toBeGreaterThanOrEqual(revision);
		}
	}
	await kill();
	expect(answered).toHaveLength(SAVES);
	expect(interrupted).toBeLessThanOrEqual(KILLS);

	const store = new StoryStore(file);
	const log = store.savesSince('s', 1);
	const draft = store.draft('s')!;
	store.close();
	expect(log.map(({ id }) => id)).toEqual(answered.map(({ id }) => id));
	expect(log.map(({ revision }) => revision)).toEqual(answered.map(({ revision }) => revision));
	expect(draft.revision).toBe(SAVES + 1);
	const headings = (JSON.parse(draft.document) as { steps: { heading: string }[] }).steps.map(
		({ heading }) => heading
	);
	// The last twenty saves wrote in twenty steps and each put its own first.
	const last = answered.slice(-20).map(({ text }) => text);
	expect(headings).toEqual(last.reverse());
}, 120_000);
