/**
 * Whether `?` shows the shortcuts. Whoever speaks to the computer may say it by chance, and can switch it off: the browser
 * keeps that.
 */
const STORED = 'throughline-editor-help-key';

export class HelpKey {
	#on = $state(true);

	constructor() {
		try {
			this.#on = localStorage.getItem(STORED) !== 'off';
		} catch {
			// A browser that keeps nothing: it is on.
		}
	}

	get on(): boolean {
		return this.#on;
	}
	set on(on: boolean) {
		this.#on = on;
		try {
			if (on) localStorage.removeItem(STORED);
			else localStorage.setItem(STORED, 'off');
		} catch {
			// It holds as long as the page.
		}
	}
}
