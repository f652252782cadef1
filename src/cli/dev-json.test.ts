import { expect, test } from 'vitest';
import { jsonInDev } from './dev-json.ts';

test('browsers are not asked for JSON where Vite gives them a script', () => {
	const { transform } = jsonInDev();
	if (typeof transform !== 'object') throw new Error('no hook');
	const read = (code: string) => transform.handler.call({} as never, code, 'packs.ts');
	expect(
		read(
			`{ 'AF': () => import('./AF.json', { with: { type: 'json' } }), 'AG': () => import("./AG.json") }`
		)
	).toMatchObject({
		code: `{ 'AF': () => import('./AF.json'), 'AG': () => import("./AG.json") }`
	});
	const other = `import('./a.css', { with: { type: 'css' } })`;
	expect(read(other)).toMatchObject({ code: other });
});
