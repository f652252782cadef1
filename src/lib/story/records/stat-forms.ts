/** What each form of a stat needs: a line its points, a range its ends, a share its whole, a change what was. */
import { inside } from '../issues.js';
import type { Finding, Path } from '../issues.js';
import type { Reading } from '../schema/shape.js';
import type { Figure, StatForm, StatLayer } from '../types.js';

/** Forms that are drawn along a scale of values. */
const SCALED: readonly StatForm[] = ['bars', 'line', 'range', 'change'];

/** Sums of shares are taken as equal to the whole if they miss it by no more than this part of it. */
const ROUNDING = 1e-6;

const error = (code: string, message: string, remedy: string): Finding => ({
	code,
	severity: 'error',
	message,
	remedy
});

/** Reports what a figure lacks for the form that it is drawn in. */
export function checkForm(stat: StatLayer, at: Path, { report }: Reading): void {
	const { as, figures } = stat;
	figures.forEach((figure, index) => {
		const path = inside(inside(at, 'figures'), index);
		const finding = lacks(figure, as);
		if (finding) report(path, finding);
	});
	if (as === 'share') checkShare(stat, at, report);
	if (stat.scale !== undefined && !SCALED.includes(as)) {
		report(inside(at, 'scale'), {
			code: 'scale.unused',
			severity: 'warning',
			message: `A stat drawn as ${as} has no scale that others could share.`,
			remedy: `Draw it as ${SCALED.join(', ')}, or take \`scale\` out.`
		});
	}
}

function lacks(figure: Figure, as: StatForm): Finding | undefined {
	const { value, low, high, points, since } = figure;
	if (as === 'line' && !points?.some((point) => point.value !== undefined)) {
		return error(
			'points.empty',
			'This line has no point with a value.',
			'Add `points`: { "id": "p1", "when": "2021-07-05", "value": 1037 }.'
		);
	}
	if (as === 'range' && value === undefined && (low === undefined || high === undefined)) {
		return error('range.ends', 'This range has no two ends.', 'Give it `low` and `high`.');
	}
	if (as === 'change' && (value === undefined || since === undefined)) {
		return error(
			'change.since',
			'Nothing says what this figure changed from, or to.',
			'Give its `value`, and `since`: { "when": "2021-05-01", "value": 2500 }.'
		);
	}
	return undefined;
}

/** What all of a share is: as given, 100 where the figures are per cent, or their sum. */
export function wholeOf({ whole, numbers, figures }: StatLayer): number {
	return whole ?? (numbers?.percent ? 100 : sumOf(figures));
}

/** The sum of the figures that are known. */
export function sumOf(figures: readonly Figure[]): number {
	return figures.reduce((sum, { value = 0 }) => sum + value, 0);
}

function checkShare(stat: StatLayer, at: Path, report: Reading['report']): void {
	const whole = wholeOf(stat);
	const left = whole - sumOf(stat.figures);
	if (left < -whole * ROUNDING) {
		report(
			inside(at, stat.whole === undefined ? 'figures' : 'whole'),
			error(
				'share.whole',
				'The parts are more than the whole.',
				'Check the figures, or give the `whole` that they are parts of.'
			)
		);
	} else if (left > whole * ROUNDING && !stat.rest?.trim()) {
		report(inside(at, 'rest'), {
			code: 'share.rest',
			severity: 'warning',
			message: 'The parts are less than the whole, and nothing says what the rest is.',
			remedy: 'Name it in `rest`, as "all others".'
		});
	}
}
