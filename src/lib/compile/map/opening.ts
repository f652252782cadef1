/** The map that a story opens with. */
import { REFERENCE, stageBox, type StageBox } from '../../layout/stage-box.js';
import type { MapLayer } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import { listText } from '../list-text.js';
import type { CompiledMap, Size } from '../types.js';
import { compileScene } from './compile-map.js';
import type { FirstMap, MapRoom, SheetImage } from './room.js';
import { resolveScene } from './scene.js';
import type { Scene, SceneArea } from './scene-types.js';
import { settle } from './settle.js';
import { titleOf } from './title.js';

/**
 * The map before the first step: the countries that the story is about, with what its first map is about marked. Of that
 * step only the date counts.
 */
export function compileOpening(outer: CompileContext, first: FirstMap | null): CompiledMap | null {
	if (!first) return null;
	const { layer, context, room } = settle(first.layer, outer);
	if (!room) return null;
	if (room.image) return openSheet(room, room.image, context);
	const { areas, flows, anchors } = resolveScene(layer, first.step, context, room);
	const from = new Set(flows.map((f) => f.fromPlace.code));
	const chosen = from.size
		? areas.filter((a) => from.has(a.code))
		: areas.filter((a) => !a.country);
	const subject = chosen.map(({ place, code, name, shape, box, country }): SceneArea => ({
		place,
		code,
		name,
		shape,
		box,
		country,
		look: 'subject'
	}));
	const names = subject.map((a) => a.name);
	const scene: Scene = { ...NOTHING, anchors, areas: subject, subject: room.opening };
	const { atlas, focus } = room.terrain;
	const countries = [...focus].flatMap((id) => {
		const told = context.story.places.find((place) => place.area?.toUpperCase() === id);
		if (told) return context.nameOf(told.id);
		const country = atlas.countryById(id);
		return country ? atlas.nameIn(country, context.language) : [];
	});
	const title = titleOf({ ...scene, areas: [] }, countries, room.terrain, context);
	const list = listText(names, context.language);
	const description = names.length ? `${title} ${context.say('map.marks', { list })}` : title;
	return compileScene(OPENING, scene, room, context, description, openingBoxes(context));
}

const OPENING: MapLayer = { id: 'opening', kind: 'map' };

const NOTHING = {
	areas: [],
	marks: [],
	flows: [],
	routes: [],
	rings: [],
	own: [],
	names: [],
	anchors: {},
	credits: [],
	ground: {}
};

/** An image is shown whole and untouched before it is told of. */
function openSheet(room: MapRoom, { sheet }: SheetImage, context: CompileContext): CompiledMap {
	const scene: Scene = { ...NOTHING, subject: room.opening };
	return compileScene(OPENING, scene, room, context, sheet.alt, openingBoxes(context));
}

function openingBoxes({ direction }: CompileContext): (size: Size) => StageBox {
	return (size) =>
		size === 'figure'
			? stageBox({ ...REFERENCE.figure, figure: true })
			: stageBox({ ...REFERENCE[size], opening: true, rtl: direction === 'rtl' });
}
