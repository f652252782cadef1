/** The address that a title asks for: plain letters, digits and hyphens; blank where it has none of them. */
export function slugOf(title: string): string {
	return title
		.slice(0, 200)
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/ß/g, 'ss')
		.replace(/[’']/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[-0-9]+/, '')
		.slice(0, 64)
		.replace(/-+$/, '');
}
