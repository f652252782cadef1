/** How fine the ground has to be where: no finer than the closest camera that sees a spot. */
import type { Box } from '../types.js';

/** A camera's view of the plane. */
export interface View {
	readonly box: Box;
	/** What it is of: readers look there. */
	readonly subject: Box;
	/** Pixels a unit. */
	readonly k: number;
	/** Whether the story opens with it. */
	readonly opening: boolean;
}

/** Pixels by which a line may stray: of the subject, and around it. */
const STRAY_PX = 0.7;
const AROUND_PX = 3;
const CELLS = 48;
/** An island is so many times as long as what a line may stray there, or not drawn. */
const DOT = 4.5;
/** In a sketch. */
const SOFT = 1.7;

/** The same in every engine. */
const precise = (units: number): number => +units.toPrecision(9);

/** In steps of a quarter, so that a small change of one frame changes nothing. */
function inSteps(units: number): number {
	return precise(2 ** (Math.floor(4 * Math.log2(units)) / 4));
}

/** Units by which a line may stray, by place on the plane. */
export interface Stray {
	/** How many times as far smooth lines may stray as others. */
	readonly soft: number;
	/** At a point, but at least so much. */
	at(x: number, y: number, least: number): number;
	/** Side of the smallest island at a point that shows, in units. */
	dot(x: number, y: number): number;
	/** The part of the plane to which that belongs, where lines go on beyond it, coarser. */
	readonly frame?: Box;
}

/** The same told of the cameras that look. */
export class Detail implements Stray {
	readonly soft: number;
	readonly #cells: Float64Array;
	readonly #left: number;
	readonly #top: number;
	readonly #width: number;
	readonly #height: number;

	/**
	 * @param views in units of the plane as it is drawn
	 * @param part of the plane that is told apart: what lies off it is as its edge
	 * @param rough how many times as far lines may stray
	 */
	constructor(views: readonly View[], [x0, y0, x1, y1]: Box, rough = 1) {
		this.soft = rough > 1 ? SOFT : 1;
		[this.#left, this.#top] = [x0, y0];
		this.#width = (x1 - x0) / CELLS;
		this.#height = (y1 - y0) / CELLS;
		const most = Math.min(...views.map((v) => v.k), 1);
		this.#cells = new Float64Array(CELLS * CELLS).fill(precise((rough * AROUND_PX) / most));
		for (const { box, subject, k } of views) {
			this.#refine(box, (rough * AROUND_PX) / k);
			this.#refine(subject, (rough * STRAY_PX) / k);
		}
	}

	#refine(box: Box, units: number): void {
		const stray = inSteps(units);
		const [c0, c1] = [this.#column(box[0]), this.#column(box[2])];
		for (let r = this.#row(box[1]); r <= this.#row(box[3]); r++)
			for (let c = c0; c <= c1; c++) {
				const at = r * CELLS + c;
				if ((this.#cells[at] ?? 0) > stray) this.#cells[at] = stray;
			}
	}

	at(x: number, y: number, least: number): number {
		return Math.max(this.#cells[this.#row(y) * CELLS + this.#column(x)] ?? 0, least);
	}

	dot(x: number, y: number): number {
		return DOT * this.at(x, y, 0);
	}

	/** All of it as text. */
	get key(): string {
		return this.#cells.join();
	}

	#column(x: number): number {
		return Math.min(Math.max(Math.floor((x - this.#left) / this.#width), 0), CELLS - 1);
	}

	#row(y: number): number {
		return Math.min(Math.max(Math.floor((y - this.#top) / this.#height), 0), CELLS - 1);
	}
}

/** Lines may stray so many times as far; smooth ones, of which less shows, farther. No island is lost. */
export function rougher(detail: Stray, times: number): Stray {
	return {
		soft: Math.max(detail.soft, SOFT),
		at: (x, y, least) => Math.max(times * detail.at(x, y, 0), least),
		dot: (x, y) => detail.dot(x, y)
	};
}

/** Where little is to be said an island is at least so many times as long as what a line may stray there, or not drawn. */
const BARE_DOT = 2;

/** The same without islands that rough lines would not show. */
export function barer(detail: Stray): Stray {
	return { ...detail, dot: (x, y) => Math.max(detail.dot(x, y), BARE_DOT * detail.at(x, y, 0)) };
}

/** What lies so near an edge lies on it, in units. */
const EDGE = 1e-6;

/** One within a part of the plane, another beyond it. */
export function within(frame: Box, detail: Stray, beyond: Stray): Stray {
	const [x0, y0, x1, y1] = frame;
	const holds = (x: number, y: number) =>
		x >= x0 - EDGE && y >= y0 - EDGE && x <= x1 + EDGE && y <= y1 + EDGE;
	return {
		soft: detail.soft,
		at: (x, y, least) => (holds(x, y) ? detail : beyond).at(x, y, least),
		dot: (x, y) => (holds(x, y) ? detail : beyond).dot(x, y),
		frame
	};
}
