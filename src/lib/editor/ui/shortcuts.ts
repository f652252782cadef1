/**
 * The keys of the editor: what its parts listen to, and what is told of them, are this one list.
 *
 * A chord is written as `Mod+Shift+Z`: `Mod` is Ctrl, or Command on a Mac; the key comes last, as browsers name it.
 */
export interface Scope<Act extends string> {
	/** Where they work, as a title. */
	readonly title: string;
	readonly lines: readonly Line<Act>[];
}

export interface Line<Act extends string> {
	readonly what: string;
	/** The chords of each act that the line is about. */
	readonly keys: { readonly [A in Act]?: readonly string[] };
}

const scope = <Act extends string>(title: string, lines: readonly Line<Act>[]): Scope<Act> => ({
	title,
	lines
});

export const EVERYWHERE = scope<'undo' | 'redo' | 'save' | 'help'>('Everywhere', [
	{ what: 'Undo', keys: { undo: ['Mod+Z'] } },
	{ what: 'Redo', keys: { redo: ['Mod+Shift+Z', 'Mod+Y'] } },
	{ what: 'Save now; it is saved by itself, too', keys: { save: ['Mod+S'] } },
	{ what: 'Show these shortcuts, unless a text is being written', keys: { help: ['?'] } }
]);

export const LIST = scope<
	| 'up'
	| 'down'
	| 'first'
	| 'last'
	| 'moveUp'
	| 'moveDown'
	| 'chooseUp'
	| 'chooseDown'
	| 'chooseFirst'
	| 'chooseLast'
	| 'remove'
	| 'clear'
>('In the list of steps', [
	{ what: 'Go to the step above or below', keys: { up: ['ArrowUp'], down: ['ArrowDown'] } },
	{ what: 'Go to the first or the last step', keys: { first: ['Home'], last: ['End'] } },
	{
		what: 'Move the step, or all that are chosen, up or down',
		keys: { moveUp: ['Alt+ArrowUp'], moveDown: ['Alt+ArrowDown'] }
	},
	{
		what: 'Choose more steps, up or down',
		keys: { chooseUp: ['Shift+ArrowUp'], chooseDown: ['Shift+ArrowDown'] }
	},
	{
		what: 'Choose all up to the first or the last',
		keys: { chooseFirst: ['Shift+Home'], chooseLast: ['Shift+End'] }
	},
	{ what: 'Delete the step, or all that are chosen', keys: { remove: ['Delete'] } },
	{ what: 'Choose none', keys: { clear: ['Escape'] } }
]);

export const RECORDS = scope<'moveUp' | 'moveDown'>('On what unfolds in a form', [
	{
		what: 'Move the claim, the layer or the record up or down',
		keys: { moveUp: ['Alt+ArrowUp'], moveDown: ['Alt+ArrowDown'] }
	}
]);

export const DRAG = scope<'cancel'>('While a step is dragged', [
	{ what: 'Leave it where it was', keys: { cancel: ['Escape'] } }
]);

export const FINDER = scope<'next' | 'before' | 'clear'>('In “Find a step”', [
	{ what: 'Go to the next that is found', keys: { next: ['Enter'] } },
	{ what: 'Go to the one before', keys: { before: ['Shift+Enter'] } },
	{ what: 'Empty the field', keys: { clear: ['Escape'] } }
]);

export const PLOT = scope<'before' | 'after' | 'back' | 'on' | 'first' | 'last'>(
	'In the order plot',
	[
		{
			what: 'Go to the step before or after',
			keys: { before: ['ArrowLeft', 'ArrowDown'], after: ['ArrowRight', 'ArrowUp'] }
		},
		{ what: 'Leap back or on', keys: { back: ['PageDown'], on: ['PageUp'] } },
		{ what: 'Go to the first or the last step', keys: { first: ['Home'], last: ['End'] } }
	]
);

/** All of them, in the order in which they are told of. */
export const SHORTCUTS: readonly Scope<string>[] = [EVERYWHERE, LIST, DRAG, RECORDS, FINDER, PLOT];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What was meant by a key, if anything. */
export function actOf<Act extends string>({ lines }: Scope<Act>, pressed: Pressed): Act | null {
	for (const { keys } of lines) {
		for (const [act, chords] of Object.entries<readonly string[] | undefined>(keys)) {
			if (chords?.some((chord) => isPressed(chord, pressed))) return act as Act;
		}
	}
	return null;
}

function isPressed(chord: string, pressed: Pressed): boolean {
	const { key, modifiers } = partsOf(chord);
	// Which keys make a sign is the keyboard's own affair.
	const sign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
	return (
		pressed.key.toLowerCase() === key.toLowerCase() &&
		(pressed.ctrlKey || pressed.metaKey) === modifiers.includes('Mod') &&
		pressed.altKey === modifiers.includes('Alt') &&
		(sign || pressed.shiftKey === modifiers.includes('Shift'))
	);
}

function partsOf(chord: string): { readonly key: string; readonly modifiers: readonly string[] } {
	const parts = chord.split('+');
	return { key: parts.at(-1)!, modifiers: parts.slice(0, -1) };
}

const NAMES: Readonly<Record<string, string>> = {
	ArrowUp: '↑',
	ArrowDown: '↓',
	ArrowLeft: '←',
	ArrowRight: '→',
	PageUp: 'Page Up',
	PageDown: 'Page Down',
	Escape: 'Esc'
};

/** The keys of a chord, as they are written on a keyboard. */
export function keysOf(chord: string, mac: boolean): readonly string[] {
	const { key, modifiers } = partsOf(chord);
	const named = modifiers.map((name) =>
		name === 'Mod' ? (mac ? '⌘' : 'Ctrl') : name === 'Alt' && mac ? '⌥' : name
	);
	return [...named, NAMES[key] ?? key];
}
