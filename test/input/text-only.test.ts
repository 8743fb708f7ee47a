import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom/worker';
import { describe, expect, it } from 'vitest';
import { isDeeperThan, parsePage, type TreeNode, textOf } from '../../src/input/markup/dom.js';
import { readHtml } from '../../src/input/markup/html.js';
import { isTooMuch, textOnly } from '../../src/input/markup/text-only.js';

const DEEP = 1000;
const MANY = 50_000;

describe('isTooMuch is false for a page', () => {
  it.each([
    ['of many elements that are closed', '<p>Ann <b>Bo</b></p>'.repeat(2 * DEEP)],
    ['of many elements that the next one closes', `<ul>${'<li>Ann'.repeat(2 * DEEP)}`],
    ['of many elements without an end', '<br>Ann<img src="a">'.repeat(2 * DEEP)],
    ['as deep as the limit', `${'<b>'.repeat(DEEP)}Ann${'</b>'.repeat(DEEP)}`],
    ['with elements in comments', `${'<!-- <b> -->'.repeat(6 * MANY)}Ann`],
    ['with elements in scripts', `<script>${'"<b>"'.repeat(3 * DEEP)}</script>Ann`],
    ['with drawings whose parts close themselves', `<svg>${'<path/>'.repeat(3 * DEEP)}</svg>Ann`],
    ['of as many elements as the limit', '<br>'.repeat(MANY)],
  ])('%s', (_, html) => expect(isTooMuch(html)).toBe(false));
});

describe('isTooMuch is true for a page', () => {
  it.each([
    ['of more elements than the limit', '<br>'.repeat(MANY + 1)],
    ['of less-than signs without tags', '<'.repeat(MANY + 1)],
    ['of references', '&amp;'.repeat(MANY + 1)],
    ['of elements and texts', 'Ann<br>'.repeat(MANY / 2 + 1)],
    ['whose depth is hidden by end tags of other elements', '<b></i>Ann'.repeat(2 * DEEP)],
    ['whose depth is hidden by end tags in comments', '<b><!-- </b> -->Ann'.repeat(2 * DEEP)],
    ['whose depth is hidden by end tags in scripts', '<b><script></b></script>Ann'.repeat(2 * DEEP)],
    ['whose depth is hidden by drawings', '<svg><b/></svg><b/>Ann'.repeat(2 * DEEP)],
    ['of elements that the next one does not close', '<p><b>Ann'.repeat(2 * DEEP)],
  ])('%s', (_, html) => expect(isTooMuch(html)).toBe(true));

  it('if and only if its tree is deeper than the limit', () => {
    const tag = fc.constantFrom(
      ...['<b>', '<div>', '<p>', '<li>', '<svg>', '<title>', '<title/>', '<b/>', '<desc>', '<br>', 'Ann'],
      ...['</b>', '</div>', '</p>', '</li>', '</svg>', '</title>', '</desc>', '</br>'],
    );
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 8 }), (tags) => {
        const html = `<html>${tags.join('').repeat(DEEP)}`;
        const { document } = parseHTML(html) as unknown as { document: { documentElement: TreeNode } };
        // The root lies in no element.
        expect(isTooMuch(html)).toBe(isDeeperThan(DEEP - 1, document.documentElement));
      }),
      { numRuns: 60 },
    );
  });
});

it('the parser keeps its open elements in the two private fields that textOnly replaces', () => {
  const parser = new Parser({});
  parser.write('<svg><b>');
  expect(parser).toMatchObject({ stack: ['b', 'svg'], foreignContext: [true, false] });
});

describe('textOnly', () => {
  it.each([
    ['words', '<b>Ann <i class="x">Bo &amp; &lt;b> '.repeat(3), 'Ann Bo & <b> Ann Bo & <b> Ann Bo & <b>'],
    ['paragraphs and lines', '<div><div>Ann<br>Bo<li>Cy</li>Di</div></div>Ed', 'Ann\nBo\nCy\nDi\n\nEd'],
    ['cells', '<table><tr><th>Ann<td>2<tr><td>Bo<td>3</table>', 'Ann\t2\nBo\t3'],
    ['a page that ends in the middle of a tag', 'Ann<div a="', 'Ann'],
    ['less-than signs without tags', 'a << b <3 < ', 'a << b <3 <'],
  ])('keeps its %s', (_, html, text) => expect(textOnly(html, 'title').text).toBe(text));

  it('leaves out invisible elements such as script, and returns the first heading', () => {
    const silent = '<script>evil</script><style>p</style><svg><title>a</title></svg><select><option>b</select> Bo';
    const html = `<head><title>T &amp;\n U</title><meta name="a"></head>Ann${silent}<title>V</title>`;
    expect(textOnly(html, 'title')).toEqual({ text: 'Ann Bo', heading: 'T & U' });
    expect(textOnly('<h1>Ann <i>Bo</i></h1><p>Cy<h1>Di</h1>', 'h1')).toEqual({
      text: 'Ann Bo\n\nCy\n\nDi',
      heading: 'Ann Bo',
    });
    expect(textOnly('<title/>Ann', 'title')).toEqual({ text: '', heading: 'Ann' });
  });

  it('returns the text of a page that is too large for a tree', () => {
    const menu = '<nav><a>Menu</a></nav>';
    const html = `<head><title>T</title></head>${menu}${'<b>'.repeat(2 * DEEP)}Ann<script>evil</script>${menu}`;
    expect(readHtml(html)).toEqual({ text: 'Ann', title: 'T' });
    expect(readHtml(`${'<'.repeat(MANY)}${'<br>'.repeat(MANY)}Ann`).text).toBe(`${'<'.repeat(MANY)}\nAnn`);
  });

  it('returns the same text as reading the tree of a page', () => {
    const part = fc.constantFrom(
      ...['<b>', '<div>', '<p>', '<li>', '<ul>', '<svg>', '<select>', '<br>'],
      ...['<td>', '<tr>', '<table>', '<h1>', '<hr>'],
      ...['</b>', '</div>', '</p>', '</li>', '</ul>', '</svg>', '</select>', '</td>', '</tr>', '</table>', '</h1>'],
      ...['Ann', ' Bo ', '\n', ' ', '&amp;', '<', '<script>a</script>', '<!-- b -->', '<template>c</template>', '<b/>'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const html = `<html><body>${parts.join('')}</body></html>`;
        expect(textOnly(html, 'title').text).toBe(textOf(parsePage(html)));
      }),
      { numRuns: 2000 },
    );
  });
});
