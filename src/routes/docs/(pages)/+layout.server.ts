import { components } from '#docs/gallery/list.ts';
import { pages } from '#docs/pages.ts';
import type { LayoutServerLoad } from './$types';

export const csr = false;

const groups = [...new Set(components.map(({ group }) => group))];

/** What can be gone to: the pages, then the components in their groups. */
export const load: LayoutServerLoad = ({ url }) => ({
	path: url.pathname,
	query: url.pathname.endsWith('/search') ? (url.searchParams.get('q') ?? '') : '',
	contents: [
		{
			title: 'Guide',
			items: pages.map(({ slug, short }) => ({
				href: slug ? `/docs/${slug}` : '/docs',
				title: short
			}))
		},
		{ title: 'Gallery', items: [{ href: '/docs/components', title: 'All components' }] },
		...groups.map((group) => ({
			title: group,
			items: components
				.filter((one) => one.group === group)
				.map(({ name, title }) => ({ href: `/docs/components/${name}`, title }))
		}))
	]
});
