/** A refusal that programs and people can read. */
export function failure(status: number, code: string, message: string): Response {
	return Response.json({ code, message }, { status, headers: { 'Cache-Control': 'no-store' } });
}
