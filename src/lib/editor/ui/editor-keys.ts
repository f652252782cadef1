/** The keys that work everywhere in the editor. */
import type { Session } from '../model/session.svelte.js';
import { actOf, EVERYWHERE } from './shortcuts.js';

/** Where letters are written, a sign is one of them. Of any document: keys come from the preview's, too. */
function isWriting(target: EventTarget | null): boolean {
	const element = target as Partial<Element> | null;
	return element?.matches?.('input, textarea, select, [contenteditable]') ?? false;
}

/** @param onhelp shows the shortcuts; `false`: that key is switched off */
export function editorKeys(session: Session, onhelp: () => boolean) {
	return (event: KeyboardEvent): void => {
		// Behind a dialog nothing changes unseen: its fields undo what was typed into them.
		if (document.querySelector('.ed-dialog[open]')) return;
		const act = actOf(EVERYWHERE, event);
		if (act === null) return;
		if (act === 'undo') session.undo();
		else if (act === 'redo') session.redo();
		else if (act === 'save') {
			void session.saver.flush().then((saved) => {
				if (saved) session.say('Saved.');
			});
		} else if (isWriting(event.target) || !onhelp()) return;
		event.preventDefault();
	};
}
