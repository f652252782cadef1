/** Texts with a grammar: dates, addresses, language tags, zones, calendars, areas, positions. */
import { parseEdtf } from '../dates/parse.js';
import { isTimeZone } from '../dates/zone.js';
import { show } from '../issues.js';
import type { Path, Severity } from '../issues.js';
import { LIMITS } from '../limits.js';
import { safeUrl } from '../safe-url.js';
import type { LonLat } from '../types.js';
import { noted, wrongType } from './shape.js';
import type { Reading, Shape } from './shape.js';

function token(
	value: unknown,
	at: Path,
	reading: Reading,
	wanted: string,
	example: string
): string | undefined {
	if (typeof value !== 'string') {
		return wrongType(reading, at, value, wanted, `Write ${example}, in quotes.`);
	}
	if (value.length <= LIMITS.token) return value;
	reading.report(at, {
		code: 'text.long',
		severity: 'error',
		message: `A text of ${value.length.toLocaleString('en')} characters is not ${wanted}; it was left out.`,
		remedy: `Write ${example}.`
	});
	return undefined;
}

/** Whether a number is meant as a year, written without quotes. */
const isYear = (value: unknown): value is number =>
	Number.isInteger(value) && (value as number) >= 1000 && (value as number) <= 9999;

/** A date in EDTF. One that cannot be read is kept as written and reported. */
export const date: Shape<string> = {
	read(value, at, reading) {
		const example = `"${isYear(value) ? value : '2021-07-05'}" or another date in EDTF`;
		const written = token(value, at, reading, 'a date', example);
		if (written === undefined) return undefined;
		const parsed = parseEdtf(written);
		if (!parsed.ok) {
			const { message, remedy, suggestion } = parsed.error;
			reading.report(at, {
				code: 'date.invalid',
				severity: 'error',
				message: `${show(written)}: ${message}`,
				remedy:
					suggestion && !remedy.includes(suggestion) ? `${remedy} Perhaps "${suggestion}".` : remedy
			});
		}
		return written;
	},
	schema: (defs) =>
		noted(
			defs,
			{ type: 'string', description: 'A date in EDTF (ISO 8601-2:2019).' },
			{ text: 'date' }
		)
};

/** An address that may stand in a link. */
export const url: Shape<string> = {
	read(value, at, reading) {
		const written = token(value, at, reading, 'an address', '"https://…"');
		if (written === undefined) return undefined;
		const safe = safeUrl(written);
		if (safe === null) {
			const guess = /^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+:\d/i.test(written)
				? ` Perhaps "https://${written}".`
				: '';
			reading.report(at, {
				code: 'url.unsafe',
				severity: 'error',
				message: `${show(written)} cannot be a link; it was left out.`,
				remedy: `Write an address that begins with https:, http: or mailto:, or one relative to the page.${guess}`
			});
			return undefined;
		}
		return safe;
	},
	schema: () => ({ type: 'string', format: 'uri-reference' })
};

function problem(
	reading: Reading,
	at: Path,
	code: string,
	message: string,
	remedy: string,
	severity: Severity = 'error'
): undefined {
	reading.report(at, { code, severity, message, remedy });
	return undefined;
}

/** A language tag (BCP 47). What is read is always one that `Intl` takes. */
export const language: Shape<string> = {
	read(value, at, reading) {
		const tag = token(value, at, reading, 'a language tag', '"en" or "fa-AF"');
		if (tag === undefined) return undefined;
		if (canonicalTag(tag) !== null) {
			if (languageName(tag) === null) {
				problem(
					reading,
					at,
					'language.unknown',
					`No language is known by the tag ${show(tag)}.`,
					'Write a tag such as "en", "fa-AF" or "ps".',
					'warning'
				);
			}
			return tag;
		}
		const better = canonicalTag(tag.trim().replaceAll('_', '-'));
		problem(
			reading,
			at,
			'language.form',
			`${show(tag)} is not a language tag (BCP 47).`,
			`Write "${better ?? 'en'}"${better ? '' : ' or another such tag'}.`
		);
		return better ?? undefined;
	},
	schema: (defs) =>
		noted(
			defs,
			{ type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
			{ text: 'language' }
		)
};

function canonicalTag(tag: string): string | null {
	try {
		return Intl.getCanonicalLocales(tag)[0] ?? null;
	} catch {
		return null;
	}
}

function languageName(tag: string): string | null {
	try {
		const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
		return names.of(new Intl.Locale(tag).language) ?? null;
	} catch {
		return null;
	}
}

/** The name of a time zone that is known here. */
export const timeZone: Shape<string> = {
	read(value, at, reading) {
		const zone = token(value, at, reading, 'a time zone', '"Asia/Kabul"');
		if (zone === undefined || isTimeZone(zone)) return zone;
		return problem(
			reading,
			at,
			'zone.unknown',
			`No time zone is known as ${show(zone)}; it was left out.`,
			'Write a name of the IANA list, as "Asia/Kabul", or "UTC".'
		);
	},
	schema: () => ({ type: 'string' })
};

/** A calendar that `Intl` knows. */
export const calendar: Shape<string> = {
	read(value, at, reading) {
		const name = token(value, at, reading, 'a calendar', '"persian"');
		if (name === undefined || isCalendar(name)) return name;
		return problem(
			reading,
			at,
			'calendar.unknown',
			`No calendar is known as ${show(name)}; it was left out.`,
			'Write one such as "gregory", "persian" or "islamic-umalqura".'
		);
	},
	schema: () => ({ type: 'string', pattern: '^[a-z0-9]{3,8}(-[a-z0-9]{3,8})*$' })
};

function isCalendar(name: string): boolean {
	return Intl.supportedValuesOf('calendar').includes(name);
}

/** An area by its ISO 3166 code: a country (`AF`) or a part of one (`AF-BDS`). */
export const areaCode: Shape<string> = {
	read(value, at, reading) {
		const code = token(value, at, reading, 'an area code', '"AF" or "AF-BDS"');
		if (code === undefined || AREA_CODE.test(code)) return code;
		const better = code.toUpperCase().replace(/[_\s]/g, '-');
		return problem(
			reading,
			at,
			'place.area.form',
			`${show(code)} is not an ISO 3166 code; it was left out.`,
			AREA_CODE.test(better)
				? `Write "${better}".`
				: 'Write a country as "AF" or a province as "AF-BDS".'
		);
	},
	schema: () => ({ type: 'string', pattern: AREA_CODE.source })
};

/** An ISO 3166 code of a country (`AF`, `AFG`) or of a part of one (`AF-BDS`). */
export const AREA_CODE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$|^[A-Z]{3}$/;

/** `[longitude, latitude]`. */
export const lonLat: Shape<LonLat> = {
	read(value, at, reading) {
		const [lon, lat, ...more] = Array.isArray(value) ? (value as unknown[]) : [];
		if (typeof lon !== 'number' || typeof lat !== 'number' || more.length > 0) {
			return wrongType(
				reading,
				at,
				value,
				'a position of two numbers',
				'Write [longitude, latitude] in degrees, as [70.58, 37.12].'
			);
		}
		if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return [lon, lat];
		const swap = Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
		return problem(
			reading,
			at,
			'place.at.range',
			`[${lon}, ${lat}] is no longitude and latitude; it was left out.`,
			swap
				? `Swap them: [${lat}, ${lon}]. Longitude comes first.`
				: 'Longitude runs from -180 to 180, latitude from -90 to 90.'
		);
	},
	schema: () => ({
		type: 'array',
		prefixItems: [
			{ type: 'number', minimum: -180, maximum: 180 },
			{ type: 'number', minimum: -90, maximum: 90 }
		],
		minItems: 2,
		maxItems: 2
	})
};
