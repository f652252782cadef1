/** Chromium, which the other tests drive: what others show is held against what it shows. */
import { chromium } from 'playwright';
import { CHROMIUM_ARGS } from '../chromium.ts';
import type { Browser } from './driver.ts';

/** @param viewport of the browser that it is compared with: maps are composed for their room */
export async function openChromium(
	path: string,
	viewport: { width: number; height: number }
): Promise<Pick<Browser, 'visit' | 'ask' | 'close'>> {
	const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_ARGS });
	const page = await browser.newPage({ viewport });
	return {
		visit: (url) => page.goto(url),
		ask: <T>(script: string, ...args: readonly unknown[]) =>
			page.evaluate(
				`(function () { ${script} }).apply(null, ${JSON.stringify(args)})`
			) as Promise<T>,
		close: () => browser.close()
	};
}
