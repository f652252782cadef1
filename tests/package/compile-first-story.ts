/** Writes the first story, compiled, to the file named. */
import { writeFileSync } from 'node:fs';
import { createCompiler } from '#lib/compile/index.ts';
import { parseStory } from '#lib/story/index.ts';
import { loadAtlas } from '#atlas/index.ts';
import { stories } from '#stories/index.ts';

const { story } = parseStory(stories[0]!.story);
if (!story) throw new Error('The first story cannot be read.');
const { compiled } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
writeFileSync(process.argv[2]!, JSON.stringify(compiled));
