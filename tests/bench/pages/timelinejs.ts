import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledStory } from '#lib/compile/types.ts';
import type { Story } from '#lib/story/types.ts';
import { boundsOf } from './bounds.ts';
import { blocks, escapeHtml, plainText } from '../words.ts';

const dist = join(process.cwd(), 'node_modules', '@knight-lab', 'timelinejs', 'dist');

/** The files of TimelineJS that a page of it asks for. */
export function timelineFile(path: string): Buffer {
	return readFileSync(join(dist, path));
}

/** The story as a timeline: a slide a step, headline, text and dates. */
export function timelinePage(document: Story, story: CompiledStory): string {
	const events = story.steps.map((step, i) => {
		const claims = step.claims.map(({ what }) => `<li>${escapeHtml(what)}</li>`).join('');
		return {
			unique_id: step.id,
			...boundsOf(document.steps[i]?.when),
			display_date: step.when?.text ?? '',
			text: {
				headline: escapeHtml(step.label),
				text: `${blocks(step.body)}<ul>${claims}</ul>`
			}
		};
	});
	const data = {
		title: {
			text: { headline: escapeHtml(story.title), text: escapeHtml(plainText(story.standfirst)) }
		},
		events
	};
	return `<!doctype html>
<html lang="${story.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(story.title)}</title>
<link rel="stylesheet" href="/timelinejs/css/timeline.css">
<script src="/timelinejs/js/timeline.js"></script>
<style>html, body { height: 100%; margin: 0; } #timeline { height: 100%; }</style>
</head>
<body>
<div id="timeline"></div>
<script>
const data = ${JSON.stringify(data).replaceAll('<', '\\u003c')};
const timeline = new TL.Timeline('timeline', data, {
	script_path: '/timelinejs/js/',
	font: '/timelinejs/font.css',
	ga_measurement_id: null
});
timeline.on('loaded', () => document.dispatchEvent(new CustomEvent('ready')));
</script>
</body>
</html>
`;
}
