/** What is said of an eclipse: from its numbers, in turning phrases, so that neighbours do not sound alike. */
import type { Eclipse, LunarEclipse, SolarEclipse } from './compute.ts';
import { landAt, listed, nameAt, seaAt } from './where.ts';

/** An eclipse in its chronicle. */
export interface Entry {
	readonly eclipse: Eclipse;
	/** Its step. */
	readonly id: string;
	/** Its day in Universal Time. */
	readonly day: string;
	/** The one before it in its Saros: 18 years, 11 days and 8 hours earlier. */
	readonly kin?: Entry;
	/** One of the other body a fortnight before. */
	readonly fortnight?: Entry;
	/** The lands under its central line. */
	readonly lands: readonly string[];
}

export interface Telling {
	readonly heading: string;
	readonly label: string;
	readonly body: string;
	readonly what: string;
}

const NUMBERS =
	'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MONTHS =
	'January February March April May June July August September October November December'.split(' ');

/** “4 minutes 28 seconds”; under ten minutes only. */
export function lasting(seconds: number): string {
	const all = Math.round(seconds);
	if (all < 1) return 'less than a second';
	const [m, s] = [Math.floor(all / 60), all % 60];
	return [
		m > 0 ? `${m} minute${m === 1 ? '' : 's'}` : '',
		s > 0 ? `${s} second${s === 1 ? '' : 's'}` : ''
	]
		.filter(Boolean)
		.join(' ');
}

/** “4 min 28 s”. */
export function lastingShort(seconds: number): string {
	const all = Math.round(seconds);
	if (all < 1) return 'under 1 s';
	const [m, s] = [Math.floor(all / 60), all % 60];
	return [m > 0 ? `${m} min` : '', s > 0 ? `${s} s` : ''].filter(Boolean).join(' ');
}

/** “five and a half minutes”, for headings. */
function roughly(seconds: number): string {
	const halves = Math.round(seconds / 30);
	const [m, half] = [Math.floor(halves / 2), halves % 2 === 1];
	const whole = Math.max(1, Math.round(seconds));
	if (seconds < 45) return `${NUMBERS[whole] ?? whole} second${whole > 1 ? 's' : ''}`;
	if (m === 1 && !half) return 'a minute';
	return half ? `${NUMBERS[m]!} and a half minutes` : `${NUMBERS[m]!} minutes`;
}

/** “3 hours 34 minutes”. */
function hours(minutes: number): string {
	const all = Math.round(minutes);
	const [h, m] = [Math.floor(all / 60), all % 60];
	return [
		h > 0 ? `${h} hour${h === 1 ? '' : 's'}` : '',
		m > 0 ? `${m} minute${m === 1 ? '' : 's'}` : ''
	]
		.filter(Boolean)
		.join(' ');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const bare = (name: string) => name.replace(/^the /, '');
const a = (word: string) => `${/^[AEIOU]/.test(word) ? 'an' : 'a'} ${word}`;
const percent = (share: number) =>
	share > 0.995 ? 'more than 99 per cent' : `${Math.round(share * 100)} per cent`;
const month = (entry: Entry) => MONTHS[entry.eclipse.at.getUTCMonth()]!;
const dayOf = ({ eclipse: { at } }: Entry) => dayText(at);

/** “21 August 2017”. */
export function dayText(at: Date): string {
	return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]!} ${at.getUTCFullYear()}`;
}

/** Takes its phrases in turn: what was said last comes round last. */
export class Teller {
	readonly #turns = new Map<string, number>();

	/** The next of some phrases; those that do not fit are left out before. */
	#turn(key: string, phrases: readonly (string | false)[]): string {
		const fitting = phrases.filter((phrase) => phrase !== false);
		const turn = this.#turns.get(key) ?? 0;
		this.#turns.set(key, turn + 1);
		return fitting[turn % fitting.length]!;
	}

	tell(entry: Entry): Telling {
		const { eclipse } = entry;
		const told =
			eclipse.body === 'moon'
				? this.#moon(entry, eclipse)
				: eclipse.track.length > 0
					? this.#central(entry, eclipse)
					: this.#edge(entry, eclipse);
		return { ...told, body: `${told.body}${this.#kin(entry)}` };
	}

	#central(entry: Entry, eclipse: SolarEclipse): Telling {
		const { kind, point, track, seconds = 0 } = eclipse;
		const { lands } = entry;
		const [first, last] = [track[0]!, track.at(-1)!];
		const sea = seaAt(point);
		const over = landAt(point);
		const main = over ?? lands[0] ?? sea;
		const [begin, end] = [nameAt(first), nameAt(last)];
		const ring = kind === 'annular';
		const ends = begin === end ? `began and ended in ${end}` : `began in ${begin} and ended in ${end}`;
		const path =
			lands.length === 0
				? this.#turn('sea', [
						`Its path ${ends}, and met no land large enough for this chronicle’s map.`,
						`Water lay beneath nearly all of it: the line ${ends}.`,
						begin === end
							? `The shadow kept to ${sea}.`
							: `From ${begin} to ${end} the shadow kept to the sea.`
					])
				: lands.length === 1
					? this.#turn('one', [
							`The land in its path was ${lands[0]!}; the line ${ends}.`,
							begin === end
								? `Between its two ends in ${begin} it crossed ${lands[0]!}.`
								: `On its way from ${begin} to ${end} the line crossed ${lands[0]!}.`,
							`Its central line ${ends} and lay, on land, across ${lands[0]!}.`
						])
					: this.#turn('many', [
							`The shadow came down in ${begin}, ran across ${listed(some(lands))}, and left the Earth in ${end}.`,
							`Its central line ran through ${listed(some(lands))}.`,
							`It rose with the Sun in ${begin} and went down with it in ${end}; on the way lay ${listed(some(lands))}.`,
							`${capital(listed(some(lands)))} lay beneath it, one after another.`
						]);
		const where = over ? `in ${over}` : `on ${sea}`;
		const long = ring
			? this.#turn('ring-long', [
					`At its longest, ${where}, the ring stood for ${lasting(seconds)}.`,
					`A ring of Sun was left round a Moon too far away to cover it, for ${lasting(seconds)} ${where}.`,
					`The Moon was too distant to hide the Sun, and for ${lasting(seconds)} ${where} a bright ring stayed.`,
					`${capital(where)} the ring closed for ${lasting(seconds)}.`
				])
			: kind === 'hybrid'
				? `It was a hybrid, ring at the ends of the path and dark in the middle, where darkness lasted ${lasting(seconds)} ${where}.`
				: this.#turn('dark-long', [
						`Darkness was longest ${where}: ${lasting(seconds)}.`,
						`At greatest eclipse, ${where}, the corona stood for ${lasting(seconds)}.`,
						`Whoever stood at the best place, ${where}, had ${lasting(seconds)} of night by day.`,
						seconds > 330
							? `${capital(where)} it lasted ${lasting(seconds)}; few in any lifetime are longer.`
							: `${capital(where)} the Sun was gone for ${lasting(seconds)}.`
					]);
		const name = bare(main);
		const heading = ring
			? this.#turn('ring-head', [
					`A ring over ${main}`,
					`${capital(roughly(seconds))} of ring ${where}`,
					`The Moon too small: ${name}`,
					lands.length > 1 && `Ring of fire from ${lands[0]!} to ${lands.at(-1)!}`,
					`Bright rim above ${main}`
				])
			: kind === 'hybrid'
				? `Ring, dark, ring: ${name}`
				: this.#turn('dark-head', [
						`Totality over ${main}`,
						`${capital(roughly(seconds))} of night ${where}`,
						lands.length > 1 && `From ${lands[0]!} to ${lands.at(-1)!} in the dark`,
						`The corona above ${main}`,
						`${month(entry)} daylight goes dark: ${name}`
					]);
		const word = kind === 'hybrid' ? 'Hybrid' : ring ? 'Annular' : 'Total';
		return {
			heading,
			label: `${word}: ${name}`,
			body: this.#turn('order', [`${path} ${long}`, `${long} ${path}`, `${path} ${long}`]),
			what: `${word} eclipse of the Sun; at greatest eclipse the ${ring ? 'ring' : 'darkness'} lasted ${lastingShort(seconds)}`
		};
	}

	/** The axis of the shadow passes the Earth by. */
	#edge(entry: Entry, { kind, point, magnitude }: SolarEclipse): Telling {
		const north = point[1] > 0;
		const place = nameAt(point);
		const share = percent(magnitude);
		if (kind !== 'partial') {
			const word = kind === 'total' ? 'total' : 'annular';
			return {
				heading: `${capital(word)}, but only just: ${bare(place)}`,
				label: `${capital(word)}: ${bare(place)}`,
				body: `The axis of the shadow missed the Earth, and still an edge of its core brushed the ground near ${place}: ${word}, without a central line. It happens a few times in a century.`,
				what: `${capital(word)} eclipse of the Sun without a central line`
			};
		}
		const small = magnitude < 0.25;
		const deep = magnitude > 0.85;
		return {
			heading: this.#turn('edge-head', [
				small ? `A nibble at the ${north ? 'northern' : 'southern'} edge` : `Partial, near ${place}`,
				deep ? `All but a sliver, ${north ? 'far north' : 'far south'}` : `The shadow passes ${north ? 'north' : 'south'} of the world`,
				`${Math.round(magnitude * 100)} per cent, over ${place}`,
				`A bite out of ${a(month(entry))} Sun`
			]),
			label: `Partial: ${bare(place)}`,
			body: this.#turn('edge', [
				`The core of the shadow went by ${north ? 'above the north' : 'below the south'} of the globe. Nearest to it, ${place} saw ${share} of the Sun’s diameter covered.`,
				`At most ${share} of the Sun’s diameter was hidden, as seen from ${place}. The full shadow missed the Earth.`,
				`Only the half-shadow touched the Earth, round the ${north ? 'North' : 'South'} Pole; where it was deepest, over ${place}, it took ${share} of the Sun’s width.`,
				`${capital(place)} came closest to a path that lay out in space: ${share} of the Sun’s diameter, and no corona.`,
				small
					? `A glancing touch, ${share} of the Sun’s width at most, and that over ${place}.`
					: `No place had a total eclipse. ${capital(place)} had the most of it: ${share} of the diameter.`
			]),
			what: `Partial eclipse of the Sun, at most ${share} of its diameter`
		};
	}

	#moon(entry: Entry, { kind, minutes, total, covered }: LunarEclipse): Telling {
		const m = month(entry);
		if (kind === 'total') {
			const deep = total > 95;
			const brief = total < 30;
			return {
				heading: this.#turn('moon-head', [
					`${capital(a(m))} Moon, dark for ${Math.round(total)} minutes`,
					deep ? 'Through the middle of the shadow' : brief ? 'Just inside the shadow' : `The full Moon of ${m} turns red`,
					`${capital(hours(total))} without moonlight`,
					deep ? `A long red night in ${m}` : brief ? `A quick dip, ${m}` : `Copper in the ${m} sky`
				]),
				label: `Total Moon, ${Math.round(total)} min`,
				body: this.#turn('moon', [
					`For ${Math.round(total)} minutes the whole Moon stood in the shadow of the Earth, lit only by what sunlight the air bends into it. From the first bite to the last it took ${hours(minutes)}.`,
					`The shadow needed ${hours(minutes)} to pass over the disc; for ${Math.round(total)} minutes of them nothing was left in sunlight.`,
					`Everyone on the night side of the Earth could watch: ${Math.round(total)} minutes of copper, in the middle of an eclipse of ${hours(minutes)}.`,
					`All sunrises and sunsets of the Earth together lit the Moon for ${Math.round(total)} minutes. Before and after, the shadow’s edge crept over it, ${hours(minutes)} in all.`,
					brief
						? `It scarcely fitted: only ${Math.round(total)} minutes passed between the last of the light and its return.`
						: `The Moon went in bright, stayed dark for ${Math.round(total)} minutes, and was whole again ${hours(minutes)} after the first dent.`
				]),
				what: `Total eclipse of the Moon; totality lasted ${Math.round(total)} minutes`
			};
		}
		const share = percent(covered);
		const rest = covered > 0.995 ? 'less than 1' : Math.round((1 - covered) * 100);
		const deep = covered > 0.8;
		const small = covered < 0.1;
		return {
			heading: this.#turn('half-head', [
				small ? 'A dent in the Moon' : deep ? `A rim of ${m} Moon stays` : `${capital(share)} of ${a(m)} Moon`,
				small ? `The shadow’s edge, barely` : `${capital(hours(minutes))} of curved shadow`,
				deep ? 'Nearly, not quite' : small ? `A smudge in ${m}` : `Part of the ${m} Moon goes dark`
			]),
			label: `Partial Moon, ${Math.min(99, Math.round(covered * 100))}%`,
			body: this.#turn('half', [
				`The Earth’s shadow covered ${share} of the Moon’s face and took ${hours(minutes)} to come and go.`,
				`At the middle of it ${share} of the disc was dark${deep ? `, the rest a bright sliver of ${rest}` : ''}; the edge of the shadow, round as the Earth is, stayed in sight for ${hours(minutes)}.`,
				small
					? `Whoever did not know would not have noticed: ${share} of the face in shadow at most, for ${hours(minutes)} all told.`
					: `It passed ${this.#turn('side', ['high', 'low', 'off-centre'])} through the shadow: ${share} of the face in the dark, ${hours(minutes)} from touch to touch.`,
				`For ${hours(minutes)} a piece was missing, at most ${share} of the face.`
			]),
			what: `Partial eclipse of the Moon, ${share} of its face`
		};
	}

	/** What it belongs to: every few entries, so that it stays worth reading. */
	#kin({ kin, fortnight }: Entry): string {
		const kinText = kin && `[${dayOf(kin)}](#${kin.id})`;
		return this.#turn('kin', [
			kinText ? ` It came one Saros, 18 years and about 11 days, after ${kinText}.` : '',
			fortnight
				? ` A fortnight before, [the ${fortnight.eclipse.body === 'sun' ? 'Sun' : 'Moon'} had had its turn](#${fortnight.id}).`
				: '',
			kinText ? ` The same geometry had brought the eclipse of ${kinText}.` : '',
			'',
			fortnight
				? ` The other half of the pair had been [two weeks earlier](#${fortnight.id}).`
				: '',
			kinText ? ` One Saros earlier: ${kinText}.` : ''
		]);
	}
}

/** At most five of many lands: the first, the last and some between. */
function some(lands: readonly string[]): string[] {
	if (lands.length <= 5) return [...lands];
	const kept = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * (lands.length - 1)));
	return kept.map((i) => lands[i]!);
}
