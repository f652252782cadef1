// Written by build/build.mjs: the packs that are here.
import af_tj from './regions/af-tj.json' with { type: 'json' };

export default [af_tj] as readonly unknown[];
