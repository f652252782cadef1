/** All that a layer kind of one's own is made of: `defineStage`, and the shapes of its fields. */
export { defineStage } from './compile/define-stage.js';
export type { StageContext, StageDefinition, StageKind } from './compile/define-stage.js';
export { shapesOf } from './compile/layers.js';
export type { LayerBase } from './compile/types.js';
export type { StageLayerProps, StageView, ViewLoader } from './components/stage.js';
export type { StageBox } from './layout/stage-box.js';
export { mediaRoom } from './layout/picture.js';
export { inside } from './story/issues.js';
export { part, pictureFields, count, file } from './story/records/files.js';
export { date, url } from './story/schema/codes.js';
export { list, oneOrMany, records } from './story/schema/lists.js';
export { record } from './story/schema/record.js';
export { amount, flag, line, oneOf, ownId, prose, ref, text } from './story/schema/scalars.js';
export { listed, optional, required, seldom } from './story/schema/shape.js';
export type { Shape } from './story/schema/shape.js';
export type { Layer } from './story/types.js';
