import { build } from 'esbuild';
import type { CompiledStory } from '#lib/compile/types.ts';
import { endWords, openingWords, stepWords } from '../words.ts';
import { document } from './look.ts';

/** Steps as tall as those of a story of ours, so that one turn of the wheel goes as far. */
const STYLES = `
header { min-height: 150vh; box-sizing: border-box; }
main { position: relative; }
figure { position: sticky; top: 0; height: 100vh; margin: 0 0 -100vh; background: #e9e4da; display: grid; place-items: center; }
figure b { font-size: 96px; transition: color 240ms; }
figure.odd b { color: #b3261e; }
section { position: relative; min-height: 150vh; display: flex; flex-direction: column; justify-content: flex-end; }
section article { position: sticky; bottom: 14px; margin: 0 12px; background: #fff; border: 1px solid #ddd6c8; }
.claims { display: none; }
`;

const SCRIPT = `
import scrollama from 'scrollama';
const figure = document.querySelector('figure');
const number = figure.querySelector('b');
const scroller = scrollama();
scroller.setup({ step: 'section', offset: 0.7 }).onStepEnter(({ index }) => {
	number.textContent = String(index + 1);
	figure.className = index % 2 ? 'odd' : 'even';
	dispatchEvent(new CustomEvent('stepchange', { detail: { index } }));
});
addEventListener('resize', () => scroller.resize());
document.dispatchEvent(new CustomEvent('ready'));
`;

/** f: what one writes by hand with scrollama: the words over a figure that changes a class and a number. */
export async function scrollamaPage(
	story: CompiledStory
): Promise<{ html: string; script: string }> {
	const steps = story.steps.map(
		(step) => `<section id="${step.id}"><article>${stepWords(step, story)}</article></section>`
	);
	const html = document({
		language: story.language,
		title: story.title,
		styles: STYLES,
		head: '<script type="module" src="/scrollama.js"></script>',
		body: `<header>${openingWords(story)}</header>
<main><figure><b>0</b></figure>${steps.join('\n')}</main>
<footer>${endWords(story)}</footer>`
	});
	const made = await build({
		stdin: { contents: SCRIPT, resolveDir: process.cwd() },
		bundle: true,
		minify: true,
		write: false,
		format: 'esm',
		target: 'es2022'
	});
	return { html, script: made.outputFiles[0]!.text };
}
