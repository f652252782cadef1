import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { choosePort } from './port.ts';

const HOST = '127.0.0.1';

test('a port that is taken is passed over, and that is said', async () => {
	const other = createServer();
	await new Promise<void>((resolve) => other.listen(0, HOST, resolve));
	const address = other.address();
	if (typeof address !== 'object' || !address) throw new Error('no port');
	const wanted = address.port;
	try {
		const { port, note } = await choosePort(wanted, HOST);
		expect(port).toBeGreaterThan(wanted);
		expect(note).toBe(`Port ${wanted} is taken: this is served on ${port}.`);
	} finally {
		await new Promise((resolve) => other.close(resolve));
	}
	expect(await choosePort(wanted, HOST)).toEqual({ port: wanted, note: '' });
});
