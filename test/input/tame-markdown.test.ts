import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/input/markup/markdown.js';
import { tameMarkdown } from '../../src/input/markup/tame-markdown.js';

const N = 20_000;

describe('Markdown', () => {
  it.each([
    ['quotations and lists', '> - a\n>   > b\n\n1. c\n   - d\n'],
    ['emphasis', '*a* **b _c_ d** ~~e~~ snake_case\n\n'.repeat(200)],
    ['rules and tables', `${'*'.repeat(80)}\n\n${'_ '.repeat(40)}\n\n|a|b|\n|-|-|\n|c|d|\n`],
    ['a list', '- a\n'.repeat(30_000)],
    ['code', `${' '.repeat(40)}a\n`],
  ])('with %s is left as it is', (_, source) => expect(tameMarkdown(source)).toBe(source));

  it.each([
    ['quotations', `${'>'.repeat(N)}Ann`, 'Ann'],
    ['quotations of many lines', `${`${'> '.repeat(100)}Ann\n`.repeat(100)}`, Array(100).fill('Ann').join(' ')],
    ['lists', `${'- '.repeat(N)}Ann`, 'Ann'],
    ['numbered lists', `${'1. '.repeat(N)}Ann`, 'Ann'],
    ['emphasis', `${'*'.repeat(N)}Ann${'*'.repeat(N)}`, 'Ann'],
    ['emphasis of underscores', `${'_'.repeat(N)}Ann${'_'.repeat(N)}`, 'Ann'],
    [
      'emphasis of two kinds',
      `${'**a *b '.repeat(N)}Ann${' b* a**'.repeat(N)}`,
      `${'a b '.repeat(N)}Ann${' b a'.repeat(N)}`,
    ],
    ['strikings', `${'~~a ~b '.repeat(N)}Ann${' b~ a~~'.repeat(N)}`, `${'a b '.repeat(N)}Ann${' b a'.repeat(N)}`],
  ])('in %s without end is read', (_, source, text) => expect(readMarkdown(source).text).toBe(text));

  it('keeps the words of a list with 400 items of bold words', () => {
    const list = '* **Ann** saw snake_case and _Bo_\n'.repeat(400);
    expect(readMarkdown(list).text).toBe(Array(400).fill('Ann saw snake_case and Bo').join('\n'));
  });

  it('with a list that is nested 400 levels deep keeps the text of its items', () => {
    const list = Array.from({ length: 400 }, (_, i) => `${' '.repeat(2 * i)}- Ann ${i}`).join('\n');
    expect(readMarkdown(list).text).toContain('Ann 399');
  });
});
