/** Data of a page that is drawn by the server alone: it is not written down for the browser, whatever its size. */
export class Unsent<T> {
	readonly value: T;

	constructor(value: T) {
		this.value = value;
	}
}
