import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeperThan, parsePage, textOf } from '../../src/io/markup/dom.js';
import { shallow } from '../../src/io/markup/shallow.js';

const DEEP = 1000;
const shallowed = (page: string): string => shallow(page, new Set(['div', 'p']));
const depth = (page: string): number => {
  let open = 0;
  let most = 0;
  for (const [, end] of page.matchAll(/<(\/?)[a-z]/g)) {
    open += end ? -1 : 1;
    most = Math.max(most, open);
  }
  return most;
};

describe('shallow', () => {
  it.each([
    ['a page of many elements that are closed', '<p>Ann <b>Bo</b></p>'.repeat(2 * DEEP)],
    ['a page of many elements without an end', '<br>Ann<img src="a">'.repeat(2 * DEEP)],
    ['a page nested less deep', `${'<b>'.repeat(DEEP)}Ann${'</b>'.repeat(DEEP)}`],
    ['elements in comments', `${'<!-- <b> -->'.repeat(3 * DEEP)}Ann`],
    ['elements in scripts', `<script>${'"<b>"'.repeat(3 * DEEP)}</script>Ann`],
  ])('leaves %s as it is', (_, page) => expect(shallowed(page)).toBe(page));

  it('leaves out the beginnings of what lies deeper, and keeps its text', () => {
    const page = shallowed('<b>Ann <i class="x">Bo '.repeat(DEEP));
    expect(depth(page)).toBe(DEEP);
    expect(page.replace(/<[^>]*>/g, '')).toBe('Ann Bo '.repeat(DEEP));
  });

  it('is not led astray by ends of other elements, of nothing, or in comments', () => {
    for (const unit of ['<b></i>Ann', '<b><!-- </b> -->Ann', '<B></b x>Ann<b>', '<b><script></b></script>Ann']) {
      expect(
        depth(shallowed(unit.repeat(2 * DEEP)).replace(/<!--.*?-->|<script>.*?<\/script>/g, '')),
      ).toBeLessThanOrEqual(DEEP);
    }
  });

  it('sets paragraphs apart by line breaks', () =>
    expect(shallowed(`${'<b>'.repeat(DEEP)}<div>Ann<p a=b>Bo<i/>Cy`)).toBe(`${'<b>'.repeat(DEEP)}<br>Ann<br>BoCy`));

  it('does not make text of scripts', () =>
    expect(textOf(parsePage(`${'<b>'.repeat(2 * DEEP)}Ann<script>evil</script><style>p</style> Bo`))).toBe('Ann Bo'));

  it.each(['<div', '<div a="', '</', '<!--', '<'])('keeps what comes before an end in the middle of %s', (end) =>
    expect(textOf(parsePage(`${'<b>'.repeat(2 * DEEP)}Ann${end}`))).toContain('Ann'),
  );

  it('bounds the tree of any tags', () => {
    const tag = fc.constantFrom('<b>', '<div>', '<p>', '<svg>', '</b>', '</div>', '</svg>', '<br>', '<p/>', 'Ann');
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 6 }), (tags) => {
        const page = parsePage(tags.join('').repeat(DEEP));
        expect(isDeeperThan(DEEP + 10, page)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});
