/** Timelines for tests and pictures: one that goes from the beginning of time to a second, one of any size. */
import type { TimelineEvent, TimelineOptions } from '../../compile/explorer/types.js';

/** Thirteen thousand eight hundred million years, and the second in which a man sets foot on the Moon. */
export const deepEvents: readonly TimelineEvent[] = [
	{ id: 'bang', label: 'The universe begins', when: 'Y-13800000000~', lane: 'sky' },
	{ id: 'stars', label: 'First stars', when: 'Y-13600000000~', lane: 'sky' },
	{ id: 'sun', label: 'The Sun and its planets form', when: 'Y-4600000000~', lane: 'sky' },
	{ id: 'moon', label: 'The Moon is struck from the Earth', when: 'Y-4510000000~', lane: 'sky' },
	{ id: 'life', label: 'Life on Earth', when: 'Y-3800000000~', lane: 'life' },
	{ id: 'oxygen', label: 'Oxygen fills the air', when: 'Y-2400000000~', lane: 'life' },
	{ id: 'cambrian', label: 'Animals with shells and eyes', when: 'Y-538800000', lane: 'life' },
	{ id: 'land', label: 'Plants on land', when: 'Y-470000000~', lane: 'life' },
	{ id: 'dying', label: 'The great dying', when: 'Y-251900000', lane: 'life' },
	{ id: 'impact', label: 'An asteroid ends the dinosaurs', when: 'Y-66000000', lane: 'life' },
	{ id: 'upright', label: 'Apes that walk upright', when: 'Y-4400000~', lane: 'people' },
	{ id: 'fire', label: 'Fire is kept', when: 'Y-1000000~', lane: 'people' },
	{ id: 'sapiens', label: 'Homo sapiens', when: 'Y-300000~', lane: 'people' },
	{ id: 'caves', label: 'Painted caves', when: 'Y-45000~', lane: 'people' },
	{ id: 'farming', label: 'Farming', when: '-9500~', lane: 'people' },
	{ id: 'writing', label: 'Writing', when: '-3300~', lane: 'people' },
	{ id: 'zero', label: 'Zero is a number', when: '0628', lane: 'people' },
	{ id: 'print', label: 'Movable type in Europe', when: '1450~', lane: 'people' },
	{ id: 'steam', label: 'Watt’s steam engine', when: '1769', lane: 'people' },
	{ id: 'flight', label: 'First powered flight', when: '1903-12-17T10:35', lane: 'people' },
	{ id: 'landing', label: 'Eagle lands on the Moon', when: '1969-07-20T20:17:40', lane: 'sky' },
	{ id: 'step', label: 'A foot on the Moon', when: '1969-07-21T02:56:15', lane: 'sky' },
	{ id: 'waves', label: 'Two black holes are heard', when: '2015-09-14T09:50:45', lane: 'sky' }
];

export const deepOptions: TimelineOptions = {
	lanes: [
		{ id: 'sky', label: 'The sky' },
		{ id: 'life', label: 'Life' },
		{ id: 'people', label: 'People' }
	],
	eras: [
		{ label: 'Precambrian', when: 'Y-4600000000/Y-538800000' },
		{ label: 'Ice ages', when: 'Y-2600000/-9700' }
	]
};

/** Numbers that look random and are the same everywhere (mulberry32, Tommy Ettinger, public domain). */
function numbers(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const LANES = ['Launches', 'Landings', 'Crews', 'Probes', 'Telescopes'];
const WHAT = [
	'lift-off',
	'test',
	'docking',
	'return',
	'first light',
	'fly-by',
	'contact',
	'report'
];

/** `n` made-up events from 1957 to 2026, denser in some years, a few of them long. */
export function manyEvents(n: number): TimelineEvent[] {
	const random = numbers(7);
	return Array.from({ length: n }, (_, i): TimelineEvent => {
		const year = 1957 + Math.floor(69 * (random() < 0.5 ? random() ** 0.5 : random()));
		const day = 1 + Math.floor(random() * 28);
		const month = 1 + Math.floor(random() * 12);
		const two = (value: number): string => String(value).padStart(2, '0');
		const date = `${year}-${two(month)}-${two(day)}`;
		const lane = LANES[Math.floor(random() * LANES.length)]!;
		const what = WHAT[Math.floor(random() * WHAT.length)]!;
		const long = random() < 0.01;
		return {
			id: `e${i}`,
			label: `${lane} ${i + 1}: ${what}`,
			when: long ? `${date}/${year + 1 + Math.floor(random() * 6)}-${two(month)}` : date,
			lane
		};
	});
}
