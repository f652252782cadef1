/**
 * The compiler for browsers, with the atlas that ships; of that each story loads what it needs. `<throughline-story>` loads it only where its `src` is
 * a document that nobody has compiled.
 */
import { createCompiler, type CompiledStory } from '#lib/compile/index.ts';
import { parseStory } from '#lib/story/index.ts';
import { loadAtlas } from '#atlas/index.ts';
import { kinds, kindShapes } from '#kinds/index.ts';

const ERRORS_NAMED = 3;

/**
 * Compiles a story document.
 *
 * @param json the document as it was received
 * @param language BCP 47; default: the story's own
 * @throws {Error} the first errors of the document, each with its path
 */
export async function compileDocument(json: string, language?: string): Promise<CompiledStory> {
	const { story, issues } = parseStory(json, kindShapes);
	const errors = issues.filter(({ severity }) => severity === 'error');
	if (!story || errors.length > 0) {
		const named = errors.slice(0, ERRORS_NAMED).map(({ path, message }) => `${path}: ${message}`);
		const more = errors.length > ERRORS_NAMED ? ` (and ${errors.length - ERRORS_NAMED} more)` : '';
		throw new Error(`The story document has errors: ${named.join('; ')}${more}`);
	}
	const compiler = createCompiler({ atlas: await loadAtlas(story), layers: kinds });
	const { compiled } = compiler.compile(story, { language });
	return compiled;
}
