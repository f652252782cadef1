import { describe, expect, test } from 'vitest';
import { refusal } from './gate.ts';

const visit = (headers: Record<string, string>, address = '127.0.0.1', method = 'GET') => ({
	address,
	request: new Request('http://localhost:3000/edit/x', { method, headers })
});

describe('refusal', () => {
	test.each(['localhost', 'localhost:3000', '127.0.0.1:80', '127.9.9.9', '[::1]:3000'])(
		'lets %s in',
		(host) => {
			expect(refusal(visit({ host }))).toBeNull();
		}
	);

	test.each([
		'example.org',
		'localhost.example.org',
		'evil-localhost',
		'127.0.0.1.example.org',
		'192.168.1.4:3000',
		'127.0.0.1@example.org'
	])('keeps %s out and names it', (host) => {
		expect(refusal(visit({ host }))).toContain(host);
	});

	test.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via', 'x-real-ip'])(
		'keeps out what came with %s',
		(name) => {
			expect(refusal(visit({ host: 'localhost', [name]: '127.0.0.1' }))).toContain(name);
		}
	);

	test('keeps out another machine that claims to be localhost', () => {
		expect(refusal(visit({ host: 'localhost' }, '10.0.0.7'))).toContain('another machine');
		expect(refusal(visit({ host: 'localhost' }, '::ffff:127.0.0.1'))).toBeNull();
	});

	test('keeps other sites from writing', () => {
		const from = (origin: string) =>
			refusal(visit({ host: 'localhost:3000', origin }, '::1', 'PUT'));
		expect(from('http://localhost:3000')).toBeNull();
		expect(from('http://localhost:4000')).toContain('Another site');
		expect(from('https://example.org')).toContain('Another site');
		expect(from('null')).toContain('Another site');
	});
});
