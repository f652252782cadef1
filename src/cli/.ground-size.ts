import { readFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { buildIsland } from './islands.ts';
import { gzipped } from '../server/gzip.ts';
const out = mkdtempSync('/tmp/size-');
for (const n of process.argv.slice(2)) { const p = await buildIsland(n, process.cwd(), out); console.log(n, (await gzipped(readFileSync(join(out, p)), 9)).length); }
