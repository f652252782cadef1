/** A map in words, its key and its notes. */
import type { Claim, Step } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import type { Say } from '../../story/words/index.js';
import { listText } from '../list-text.js';
import { ended, tidied } from '../sentence.js';
import type { CompiledMap } from '../types.js';
import type { Scene, SceneArea, SceneFlow, SceneOwn, SceneRoute } from './scene-types.js';

/** What a line or the points of a story's own are drawn as. */
export function ownLine({ as, look, line }: SceneOwn): `own ${string}` {
	return `own ${[look, as === 'dots' ? as : '', line === 'solid' ? '' : line].filter(Boolean).join(' ')}`;
}

/** How strongly the strongest of some is drawn, where none is in full: its swatch is as faint. */
function strength(all: readonly { readonly strength?: number }[]): { readonly strength?: number } {
	const most = Math.max(...all.map((one) => one.strength ?? 1));
	return most < 1 ? { strength: most } : {};
}

/** One entry for every tone, symbol and standing of a flow that a reader has to know. */
export function keyOf(scene: Scene, context: CompileContext): CompiledMap['key'] {
	const { say } = context;
	const key: CompiledMap['key'][number][] = [];
	const seen = new Set<string>();
	for (const area of scene.areas) {
		if (!area.tone) {
			// An area whose name is not written on it.
			if (area.own && scene.anchors[area.code] === null)
				key.push({
					kind: 'area',
					look: area.look,
					...standing(area.standing),
					...strength([area]),
					text: area.name
				});
			continue;
		}
		const idOf = ({ tone, standing }: SceneArea) => `${tone?.id} ${standing ?? ''}`;
		const id = idOf(area);
		if (seen.has(id)) continue;
		seen.add(id);
		const text = withStanding(area.tone.label, area.standing, context, say);
		const shown = strength(scene.areas.filter((one) => one.tone && idOf(one) === id));
		key.push({ kind: 'area', look: area.look, ...standing(area.standing), ...shown, text });
	}
	for (const own of scene.own) {
		if (!own.tone && own.points.length) continue;
		const idOf = (one: SceneOwn) => `${ownLine(one)} ${one.standing ?? ''} ${one.tone ?? one.id}`;
		const id = idOf(own);
		if (seen.has(id)) continue;
		seen.add(id);
		const text = withStanding(own.tone ?? own.name, own.standing, context, say);
		const shown = strength(scene.own.filter((one) => idOf(one) === id));
		key.push({ kind: 'line', symbol: ownLine(own), ...standing(own.standing), ...shown, text });
	}
	for (const { symbol } of scene.marks) {
		if (symbol === 'town' || symbol === 'capital' || symbol === 'dot' || seen.has(symbol)) continue;
		seen.add(symbol);
		const tone = symbol === 'held' ? context.story.tones.find((t) => t.look === 'held') : undefined;
		key.push({ kind: 'mark', symbol, text: tone?.label ?? say(`map.key.${symbol}`) });
	}
	for (const flow of scene.flows) {
		if (!flow.standing || seen.has(`flow ${flow.standing}`)) continue;
		seen.add(`flow ${flow.standing}`);
		const text = withStanding(say('map.key.flow'), flow.standing, context, say);
		key.push({ kind: 'flow', standing: flow.standing, text });
	}
	if (scene.routes.some((route) => route.ahead.length && route.reached !== undefined))
		key.push({ kind: 'line', symbol: 'ahead', text: say('map.key.ahead') });
	const sure = new Set(scene.routes.flatMap((route) => route.standing ?? []));
	for (const standing of sure) {
		const text = withStanding(say('map.key.route'), standing, context, say);
		key.push({ kind: 'line', symbol: 'route', standing, text });
	}
	return key;
}

function standing(value: CompiledMap['key'][number]['standing']) {
	return value ? { standing: value } : {};
}

/** The standing's word after a text, unless the text says it itself. */
function withStanding(
	text: string,
	value: CompiledMap['key'][number]['standing'],
	context: CompileContext,
	say: Say
): string {
	const word = value ? context.say(`standing.${value}`) : '';
	if (!word || text.toLowerCase().includes(word.toLowerCase())) return text;
	return say('text.comma', { a: text, b: word });
}

/** What stands in the corner of a map: what the drawing leaves open, and who made its images. */
export const notesOf = (scene: Scene, context: CompileContext): string[] => [
	...new Set([...openOf(scene, context), ...scene.credits])
];

/** What the drawing leaves open. */
function openOf(scene: Scene, context: CompileContext): string[] {
	const { say } = context;
	const notes = scene.flows
		.filter((f) => f.loose)
		.map((f) => {
			const crossing = f.fromPlace.kind === 'area' && !f.fromPlace.country && f.toPlace.country;
			return say(crossing ? 'map.loose.area-country' : 'map.loose');
		});
	const vague = scene.names
		.filter((n) => n.place.kind === 'soft' && !context.place(n.id)?.at)
		.map((n) => n.name);
	if (vague.length)
		notes.push(say('map.vague', { n: vague.length, list: listText(vague, context.language) }));
	return [...new Set(notes)];
}

/**
 * The whole picture in sentences: what is seen, how it is toned, what is marked, what moves and who says so.
 *
 * @param title what it is of, or what the image shows that it is drawn on
 */
export function describe(scene: Scene, step: Step, context: CompileContext, title: string): string {
	const { say } = context;
	const sentences = [ended(title)];
	for (const areas of grouped(scene.areas)) {
		const [first] = areas;
		if (!first?.tone) continue;
		const places = listText(
			areas.map((a) => a.name),
			context.language
		);
		const word = first.standing ? context.say(`standing.${first.standing}`) : '';
		const said = !word || first.tone.label.toLowerCase().includes(word.toLowerCase());
		sentences.push(
			said
				? say('map.area', { places, tone: first.tone.label })
				: say('map.area.standing', { places, tone: first.tone.label, standing: word })
		);
	}
	if (scene.marks.length) {
		const items = scene.marks.map((m) => {
			const what = joined([symbolWords(m.symbol, say), m.note ?? ''], say);
			return what ? say('map.mark.as', { place: m.label, what }) : m.label;
		});
		sentences.push(say('map.marks', { list: listText(items, context.language) }));
	}
	const drawn = ownItems(scene, step, context);
	if (drawn.length) sentences.push(say('map.shapes', { list: listText(drawn, context.language) }));
	for (const flow of scene.flows) sentences.push(flowSentence(flow, step, context, say));
	for (const route of scene.routes) sentences.push(routeSentence(route, step, context, say));
	for (const id of new Set(scene.rings.map((ring) => ring.place))) {
		const far = scene.rings.filter((ring) => ring.place === id).map((ring) => ring.text);
		const list = listText(far, context.language);
		sentences.push(say('map.rings', { place: context.nameOf(id), list }));
	}
	for (const note of openOf(scene, context)) sentences.push(ended(note));
	return tidied(sentences.join(' '));
}

/** Lines and points of the story's own, and areas of it of which more is said than their tone. */
function ownItems(scene: Scene, step: Step, context: CompileContext): string[] {
	const { say } = context;
	const items = [
		...scene.own.map((own) => ({ ...own, tone: own.tone ?? '' })),
		...scene.areas
			.filter((area) => area.own && (area.note || area.claim || !area.tone))
			.map((area) => ({ ...area, tone: '' }))
	];
	const texts = items.map(({ name, tone, note = '', claim }) => {
		const said = context.claim(step, claim);
		const what = joined([tone, note, said ? context.standingText(said) : ''], say);
		return what ? say('map.mark.as', { place: name, what }) : name;
	});
	return [...new Set(texts)];
}

function grouped(areas: readonly SceneArea[]): SceneArea[][] {
	const groups = new Map<string, SceneArea[]>();
	for (const area of areas) {
		const id = `${area.tone?.id ?? ''} ${area.standing ?? ''}`;
		groups.set(id, [...(groups.get(id) ?? []), area]);
	}
	return [...groups.values()];
}

function symbolWords(symbol: Scene['marks'][number]['symbol'], say: Say): string {
	return symbol === 'town' || symbol === 'dot' || symbol === 'capital'
		? ''
		: say(`map.symbol.${symbol}`);
}

function flowSentence(flow: SceneFlow, step: Step, context: CompileContext, say: Say): string {
	const ends = { from: flow.fromName, to: flow.toName };
	const count = flow.value === undefined ? '' : context.number(flow.value);
	const claim: Claim | undefined = context.claim(step, flow.claim);
	const text = joined(
		[
			[count, flow.label].filter(Boolean).join(' '),
			flow.note ?? '',
			claim ? context.standingText(claim) : ''
		],
		say
	);
	return text ? say('map.flow.text', { ...ends, text }) : say('map.flow', ends);
}

function routeSentence(route: SceneRoute, step: Step, context: CompileContext, say: Say): string {
	const claim = context.claim(step, route.claim);
	const { reached, label = '', note = '' } = route;
	const named = route.places.length > 0;
	const places = named ? listText(route.places, context.language) : label || say('map.key.route');
	const far =
		reached === undefined
			? ''
			: reached
				? say('map.route.reached', { place: reached })
				: say('map.key.ahead');
	const text = joined(
		[named ? label : '', note, far, claim ? context.standingText(claim) : ''],
		say
	);
	return text ? say('map.route.text', { places, text }) : say('map.route', { places });
}

/** What there is of some texts, with the language's comma between. */
function joined(texts: readonly string[], say: Say): string {
	return texts.filter(Boolean).reduce((a, b) => (a ? say('text.comma', { a, b }) : b), '');
}
