/** The examples of docs/dates.md: every row of a table of text, found and value. */
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

/** Rows of the tables with that head, `[text, found, value]`. */
const rows: string[][] = lines.flatMap((line, at) => {
  if (cells(line).join() !== 'text,found,value') return [];
  const end = lines.findIndex((later, i) => i > at && !later.startsWith('|'));
  return lines.slice(at + 2, end).map(cells);
});

describe('docs/dates.md', () => {
  it('has a table for every family', () => expect(rows.length).toBeGreaterThan(70));

  it.each(rows)('%s', (text, found, value) => {
    expect(foundIn(text as string)).toContain(`${found} = ${value?.replaceAll('`', '')}`);
  });

  it('shows under "Refused" only sentences in which nothing is found', () => {
    const refused = lines.slice(
      lines.indexOf('### Refused') + 1,
      lines.indexOf('## The date that all else counts from'),
    );
    const sentences = [...refused.join(' ').matchAll(/\(([^()]+)\)/g)].flatMap(([, inside = '']) =>
      inside.split(/(?<=\.) /),
    );
    expect(sentences.length).toBeGreaterThan(12);
    for (const sentence of sentences) expect([sentence, foundIn(sentence)]).toEqual([sentence, []]);
  });
});
