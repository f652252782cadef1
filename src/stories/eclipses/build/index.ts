/** `npx tsx src/stories/eclipses/build/index.ts`: computes the chronicle and writes it to `story.json` beside this folder. */
import { writeFileSync } from 'node:fs';
import { parseStory, serialiseStory } from '#lib/story/index.ts';
import { chronicle } from './story.ts';

const { story, issues } = parseStory(JSON.stringify(chronicle()));
if (!story || issues.length > 0) throw new Error(JSON.stringify(issues.slice(0, 5), null, '\t'));
writeFileSync(new URL('../story.json', import.meta.url), serialiseStory(story));
console.log(`${story.steps.length} steps written.`);
