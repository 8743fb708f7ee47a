import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/input/markup/markdown.js';

const read = (source: string): string => readMarkdown(source).text.replace(/\s+/g, ' ');
const N = 150_000;

describe('Markdown beyond a limit', () => {
  it.each([
    ['underscores inside a word', `${'a_'.repeat(N)}a`],
    ['a long word before an at sign', `${'a'.repeat(2 * N)}@`],
    ['signs that are not a mail address', `${'a+-'.repeat(N)}@b`],
    ['an address with brackets', `http://a.b/${').'.repeat(N)}`],
    ['an address with references', `http://a.b/${'&a'.repeat(N / 2)}`],
    ['backslashes and letters', 'a\\b'.repeat(N)],
    ['comments that are never closed', `a${' <!--'.repeat(N / 5)}`],
  ])('with %s is read', (_, source) => expect(read(source) === source).toBe(true));

  it('reads a table as plain lines if it would get far more cells than its source has', () => {
    const source = `|Ann${'|a'.repeat(5000)}\n${'|-'.repeat(5001)}\n${'|b\n'.repeat(5000)}`;
    expect(read(source) === source.trim().replace(/\n/g, ' ')).toBe(true);
  });

  it.each([
    ['an item', '- a\n', 'b\n', 'b'],
    ['a quotation', '> a\n', 'b\n> a\n', 'b a'],
  ])('reads %s of thousands of lines', (_, start, unit, text) => {
    expect(read(start + unit.repeat(60_000)) === `a${` ${text}`.repeat(60_000)}`).toBe(true);
  });

  it('reads thousands of delimiter rows that belong to no table', () => {
    expect(read('a|b\n|-|\n'.repeat(20_000)) === 'a|b |-| '.repeat(20_000).trim()).toBe(true);
  });

  it('leaves no Markdown sign of links, tags and code in the text of a long paragraph', () => {
    const sentences = (ann: string, bo: string, code: string, link: string): string =>
      Array.from({ length: 400 }, () => `${ann} ${bo} saw ${code} in ${link}`).join(' ');
    const source = sentences(
      '*Ann*',
      '<b class="a b">Bo</b>',
      '`c d e`',
      '[the house of Bo](http://a.b/c_d "a house")',
    );
    expect(read(source)).toBe(sentences('Ann', 'Bo', 'c d e', 'the house of Bo'));
  });

  it('reads the text around an embedded picture', () => {
    expect(read(`Ann ![a](data:image/png;base64,${'A+/'.repeat(20_000)}) saw [Bo](data:text/plain,a).`)).toBe(
      'Ann saw Bo.',
    );
  });

  it('keeps bare addresses as they are written', () => {
    const source = 'Write to ann_b_c@d.example.org, or see www.example.org/a_b_c and http://example.org/(a_b_).';
    expect(read(source)).toBe(source);
  });
});
