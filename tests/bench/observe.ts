/** What a page notes of itself while it loads and is read. Runs in the page, before its own scripts. */

export interface Noted {
	/** Milliseconds since navigation began. */
	ready: number | null;
	first: number | null;
	largest: number | null;
	shifts: { value: number; at: number; what: string }[];
	/** Tasks of more than 50 ms. */
	long: { at: number; duration: number }[];
	/** Milliseconds from a key to the paint after it; those under 16 are not told. */
	keys: number[];
	frames: number[];
}

declare global {
	interface Window {
		noted: Noted;
	}
}

export function observe(): void {
	const noted: Noted = {
		ready: null,
		first: null,
		largest: null,
		shifts: [],
		long: [],
		keys: [],
		frames: []
	};
	window.noted = noted;
	document.addEventListener('ready', () => (noted.ready ??= performance.now()));
	const watch = (
		type: string,
		note: (entry: PerformanceEntry) => void,
		more: PerformanceObserverInit = {}
	) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
			type,
			buffered: true,
			...more
		});
	watch('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') noted.first = entry.startTime;
	});
	watch('largest-contentful-paint', (entry) => (noted.largest = entry.startTime));
	watch('longtask', ({ startTime, duration }) => noted.long.push({ at: startTime, duration }));
	watch('layout-shift', (entry) => {
		const shift = entry as PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
			sources: { node: Node | null }[];
		};
		if (shift.hadRecentInput) return;
		const what = shift.sources.map(({ node }) => {
			const element = node instanceof Element ? node : node?.parentElement;
			return element?.getAttribute('data-part') ?? element?.localName ?? '?';
		});
		noted.shifts.push({ value: shift.value, at: shift.startTime, what: what.join(' ') });
	});
	watch(
		'event',
		(entry) => {
			if (entry.name === 'keydown') noted.keys.push(entry.duration);
		},
		{ durationThreshold: 16 } as PerformanceObserverInit
	);
}
