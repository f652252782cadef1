/**
 * Makes etopo5-land.br from the NetCDF file of the Debian package `ferret-datasets`
 * (usr/share/ferret-vis/data/etopo5.cdf). Needed only to repeat what is already here:
 *
 *   node elevation/pack.mjs etopo5.cdf
 */
import { readFile, writeFile } from 'node:fs/promises';
import { COLUMNS, pack, ROWS } from './grid.mjs';

const [, , path] = process.argv;
if (!path) throw new Error('Usage: node elevation/pack.mjs etopo5.cdf');
const file = await readFile(path);

/** Offset of the array, from the header of this one NetCDF classic file. */
const begin = file.readUInt32BE(file.indexOf('meters') + 16);
const metres = (/** @type {number} */ x, /** @type {number} */ y) =>
	file.readFloatBE(begin + 4 * (y * COLUMNS + x));
if (file.length !== begin + 4 * COLUMNS * ROWS) throw new Error('Not the file that was expected');

await writeFile(new URL('etopo5-land.br', import.meta.url), pack(metres));
