/** The words of a compiled story as plain HTML: what every page of the benchmark says. */
import { claimDetails, standingParts } from '#lib/components/Step/claim-text.ts';
import { say } from '#lib/compile/messages/say.ts';
import { plainText } from '#lib/compile/plain-text.ts';
import type { Block, CompiledStep, CompiledStory, Inline } from '#lib/compile/types.ts';

export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

function line(runs: readonly Inline[]): string {
	return runs
		.map((run) => {
			if (typeof run === 'string') return escapeHtml(run);
			const href = run.t === 'a' ? ` href="${escapeHtml(run.href)}"` : '';
			return `<${run.t}${href}>${line(run.c)}</${run.t}>`;
		})
		.join('');
}

export function blocks(all: readonly Block[]): string {
	return all
		.map((block) => {
			if (block.t === 'p') return `<p>${line(block.c)}</p>`;
			if (block.t === 'quote') return `<blockquote>${blocks(block.c)}</blockquote>`;
			const items = block.c.map((item) => `<li>${blocks(item)}</li>`).join('');
			return `<${block.t}>${items}</${block.t}>`;
		})
		.join('');
}

/** One step: when, where, heading, text, and each claim with who says so. */
export function stepWords(step: CompiledStep, story: CompiledStory): string {
	const { words } = story;
	const claims = step.claims.map((claim) => {
		const standing = standingParts(words, claim.standing, claim.by).map(escapeHtml);
		const sources = claim.sources.map(
			(i) => `<a href="#source-${story.sources[i]?.id}">${i + 1}</a>`
		);
		const details = claimDetails(words, claim).map(escapeHtml);
		const quote = claim.quote ? `, <q>${escapeHtml(claim.quote)}</q>` : '';
		return `<li>${escapeHtml(claim.what)}: ${standing[0]}<b>${standing[1]}</b>${standing[2]}${quote} <small>${details.join(' · ')}</small> ${sources.join(' ')}</li>`;
	});
	const pictures = step.stage.map(({ description }) => description).join(' ');
	return `<p class="when">${escapeHtml(step.when?.text ?? say(words, 'step.undated'))} <span>${escapeHtml(step.where ?? '')}</span></p>
<h2>${line(step.heading)}</h2>
${blocks(step.body)}
<p class="picture">${escapeHtml(pictures)}</p>
<ul class="claims">${claims.join('\n')}</ul>`;
}

/** What stands above the steps. */
export function openingWords(story: CompiledStory): string {
	return `<h1>${escapeHtml(story.title)}</h1>
${blocks(story.standfirst)}
<p>${escapeHtml([...story.byline, story.asOf?.text ?? ''].join(' · '))}</p>`;
}

/** What stands below them: the standings, corrections, sources. */
export function endWords(story: CompiledStory): string {
	const means = story.standings.map(
		(standing) =>
			`<li><b>${say(story.words, `standing.${standing}`)}</b> ${say(story.words, `standing.${standing}.means`)}</li>`
	);
	const updates = story.updates.map((update) => `<li>${escapeHtml(update.text)}</li>`);
	const sources = story.sources.map((source) => {
		const text = [source.title, source.publisher, source.updated, source.note];
		const links = source.claims.map(([step]) => {
			const { id, label } = story.steps[step]!;
			return `<a href="#${id}">${escapeHtml(label)}</a>`;
		});
		return `<li id="source-${source.id}">${escapeHtml(text.filter(Boolean).join(', '))} ${links.join(' ')}</li>`;
	});
	return `<ul>${means.join('')}</ul><ul>${updates.join('')}</ul><ol>${sources.join('')}</ol>`;
}

/** For pages that take text alone. */
export { plainText };
