/** Maps: the room that a story's maps share, and the compilers of its map layers and of its opening. */
export { mapCompiler } from './compile-map.js';
export { compileOpening } from './opening.js';
export { gazetteerOf } from './gazetteer.js';
export { createSheetRooms, type SheetRooms } from './sheet-room.js';
export { createMapRoom, firstMap, type FirstMap, type MapRoom } from './room.js';
export type { FindGround, KeptGround } from './kept.js';
export { isUnspoilt } from './kept-forms.js';
