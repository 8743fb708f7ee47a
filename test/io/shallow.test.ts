import fc from 'fast-check';
import { parseHTML } from 'linkedom/worker';
import { describe, expect, it } from 'vitest';
import { isDeeperThan, parsePage, type TreeNode, textOf } from '../../src/io/markup/dom.js';
import { shallow } from '../../src/io/markup/shallow.js';

const DEEP = 1000;
const page = (body: string): string => `<html data-flat><head><title></title></head><body>${body}</body></html>`;

describe('a page', () => {
  it.each([
    ['of many elements that are closed', '<p>Ann <b>Bo</b></p>'.repeat(2 * DEEP)],
    ['of many elements that the next one closes', `<ul>${'<li>Ann'.repeat(2 * DEEP)}`],
    ['of many elements without an end', '<br>Ann<img src="a">'.repeat(2 * DEEP)],
    ['nested as deep as may be', `${'<b>'.repeat(DEEP)}Ann${'</b>'.repeat(DEEP)}`],
    ['with elements in comments', `${'<!-- <b> -->'.repeat(3 * DEEP)}Ann`],
    ['with elements in scripts', `<script>${'"<b>"'.repeat(3 * DEEP)}</script>Ann`],
    ['with drawings whose parts close themselves', `<svg>${'<path/>'.repeat(3 * DEEP)}</svg>Ann`],
  ])('%s stays as it is', (_, html) => expect(shallow(html)).toBe(html));

  it.each([
    ['words', '<b>Ann <i class="x">Bo &amp; &lt;b> '.repeat(DEEP), 'Ann Bo &amp; &lt;b> '.repeat(DEEP)],
    ['paragraphs and lines', `${'<div>'.repeat(2 * DEEP)}Ann<br>Bo<li>Cy</li>Di`, '<p>Ann<br>Bo<br>Cy<br>Di<p>'],
    ['what ends in the middle of a tag', `${'<b>'.repeat(2 * DEEP)}Ann<div a="`, 'Ann<p>'],
  ])('nested deeper keeps its %s', (_, html, text) => expect(shallow(html)).toBe(page(text)));

  it('nested deeper keeps its title, and makes no text of what is silent', () => {
    const silent = '<script>evil</script><style>p</style><svg><text>a</text></svg><select><option>b</select> Bo';
    const html = `<head><title>T &amp; U</title><meta name="a"></head>${'<b>'.repeat(2 * DEEP)}Ann${silent}`;
    expect(shallow(html)).toBe('<html data-flat><head><title>T &amp; U</title></head><body>Ann Bo</body></html>');
    expect(textOf(parsePage(html))).toBe('Ann Bo');
  });

  it.each([
    ['ends of other elements', '<b></i>Ann'],
    ['ends in comments', '<b><!-- </b> -->Ann'],
    ['ends in scripts', '<b><script></b></script>Ann'],
    ['parts of drawings that close themselves once outside', '<svg><b/></svg><b/>Ann'],
    ['elements that the next one does not close', '<p><b>Ann'],
  ])('that hides how deep it is by %s is found out', (_, unit) =>
    expect(shallow(unit.repeat(2 * DEEP))).toContain(page('').slice(0, 30)),
  );

  it('is said to be deep where the tree is', () => {
    const tag = fc.constantFrom(
      ...['<b>', '<div>', '<p>', '<li>', '<svg>', '<title>', '<title/>', '<b/>', '<desc>', '<br>', 'Ann'],
      ...['</b>', '</div>', '</p>', '</li>', '</svg>', '</title>', '</desc>', '</br>'],
    );
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 8 }), (tags) => {
        const html = `<html>${tags.join('').repeat(DEEP)}`;
        const { document } = parseHTML(html) as unknown as { document: { documentElement: TreeNode } };
        // The root lies in no element.
        expect(shallow(html) !== html).toBe(isDeeperThan(DEEP - 1, document.documentElement));
      }),
      { numRuns: 60 },
    );
  });
});
