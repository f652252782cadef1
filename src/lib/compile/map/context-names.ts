/** Names that only give context: mountains, rivers and the provinces around, where there is quiet room. */
import { toStage } from '../../layout/camera.js';
import type { Grid } from '../../layout/ink.js';
import { LABEL_SIZE } from '../../layout/label-type.js';
import type { Box } from '../types.js';
import { insideArea } from './area-names.js';
import { alongLine } from './requests.js';
import type { Scene } from './scene-types.js';
import type { Request, Sheet, Text } from './sheet.js';
import { intersection, type Shape } from './shapes.js';
import type { Terrain, TerrainArea } from './terrain.js';

/** How many names of each kind only give context. */
const CONTEXT = {
	phone: { provinces: 4, towns: 2, physical: 2 },
	tablet: { provinces: 7, towns: 3, physical: 3 },
	wide: { provinces: 9, towns: 4, physical: 4 },
	figure: { provinces: 4, towns: 2, physical: 2 }
} as const;

/** Kilometres a pixel from which on a map is of half the world: what is named of nature there is too little of it. */
const FAR_KM = 8;
/** Longer names of provinces are not given for context. */
const LONGEST = 20;
/** What fills quiet room: towns, provinces, mountains, rivers; the nearer to the middle, the rather. */
export function contextNames(
	scene: Scene,
	terrain: Terrain,
	sheet: Sheet,
	ids: Grid,
	provinces: readonly TerrainArea[]
): Request[] {
	const size = sheet.box.size;
	const toned = new Set([
		...scene.areas.map((a) => a.code),
		...scene.names.map((n) => n.place.code)
	]);
	// A province named like its town would look like a second town, one named like its country like a second country.
	const taken = new Set([
		...scene.marks.map((m) => m.label),
		...terrain.countries.map((country) => country.name)
	]);
	const [fx0, fy0, fx1, fy1] = sheet.box.free;
	const fromMiddle = ([x, y]: readonly [number, number]) =>
		Math.hypot(x - (fx0 + fx1) / 2, y - (fy0 + fy1) / 2);
	const { relief, rivers, provinces: lines } = scene.ground;
	const near = terrain.plane.kmPerUnit / sheet.camera.k < FAR_KM;
	const physical = (near ? terrain.names : [])
		.filter(({ role }) => (role === 'water' ? rivers : relief) !== 0)
		.map((n) => ({ ...n, px: toStage(sheet.camera, n.at) }))
		.filter(({ px }) => holds(sheet.box.visible, px))
		.sort((a, b) => a.rank - b.rank || fromMiddle(a.px) - fromMiddle(b.px))
		.slice(0, CONTEXT[size].physical)
		.map((n) => {
			const text: Text = {
				id: `g-${n.id}`,
				role: n.role,
				size: LABEL_SIZE[size][n.role],
				lines: [n.name]
			};
			return alongLine(sheet, text, n.at, n.along);
		});
	const around = provinces
		.map((p, i) => ({ p, id: i + 1, px: toStage(sheet.camera, p.at) }))
		.filter(({ p }) => !toned.has(p.code) && !taken.has(p.name) && p.name.length <= LONGEST)
		.filter(({ p }) => scene.anchors[p.code] !== null)
		.sort((a, b) => fromMiddle(a.px) - fromMiddle(b.px))
		.slice(0, CONTEXT[size].provinces)
		.map(({ p, id }) => {
			const text: Text = {
				id: `p-${p.code}`,
				role: 'province',
				size: LABEL_SIZE[size].province - 1,
				lines: [p.name]
			};
			const within = onStage(sheet, p.shape);
			return insideArea(sheet, forms(text), { ids, id, within, pad: 4, needed: false });
		});
	return [...physical, ...(lines === 0 ? [] : around)];
}

/** The visible part of a shape's box, in pixels. */
export function onStage(sheet: Sheet, shape: Shape): Box {
	const [x0, y0] = toStage(sheet.camera, [shape.box[0], shape.box[1]]);
	const [x1, y1] = toStage(sheet.camera, [shape.box[2], shape.box[3]]);
	return intersection([x0, y0, x1, y1], sheet.box.visible) ?? [0, 0, 0, 0];
}

/** A name on one line, and on two where it has two words. */
export function forms(text: Text): Text[] {
	const [name = ''] = text.lines;
	const parts = name.split(/(?<=[- ])/);
	if (parts.length < 2) return [text];
	const half = Math.ceil(parts.length / 2);
	const lines = [parts.slice(0, half).join('').trimEnd(), parts.slice(half).join('')];
	return [text, { ...text, lines }];
}

function holds([x0, y0, x1, y1]: Box, [x, y]: readonly [number, number]): boolean {
	return x > x0 && x < x1 && y > y0 && y < y1;
}
