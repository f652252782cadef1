/** The phone that everything is measured on. */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts';

export const WIDTH = 412;
export const HEIGHT = 823;
/** Times that the phone's processor is slower than this machine's. */
export const SLOWDOWN = 4;
const ROUND_TRIP = 150;
/** Bytes a second: 1.6 Mbit. */
const LINE = 1.6e6 / 8;

export function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: findChromium() ?? undefined, args: CHROMIUM_ARGS });
}

export interface Phone {
	readonly page: Page;
	readonly cdp: CDPSession;
	/** From now on its processor is as fast as the machine's. */
	readonly hurry: () => Promise<void>;
	readonly close: () => Promise<void>;
}

/**
 * A fresh phone: nothing cached, slow line, slow processor.
 *
 * @param slowdown less on a machine that is slow itself
 */
export async function phone(browser: Browser, slowdown = SLOWDOWN): Promise<Phone> {
	const context = await browser.newContext({
		viewport: { width: WIDTH, height: HEIGHT },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true,
		// Sizes are told after gzip, whatever else a browser may take.
		extraHTTPHeaders: { 'Accept-Encoding': 'gzip' }
	});
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: ROUND_TRIP,
		downloadThroughput: LINE,
		uploadThroughput: LINE
	});
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
	const hurry = async () => {
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	};
	return { page, cdp, hurry, close: () => context.close() };
}
