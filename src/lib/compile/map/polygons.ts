/** What of a layer has an inside. */
import type { GeometryObject, MultiPolygon, Polygon } from 'topojson-specification';

export type AreaObject = Polygon | MultiPolygon;

/** Polygons among the geometries of a layer. */
export function polygons(layer: { readonly geometries: readonly GeometryObject[] }): AreaObject[] {
	return layer.geometries.filter(
		(g): g is AreaObject => g.type === 'Polygon' || g.type === 'MultiPolygon'
	);
}
