import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderTable, type TableColumn } from '../../src/output/text/table-layout.js';
import { displayWidth, wrap } from '../../src/output/text/width.js';

const COLUMNS: readonly TableColumn[] = [
  { title: 'name', align: 'left', flexible: true, indent: 2 },
  { title: 'count', align: 'right', flexible: false },
  { title: 'aliases', align: 'left', flexible: true },
];

const word = fc.constantFrom(
  'Anna',
  'Ng',
  '東京都',
  '👩🏽',
  '🇩🇪',
  '🫠',
  '🧑‍🧑‍🧒',
  'é',
  'ę́',
  '한국',
  'x'.repeat(30),
  '漢'.repeat(20),
  '𠀋'.repeat(20),
  '👩🏽'.repeat(12),
  'ล้',
  '1️⃣',
);
const cell = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const rows = fc.array(fc.tuple(cell, fc.nat().map(String), cell), { maxLength: 6 });

function render(table: readonly (readonly string[])[], width: number | undefined): string[] {
  const cells = table.map((row) => row.map((text) => ({ text })));
  return renderTable(COLUMNS, cells, { width }).split('\n').slice(0, -1);
}

describe('renderTable', () => {
  it('writes no line that is wider than the terminal, and cuts no character', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 4, max: 120 }), (table, width) => {
        const given = new Set(table.flat().flatMap((text) => [...text]));
        for (const line of render(table, width)) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          for (const character of line) expect(given.has(character) || ' …'.includes(character)).toBe(true);
        }
      }),
    );
  });

  it('writes one line a row with the whole text of each cell when there is no terminal', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const lines = render(table, undefined);
        expect(lines.length).toBe(table.length);
        table.forEach((row, index) => {
          for (const text of row) expect(lines[index]).toContain(text);
        });
      }),
    );
  });

  it('starts a left column and ends a right column at the same display column in every row', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const lines = render(table, undefined);
        const nameWidth = Math.max(...table.map(([name]) => 2 + stringWidth(name)));
        const countWidth = Math.max(...table.map(([, count]) => count.length));
        table.forEach(([name, count, aliases], index) => {
          const blanks = ' '.repeat(nameWidth - 2 - stringWidth(name) + 2 + countWidth - count.length);
          expect(lines[index]).toBe(`  ${name}${blanks}${count}  ${aliases}`.trimEnd());
        });
      }),
    );
  });

  it('adds colours without moving a column', () => {
    const green = (text: string) => `\u001B[32m${text}\u001B[39m`;
    fc.assert(
      fc.property(rows, fc.option(fc.integer({ min: 4, max: 120 }), { nil: undefined }), (table, width) => {
        const cells = table.map((row) => row.map((text) => ({ text, paint: green })));
        const painted = renderTable(COLUMNS, cells, { width });
        expect(
          painted
            .replaceAll(/\u001B\[3[29]m/g, '')
            .split('\n')
            .slice(0, -1),
        ).toEqual(render(table, width));
        for (const line of painted.split('\n')) {
          expect(line.split('\u001B[32m').length).toBe(line.split('\u001B[39m').length);
        }
      }),
    );
  });

  it('aligns columns by display width', () => {
    expect(
      render(
        [
          ['東京', '7', 'a'],
          ['Anna', '123', 'b'],
          ['👩🏽', '9', 'c'],
        ],
        80,
      ),
    ).toEqual(['  東京    7  a', '  Anna  123  b', '  👩🏽      9  c']);
  });

  it('writes a heading between rows that share their column widths', () => {
    const texts = (row: readonly string[]) => row.map((text) => ({ text }));
    const table = [texts(['Anna', '7', 'a']), { heading: { text: 'a long heading' } }, texts(['Bo', '12', 'b'])];
    expect(renderTable(COLUMNS, table, { width: undefined })).toBe('  Anna   7  a\na long heading\n  Bo    12  b\n');
  });

  it('keeps blanks at the end of the last cell of a row, and adds no padding after it', () => {
    expect(
      render(
        [
          ['Anna', '1', 'a '],
          ['Bo', '2', 'long'],
        ],
        undefined,
      ),
    ).toEqual(['  Anna  1  a ', '  Bo    2  long']);
  });

  it('wraps flexible cells between words, under their own column', () => {
    expect(render([['Office of the High Commissioner', '1', 'the Office of the Commissioner']], 34)).toEqual([
      '  Office of     1  the Office of',
      '  the High         the',
      '  Commissioner     Commissioner',
    ]);
  });

  it('leaves out the last columns on a terminal that is too narrow for them', () => {
    expect(render([['Anna Lindqvist', '12', 'Lindqvist']], 10)).toEqual(['  Anna', '  Lindqvis', '  t']);
  });

  it('ends a cell of more than four lines in an ellipsis', () => {
    const lines = render([['word '.repeat(60).trim(), '1', '']], 20);
    expect(lines.length).toBe(4);
    expect(lines[3]).toMatch(/…$/);
  });
});

describe('wrap', () => {
  it('keeps every character, and makes no line wider than the width', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('displayWidth', () => {
  it('agrees with string-width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        for (const text of [a, b]) expect(displayWidth(text)).toBe(stringWidth(text));
      }),
    );
    // Latin, Greek, Cyrillic, Armenian and punctuation, which displayWidth measures without string-width.
    for (const [first, last] of [
      [0, 0x5ff],
      [0x2000, 0x20ff],
    ] as const) {
      for (let code = first; code <= last; code++) {
        const character = String.fromCharCode(code);
        expect([code, displayWidth(character)]).toEqual([code, stringWidth(character)]);
      }
    }
  });
});
