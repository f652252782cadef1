import { expect, test } from 'vitest';
import { actOf, EVERYWHERE, keysOf, LIST, PLOT, SHORTCUTS } from './shortcuts.js';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	...held
});

test('a key is what the list says it is, with what is held along', () => {
	expect(actOf(EVERYWHERE, press('z', { ctrlKey: true }))).toBe('undo');
	expect(actOf(EVERYWHERE, press('Z', { metaKey: true, shiftKey: true }))).toBe('redo');
	expect(actOf(EVERYWHERE, press('y', { ctrlKey: true }))).toBe('redo');
	expect(actOf(EVERYWHERE, press('z'))).toBeNull();
	expect(actOf(EVERYWHERE, press('z', { ctrlKey: true, altKey: true }))).toBeNull();
	expect(actOf(LIST, press('ArrowUp'))).toBe('up');
	expect(actOf(LIST, press('ArrowUp', { altKey: true }))).toBe('moveUp');
	expect(actOf(LIST, press('ArrowUp', { shiftKey: true }))).toBe('chooseUp');
	expect(actOf(LIST, press('ArrowUp', { ctrlKey: true }))).toBeNull();
	expect(actOf(PLOT, press('ArrowDown'))).toBe('before');
});

test('a sign counts however it is made', () => {
	expect(actOf(EVERYWHERE, press('?', { shiftKey: true }))).toBe('help');
	expect(actOf(EVERYWHERE, press('?'))).toBe('help');
	expect(actOf(EVERYWHERE, press('?', { ctrlKey: true }))).toBeNull();
});

test('no chord means two things in one place', () => {
	for (const { title, lines } of SHORTCUTS) {
		const chords = lines.flatMap(({ keys }) => Object.values(keys).flat());
		expect([title, new Set(chords).size]).toEqual([title, chords.length]);
	}
});

test('keys are named as they are written on the keyboard', () => {
	expect(keysOf('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
	expect(keysOf('Mod+Z', true)).toEqual(['⌘', 'Z']);
	expect(keysOf('Alt+ArrowUp', true)).toEqual(['⌥', '↑']);
});
