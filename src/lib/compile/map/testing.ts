/** Maps of stories made up for a test, and the stages that their labels were laid out for. */
import { fitView, labelBox } from '../../layout/camera.js';
import { cutHeight, textHeight } from '../../layout/card-height.js';
import { overKind, REFERENCE, splitBox, stageBox, type StageBox } from '../../layout/stage-box.js';
import type { Issue, MapLayer, Step, Story } from '../../story/types.js';
import type { AtlasData } from '../atlas-types.js';
import { createCompiler } from '../compile.js';
import { sayer, wordsFor } from '../messages/index.js';
import { plainText } from '../plain-text.js';
import { step, story } from '../testing.js';
import type { Box, CompiledClaim, CompiledMap, CompiledStory, Size } from '../types.js';

/** A compiled map with what it was compiled in. */
export interface MadeMap {
	readonly map: CompiledMap;
	readonly compiled: CompiledStory;
	readonly issues: readonly Issue[];
}

/** Makes the map of a story of one step. */
export type MakeMap = (
	layer: Partial<MapLayer>,
	more?: Partial<Story>,
	of?: Partial<Step>
) => Promise<MadeMap>;

/** @param load gives the atlas that a story needs */
export function mapMaker(load: (story: Story) => Promise<AtlasData>): MakeMap {
	return async (layer, more = {}, of = {}) => {
		const whole: MapLayer = { id: 'm', kind: 'map', ...layer };
		const told = story([step('s', { when: '2021', ...of, stage: [whole] })], more);
		const { compiled, issues } = createCompiler({ atlas: await load(told) }).compile(told);
		const [map] = compiled.steps[0]?.stage ?? [];
		if (map?.kind !== 'map') throw new Error(`No map: ${issues.map((i) => i.message).join(' ')}`);
		return { map, compiled, issues };
	};
}

/** The stage that a step's labels were laid out for. */
export function boxOf(compiled: CompiledStory, id: string, size: Size): StageBox {
	if (size === 'figure') return stageBox({ ...REFERENCE.figure, figure: true });
	const from = compiled.steps.find((s) => s.id === id);
	const words = sayer(wordsFor(compiled.language));
	const standingOf = ({ standing, by, secondHand }: CompiledClaim): string => {
		const text =
			by === undefined
				? words(`standing.${standing}`)
				: words(`standing.${standing}.by`, { by }).replace(/[[\]]/g, '');
		return secondHand ? words('text.comma', { a: text, b: words('claim.secondHand') }) : text;
	};
	const text = {
		heading: plainText(from?.heading ?? []),
		paragraphs: (from?.body ?? []).map((block) => plainText([block])),
		claims: (from?.claims ?? []).map((claim) => `${claim.what}: ${standingOf(claim)}`),
		dated: true
	};
	const least = cutHeight(textHeight(text, size), size, REFERENCE[size].height);
	const box = stageBox({ ...REFERENCE[size], align: from?.align ?? 'start', cardHeight: least });
	return splitBox(box, overKind(from?.stage ?? [])).under;
}

/** Where a map's labels stand on its stage, halo included. */
export function labelBoxes(map: CompiledMap, box: StageBox): { id: string; box: Box }[] {
	const { view, labels } = map.layouts[box.size];
	const camera = fitView(view, box);
	return labels.map((label) => ({ id: label.id, box: labelBox(label, camera) }));
}
