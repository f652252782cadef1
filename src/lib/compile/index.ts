/** The compiler: a story document in, everything a page needs out. Runs in Node and in the browser. */
export type * from './types.js';
export type * from './atlas-types.js';
export type { CompileContext, LayerCompiler } from './kind.js';
export {
	createCompiler,
	type CompileOptions,
	type CompileResult,
	type Compiler,
	type CompilerOptions
} from './compile.js';
export { isUnspoilt, type FindGround, type KeptGround } from './map/index.js';
export { isNamedOnly, locatePlaces, type LocatedStory } from './locate.js';
export { mapNeeds } from './map/needs.js';
export type { Gazetteer, GazetteerName, GazetteerPlace, Telling } from '../layout/gazetteer.js';
export type { AnyLayerCompiler } from './layers.js';
export { pageStory, sketched, stagePart, unsketched } from './stage-parts.js';
export { stageStory } from './stage-story.js';
export { compileLine, compileText, plainText, type CompiledText } from './text.js';
export { directionOf, nameOfLanguage } from './locale.js';
export { say, sayer, wordsFor, type Catalogue } from './messages/index.js';
export { LANGUAGES } from '../story/words/index.js';
export type {
	Languages,
	LanguageWords,
	MessageKey,
	Messages,
	Say,
	Value,
	Values
} from '../story/words/index.js';
export {
	compileTimeline,
	storyEvents,
	type ExplorerEvent,
	type ExplorerTimeline,
	type TimelineEvent,
	type TimelineOptions
} from './explorer/index.js';
