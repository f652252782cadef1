/** Distances in words. */
import { intlTag } from '../locale.js';
import { Memo } from './memo.js';

/** Of so many languages and units the formats are kept, which are dear to make. */
const formats = new Memo<Intl.NumberFormat>(64);

/** As "250 km", or "400 m". */
export function distanceIn(language: string, km: number): string {
	const short = km < 1;
	const unit = short ? 'meter' : 'kilometer';
	const format = formats.get(
		`${language} ${unit}`,
		() => new Intl.NumberFormat(intlTag(language), { style: 'unit', unit })
	);
	return format.format(short ? +(km * 1000).toPrecision(6) : km);
}
