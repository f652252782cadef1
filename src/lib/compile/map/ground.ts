/** The ground: everything of the earth that a story draws, projected once. */
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Lines, Plane } from '../../layout/plane.js';
import type { WorldLines } from '../../layout/world-lines.js';
import type { AtlasData, AtlasRegion } from '../atlas-types.js';
import type { CompiledAtlas, GroundRole } from '../types.js';
import type { PlaneArcs } from './arcs.js';
import { closeUpGround, type CloseUp } from './close-up.js';
import type { CloseUpBox } from './close-ups.js';
import { rougher, type Stray } from './detail.js';
import { regionGround, worldGround, worldOnPlane, type Isles } from './geo.js';
import { pathOf, scaledPath, thinned, type Thinned } from './shapes.js';
import { isSpeck, specks } from './specks.js';

/** Lines of the ground that labels avoid. */
export interface GroundLines {
	readonly border: Lines;
	readonly province: Lines;
	readonly coast: Lines;
}

/** How far a drawn line may stray, in kilometres: exact where the story is, less so around it and where nature is soft. */
const STRAY = {
	near: 0.3,
	focus: 1,
	province: 1,
	far: 7,
	coast: 11,
	river: 8,
	height: 9,
	beyond: 12
} as const;
/** Smaller than this nothing is drawn, in square kilometres. */
const LEAST = { land: 0.02, height: 2500, lake: 200, beyond: 40000 } as const;

/** What the ground is drawn of, on the plane: of the pack (`near`) and of the world beyond it. */
export interface ProjectedGround {
	/** Whether there is a pack. */
	readonly fine: boolean;
	readonly land: Projected;
	readonly focus: Projected;
	/** Land whose outline is its coast. */
	readonly isles: Isles;
	readonly border: Projected;
	readonly far: Projected;
	readonly coast: Projected;
	/** Coast of the countries that the story is about. */
	readonly shore: Lines;
	readonly province: Lines;
	readonly lakes: Lines;
	/** Lowest first. */
	readonly heights: readonly { readonly metres: number | undefined; readonly lines: Lines }[];
	/** Great ones first. */
	readonly rivers: readonly { readonly rank: number; readonly lines: Lines }[];
	/** All of them together, for labels. */
	readonly lines: GroundLines;
}

interface Projected {
	readonly near: Lines;
	readonly beyond: Lines;
}

/** What the ground is projected from. */
export interface GroundParts {
	readonly plane: Plane;
	readonly atlas: AtlasData;
	readonly region: AtlasRegion | undefined;
	/** On a plane of the world what is seen from near, each with its pack. */
	readonly closeUps: readonly { readonly region: AtlasRegion; readonly box: CloseUpBox }[];
	readonly focus: ReadonlySet<string>;
	readonly arcsOf: (topology: Topology) => PlaneArcs;
}

/**
 * Projects the ground.
 *
 * @param near the same as far as it is drawn in detail, where this one's outlines and heights go on: all else is as there
 */
export function projectGround(parts: GroundParts, near?: ProjectedGround): ProjectedGround {
	const { outlines } = parts.plane;
	return outlines ? projectWorld(parts, outlines) : projectRegion(parts, near);
}

function projectWorld(
	{ atlas, closeUps, focus }: GroundParts,
	outlines: WorldLines
): ProjectedGround {
	const around = worldOnPlane(
		atlas,
		focus,
		outlines,
		closeUps.map(({ box }) => box.part)
	);
	const near = closeUps.map(({ region, box }) => closeUpGround(region, box, outlines, focus));
	const both = (key: keyof typeof around, own: Lines) => ({ near: own, beyond: around[key] });
	const nearOf = (key: keyof CloseUp) => near.flatMap((each) => each[key]);
	const border: Projected = { near: [], beyond: [] };
	const far = both('far', nearOf('border'));
	const coast = both('coast', nearOf('coast'));
	return {
		fine: false,
		land: both('land', nearOf('land')),
		focus: both('focus', nearOf('focus')),
		isles: { focus: [], other: [] },
		border,
		far,
		coast,
		shore: [],
		province: [],
		lakes: [],
		heights: [],
		rivers: [],
		lines: {
			border: [...far.near, ...far.beyond],
			province: [],
			coast: [...coast.near, ...coast.beyond]
		}
	};
}

function projectRegion(
	{ plane, atlas, region: fine, focus, arcsOf }: GroundParts,
	near?: ProjectedGround
): ProjectedGround {
	const pack = fine ? regionGround(fine, arcsOf(fine.topology), plane, focus) : null;
	const { isles = { focus: [], other: [] } } = pack ?? {};
	// What a story is about is in its pack, where it has one.
	const around = !fine
		? worldGround(atlas, focus, null)
		: covers(fine, plane)
			? null
			: worldGround(atlas, new Set(), fine.bbox);
	const both = (key: 'land' | 'far' | 'coast' | 'focus'): Projected => ({
		near: pack?.[key] ?? [],
		beyond: around ? plane.lines(around[key]) : []
	});
	const border: Projected = { near: pack?.border ?? [], beyond: [] };
	const [far, coast] = [both('far'), both('coast')];
	const { shore = [] } = pack ?? {};
	const { province = [] } = near ?? pack ?? {};
	return {
		fine: fine !== undefined,
		land: both('land'),
		focus: both('focus'),
		isles,
		border,
		far,
		coast,
		shore,
		province,
		heights: heightsOf(fine, arcsOf),
		...(near ? { lakes: near.lakes, rivers: near.rivers } : watersOf(fine, arcsOf)),
		lines: {
			border: [...border.near, ...border.beyond, ...far.near, ...far.beyond],
			province,
			coast: [
				...shore,
				...coast.near,
				...coast.beyond,
				...isles.focus.flat(),
				...isles.other.flat()
			]
		}
	};
}

/** Heights of a pack, as far as it has them. */
function heightsOf(
	region: AtlasRegion | undefined,
	arcsOf: GroundParts['arcsOf']
): ProjectedGround['heights'] {
	if (!region) return [];
	const arcs = arcsOf(region.topology);
	return region.topology.objects.contours.geometries.map((g) => ({
		metres: property(g.properties, 'metres'),
		lines: arcs.areas([g])
	}));
}

/** Lakes and rivers of a pack. */
function watersOf(
	region: AtlasRegion | undefined,
	arcsOf: GroundParts['arcsOf']
): Pick<ProjectedGround, 'lakes' | 'rivers'> {
	if (!region) return { lakes: [], rivers: [] };
	const { lakes, rivers } = region.topology.objects;
	const arcs = arcsOf(region.topology);
	const rankOf = (g: (typeof rivers.geometries)[number]) => property(g.properties, 'rank') ?? 9;
	return {
		lakes: arcs.areas(lakes.geometries),
		rivers: [...new Set(rivers.geometries.map(rankOf))].sort().map((rank) => ({
			rank,
			lines: arcs.lines(rivers.geometries.filter((g) => rankOf(g) === rank).flatMap(runsOf))
		}))
	};
}

/** The lines of a river. */
function runsOf(river: GeometryObject): readonly (readonly number[])[] {
	if (river.type === 'LineString') return [river.arcs];
	return river.type === 'MultiLineString' ? river.arcs : [];
}

/** Writes the ground, no finer than it is seen. Outlines run on beyond the frame that its detail is told for. */
export function writeGround(
	ground: ProjectedGround,
	plane: Plane,
	detail: Stray
): CompiledAtlas['ground'] {
	const { frame } = detail;
	const entries: CompiledAtlas['ground'][number][] = [];
	const put = (
		role: GroundRole,
		lines: readonly Thinned[],
		{ level, shore }: { level?: number | undefined; shore?: boolean } = {}
	) => {
		// Numbers of what is coarse are short where nothing fine is told along with it.
		const isCoarse = ({ grid }: Thinned) => frame !== undefined && grid >= COARSE;
		for (const part of [lines.filter((line) => !isCoarse(line)), lines.filter(isCoarse)]) {
			const path = scaledPath(part);
			if (!path) continue;
			entries.push({
				role,
				...(shore ? { shore } : {}),
				...(level === undefined ? {} : { level }),
				...(path.scale === 1 ? {} : { scale: path.scale }),
				d: path.d
			});
		}
	};
	const { fine, land, focus, isles, border, far, coast } = ground;
	const home = homeOf([...ground.focus.near, ...isles.focus.flat()]);
	const tolerance = (name: keyof typeof STRAY | 'sea' | 'closeUp') => {
		if (name === 'closeUp') return strayOf('focus', plane, rougher(detail, CLOSE_UP));
		if (name !== 'sea') return strayOf(name, plane, detail);
		const [near, far] = [strayOf('focus', plane, detail), strayOf('far', plane, detail)];
		return (x: number, y: number) =>
			x >= home[0] && y >= home[1] && x <= home[2] && y <= home[3]
				? near(x, y)
				: Math.min(ASIDE * far(x, y), Math.max(near(x, y), JAGGED * detail.at(x, y, 0)));
	};
	// What is smaller than a dot to the farthest of the cameras that see it is left out.
	const least = (name: keyof typeof LEAST) => (ring: readonly number[]) =>
		Math.max(LEAST[name] / plane.kmPerUnit ** 2, detail.dot(ring[0] ?? 0, ring[1] ?? 0) ** 2);
	const rings = (list: Lines, stray: Parameters<typeof tolerance>[0], size: keyof typeof LEAST) =>
		thinned(list, {
			closed: true,
			tolerance: tolerance(stray),
			least: least(size),
			smooth: stray === 'height',
			frame
		});
	const open = (list: Lines, stray: Parameters<typeof tolerance>[0], apart = true) =>
		thinned(list, { tolerance: tolerance(stray), smooth: stray === 'river', frame, apart });
	/** Whether a shore or an island is more than a dot. */
	const seen = (line: readonly number[]) => {
		const [x0, y0, x1, y1] = homeOf([line]);
		const dot = detail.dot(line[0] ?? 0, line[1] ?? 0);
		return (x1 - x0) * (y1 - y0) > dot ** 2 || line.length > LONG;
	};
	/** Whether a coast is no speck's: that is drawn with its land. */
	const isLong = (line: readonly number[]) =>
		!plane.world || !closes(line) || !isSpeck(line, detail);
	/** Islands in their full length: thin ones are there too. */
	const islands = (list: readonly Lines[], stray: 'focus' | 'coast' | 'sea') =>
		thinned(list.flat().filter(seen), {
			closed: true,
			tolerance: tolerance(stray),
			least: () => LEAST.land / plane.kmPerUnit ** 2,
			frame
		});
	// The world is coarser around a pack.
	const outer = fine ? 'beyond' : 'far';
	// Land and its coast are as fine as the countries of the story where these lie by the sea.
	const sea = ground.shore.length || isles.focus.length ? 'sea' : 'coast';
	/** Of what is there in detail: a pack, or a close-up in the world. */
	const close = fine ? sea : 'closeUp';
	put('land', [
		...rings(land.near, close, 'land'),
		...rings(land.beyond, outer, fine ? 'beyond' : 'land')
	]);
	put('land', islands(isles.other, sea), { shore: true });
	put('focus', islands(isles.focus, 'focus'), { shore: true });
	put('focus', [
		...rings(focus.near, fine ? 'focus' : close, 'land'),
		...rings(focus.beyond, 'focus', 'land')
	]);
	if (plane.world) {
		put('land', specks(land.beyond, detail), { shore: true });
		put('focus', specks(focus.beyond, detail), { shore: true });
	}
	for (const { metres, lines } of ground.heights)
		put('height', rings(lines, 'height', 'height'), { level: metres });
	if (fine) put('lake', rings(ground.lakes, 'far', 'lake'));
	for (const { rank, lines } of ground.rivers) put('river', open(lines, 'river'), { level: rank });
	put('province', open(ground.province, 'province'));
	put(
		'border',
		[
			...open([...border.near, ...border.beyond], 'near'),
			...open(far.near, fine ? 'far' : close),
			...open(far.beyond, outer)
		],
		// On a map of the world they are many, and none of them is the subject.
		plane.world ? { level: 1 } : {}
	);
	// Beyond a pack the shore is where the land ends, without a line. Told just as its land is it takes little more to load.
	put('coast', [
		...open(ground.shore.filter(seen), sea, false),
		...open(coast.near.filter(seen), close, false),
		...(fine ? [] : open(coast.beyond.filter(isLong), 'far', false))
	]);
	return entries;
}

function closes(line: readonly number[]): boolean {
	return line[0] === line.at(-2) && line[1] === line.at(-1);
}

/** The box around lines, a little larger. */
function homeOf(lines: Lines): readonly [number, number, number, number] {
	let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const line of lines)
		for (let i = 0; i + 1 < line.length; i += 2) {
			const [x = 0, y = 0] = [line[i], line[i + 1]];
			[x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
		}
	const [dx, dy] = [(x1 - x0) * 0.04, (y1 - y0) * 0.04];
	return [x0 - dx, y0 - dy, x1 + dx, y1 + dy];
}

/** Away from a story's countries, a shore may stray so many times as far. */
const ASIDE = 1.4;
/** But no more often than a camera would show: an inlet as a few points is a spike, and its shores cross. */
const JAGGED = 1.5;
/** In a close-up lines may stray so many times as far: it is a small part of a map of the world. */
const CLOSE_UP = 1.6;
/** Numbers of a line that is no small island's. */
const LONG = 400;

/** Units of a grid from which on lines are told apart, where lines run on beyond the frame. */
const COARSE = 16;

/** Around a pack a line may stray so many times as far as a camera would show. */
const BEYOND = 4;

function strayOf(name: keyof typeof STRAY, plane: Plane, detail: Stray) {
	const least = Math.max(STRAY[name] / plane.kmPerUnit, 0.5);
	const times =
		name === 'beyond' ? BEYOND : name === 'height' || name === 'river' ? detail.soft : 1;
	return (x: number, y: number) => Math.max(times * detail.at(x, y, 0), least);
}

function property(record: object | undefined, key: 'metres' | 'rank'): number | undefined {
	const value: unknown = record && Object.entries(record).find(([k]) => k === key)?.[1];
	return typeof value === 'number' ? value : undefined;
}

/** Whether a pack holds all of the plane. */
function covers({ bbox: [w, s, e, n] }: AtlasRegion, plane: Plane): boolean {
	if (w <= -180 && s <= -90 && e >= 180 && n >= 90) return true;
	const [x0, y0, x1, y1] = plane.drawn;
	for (let i = 0; i <= 8; i++)
		for (const [u, v] of [
			[i / 8, 0],
			[i / 8, 1],
			[0, i / 8],
			[1, i / 8]
		] as const) {
			const at = plane.unproject([x0 + u * (x1 - x0), y0 + v * (y1 - y0)]);
			if (!at || at[0] < w || at[0] > e || at[1] < s || at[1] > n) return false;
		}
	return true;
}

/**
 * An area's path.
 *
 * @param on what it lies on, and is as coarse as: `far` in the world, `beyond` a pack, in a `closeUp`
 */
export function areaPath(
	rings: Lines,
	plane: Plane,
	detail: Stray,
	on: 'near' | 'far' | 'beyond' | 'closeUp'
): string {
	return pathOf(rings, {
		closed: true,
		tolerance:
			on === 'closeUp'
				? strayOf('focus', plane, rougher(detail, CLOSE_UP))
				: strayOf(on, plane, detail),
		least: () => LEAST.land / plane.kmPerUnit ** 2,
		frame: detail.frame
	});
}

/** A short name for content: FNV-1a, twice for 64 bits, in base 36 and beginning with a letter. */
export function contentId(parts: Iterable<string>): string {
	let a = 0x811c9dc5;
	let b = 0x9747b28c;
	for (const part of parts)
		for (let i = 0; i < part.length; i++) {
			const c = part.charCodeAt(i);
			a = Math.imul(a ^ c, 0x01000193);
			b = Math.imul(b ^ c, 0x01000193) ^ (a >>> 15);
		}
	return `g${((a >>> 0) % 36 ** 3).toString(36).padStart(3, '0')}${((b >>> 0) % 36 ** 4).toString(36).padStart(4, '0')}`;
}
