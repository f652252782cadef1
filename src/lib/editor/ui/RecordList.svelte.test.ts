import { tick } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../styles/theme.css';
import '../../styles/base.css';
import type { Story } from '../../story/types.js';
import { setField } from '../model/edits.js';
import { deleteRecord, NOBODY } from '../model/records.js';
import type { Session } from '../model/session.svelte.js';
import { offline, storyOf } from '../model/testing.js';
import './editor.css';
import StoryForm from './StoryForm.svelte';

const places = Array.from({ length: 40 }, (_, i) => ({
	id: `p${i}`,
	name: `Place ${i}`,
	precision: 'town' as const
}));
const story: Story = { ...storyOf([]), places };
let session: Session;

async function open() {
	session = offline(story);
	await render(StoryForm, { session, onclose: () => {}, ongo: () => {} });
}
const record = (id: string) => page.elementLocator(document.body).getByText(id, { exact: true });
const shown = (id: string) => document.querySelector<HTMLDetailsElement>(`[data-record="${id}"]`);

afterEach(() => session.destroy());

test('of many records the one that Undo changes is shown, and unfolded', async () => {
	await open();
	session.edit(setField(session.story, 'places/p37', 'name', 'Other', { what: 'the name' }));
	await tick();
	expect(shown('p37')).toBeNull();
	session.undo();
	await tick();
	expect(shown('p37')?.open).toBe(true);
	await expect.element(record('Place 37')).toBeVisible();
	expect(document.querySelector<HTMLInputElement>('#ed-places-p37-name')?.value).toBe('Place 37');
});

test('one that comes back is shown, those around it are left as they are', async () => {
	await open();
	session.edit(deleteRecord(session.story, 'places', 'p30', NOBODY));
	session.undo();
	await tick();
	expect(shown('p30')?.open).toBe(true);
	expect(document.querySelectorAll('.places [data-record]')).toHaveLength(13);
	expect(document.querySelectorAll('.places [open]')).toHaveLength(1);
});
