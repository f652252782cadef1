/** A figure's data as they stand in a page, as the story document that the compiler takes. */

type Loose = Readonly<Record<string, unknown>>;

/**
 * A story document stays as it is. A layer, which has a `kind`, becomes the stage of a story of one step; so does
 * `{"stage": […layers]}`, beside which may stand whatever else a document has: `places`, `states`, `asOf` …
 *
 * @param json as it was written; what is no JSON is left to the compiler, which says where it breaks
 * @param language BCP 47, unless `language` stands there
 */
export function figureDocument(json: string, language: string): string {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return json;
	}
	if (typeof value !== 'object' || value === null || 'format' in value) return json;
	const { stage, ...rest } = 'kind' in value ? { stage: [value] } : (value as Loose);
	return JSON.stringify({
		format: 'throughline/1',
		id: 'figure',
		language,
		title: 'Figure',
		...rest,
		steps: [{ id: 'figure', heading: 'Figure', body: '', stage }]
	});
}
