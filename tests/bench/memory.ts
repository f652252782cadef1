/** What a page's process holds in memory. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import type { Phone } from './profile.ts';

/** Bytes of a process that are its own (Linux); none where the system does not tell. */
function ownBytes(pid: number): number {
	try {
		const line = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
		return Number(line?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}

/**
 * Bytes of the process that draws the page, after its rubbish was collected: the largest of the browser's renderers, as
 * the browser holds one in reserve. `undefined` where the system does not tell.
 */
export async function memoryOf(browser: Browser, { cdp }: Phone): Promise<number | undefined> {
	await cdp.send('HeapProfiler.enable');
	await cdp.send('HeapProfiler.collectGarbage');
	await cdp.send('HeapProfiler.disable');
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const most = Math.max(
		0,
		...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ownBytes(id))
	);
	return most || undefined;
}
