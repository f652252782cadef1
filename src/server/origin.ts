/** Where this site is reached from outside: `ORIGIN` where it is set, else the request's own. */
export function publicOrigin(url: URL): string {
	return process.env.ORIGIN ?? url.origin;
}
