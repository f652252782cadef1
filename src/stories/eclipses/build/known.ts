/** Eclipses that history remembers, by their day in Universal Time: a heading, a sentence or two, and who says so. */

export interface Known {
	readonly heading: string;
	readonly text: string;
	/** The claim in a few words. */
	readonly what: string;
	/** Id of the source. */
	readonly source: string;
}

export const KNOWN: Readonly<Record<string, Known>> = {
	'1884-10-04': {
		heading: 'A dark Moon over the clock-makers',
		text: 'Delegates of twenty-five nations had met in Washington three days before to agree on one prime meridian and one universal day. Europe, waiting for the familiar copper disc, saw almost none: the dust that Krakatoa had thrown up the year before still hung in the air.',
		what: 'The Meridian Conference was in session; observers in Europe found the eclipsed Moon exceptionally dark',
		source: 'conference'
	},
	'1887-08-19': {
		heading: 'Mendeleev goes up alone',
		text: 'At Klin, north of Moscow, rain had soaked the balloon and it would not lift two. Dmitri Mendeleev, the chemist of the periodic table, sent the pilot out and rose above the clouds by himself.',
		what: 'Mendeleev observed the eclipse from a balloon that he flew alone',
		source: 'mendeleev'
	},
	'1889-01-01': {
		heading: 'New Year’s Day in California',
		text: 'Amateurs with cameras photographed the corona beside the professionals of Lick Observatory. They wished to go on working together, and within weeks founded the Astronomical Society of the Pacific.',
		what: 'The Astronomical Society of the Pacific grew out of the observations of this eclipse',
		source: 'asp'
	},
	'1912-04-17': {
		heading: 'A pearl necklace, two days after',
		text: 'The path was so narrow and the discs so evenly matched that near Paris sunlight broke through the valleys of the Moon all round it. Newspapers had another subject: the *Titanic* had gone down on the 15th.',
		what: 'It was barely total on part of its path, two days after the loss of the Titanic',
		source: 'canon-sun'
	},
	'1914-08-21': {
		heading: 'An expedition is taken prisoner',
		text: 'Erwin Freundlich had travelled from Berlin to the Crimea to photograph stars beside the darkened Sun, as a test of Einstein’s new theory. Germany and Russia were at war before the shadow came: he was interned, and his instruments were taken.',
		what: 'War ended Freundlich’s expedition to test Einstein’s prediction',
		source: 'jury'
	},
	'1919-05-29': {
		heading: 'Starlight, bent',
		text: 'Two British expeditions, to Sobral in Brazil and to the island of Príncipe, photographed stars around the hidden Sun. Measured that autumn, their places had shifted as Einstein’s general relativity foretold, and not by the half that Newton’s gravity would give.',
		what: 'The measured deflection of starlight agreed with general relativity',
		source: 'dyson'
	},
	'1922-09-21': {
		heading: 'Einstein asked again, at Wallal',
		text: 'On a remote beach in Western Australia a party of Lick Observatory had more than five minutes and far more stars than in 1919. Their plates, published the next year, gave the deflection once more.',
		what: 'Observations at Wallal confirmed the deflection of starlight',
		source: 'campbell'
	},
	'1925-01-24': {
		heading: 'Manhattan, north of 96th Street',
		text: 'On a freezing morning observers stood on roofs all along the West Side to find the edge of the shadow. It ran across the island at about 96th Street: north of it the Sun was gone, south of it a sliver stayed.',
		what: 'The southern edge of totality was traced across Manhattan',
		source: 'nyc'
	},
	'1927-06-29': {
		heading: 'Twenty-four seconds for England',
		text: 'It was the first total eclipse that mainland Britain had seen since 1724, and clouds hid it from most. At Giggleswick in Yorkshire the sky opened in time.',
		what: 'The first total eclipse on the British mainland in 203 years',
		source: 'canon-sun'
	},
	'1963-12-30': {
		heading: 'The Moon goes out',
		text: 'Agung, on Bali, had erupted that spring. What sunlight bends into the Earth’s shadow must pass the stratosphere, and this time next to none came through: to many watchers the Moon simply disappeared.',
		what: 'An exceptionally dark eclipse after the eruption of Agung',
		source: 'dark'
	},
	'1966-11-12': {
		heading: 'The first seen from orbit',
		text: 'James Lovell and Buzz Aldrin, a day into the flight of Gemini 12, crossed the shadow above the Pacific and photographed the eclipse through their windows: nobody had seen one from space before.',
		what: 'The crew of Gemini 12 photographed the eclipse from orbit',
		source: 'gemini'
	},
	'1973-06-30': {
		heading: 'Seventy-four minutes by Concorde',
		text: 'On the ground no one had much more than seven minutes. The prototype Concorde 001, with scientists and instruments on board, raced the shadow across Africa at twice the speed of sound and stayed in it for seventy-four.',
		what: 'Concorde 001 stayed within totality for about 74 minutes',
		source: 'concorde'
	},
	'1991-07-11': {
		heading: 'Over the telescopes of Mauna Kea',
		text: 'For once the shadow came to the observatories: it swept the summit of Hawaii’s highest mountain, then Baja California and Mexico, with the longest totality that anyone alive will be offered before 2132.',
		what: 'Totality passed over the observatories on Mauna Kea',
		source: 'canon-sun'
	},
	'1992-12-09': {
		heading: 'Pinatubo’s dust',
		text: 'Eighteen months after the Philippine volcano erupted its haze was still spread round the globe, and the Moon sank into a shadow far darker than usual.',
		what: 'A dark eclipse after the eruption of Pinatubo',
		source: 'dark'
	},
	'1999-08-11': {
		heading: 'The last shadow of the millennium',
		text: 'From Cornwall to the Bay of Bengal it ran through the most crowded lands that a path can cross. For many in Europe it was the eclipse of a lifetime; clouds kept it from a good many.',
		what: 'The path led from the Atlantic across Europe and the Middle East to India',
		source: 'canon-sun'
	},
	'2009-07-22': {
		heading: 'The longest of its century',
		text: 'Dawn in India, morning along the Yangtze, noon on the Pacific. No total eclipse of the twenty-first century lasts longer; the next that does comes in 2132.',
		what: 'The longest total solar eclipse of the 21st century',
		source: 'canon-sun'
	},
	'2010-07-11': {
		heading: 'Easter Island’s turn',
		text: 'Of all the specks in an empty ocean the path found one of the loneliest, and its statues stood in the dark for more than four and a half minutes.',
		what: 'Totality crossed Easter Island',
		source: 'canon-sun'
	},
	'2015-03-20': {
		heading: 'Over Svalbard, at the equinox',
		text: 'Only two inhabited places lay in the path: the Faroe Islands, largely in cloud, and Svalbard, where the shadow crossed snow under a clear sky.',
		what: 'The Faroe Islands and Svalbard were the only inhabited land in the path',
		source: 'canon-sun'
	},
	'2017-08-21': {
		heading: 'From coast to coast',
		text: 'From Oregon to South Carolina: not since 1918 had a total eclipse crossed the United States from the Pacific to the Atlantic. Twelve million people lived within its path, and many more drove there.',
		what: 'The first path of totality from coast to coast of the United States since 1918',
		source: 'nasa-2017'
	},
	'2018-07-27': {
		heading: 'The century’s longest, beside Mars',
		text: 'The Moon went almost through the middle of the shadow, and on the same night Mars, at opposition, shone close below it. No total lunar eclipse of the century is longer.',
		what: 'The longest total lunar eclipse of the 21st century',
		source: 'canon-moon'
	},
	'2019-07-02': {
		heading: 'La Silla under the shadow',
		text: 'Fifty years after the observatory in the Atacama opened, the shadow passed right over its domes, low in a winter afternoon.',
		what: 'Totality passed over the La Silla Observatory in Chile',
		source: 'eso'
	},
	'2021-11-19': {
		heading: 'Almost all of it',
		text: 'A thin bright rim was never covered, so this counts as partial: and among the partial ones it was the longest in nearly six centuries.',
		what: 'The longest partial lunar eclipse since 1440',
		source: 'canon-moon'
	},
	'2024-04-08': {
		heading: 'Mazatlán to Newfoundland',
		text: 'Seven years after the first, a second shadow crossed North America, wider and with longer darkness; where the two paths meet, in southern Illinois, a town could see both.',
		what: 'Totality crossed Mexico, the United States and Canada',
		source: 'canon-sun'
	}
};

/** What each decade is remembered by among those who watch the sky. The counts are added by the words. */
export const DECADES: Readonly<Record<number, { heading: string; text: string }>> = {
	1880: {
		heading: 'The 1880s: one clock for all',
		text: 'The chronicle begins in October 1884, when nations met in Washington to choose the meridian of Greenwich. From here on every eclipse has one time that all the world can agree on.'
	},
	1890: {
		heading: 'The 1890s: cameras in the path',
		text: 'Dry plates have replaced the sketchbook. Whoever can afford the passage takes a camera to the shadow, and what the corona looks like stops being a matter of opinion.'
	},
	1900: {
		heading: '1900 to 1909: helium is at hand',
		text: 'The gas first seen in the light of an eclipsed Sun is now in bottles on Earth. Expeditions follow the shadow to Spain, to Sumatra and to a coral island of the Pacific.'
	},
	1910: {
		heading: 'The 1910s: waiting for Einstein',
		text: 'A theory asks for stars photographed beside the Sun. Rain in Brazil, war in Russia, borrowed lenses in Washington state: three attempts fail before one succeeds.'
	},
	1920: {
		heading: 'The 1920s: the measure confirmed',
		text: 'Expeditions go to Australia and Sumatra to measure starlight again. Airships and aeroplanes carry observers above the clouds.'
	},
	1930: {
		heading: 'The 1930s: an instrument makes its own',
		text: 'Bernard Lyot’s coronagraph, first used in 1930 on the Pic du Midi, shows the inner corona without any eclipse. The expeditions sail all the same.'
	},
	1940: {
		heading: 'The 1940s: shadows on a world at war',
		text: 'Paths cross Brazil, China and the Soviet Union while few can travel. After the war radio telescopes join the cameras.'
	},
	1950: {
		heading: 'The 1950s: the longest of all',
		text: 'In 1955 the Moon’s shadow lingers over South-East Asia for longer than anywhere else in this chronicle. At the end of the decade the first probes fly past the Moon itself.'
	},
	1960: {
		heading: 'The 1960s: seen from orbit',
		text: 'A volcano blackens the Moon, two astronauts meet the shadow from above, and by the decade’s end people have stood on the body that casts it.'
	},
	1970: {
		heading: 'The 1970s: racing the shadow',
		text: 'Seven minutes over the Sahara, drawn out to seventy-four by an airliner. The contiguous United States see their last total eclipse of the century in 1979.'
	},
	1980: {
		heading: 'The 1980s: the crowd sets out',
		text: 'Eclipses become a reason to travel for thousands: to India, to Java, to the Philippines. A hybrid in 1986 lasts a fraction of a second.'
	},
	1990: {
		heading: 'The 1990s: to the observatories, to Europe',
		text: 'The shadow passes over the telescopes of Mauna Kea and, at the end, over the cities of Europe. In between a satellite, SOHO, begins to watch the corona every day.'
	},
	2000: {
		heading: '2000 to 2009: the long ones',
		text: 'The longest lunar totality in the chronicle at one end, the century’s longest solar one at the other. Images go round the world while the shadow is still travelling.'
	},
	2010: {
		heading: 'The 2010s: four red Moons, one continent',
		text: 'A tetrad of total lunar eclipses in 2014 and 2015; a path from coast to coast in 2017.'
	},
	2020: {
		heading: 'The 2020s: where the chronicle stops',
		text: 'It ends with 2024, because a chronicle tells what has been. Tables go on: the mechanism is known for thousands of years to come.'
	}
};
