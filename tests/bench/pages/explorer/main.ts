/** The page of `../../explorer.ts`: a timeline to explore, alone, of as many events as the address asks for. */
import { mount } from 'svelte';
import { compileTimeline } from '#lib/compile/explorer/index.ts';
import { manyEvents } from '#lib/components/TimelineExplorer/fixture.ts';
import { TimelineExplorer } from '#lib/components/TimelineExplorer/index.ts';

const asked = Number(new URLSearchParams(location.search).get('n'));
const timeline = compileTimeline(manyEvents(asked || 10_000));
mount(TimelineExplorer, { target: document.body, props: { timeline } });
document.dispatchEvent(new Event('ready', { bubbles: true }));
