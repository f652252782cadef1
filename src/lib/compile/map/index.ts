/** Maps: the room that a story's maps share, and the compilers of its map layers and of its opening. */
export { compileOpening, mapCompiler } from './compile-map.js';
export { gazetteerOf } from './gazetteer.js';
export { createMapRoom, firstMap, type FirstMap, type MapRoom } from './room.js';
