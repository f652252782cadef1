import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paint } from './paint.js';

const tag = fc.constantFrom('p', 'b', 'ul', 'svg');
const attributes = fc.dictionary(
	fc.constantFrom('class', 'data-key', 'title', 'style'),
	fc.constantFrom('', 'a', 'left:1px', '"<&')
);
const escape = (text: string) =>
	text.replace(/[&<"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[c] ?? c);
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
	node: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom('text', 'another', ' '),
		fc.tuple(tag, attributes, tie('tree')).map(([name, attrs, children]) => {
			const written = Object.entries(attrs).map(([key, value]) => ` ${key}="${escape(value)}"`);
			const inner = name === 'svg' ? '<g><path d="M0 0"></path></g>' : children;
			return `<${name === 'p' ? 'div' : name}${written.join('')}>${inner}</${name === 'p' ? 'div' : name}>`;
		})
	),
	tree: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join(''))
}));

describe('paint', () => {
	it('leaves what a fresh drawing would leave, whatever stood there', () => {
		fc.assert(
			fc.property(tree, tree, (before, after) => {
				const [painted, fresh] = [document.createElement('div'), document.createElement('div')];
				paint(painted, before);
				paint(painted, after);
				fresh.innerHTML = after;
				expect(painted.isEqualNode(fresh)).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});

	it('keeps an element, its focus and what it listens to, where it stays', () => {
		const place = document.createElement('div');
		document.body.append(place);
		paint(place, '<p>one</p><button class="a">go</button>');
		const button = place.querySelector('button')!;
		button.focus();
		paint(place, '<p>two</p><button class="b" disabled>on</button>');
		expect(place.querySelector('button')).toBe(button);
		expect(button.className).toBe('b');
		expect(place.textContent).toBe('twoon');
		paint(place, '<p>two</p><button>on</button>');
		expect(button.disabled).toBe(false);
		place.remove();
	});

	it('draws beside what leaves, until that has gone', () => {
		const place = document.createElement('div');
		paint(place, '<p>ground</p><p class="tones">old</p><b>end</b>');
		const old = place.querySelector('.tones')!;
		old.toggleAttribute('data-ghost', true);
		for (const now of ['new', 'newer']) {
			paint(place, `<p>ground</p><p class="tones">${now}</p><b>end</b>`);
			expect(old.parentNode).toBe(place);
			expect(old.textContent).toBe('old');
			expect([...place.querySelectorAll('.tones')].map((e) => e.textContent)).toEqual([now, 'old']);
		}
		old.remove();
		expect(place.innerHTML).toBe('<p>ground</p><p class="tones">newer</p><b>end</b>');
	});

	it('passes over what is to come later, and draws it then as it was last told to', () => {
		const place = document.createElement('div');
		paint(place, '<p>ground</p><p class="a">old</p>');
		const late = place.lastElementChild!;
		late.toggleAttribute('data-late', true);
		paint(place, '<p>new ground</p><p class="b">new</p>');
		expect(place.textContent).toBe('new groundold');
		const rest = paint(place, '<p>new ground</p><p class="c">newer</p>');
		late.removeAttribute('data-late');
		rest();
		rest();
		expect(place.innerHTML).toBe('<p>new ground</p><p class="c">newer</p>');
		expect(place.lastElementChild).toBe(late);
	});

	it('makes an element of another key anew', () => {
		const place = document.createElement('div');
		paint(place, '<div data-key="a">x</div>');
		const first = place.firstChild;
		paint(place, '<div data-key="b">x</div>');
		expect(place.firstChild).not.toBe(first);
		expect(place.childNodes).toHaveLength(1);
	});

	it('draws inside pictures too', () => {
		const place = document.createElement('div');
		paint(place, '<svg><path d="M0 0"></path></svg>');
		paint(place, '<svg><path d="M1 1"></path><text>t</text></svg>');
		expect(place.querySelector('text')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
	});
});
