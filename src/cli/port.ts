/** The port that is served on: the one that was asked for, or the next that is free. */
import { createServer } from 'node:net';

/** Ports that are tried. */
const TRIES = 100;

/** A port that can be listened on, and what is to be said where it is not the one that was wanted. */
export interface ChosenPort {
	readonly port: number;
	readonly note: string;
}

/** Whether a port can be listened on. */
function free(port: number, host: string): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(false));
		probe.listen(port, host, () => probe.close(() => resolve(true)));
	});
}

/** The wanted port, or the next free one after it. Throws where there is none. */
export async function choosePort(wanted: number, host: string): Promise<ChosenPort> {
	for (let port = wanted; port < wanted + TRIES; port++) {
		if (!(await free(port, host))) continue;
		const note = port === wanted ? '' : `Port ${wanted} is taken: this is served on ${port}.`;
		return { port, note };
	}
	throw new Error(
		`No free port between ${wanted} and ${wanted + TRIES - 1}: set PORT to one that is.`
	);
}
