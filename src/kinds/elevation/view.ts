import type { StageView } from '#lib/kind.ts';
import { goOn } from './along.ts';
import Elevation from './Elevation.svelte';
import type { CompiledElevation } from './types.ts';

const view: StageView<CompiledElevation> = { component: Elevation, interpolate: goOn };

export default view as unknown as StageView;
