import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cameraAt,
	clipFor,
	cull,
	fitView,
	flight,
	labelBox,
	overlaps,
	toStage,
	viewBoxOf,
	type Camera
} from './camera.js';
import type { PlacedLabel } from './label-type.js';
import { stageBox, type Box } from './stage-box.js';

const width = fc.integer({ min: 320, max: 2560 });
const height = fc.integer({ min: 560, max: 1600 });
const room = fc.record({ width, height, rtl: fc.boolean() }).map(stageBox);
const view = fc
	.tuple(
		fc.double({ min: -1e4, max: 1e4, noNaN: true }),
		fc.double({ min: -1e4, max: 1e4, noNaN: true }),
		fc.double({ min: 1, max: 1e4, noNaN: true }),
		fc.double({ min: 1, max: 1e4, noNaN: true })
	)
	.map(([x, y, w, h]): Box => [x, y, x + w, y + h]);
const camera = fc
	.tuple(view, room)
	.map(([v, box]): { camera: Camera; box: typeof box } => ({ camera: fitView(v, box), box }));

describe('fitView', () => {
	it('puts the whole view into the free part, in its middle', () => {
		fc.assert(
			fc.property(view, room, (v, box) => {
				const c = fitView(v, box);
				const [x0, y0] = toStage(c, [v[0], v[1]]);
				const [x1, y1] = toStage(c, [v[2], v[3]]);
				const [fx0, fy0, fx1, fy1] = box.free;
				expect(Math.min(x0 - fx0, y0 - fy0, fx1 - x1, fy1 - y1)).toBeGreaterThan(-1e-6);
				expect(x0 + x1).toBeCloseTo(fx0 + fx1, 4);
				expect(y0 + y1).toBeCloseTo(fy0 + fy1, 4);
				// As large as it goes: it touches two sides.
				expect(Math.min(x0 - fx0, y0 - fy0)).toBeCloseTo(0, 4);
			})
		);
	});

	it('takes a view without extent', () => {
		const c = fitView([5, 5, 5, 5], stageBox({ width: 390, height: 844 }));
		expect(Object.values(c).every(Number.isFinite)).toBe(true);
	});

	it('is undone by viewBoxOf', () => {
		fc.assert(
			fc.property(camera, ({ camera: c, box }) => {
				const [x0, y0, x1, y1] = viewBoxOf(c, box);
				expect(x0 * c.k + c.tx).toBeCloseTo(0, 3);
				expect(y0 * c.k + c.ty).toBeCloseTo(0, 3);
				expect(x1 * c.k + c.tx).toBeCloseTo(box.width, 3);
				expect(y1 * c.k + c.ty).toBeCloseTo(box.height, 3);
			})
		);
	});
});

describe('flight', () => {
	it('begins and ends exactly at its cameras and stays finite', () => {
		fc.assert(
			fc.property(view, view, room, (a, b, box) => {
				const from = fitView(a, box);
				const to = fitView(b, box);
				const { cameras, duration } = flight(from, to, box);
				expect(cameras[0]).toEqual(from);
				expect(cameras.at(-1)).toEqual(to);
				expect(duration === 0 || (duration >= 360 && duration <= 720)).toBe(true);
				for (const c of cameras) expect(Object.values(c).every(Number.isFinite)).toBe(true);
			})
		);
	});

	it('is in sight within its clip at every moment, and the clip goes no further', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(view, view, room, fc.array(share), (a, b, box, shares) => {
				const to = fitView(b, box);
				const { cameras } = flight(fitView(a, box), to, box);
				const inset = clipFor(to, cameras, box)
					.match(/-?[\d.]+(e[+-]?\d+)?(?=px)/g)!
					.map(Number);
				const [top, right, bottom, left] = inset as [number, number, number, number];
				const clip: Box = [left, top, box.width - right, box.height - bottom];
				const seenBy = (camera: Camera): Box => {
					const [x0, y0, x1, y1] = viewBoxOf(camera, box);
					return [...toStage(to, [x0, y0]), ...toStage(to, [x1, y1])];
				};
				const near = 1e-6 * Math.max(1, ...clip.map(Math.abs));
				for (const at of shares) {
					const [x0, y0, x1, y1] = seenBy(cameraAt(cameras, at) ?? to);
					const rest = [x0 - clip[0], y0 - clip[1], clip[2] - x1, clip[3] - y1];
					expect(Math.min(...rest)).toBeGreaterThan(-near);
				}
				const all = cameras.map(seenBy);
				for (const side of [0, 1, 2, 3] as const) {
					const of = side < 2 ? Math.min : Math.max;
					expect(Math.abs(clip[side] - of(...all.map((seen) => seen[side])))).toBeLessThan(near);
				}
			})
		);
	});

	it('arrives where it was going: the sample before the last lies close to the end', () => {
		const box = stageBox({ width: 1440, height: 900 });
		const from = fitView([0, 0, 1000, 800], box);
		const to = fitView([6000, 2000, 6600, 2400], box);
		const cameras = flight(from, to, box, 400).cameras;
		const before = cameras.at(-2);
		expect(before && before.k / to.k).toBeCloseTo(1, 2);
		expect(before && toStage(before, [6300, 2200])[0] / toStage(to, [6300, 2200])[0]).toBeCloseTo(
			1,
			1
		);
	});

	it('pulls back on a long way', () => {
		const box = stageBox({ width: 1440, height: 900 });
		const { cameras } = flight(
			fitView([0, 0, 100, 100], box),
			fitView([5000, 0, 5100, 100], box),
			box
		);
		expect(cameras[8]?.k).toBeLessThan((cameras[0]?.k ?? 0) / 4);
	});

	it('takes no time where nothing moves', () => {
		const box = stageBox({ width: 1440, height: 900 });
		const c = fitView([0, 0, 100, 100], box);
		expect(flight(c, { ...c }, box).duration).toBe(0);
	});

	it('is between two of its cameras at any share, the first at 0 and none from 1 on', () => {
		const [a, b, c] = [1, 3, 4].map((k) => ({ k, tx: 10 * k, ty: -k })) as [Camera, Camera, Camera];
		const at = (share: number) => cameraAt([a, b, c], share);
		expect(at(0)).toEqual(a);
		expect(at(-1)).toEqual(a);
		expect(at(0.25)).toEqual({ k: 2, tx: 20, ty: -2 });
		expect(at(0.5)).toEqual(b);
		expect([at(1), at(2), cameraAt([], 0)]).toEqual([null, null, null]);
	});
});

describe('cull', () => {
	const label = fc.record({
		at: fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })),
		w: fc.integer({ min: 10, max: 200 }),
		h: fc.integer({ min: 10, max: 60 }),
		turn: fc.integer({ min: -50, max: 50 })
	});

	it('keeps labels that are in sight, off the card and apart', () => {
		fc.assert(
			fc.property(fc.array(label, { maxLength: 40 }), camera, (list, { camera: c, box }) => {
				const labels = list.map((l, i): PlacedLabel => ({
					...l,
					id: `l${i}`,
					lines: ['x'],
					role: 'town',
					dx: 0,
					dy: 0,
					size: 15,
					anchor: 'start'
				}));
				const kept = cull(labels, c, box);
				const boxes = kept.map((l) => labelBox(l, c));
				boxes.forEach((b, i) => {
					expect(b[0] >= box.visible[0] && b[1] >= box.visible[1]).toBe(true);
					expect(b[2] <= box.visible[2] && b[3] <= box.visible[3]).toBe(true);
					if (box.card) expect(overlaps(b, box.card)).toBe(false);
					boxes.slice(i + 1).forEach((o) => expect(overlaps(b, o)).toBe(false));
				});
			})
		);
	});
});
