/** How fine the ground has to be where: no finer than the closest camera that sees a spot. */
import type { Box } from '../types.js';
import type { Plane } from '../../layout/plane.js';

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

/** Units by which a line may stray, by place on the plane. */
export interface Stray {
	/** How many times as far smooth lines may stray as others. */
	readonly soft: number;
	/** At a point, but at least so much. */
	at(x: number, y: number, least: number): number;
	/** Side of the smallest island at a point that shows, in units. */
	dot(x: number, y: number): number;
}

/** The same told of the cameras that look. */
export class Detail implements Stray {
	readonly soft: number;
	readonly #cells: Float64Array;
	readonly #width: number;
	readonly #height: number;

	/**
	 * @param views in units of the plane as it is drawn
	 * @param rough how many times as far lines may stray
	 */
	constructor(views: readonly View[], plane: Pick<Plane, 'width' | 'height'>, rough = 1) {
		this.soft = rough > 1 ? SOFT : 1;
		this.#width = plane.width / CELLS;
		this.#height = plane.height / CELLS;
		const most = Math.min(...views.map((v) => v.k), 1);
		this.#cells = new Float64Array(CELLS * CELLS).fill(precise((rough * AROUND_PX) / most));
		for (const { box, subject, k } of views) {
			this.#refine(box, (rough * AROUND_PX) / k);
			this.#refine(subject, (rough * STRAY_PX) / k);
		}
	}

	#refine(box: Box, units: number): void {
		// In steps of a quarter, so that a small change of one frame changes nothing.
		const stray = precise(2 ** (Math.floor(4 * Math.log2(units)) / 4));
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
		return Math.min(Math.max(Math.floor(x / this.#width), 0), CELLS - 1);
	}

	#row(y: number): number {
		return Math.min(Math.max(Math.floor(y / this.#height), 0), CELLS - 1);
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
