/** `npx tsx src/cli/schema.ts`: writes the JSON Schemas that are served under `/schema/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	mkdirSync(SCHEMA_FOLDER, { recursive: true });
	for (const [name, text] of Object.entries(schemaFiles())) {
		writeFileSync(join(SCHEMA_FOLDER, name), text);
		process.stdout.write(`Wrote static/schema/${name}.\n`);
	}
}
