/**
 * Who may edit: for now whoever sits at the machine. There is no sign-in yet, so the editor opens on loopback only, and
 * says why elsewhere.
 */

export interface Visit {
	readonly request: Request;
	/** The address at the other end of the connection. */
	readonly address: string;
}

const LOOPBACK_HOST = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESS = /^(127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i;

/** A proxy that sets one of these has passed the visit on from elsewhere. */
const FORWARDED = [
	'forwarded',
	'via',
	'x-forwarded-for',
	'x-forwarded-host',
	'x-forwarded-proto',
	'x-real-ip',
	'cf-connecting-ip'
];

/** `null` when the visit may edit, else the reason, in a sentence for whoever is refused. */
export function refusal({ request, address }: Visit): string | null {
	const host = request.headers.get('host') ?? new URL(request.url).host;
	if (!LOOPBACK_HOST.test(host)) {
		return `The editor opens on localhost only, because it has no sign-in yet; this page was asked for as “${host.slice(0, 80)}”.`;
	}
	const forwarded = FORWARDED.find((name) => request.headers.has(name));
	if (forwarded) {
		return `The editor opens on localhost only, because it has no sign-in yet; this request came through a proxy (it has a “${forwarded}” header).`;
	}
	if (!LOOPBACK_ADDRESS.test(address)) {
		return 'The editor opens on localhost only, because it has no sign-in yet; this request came from another machine.';
	}
	const origin = request.headers.get('origin');
	const foreign =
		(origin !== null && hostOf(origin) !== host.toLowerCase()) ||
		request.headers.get('sec-fetch-site') === 'cross-site';
	if (foreign && request.method !== 'GET' && request.method !== 'HEAD') {
		return 'Another site may not edit stories here.';
	}
	return null;
}

function hostOf(origin: string): string | null {
	try {
		return new URL(origin).host.toLowerCase();
	} catch {
		return null;
	}
}
