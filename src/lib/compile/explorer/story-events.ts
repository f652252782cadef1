/** A story's steps as events of a timeline. */
import { compileLine, plainText } from '../text.js';
import type { Story } from '../../story/types.js';
import type { TimelineEvent, TimelineOptions } from './types.js';

/**
 * The dated steps of a story in told order, each leading to its place in the story, and what `compileTimeline` has to know
 * of it: `compileTimeline(...storyEvents(story, '/stories/x'))`.
 *
 * @param base Address of the story, which `#ID` of a step is added to.
 */
export function storyEvents(
	story: Story,
	base = ''
): readonly [items: readonly TimelineEvent[], options: TimelineOptions] {
	const items = story.steps.map((step): TimelineEvent => {
		const [claim] = step.claims;
		return {
			id: step.id,
			label: step.label ?? plainText(compileLine(step.heading).tree),
			when: step.when ?? '',
			href: `${base}#${step.id}`,
			...(step.whenLabel === undefined ? {} : { whenLabel: step.whenLabel }),
			...(step.group === undefined ? {} : { lane: step.group }),
			...(claim?.said === undefined || claim.said === step.when ? {} : { said: claim.said }),
			...(claim?.standing === undefined ? {} : { standing: claim.standing })
		};
	});
	return [
		items,
		{
			language: story.language,
			lanes: story.groups,
			eras: story.eras,
			told: true,
			...(story.timeZone === undefined ? {} : { timeZone: story.timeZone }),
			...(story.calendar === undefined ? {} : { calendar: story.calendar })
		}
	];
}
