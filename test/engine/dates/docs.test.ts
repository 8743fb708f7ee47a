/** Checks every example in docs/dates.md: each row with a text, an expression and its value, and the refused sentences. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/command.js';
import { foundIn } from './found.js';

const lines = readFileSync(join(ROOT, 'docs/dates.md'), 'utf8').split('\n');
const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of the tables with the head `text`, `found`, `value`. */
const rows: string[][] = lines.flatMap((line, at) => {
  if (cells(line).join() !== 'text,found,value') return [];
  const end = lines.findIndex((later, i) => i > at && !later.startsWith('|'));
  return lines.slice(at + 2, end).map(cells);
});

describe('docs/dates.md', () => {
  it('has more than 70 examples', () => expect(rows.length).toBeGreaterThan(70));

  it.each(rows)('the date rules find in "%s": %s = %s', (text, found, value) => {
    expect(foundIn(text as string)).toContain(`${found} = ${value?.replaceAll('`', '')}`);
  });

  it('lists under "Not found" only sentences in which the date rules find nothing', () => {
    const refused = lines.slice(lines.indexOf('### Not found') + 1, lines.indexOf('## Dates inside names'));
    const sentences = [...refused.join(' ').matchAll(/\(([^()]+)\)/g)].flatMap(([, inside = '']) =>
      inside.split(/(?<=\.) /),
    );
    expect(sentences.length).toBeGreaterThan(12);
    for (const sentence of sentences) expect([sentence, foundIn(sentence)]).toEqual([sentence, []]);
  });
});
