import { expect, test } from 'vitest';
import type { Step } from '../../story/types.js';
import { findSteps, nextOf } from './find.js';

const step = (id: string, heading: string, body = '', what = ''): Step => ({
	id,
	heading,
	body,
	claims: what ? [{ id: 'c', what, standing: 'reported', sources: [] }] : [],
	stage: []
});
const steps = [
	step('a', 'Bagram', 'The last soldiers left by night.'),
	step('b', 'Café in Kabul'),
	step('c', 'Faizabad', '', 'Soldiers flew to Bagram'),
	step('d', 'به خاک تاجیکستان')
];

test('steps are found by heading, text and claims, whatever the case and the accents', () => {
	expect(findSteps(steps, 'bagram')).toEqual(['a', 'c']);
	expect(findSteps(steps, 'SOLDIERS bagram')).toEqual(['a', 'c']);
	expect(findSteps(steps, 'soldiers night')).toEqual(['a']);
	expect(findSteps(steps, 'cafe')).toEqual(['b']);
	expect(findSteps(steps, 'تاجیکستان')).toEqual(['d']);
	expect(findSteps(steps, 'nowhere')).toEqual([]);
	expect(findSteps(steps, '  ')).toEqual([]);
});

test('the next one is looked for from the current step, round the end', () => {
	const found = ['a', 'c'];
	expect(nextOf(steps, found, 'a', 1)).toBe('c');
	expect(nextOf(steps, found, 'b', 1)).toBe('c');
	expect(nextOf(steps, found, 'c', 1)).toBe('a');
	expect(nextOf(steps, found, 'd', -1)).toBe('c');
	expect(nextOf(steps, found, 'a', -1)).toBe('c');
	expect(nextOf(steps, found, null, 1)).toBe('a');
	expect(nextOf(steps, [], 'a', 1)).toBeNull();
});
