import { render } from 'svelte/server';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutRuntime } from '../../../src/cli/islands.ts';
import { layer as quote, story as quoted } from '#lib/components/Quote/quote.fixture.ts';
import { all as stats } from '#lib/components/Stat/stat.fixture.ts';
import { layer as timeline, story } from '#lib/components/Timeline/fixture.ts';
import { REFERENCE, stageBox } from '#lib/layout/stage-box.ts';
import * as server from './drawn.ts';

const root = process.cwd();
const box = stageBox(REFERENCE.phone);
let code: string;
let drawn: typeof server;

beforeAll(async () => {
	const result = (await build({
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'silent',
		...withoutRuntime(root),
		build: {
			write: false,
			rollupOptions: {
				input: `${root}/tests/unit/server-form/drawn.ts`,
				preserveEntrySignatures: 'strict',
				output: { codeSplitting: false }
			}
		}
	})) as Rolldown.RolldownOutput;
	code = result.output[0].code;
	drawn = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof server;
});

/** Without what hydration finds its way by, and without ids, which each way of drawing counts by itself. */
const plain = (html: string) =>
	html
		.replace(/<!--.*?-->/g, '')
		.replace(/(id="|#)[\w-]*?\d+(-|"|\))/g, '$1$2')
		.replace(/\s+/g, ' ');

describe('a component in its server form, in a script of its own', () => {
	it('writes what the server writes', () => {
		const pairs = [
			...stats.map((layer) => [drawn.Stat, server.Stat, { layer, box, story }] as const),
			[drawn.Quote, server.Quote, { layer: quote, story: quoted, box }] as const,
			[drawn.Timeline, server.Timeline, { layer: timeline, story, box, step: 2 }] as const
		];
		for (const [light, full, props] of pairs) {
			const written = drawn.htmlOf(light as never, props as never, 'x');
			const { body } = render(full as never, { props: props as never });
			expect(plain(written)).toBe(plain(body));
			expect(written.length).toBeGreaterThan(300);
		}
	});

	it('lets no text become markup', () => {
		const hostile = { ...quote, by: '<img src=x onerror=alert(1)>', quote: '"><script>1</script>' };
		const html = drawn.htmlOf(drawn.Quote, { layer: hostile, story: quoted, box }, 'x');
		expect(html).not.toMatch(/<img|<script/);
		expect(html).toContain('&lt;img');
	});

	it('gives ids that begin as they should and differ', () => {
		const props = { layer: timeline, story, box };
		const ids = (html: string) => [...html.matchAll(/ id="(\w+)/g)].map(([, id]) => id);
		const first = ids(drawn.htmlOf(drawn.Timeline, props, 'one'));
		expect(first.length).toBeGreaterThan(0);
		expect(first.every((id) => id?.startsWith('one'))).toBe(true);
	});

	it('carries no runtime along', () => {
		expect(code).not.toMatch(/__svelte|effect_update_depth|hydrat/);
	});
});
