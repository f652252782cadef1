/** Names that are set by hand and do not stand there. */
import { SIZES } from '../../layout/stage-box.js';
import type { Id } from '../../story/types.js';
import type { MapLayout, Size } from '../types.js';
import { sideOf } from './anchors.js';
import type { Scene } from './scene-types.js';

/** Sizes in which a name does not stand where it was set by hand, by what it names. */
export function astray(
	scene: Pick<Scene, 'anchors' | 'marks' | 'names'>,
	layouts: Readonly<Record<Size, MapLayout>>
): Map<Id, Size[]> {
	const found = new Map<Id, Size[]>();
	const beside = [
		...scene.marks.map(({ id, place }) => ({ label: `m-${id}`, place })),
		...scene.names
			.filter((name) => name.place.kind === 'soft')
			.map(({ id }) => ({ label: `n-${id}`, place: id }))
	];
	for (const { label, place } of beside) {
		const anchor = scene.anchors[place];
		if (!anchor) continue;
		const sizes = SIZES.filter((size) => {
			const set = layouts[size].labels.find(({ id }) => id === label);
			return !set || sideOf(set) !== anchor.side;
		});
		if (sizes.length) found.set(place, sizes);
	}
	return found;
}
