/** Where a map is drawn, and what it is compiled in there. */
import { isOnSheet } from '../../story/sheets.js';
import type { MapLayer } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import type { MapRoom } from './room.js';

/** A map with what it is compiled in. */
export interface Settled {
	readonly layer: MapLayer;
	readonly context: CompileContext;
	readonly room: MapRoom | null;
}

/** A map where it is drawn: on the earth, or on the sheet that it names, with what can be drawn there. */
export function settle(layer: MapLayer, context: CompileContext): Settled {
	if (!isOnSheet(layer)) return { layer, context, room: context.map ?? null };
	const room = context.sheets?.get(layer.sheet) ?? null;
	if (!room) return { layer, context, room };
	const { shapes: _shapes, ground: _ground, inset: _inset, rings, frame, ...rest } = layer;
	const flat: MapLayer = {
		...rest,
		...(frame ? { frame: frame.filter((id) => context.place(id)) } : {}),
		...(rings && room.image.sheet.scale ? { rings } : {})
	};
	const within: Pick<CompileContext, 'map' | 'atlas' | 'place'> = {
		map: room,
		atlas: room.terrain.atlas,
		place: (id) => {
			const place = context.place(id);
			return place && room.lay(place);
		}
	};
	// All else is asked of the story's own context, which notes what a layer rests on.
	const own = Object.getOwnPropertyDescriptors(within);
	return { layer: flat, context: Object.create(context, own) as CompileContext, room };
}
