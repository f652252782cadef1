/**
 * A scale bar: the longest round distance that has room. Runs where stories are read. A map for all of which no bar holds,
 * as one of the world, has none: see `compile/map/true-scale.ts`.
 */
export interface ScaleBar {
	/** A round number: 1, 2 or 5 times a power of ten. */
	readonly km: number;
	/** Its length on the stage. */
	readonly px: number;
}

/**
 * @param k pixels a plane unit, as of the camera
 * @param kmPerUnit of the plane (`CompiledAtlas.kmPerUnit`)
 * @param room the longest bar, in pixels
 */
export function scaleBar(k: number, kmPerUnit: number, room: number): ScaleBar {
	const kmPerPixel = kmPerUnit / k;
	const most = room * kmPerPixel;
	const power = 10 ** Math.floor(Math.log10(most));
	// Rounded: of small powers the product is not the number that is written.
	const km = +(power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1)).toPrecision(1);
	return { km, px: km / kmPerPixel };
}
