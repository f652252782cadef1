/** Which state each piece of ground belongs to, and what it is called there. */
import { iso31662 } from 'iso-3166';
import { parts } from './geometry.mjs';
import { sourceNames } from './names.mjs';
import { plainNames } from './plain-names.mjs';

const ISO_NAMES = new Map(iso31662.map(({ code, name }) => [code, name]));

/** Longitudes beyond which a country's other half lies across the 180th meridian: it is drawn on past it. */
const ACROSS = { RUS: 'east', FJI: 'east', NZL: 'east', KIR: 'east', USA: 'west' };

/** The same shape, with what lies across the 180th meridian at longitudes above 180 or below −180. */
function unbroken(geometry, a3) {
	const way = ACROSS[a3];
	if (!way) return geometry;
	const shift = (ring) => {
		const east = ring[0][0] > 0;
		if (way === 'east' && !east && ring[0][0] < -120)
			return ring.map(([x, y]) => [Math.max(180, x + 360), y]);
		if (way === 'west' && east && ring[0][0] > 165)
			return ring.map(([x, y]) => [Math.min(-180, x - 360), y]);
		return ring;
	};
	return {
		type: 'MultiPolygon',
		coordinates: parts(geometry).map((polygon) => polygon.map(shift))
	};
}

/** A polygon's part north or south of a parallel. */
function halves(geometry, latitude) {
	const cut = (ring, inside) => {
		const out = [];
		ring.slice(0, -1).forEach((p, i, open) => {
			const q = open[(i + 1) % open.length];
			if (inside(p)) out.push(p);
			if (inside(p) !== inside(q)) {
				const t = (latitude - p[1]) / (q[1] - p[1]);
				out.push([p[0] + (q[0] - p[0]) * t, latitude]);
			}
		});
		return out.length > 2 ? [...out, out[0]] : null;
	};
	const side = (inside) => ({
		type: 'MultiPolygon',
		coordinates: parts(geometry)
			.map((polygon) => polygon.map((ring) => cut(ring, inside)).filter(Boolean))
			.filter((polygon) => polygon.length)
	});
	return { north: side(([, y]) => y >= latitude), south: side(([, y]) => y < latitude) };
}

/**
 * The first-level divisions of the world, corrected: each with an id, its state and its names.
 *
 * @param features Natural Earth's, as they are
 * @param {(a3: string) => string} countryId
 * @param {{ provinces: object[], pieces: object[] }} overrides `provinces` correct records, `pieces` say where ground
 *   that Natural Earth gives to nobody or to another belongs
 * @returns {{ id: string, country: string, name: string, names: Record<string, string>, long: string[], alternates: string[],
 *   within: { unit: string, region: string }, geometry: object }[]}
 */
export function divisions(features, countryId, overrides) {
	const unused = new Set([...overrides.provinces, ...overrides.pieces]);
	const shared = sharedItems(features);
	const records = features.flatMap(({ properties: p, geometry }) => {
		const country = countryId(p.adm0_a3);
		const code = p.iso_3166_2.replace('~', '').replace(/^-99-/, `${country}-`);
		const record = {
			id: code,
			country,
			...(shared.has(itemOf(p)) && plain(p.name) !== plain(p.name_en)
				? { name: p.name, names: {} }
				: { name: p.name_en || p.name || '', names: sourceNames(p) }),
			alternates: [p.name, ...(p.name_alt ?? '').split('|'), p.gn_name, p.woe_name].filter(Boolean),
			within: { unit: p.geonunit, region: p.region },
			geometry: unbroken(geometry, p.adm0_a3)
		};
		for (const override of overrides.provinces) {
			const hit = override.source
				? p.adm1_code === override.source
				: Object.entries(override.where).every(([key, value]) => p[key] === value);
			if (!hit) continue;
			unused.delete(override);
			const { country: a3, ...set } = override.set;
			Object.assign(record, set, a3 && { country: countryId(a3) });
			record.given ||= 'name' in set;
		}
		const mine = overrides.pieces.filter(({ piece }) => piece === p.iso_3166_2);
		if (!mine.length) return [record];
		return mine.map((piece) => {
			unused.delete(piece);
			const { south, ...set } = piece.set;
			const made = { ...record, ...set, country: (set.id ?? record.id).slice(0, 2) };
			if (set.country) made.country = set.country;
			if (piece.parallel === undefined) return made;
			const { north, south: below } = halves(record.geometry, piece.parallel);
			return { ...made, geometry: piece.side === 'south' ? below : north };
		});
	});
	for (const override of unused)
		throw new Error(`No province fits the override ${JSON.stringify(override)}`);
	return plainNames(joined(records.filter(({ geometry }) => parts(geometry).length)));
}

const itemOf = ({ adm0_a3, wikidataid }) => wikidataid && `${adm0_a3} ${wikidataid}`;

/** Letters alone, as they are without accents. */
const plain = (name) =>
	(name ?? '')
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\d]/gu, '');

/**
 * What Natural Earth has several divisions of a country named after, in English and in all other languages: the twenty
 * around a town after that town. It names the one that bears its name; the others have names of their own.
 */
function sharedItems(features) {
	const codes = new Map();
	for (const { properties: p } of features) {
		const item = itemOf(p);
		if (item) codes.set(item, (codes.get(item) ?? new Set()).add(p.iso_3166_2));
	}
	return new Set([...codes].filter(([, { size }]) => size > 1).map(([item]) => item));
}

/** One record an id: Natural Earth sometimes has a division in several pieces. */
function joined(records) {
	const byId = new Map();
	for (const record of records) {
		const country = record.id.slice(0, 2) === record.country ? record.id : null;
		// A division must be named after its state, so that its code says where it lies.
		const id = country ?? `${record.country}-${record.id.slice(record.id.indexOf('-') + 1)}`;
		const known = byId.get(id);
		if (!known) byId.set(id, { ...record, id });
		else {
			known.geometry = {
				type: 'MultiPolygon',
				coordinates: [...parts(known.geometry), ...parts(record.geometry)]
			};
			const name = ISO_NAMES.get(id);
			known.alternates = [known.name, ...known.alternates, record.name, ...record.alternates];
			// What an override calls it stands.
			if (name && name !== known.name && !known.given) Object.assign(known, { name, names: {} });
		}
	}
	for (const record of byId.values()) record.name ||= ISO_NAMES.get(record.id) ?? '';
	return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
