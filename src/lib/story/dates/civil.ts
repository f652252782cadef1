/** Days of the proleptic Gregorian calendar, for any year a double can count. */

/** A calendar day; year 0 is 1 BC. */
export interface Civil {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

export const SECONDS_A_DAY = 86_400;

export function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days from 1970-01-01 to a day.
 *
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`: years begin in
 * March, so that the leap day comes last, and repeat every 400 years (146,097 days).
 */
export function daysFromCivil({ year, month, day }: Civil): number {
	const y = month <= 2 ? year - 1 : year;
	const cycle = Math.floor(y / 400);
	const yearOfCycle = y - cycle * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfCycle =
		yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
	return cycle * 146_097 + dayOfCycle - 719_468;
}

/** The day that lies so many days after 1970-01-01; the inverse, `civil_from_days`, of the same source. */
export function civilFromDays(days: number): Civil {
	const z = days + 719_468;
	const cycle = Math.floor(z / 146_097);
	const dayOfCycle = z - cycle * 146_097;
	const yearOfCycle = Math.floor(
		(dayOfCycle -
			Math.floor(dayOfCycle / 1460) +
			Math.floor(dayOfCycle / 36_524) -
			Math.floor(dayOfCycle / 146_096)) /
			365
	);
	const dayOfYear =
		dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
	const shifted = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	return {
		year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
	};
}
