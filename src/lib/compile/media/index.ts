/** The compilers of media. */
import { documentCompiler } from './document.js';
import { embedCompiler } from './embed.js';
import { audioCompiler, videoCompiler } from './film.js';
import { galleryCompiler, imageCompiler } from './image.js';
import { codeCompiler, tableCompiler } from './table.js';

export { embedCompiler } from './embed.js';
export { PLAYER_HOSTS, PROVIDERS, providerOf, type Player, type Provider } from './providers.js';

export const mediaCompilers = [
	imageCompiler,
	galleryCompiler,
	videoCompiler,
	audioCompiler,
	documentCompiler,
	codeCompiler,
	tableCompiler,
	embedCompiler()
] as const;
