/** The story document: types, reading and writing, checks, translations, orders. Pure; no DOM. */
export * from './types.js';
export { parseStory } from './parse.js';
export type { ParsedStory } from './parse.js';
export type { ParseOptions } from './reading.js';
export { orderStory, serialiseOverlay, serialiseStory } from './serialise.js';
export { beginOverlay } from './begin-overlay.js';
export { applyOverlay, parseOverlay, translatableTexts } from './overlay.js';
export type { AppliedOverlay, ParsedOverlay } from './overlay.js';
export { textHash } from './hash.js';
export { timeOrderOf } from './orders.js';
export { missingFiles } from './site-files.js';
export type { NamedFile } from './schema/shape.js';
export { safeUrl } from './safe-url.js';
export { storySchema, overlaySchema } from './json-schema.js';
export { migrate, versionOf } from './migrate.js';
export { ID_PATTERN } from './schema/scalars.js';
export { LIMITS } from './limits.js';
export { writeJson } from './json/write.js';
