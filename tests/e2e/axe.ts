import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Axe over a page, told to report what is wrong and nothing else. Its usual way writes out every check of every node and
 * puts the parts together in a page of its own, for frames of other origins, of which there are none: four times as slow.
 */
export const axe = (page: Page): AxeBuilder =>
	new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
