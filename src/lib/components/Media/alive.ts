/** What media do when they are touched. Listens on what holds them, so that it does not matter who drew them or how. */

/** What a player may do in its frame: run, and open pages of its own; nothing to the page around it. */
const SANDBOX =
	'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';

/**
 * Makes the media inside an element answer: sliders move between two pictures, the face of something on another site gives
 * way to its player, marked lines of code come into sight, and a picture that cannot be had gives way to its words.
 *
 * @returns what ends it
 */
export function alive(root: Element): () => void {
	const oninput = ({ target }: Event) => {
		if (target instanceof HTMLInputElement && target.type === 'range') compare(target);
	};
	const onclick = ({ target }: Event) => {
		const button = target instanceof Element && target.closest<HTMLElement>('button[data-player]');
		if (button) play(button);
	};
	const failed = new WeakSet<Element>();
	const tell = (image: HTMLImageElement, gone: boolean) => {
		if (gone) failed.add(image);
		else failed.delete(image);
		look();
	};
	const onfile = ({ target, type }: Event) => {
		if (target instanceof HTMLImageElement) tell(target, type === 'error');
	};
	// Those that a server's page had failed to load before anybody listened.
	for (const image of root.querySelectorAll<HTMLImageElement>('.window img'))
		if (image.complete) image.decode().catch(() => tell(image, true));
	root.addEventListener('input', oninput);
	root.addEventListener('click', onclick);
	// Neither bubbles.
	root.addEventListener('error', onfile, true);
	root.addEventListener('load', onfile, true);
	const look = () => {
		root.querySelectorAll('ol[data-marked]').forEach(showMarked);
		// Whoever draws anew knows nothing of it.
		for (const image of root.querySelectorAll('.window img'))
			image.closest('.window')?.toggleAttribute('data-missing', failed.has(image));
	};
	const looking = new MutationObserver(look);
	looking.observe(root, { subtree: true, attributeFilter: ['data-state', 'data-missing'] });
	look();
	return () => {
		root.removeEventListener('input', oninput);
		root.removeEventListener('click', onclick);
		root.removeEventListener('error', onfile, true);
		root.removeEventListener('load', onfile, true);
		looking.disconnect();
	};
}

/** Where the slider stands is kept beside the markup, as motion that has come to its end: drawing anew leaves it there. */
function compare(slider: HTMLInputElement): void {
	const line = slider.previousElementSibling;
	const over = slider.parentElement?.querySelector('.over');
	const stay = { duration: 1, fill: 'forwards' } as const;
	for (const gone of [line, over].flatMap((one) => one?.getAnimations() ?? [])) gone.cancel();
	over?.animate({ clipPath: [`inset(0 0 0 ${slider.value}%)`] }, stay);
	line?.animate({ left: [`calc(${slider.value}% - 1px)`] }, stay);
}

/** From here on the frame is nobody's to redraw (`data-own`), so that what plays goes on. */
function play(button: HTMLElement): void {
	const { player = '', allow = '', referrer, name = '', high } = button.dataset;
	const face = button.closest<HTMLElement>('.embed');
	if (!face || !player.startsWith('https://')) return;
	const frame = document.createElement('iframe');
	frame.setAttribute('sandbox', SANDBOX);
	frame.allow = allow;
	frame.referrerPolicy = referrer === 'no-referrer' ? referrer : 'strict-origin-when-cross-origin';
	frame.title = name;
	frame.height = high ?? '';
	frame.src = player;
	face.dataset.own = '';
	const link = face.lastElementChild;
	face.replaceChildren(frame, ...(link ? [link] : []));
	frame.focus({ preventScroll: true });
}

function showMarked(list: Element): void {
	const first = list.querySelector<HTMLElement>('[data-state]');
	const room = list.parentElement;
	if (first && room) room.scrollTop = Math.max(0, first.offsetTop - room.clientHeight / 3);
}
