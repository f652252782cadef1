import { describe, expect, it } from 'vitest';
import { furniture, furnitureSizes } from './furniture.js';
import { stageBox } from './stage-box.js';

const texts = {
	key: ['Mostly taken by the Taliban, reported', 'Still held'].map((text) => ({ text })),
	notes: ['Crossing point not reported; drawn from province to country.']
};
const on = (width: number, height: number) => {
	const box = stageBox({ width, height });
	return { box, places: furniture(box, furnitureSizes(texts, box)) };
};

describe('what stands on a map', () => {
	it('is there on every usual stage', () => {
		for (const [width, height] of [
			[360, 640],
			[390, 664],
			[820, 1180],
			[1100, 700],
			[1440, 900]
		] as const) {
			const { places } = on(width, height);
			expect(places.key, `${width} × ${height}`).not.toBeNull();
			expect(places.note, `${width} × ${height}`).not.toBeNull();
		}
	});

	it('is left out where it would take most of a small stage', () => {
		expect(on(240, 240).places).toMatchObject({ key: null, note: null });
		// Alone, with neither card nor rail.
		const free = [12, 12, 228, 228] as const;
		const alone = { ...stageBox({ width: 240, height: 240 }), free, card: null, foot: 228 };
		const long = { ...texts, key: [...texts.key, { text: 'Movement, attributed' }] };
		expect(furnitureSizes(long, alone).key).toBeNull();
		for (const side of [240, 300, 360, 420, 500]) {
			const { box, places } = on(240, side);
			const [, top, , end] = box.free;
			const taken = [places.key, places.note].reduce((sum, b) => sum + (b ? b[3] - b[1] : 0), 0);
			expect(taken, `${side}`).toBeLessThanOrEqual(Math.max(0, (end - top) * 0.7));
		}
	});
});
