/** Who says so. */
export const SOURCES = [
	{
		id: 'computed',
		title: 'Computed for this chronicle with Astronomy Engine 2.1.19 by Don Cross',
		updated: '2023',
		url: 'https://github.com/cosinekitty/astronomy',
		note: 'Times in Universal Time, before 1972 good to within some seconds; durations agree with the published canons within seconds for the Sun and within a minute for the Moon. Penumbral eclipses of the Moon, which nobody notices, are left out. Countries are named as they are today and read from coarse outlines: small islands and corners of countries may be missing.'
	},
	{
		id: 'canon-sun',
		title: 'Five Millennium Canon of Solar Eclipses: −1999 to +3000 (F. Espenak, J. Meeus)',
		publisher: 'NASA/TP-2006-214141',
		updated: '2006-10'
	},
	{
		id: 'canon-moon',
		title: 'Five Millennium Canon of Lunar Eclipses: −1999 to +3000 (F. Espenak, J. Meeus)',
		publisher: 'NASA/TP-2009-214172',
		updated: '2009-01'
	},
	{
		id: 'conference',
		title:
			'International Conference Held at Washington for the Purpose of Fixing a Prime Meridian and a Universal Day: Protocols of the Proceedings',
		publisher: 'Gibson Bros., Washington',
		updated: '1884'
	},
	{
		id: 'mendeleev',
		title: 'A Well-Ordered Thing: Dmitrii Mendeleev and the Shadow of the Periodic Table (M. D. Gordin)',
		publisher: 'Basic Books',
		updated: '2004'
	},
	{
		id: 'asp',
		title: 'Publications of the Astronomical Society of the Pacific, volume 1',
		publisher: 'Astronomical Society of the Pacific',
		updated: '1889'
	},
	{
		id: 'jury',
		title: 'Einstein’s Jury: The Race to Test Relativity (J. Crelinsten)',
		publisher: 'Princeton University Press',
		updated: '2006'
	},
	{
		id: 'dyson',
		title:
			'A Determination of the Deflection of Light by the Sun’s Gravitational Field, from Observations made at the Total Eclipse of May 29, 1919 (F. W. Dyson, A. S. Eddington, C. Davidson)',
		publisher: 'Philosophical Transactions of the Royal Society A 220',
		updated: '1920'
	},
	{
		id: 'campbell',
		title:
			'Observations on the Deflection of Light in Passing through the Sun’s Gravitational Field (W. W. Campbell, R. Trumpler)',
		publisher: 'Lick Observatory Bulletin 11',
		updated: '1923'
	},
	{
		id: 'nyc',
		title: 'Reports of the eclipse over Manhattan',
		publisher: 'The New York Times',
		updated: '1925-01-25'
	},
	{
		id: 'dark',
		title: 'Volcanic Aerosols and Lunar Eclipses (R. A. Keen)',
		publisher: 'Science 222, and the series that continues it',
		updated: '1983'
	},
	{
		id: 'gemini',
		title: 'Gemini Program Mission Report, Gemini XII',
		publisher: 'NASA Manned Spacecraft Center',
		updated: '1967-01'
	},
	{
		id: 'concorde',
		title: 'Racing the Moon’s Shadow with Concorde 001 (P. Léna)',
		publisher: 'Springer',
		updated: '2015'
	},
	{
		id: 'nasa-2017',
		title: 'Total Solar Eclipse 2017',
		publisher: 'NASA',
		updated: '2017',
		url: 'https://eclipse2017.nasa.gov/'
	},
	{
		id: 'eso',
		title: 'Total solar eclipse 2019: La Silla Observatory',
		publisher: 'European Southern Observatory',
		updated: '2019-07'
	}
];
