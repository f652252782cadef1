/** `npm run schema`, and each build: writes the JSON Schemas that are served under `/schema/`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { kindShapes } from '#kinds/index.ts';
import { overlaySchema, storySchema, writeJson } from '#lib/story/index.ts';

export const SCHEMA_FOLDER = fileURLToPath(new URL('../../static/schema/', import.meta.url));

/** The files and what they hold. */
export function schemaFiles(): Record<string, string> {
	return {
		'story.v1.json': writeJson(storySchema(kindShapes)),
		'overlay.v1.json': writeJson(overlaySchema())
	};
}

/**
 * Writes those that say something else now, as after a kind was added.
 *
 * @param folder default: where they are served from
 * @returns their names
 */
export function writeSchemas(folder = SCHEMA_FOLDER): string[] {
	mkdirSync(folder, { recursive: true });
	const stale = Object.entries(schemaFiles()).filter(([name, text]) => {
		const path = join(folder, name);
		return !existsSync(path) || readFileSync(path, 'utf8') !== text;
	});
	for (const [name, text] of stale) writeFileSync(join(folder, name), text);
	return stale.map(([name]) => name);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	for (const name of writeSchemas()) process.stdout.write(`Wrote static/schema/${name}.\n`);
}
