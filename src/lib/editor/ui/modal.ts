/** Opens a dialog over everything else; when it goes, the focus is again where it was. */
export function modal(dialog: HTMLDialogElement): () => void {
	const opener = document.activeElement as HTMLElement | null;
	dialog.showModal();
	return () => {
		dialog.close();
		// The browser gives the focus back only if the dialog is closed before it is taken out of the page.
		if (opener?.isConnected) opener.focus({ preventScroll: true });
	};
}
