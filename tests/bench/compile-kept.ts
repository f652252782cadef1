/** `tsx compile-kept.ts FILE`: how long a new process takes to compile the first story where its ground was kept. */
import { readFileSync } from 'node:fs';
import { createCompiler, type KeptGround } from '#lib/compile/index.ts';
import { atlas, firstDocument } from './stories.ts';

const document = firstDocument();
const start = performance.now();
const grounds = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly KeptGround[];
createCompiler({
	atlas,
	findGround: (id) => grounds.find((ground) => ground.id === id) ?? null
}).compile(document);
console.log(performance.now() - start);
