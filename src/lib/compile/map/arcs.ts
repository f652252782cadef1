/**
 * The arcs of a topology on a plane. Borders are shared by countries, their provinces, coasts and land: each arc is
 * projected once, and all that is drawn is put together of arcs that lie on the plane already.
 */
import { feature, mergeArcs, meshArcs } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Lines, Plane } from '../../layout/plane.js';
import { polygons } from './polygons.js';

/** Numbers of arcs in a row; one that is `~n` is run through backwards. */
type Run = readonly number[];

export class PlaneArcs {
	readonly #topology: Topology;
	readonly #plane: Plane;
	/** By number: on the plane; `null` for one that the projection has to cut. */
	readonly #projected: (readonly number[] | null | undefined)[];
	#ends: Topology | undefined;

	/** @param same those of the same topology on a plane that differs in how much of it is drawn alone */
	constructor(topology: Topology, plane: Plane, same?: PlaneArcs) {
		this.#topology = topology;
		this.#plane = plane;
		this.#projected = same ? same.#projected : [];
		this.#ends = same ? same.#ends : undefined;
	}

	/** The outlines of areas, each with what it shares with others. */
	areas(areas: readonly GeometryObject[]): Lines {
		return this.rings(
			polygons({ geometries: areas }).flatMap((area) =>
				area.type === 'Polygon' ? [area.arcs] : area.arcs
			)
		);
	}

	/** The outline of areas as one: lines that two of them share fall away. */
	merged(areas: readonly GeometryObject[]): Lines {
		return this.rings(this.joined(areas));
	}

	/** The same by its arcs, in as many polygons as it falls into. */
	joined(areas: readonly GeometryObject[]): number[][][] {
		return mergeArcs(this.#endsOnly, polygons({ geometries: areas })).arcs;
	}

	/**
	 * Lines between geometries, as long as they run on.
	 *
	 * @param where whether a line is one of them, from what lies on its sides: twice the same at an outer edge
	 */
	mesh(of: GeometryObject, where: (a: GeometryObject, b: GeometryObject) => boolean): Run[] {
		return meshArcs(this.#endsOnly, of, where).arcs;
	}

	/** Lines of arcs. */
	lines(runs: readonly Run[]): Lines {
		const lines = runs.map((run) => this.#joined(run));
		return runs.flatMap((run, i) => {
			const line = lines[i];
			if (line) return this.#plane.cut([line], false);
			return this.#plane.lines(feature(this.#topology, { type: 'LineString', arcs: [...run] }));
		});
	}

	/** A line of arcs in degrees. */
	degrees(run: Run): number[][] {
		const line = { type: 'LineString' as const, arcs: [...run] };
		return feature(this.#topology, line).geometry.coordinates;
	}

	/** Whether a point of some arcs is of a kind. */
	some(run: Run, is: (point: readonly number[]) => boolean): boolean {
		return run.some((n) => this.#topology.arcs[n < 0 ? ~n : n]?.some(is));
	}

	/** Polygons of arcs. */
	rings(areas: readonly (readonly Run[])[]): Lines {
		const out: (readonly number[])[] = [];
		for (const area of areas) {
			const rings = area.map((run) => this.#joined(run));
			const whole = rings.filter((ring) => ring !== null);
			const drawn =
				whole.length === rings.length
					? this.#plane.cut(
							whole.map((ring) => ring.slice(0, -2)),
							true
						)
					: this.#plane.lines(
							feature(this.#topology, { type: 'Polygon', arcs: area.map((run) => [...run]) })
						);
			for (const ring of drawn) out.push(ring);
		}
		return out;
	}

	/** Arcs as one line on the plane; `null` where one of them cannot be projected as it is. */
	#joined(run: Run): number[] | null {
		const line: number[] = [];
		for (const n of run) {
			const arc = this.#arc(n < 0 ? ~n : n);
			if (!arc) return null;
			// The first point is the last of the arc before.
			const from = line.length > 0 ? 2 : 0;
			if (n >= 0) for (let i = from; i < arc.length; i++) line.push(arc[i] ?? 0);
			else
				for (let i = arc.length - 2 - from; i >= 0; i -= 2) line.push(arc[i] ?? 0, arc[i + 1] ?? 0);
		}
		return line;
	}

	#arc(n: number): readonly number[] | null {
		let arc = this.#projected[n];
		if (arc === undefined)
			arc = this.#projected[n] = this.#plane.straight(this.#topology.arcs[n] ?? []);
		return arc;
	}

	get #endsOnly(): Topology {
		return (this.#ends ??= endsOnly(this.#topology));
	}
}

/** A topology whose arcs are their ends alone, numbered: nothing else is asked of them to put them together. */
export function endsOnly(topology: Topology): Topology {
	const numbers = new Map<number, Map<number, number>>();
	let last = 0;
	const end = ([x = 0, y = 0]: readonly number[] = []): [number] => {
		let column = numbers.get(x);
		if (!column) numbers.set(x, (column = new Map<number, number>()));
		let number = column.get(y);
		if (number === undefined) column.set(y, (number = ++last));
		return [number];
	};
	const arcs = topology.arcs.map((arc) => [end(arc[0]), [0], end(arc.at(-1))]);
	return { ...topology, arcs };
}
