/** How long compiling takes: a whole story, and again after one edit. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCompiler } from '#lib/compile/index.ts';
import type { AtlasData } from '#lib/compile/atlas-types.ts';
import type { Step, Story } from '#lib/story/types.ts';
import { median, ms, within, type Row } from './report.ts';
import { atlas, firstDocument, longDocument } from './stories.ts';

/** A compiler keeps ground and layouts with its atlas: a copy of one knows of none. */
function newAtlas(): AtlasData {
	return {
		...atlas,
		world: atlas.world,
		countryById: (id) => atlas.countryById(id),
		areaById: (id) => atlas.areaById(id),
		placeById: (id) => atlas.placeById(id),
		findPlace: (name, options) => atlas.findPlace(name, options),
		findArea: (name, options) => atlas.findArea(name, options),
		findCountry: (name) => atlas.findCountry(name),
		regionFor: (ids, box, reach) => atlas.regionFor(ids, box, reach),
		countryAt: (at) => atlas.countryAt(at),
		locate: (name, options) => atlas.locate(name, options),
		similar: (name) => atlas.similar(name),
		nameIn: (record, language) => atlas.nameIn(record, language)
	};
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

const repeated = (times: number, work: (i: number) => number): number =>
	median(Array.from({ length: times }, (_, i) => work(i)));

/** Compiles the first story in processes of their own, each of which finds its ground as it was written down. */
function withGroundKept(times: number): number {
	const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
	try {
		const file = join(folder, 'grounds.json');
		const compiler = createCompiler({ atlas });
		compiler.compile(firstDocument());
		writeFileSync(file, JSON.stringify(compiler.grounds()));
		const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
		const script = join(import.meta.dirname, 'compile-kept.ts');
		return repeated(times, () => Number(execFileSync(tsx, [script, file], { encoding: 'utf8' })));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What an editor does to one step; `i` makes each edit a new one. */
const EDITS: Readonly<Record<string, (step: Step, i: number) => Step>> = {
	text: (step, i) => ({ ...step, body: `${step.body} ${i}` }),
	when: (step, i) => ({ ...step, when: `2020-02-${String(1 + (i % 28)).padStart(2, '0')}` }),
	stage: (step, i) => ({
		...step,
		stage: step.stage.map((layer) => ({ ...layer, caption: `Caption ${i}` }))
	})
};

/** Compiles a story once, then after each of some edits of a step in its middle. */
function edited(document: Story, times: number): Record<string, number> {
	const compiler = createCompiler({ atlas: newAtlas() });
	compiler.compile(document);
	const middle = document.steps.length >> 1;
	const by = (edit: (step: Step, i: number) => Step) =>
		repeated(times, (i) => {
			const steps = document.steps.map((step, j) => (j === middle ? edit(step, i) : step));
			return timed(() => compiler.compile({ ...document, steps }));
		});
	return Object.fromEntries(Object.entries(EDITS).map(([name, edit]) => [name, by(edit)]));
}

/** The rows of the compiler. Run first in a process: the first row is of a compiler that has never run. */
export function compileRows(rounds: number): Row[] {
	const whole = (document: Story, atlas: AtlasData) =>
		timed(() => createCompiler({ atlas }).compile(document));
	const cold = whole(firstDocument(), newAtlas());
	const warm = repeated(rounds * 3, () => whole(firstDocument(), newAtlas()));
	const again = repeated(rounds * 3, () => whole(firstDocument(), atlas));
	const thousand = longDocument(1000);
	const few = edited(firstDocument(), rounds * 4);
	const many = edited(thousand, rounds * 4);
	const edits = Object.keys(EDITS).map((name) =>
		within(
			`one ${name} edit, 1,000 steps`,
			many[name] ?? NaN,
			16,
			ms,
			`12 steps ${ms(few[name] ?? NaN)}`
		)
	);
	return [
		within(
			'first story, its ground kept',
			withGroundKept(rounds),
			100,
			ms,
			`each in a new process; in the same one ${ms(again)}`
		),
		{
			what: 'first story, first ever',
			value: ms(cold),
			target: '',
			ok: true,
			beside: `its ground anew in the same process ${ms(warm)}`
		},
		...edits,
		within(
			'1,000 steps',
			repeated(rounds, () => whole(thousand, newAtlas())),
			2000,
			ms,
			''
		),
		within('10,000 steps', whole(longDocument(10_000), newAtlas()), 20_000, ms, '')
	];
}
