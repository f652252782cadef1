import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StageView } from '../components/stage.js';
import type { LayerBase, StageStory } from '../compile/types.js';
import { Views } from './views.js';

interface At extends LayerBase {
	readonly at: number;
}
const layer = (at: number, same = 'way'): At => ({
	id: 'a',
	kind: 'way',
	description: 'A way.',
	same,
	at
});
const view: StageView = {
	component: (() => ({})) as unknown as StageView['component'],
	interpolate: ((from: At, to: At, t: number) => ({
		...to,
		at: from.at + (to.at - from.at) * t
	})) as never
};
const near = (...kinds: string[]) => ({
	story: { steps: kinds.map((kind) => ({ stage: [{ kind }] })) } as unknown as StageStory,
	order: kinds.map((_, i) => i),
	index: 0
});

function atWork(): { now: number; views: Views; frame: () => void } {
	const clock = { now: 0, frame: () => {} };
	vi.stubGlobal('performance', { now: () => clock.now });
	vi.stubGlobal('requestAnimationFrame', (next: () => void) => ((clock.frame = next), 1));
	vi.stubGlobal('cancelAnimationFrame', () => {});
	return Object.assign(clock, { views: new Views(() => Promise.resolve(view)) });
}
afterEach(() => void vi.unstubAllGlobals());

describe('views', () => {
	it('are fetched once, when a step near the reader needs them, and only if they are not there', async () => {
		const source = vi.fn(() => Promise.resolve(view));
		const views = new Views(source);
		const told = vi.fn();
		views.onchange(told);
		views.want(near('map', 'stat', 'way', 'unknown', 'far'));
		views.want(near('way'));
		expect(source.mock.calls).toEqual([['way']]);
		expect(views.of('way')).toBeUndefined();
		await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
		expect(views.of('way')).toBe(view);
	});

	it('are nothing where nobody knows the kind, and asked for again after a failure', async () => {
		const source = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(view);
		const views = new Views((kind) => (kind === 'way' ? source() : undefined));
		views.want(near('way', 'hologram'));
		expect(views.of('hologram')).toBeNull();
		await vi.waitFor(() => {
			views.want(near('way'));
			expect(views.of('way')).toBe(view);
		});
		expect(source).toHaveBeenCalledTimes(2);
	});

	it('take what shows the same from step to step, and rest at exactly what is there', async () => {
		const work = atWork();
		const { views } = work;
		views.want(near('way'));
		await Promise.resolve();
		await Promise.resolve();
		const [first, second] = [layer(0), layer(10)];
		views.follow([first], 'full');
		views.follow([second], 'full');
		expect(views.at(second)).toMatchObject({ at: 0 });
		work.now = 450;
		expect((views.at(second) as At).at).toBeCloseTo(5);
		// Turned back half way: from where it is.
		views.follow([first], 'full');
		expect((views.at(first) as At).at).toBeCloseTo(5);
		work.now = 2000;
		work.frame();
		expect(views.at(first)).toBe(first);
	});

	it('cut where motion is cut, and where it is something else', async () => {
		const { views } = atWork();
		views.want(near('way'));
		await Promise.resolve();
		await Promise.resolve();
		const [first, second, other] = [layer(0), layer(10), layer(20, 'another way')];
		views.follow([first], 'full');
		views.follow([second], 'cut');
		expect(views.at(second)).toBe(second);
		views.follow([other], 'full');
		expect(views.at(other)).toBe(other);
	});
});
