import { pageOf } from '#docs/pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => pageOf('')!;
