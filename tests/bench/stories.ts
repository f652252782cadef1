/** The stories that are measured: the first one, and one of a thousand steps made of it. */
import { createCompiler } from '#lib/compile/index.ts';
import type { CompiledStory } from '#lib/compile/types.ts';
import { parseStory } from '#lib/story/index.ts';
import type { Story } from '#lib/story/types.ts';
import { loadAtlas } from '#atlas/index.ts';
import { stories } from '#stories/index.ts';

export const SLUG = 'into-tajikistan';
export const THOUSAND = 'a-thousand-steps';
export const TEN_THOUSAND = 'ten-thousand-steps';

/** What the first story needs of the atlas; the other is made of it. */
export const atlas = await loadAtlas(
	parseStory(stories.find(({ slug }) => slug === SLUG)?.story).story!
);

export interface Measured {
	readonly document: Story;
	readonly compiled: CompiledStory;
}

function parsed(raw: unknown): Story {
	const { story, issues } = parseStory(raw);
	const wrong = issues.find(({ severity }) => severity === 'error');
	if (!story || wrong) throw new Error(`A story cannot be read: ${wrong?.path} ${wrong?.message}`);
	return story;
}

function compiled(document: Story): Measured {
	const { compiled } = createCompiler({ atlas }).compile(document);
	return { document, compiled };
}

export function firstDocument(): Story {
	return parsed(stories.find(({ slug }) => slug === SLUG)?.story);
}

export function firstStory(): Measured {
	return compiled(firstDocument());
}

/** mulberry32: a small seeded generator of numbers from 0 to 1. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * The first story's steps with maps, again and again in changing order, each with an id, a day and words of its own: those
 * of the first, shuffled, because what is said a thousand times over would compress to nothing.
 *
 * @param count number of steps
 * @param id of the story
 */
export function longDocument(count = 1000, id = THOUSAND): Story {
	const first = stories.find(({ slug }) => slug === SLUG)!.story as Story;
	const maps = first.steps.filter((step) => step.stage?.some(({ kind }) => kind === 'map'));
	const start = Date.UTC(2019, 0, 1);
	const pick = random(1);
	const words = maps.flatMap(({ body }) => body.split(/\s+/));
	/** As many words as the text has, in a new order. */
	const shuffled = (text: string) =>
		text
			.split(/\s+/)
			.map(() => words[Math.floor(pick() * words.length)])
			.join(' ');
	const steps = Array.from({ length: count }, (_, i) => {
		const turn = Math.floor(i / maps.length);
		const { whenLabel: _label, ...step } = maps[(i * (1 + (turn % 3)) + turn) % maps.length]!;
		const id = `step-${i + 1}`;
		// References to the step's own claims go to its new name.
		const copy = JSON.parse(
			JSON.stringify(step).replaceAll(`"${step.id}/`, `"${id}/`)
		) as typeof step;
		const when = new Date(start + i * 86_400_000).toISOString().slice(0, 10);
		return {
			...copy,
			id,
			when,
			heading: `Day ${i + 1}: ${shuffled(step.heading)}`,
			body: shuffled(copy.body),
			claims: copy.claims?.map((claim) => ({ ...claim, what: shuffled(claim.what) }))
		};
	});
	const states = first.states?.map(({ claim: _claim, ...state }) => state);
	return parsed({ ...first, id, title: `${count} steps`, updates: [], states, steps });
}

export function longStory(count = 1000, id = THOUSAND): Measured {
	return compiled(longDocument(count, id));
}
