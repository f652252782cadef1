import { describe, expect, it } from 'vitest';
import { parseStory } from '#lib/story/index.ts';
import type { Claim, Figure, Step } from '#lib/story/types.ts';
import fixture from './claims.fixture.json' with { type: 'json' };
import document from './story.json' with { type: 'json' };

/** A row of the fixture; see its `about`. */
interface Row {
	readonly row: string;
	readonly when?: string;
	readonly whenLabel?: string;
	readonly said?: string;
	readonly saidIn?: string;
	readonly where?: readonly string[];
	readonly to?: string;
	readonly by?: readonly string[];
	readonly told?: string;
	readonly standing: string;
	readonly secondHand?: boolean;
	readonly quote?: string;
	readonly note?: string;
	readonly terms: readonly string[];
}

const rows: readonly Row[] = fixture.rows;
const { story } = parseStory(document);
if (!story) throw new Error('The story does not parse.');

const told = story.steps.flatMap((step) => step.claims.map((claim) => ({ step, claim })));
const claimOf = (row: Row) => told.filter(({ claim }) => claim.id === `c${row.row}`);

/** All names of a place; an unknown id has none. */
function namesOf(id: string): readonly string[] {
	const place = story?.places.find((each) => each.id === id);
	return place ? [place.name, ...(place.alternates ?? [])] : [];
}

const placesOf = (claim: Claim): readonly string[] =>
	claim.where === undefined ? [] : typeof claim.where === 'string' ? [claim.where] : claim.where;

/** What the story says in the place of `name`: the name itself if one of the places has it. */
const nameAmong = (ids: readonly string[], name: string): string =>
	ids.some((id) => namesOf(id).includes(name)) ? name : ids.flatMap(namesOf).join(', ');

/** The words that are not found in a text, case aside. */
const absent = (words: readonly string[], text = ''): readonly string[] =>
	words.filter((word) => !text.toLowerCase().includes(word.toLowerCase()));

describe('the claims of the first story', () => {
	it('are the 33 rows of the list and the second figure of the first', () => {
		expect(rows).toHaveLength(34);
		expect(new Set(rows.map(({ row }) => Number.parseInt(row, 10))).size).toBe(23);
	});

	it('are each told once, and none is told that is no row', () => {
		const ids = told.map(({ claim }) => claim.id);
		expect([...ids].sort()).toEqual(rows.map(({ row }) => `c${row}`).sort());
	});

	describe.each(rows)('row $row', (row) => {
		const [found] = claimOf(row);
		const claim = found?.claim;

		it('says what the row says', () => {
			expect(absent(row.terms, claim?.what)).toEqual([]);
		});

		it('happened when the row says', () => {
			expect(claim?.when).toBe(row.when);
			expect(absent(row.whenLabel ? [row.whenLabel] : [], claim?.whenLabel)).toEqual([]);
		});

		it('was said when, where and to whom the row says', () => {
			expect(claim?.said).toBe(row.said);
			expect(claim?.told).toBe(row.told);
			const saidIn = claim?.saidIn === undefined ? [] : [claim.saidIn];
			expect(saidIn).toHaveLength(row.saidIn === undefined ? 0 : 1);
			if (row.saidIn !== undefined) expect(nameAmong(saidIn, row.saidIn)).toBe(row.saidIn);
		});

		it('happened where the row says', () => {
			const ids = claim ? placesOf(claim) : [];
			const names = row.where ?? [];
			expect(ids).toHaveLength(names.length);
			expect(names.map((name) => nameAmong(ids, name))).toEqual(names);
			const to = claim?.to === undefined ? [] : [claim.to];
			expect(to).toHaveLength(row.to === undefined ? 0 : 1);
			if (row.to !== undefined) expect(nameAmong(to, row.to)).toBe(row.to);
		});

		it('is said by whom the row says, in the words the row quotes', () => {
			expect(claim?.by === undefined).toBe(row.by === undefined);
			expect(absent(row.by ?? [], claim?.by)).toEqual([]);
			expect(claim?.quote).toBe(row.quote);
			expect(claim?.translated).toBe(row.quote === undefined ? undefined : true);
		});

		it('stands as the row says, on the report', () => {
			expect(claim?.standing).toBe(row.standing);
			expect(claim?.secondHand).toBe(row.secondHand);
			expect(claim?.sources).toEqual(['report']);
			expect(absent(row.note ? [row.note] : [], claim?.note)).toEqual([]);
		});
	});
});

describe('the figures of the first story', () => {
	const figures = story.steps.flatMap((step) =>
		step.stage.flatMap((layer) =>
			layer.kind === 'stat'
				? (layer['figures'] as Figure[]).map((figure) => ({ step, figure }))
				: []
		)
	);
	const rowOf = (step: Step, ref = ''): string =>
		(ref.includes('/') ? ref : `${step.id}/${ref}`).replace(/^.*\/c/, '');

	it('are the four that the list has, each on the claim that gives it', () => {
		const drawn = figures.flatMap(({ step, figure: { value, qualifier, claim } }) =>
			value === undefined
				? []
				: [{ claim: rowOf(step, claim), value, ...(qualifier ? { qualifier } : {}) }]
		);
		for (const figure of drawn) expect(fixture.figures).toContainEqual(figure);
		for (const figure of fixture.figures) expect(drawn).toContainEqual(figure);
	});

	it('rest on a claim each', () => {
		for (const { step, figure } of figures)
			expect(rows.map(({ row }) => row)).toContain(rowOf(step, figure.claim));
	});

	it('give no number of districts, bases or outposts', () => {
		const words = figures.filter(({ figure }) => /district|base|outpost/i.test(figure.label));
		expect(words).toHaveLength(3);
		for (const { figure } of words) {
			expect(figure.value).toBeUndefined();
			expect(figure.words).toMatch(/^[a-z ]+$/);
		}
	});

	it('show both figures of the crossing side by side', () => {
		const both = story.steps.flatMap(({ stage }) =>
			stage.filter((layer) => layer['as'] === 'figures')
		)[0]?.['figures'] as Figure[];
		expect(both.map(({ claim }) => claim)).toEqual(['crossing/c1', 'c1-report']);
	});

	it('draw the movement from the province to the country, with the value that was given', () => {
		const flows = story.steps.flatMap(({ stage }) =>
			stage.flatMap((layer) => layer['flows'] ?? [])
		);
		expect(flows).toEqual([
			expect.objectContaining({ from: 'badakhshan', to: 'tajikistan', value: 1037, claim: 'c1' })
		]);
	});
});

describe('the places of the first story', () => {
	it.each(Object.entries(fixture.places))('know %s and its spellings', (name, spellings) => {
		const known = story.places.map(({ id }) => namesOf(id)).find((names) => names.includes(name));
		expect(known).toEqual(expect.arrayContaining([name, ...spellings]));
	});

	it('that are only vaguely known have no position', () => {
		const vague = story.places.filter(
			({ precision }) => precision === 'vague' || precision === 'line'
		);
		expect(vague.length).toBeGreaterThan(0);
		for (const { at, within } of vague) {
			expect(at).toBeUndefined();
			expect(within).toBeDefined();
		}
	});
});
