import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type GridColumn, renderGrid } from '../../src/output/text/grid.js';
import { isNarrow, wrap } from '../../src/output/text/width.js';

const COLUMNS: readonly GridColumn[] = [
  { title: 'name', align: 'left', flexible: true, indent: 2 },
  { title: 'count', align: 'right', flexible: false },
  { title: 'aliases', align: 'left', flexible: true },
];

const piece = fc.constantFrom(
  'Anna',
  'Ng',
  '東京都',
  '👩🏽',
  '🇩🇪',
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
const cell = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
const rows = fc.array(fc.tuple(cell, fc.nat().map(String), cell), { maxLength: 6 });

function render(table: readonly (readonly string[])[], width: number | undefined): string[] {
  const cells = table.map((row) => row.map((text) => ({ text })));
  return renderGrid(COLUMNS, cells, { width, measure: stringWidth }).split('\n').slice(0, -1);
}

describe('renderGrid', () => {
  it('never is wider than the terminal and cuts no character', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 4, max: 120 }), (table, width) => {
        const wellFormed = new Set(table.flat().flatMap((text) => [...text]));
        for (const line of render(table, width)) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          for (const character of line) expect(wellFormed.has(character) || ' …'.includes(character)).toBe(true);
        }
      }),
    );
  });

  it('fits and cuts nothing without a terminal', () => {
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

  it('aligns columns by what a terminal shows', () => {
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

  it('wraps flexible cells between words, under their own column', () => {
    expect(render([['Office of the High Commissioner', '1', 'the Office of the Commissioner']], 34)).toEqual([
      '  Office of     1  the Office of',
      '  the High         the',
      '  Commissioner     Commissioner',
    ]);
  });

  it('leaves the last columns out where there is no place for them', () => {
    expect(render([['Anna Lindqvist', '12', 'Lindqvist']], 10)).toEqual(['  Anna', '  Lindqvis', '  t']);
  });

  it('ends a cell of very many lines in an ellipsis', () => {
    const lines = render([['word '.repeat(60).trim(), '1', '']], 20);
    expect(lines.length).toBe(4);
    expect(lines[3]).toMatch(/…$/);
  });
});

describe('wrap', () => {
  it('keeps every character', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width, stringWidth);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('isNarrow', () => {
  it('is said only of text that is as wide as it is long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        for (const text of [a, b]) if (isNarrow(text)) expect(stringWidth(text)).toBe(text.length);
      }),
    );
    for (let code = 0; code < 0x3000; code++) {
      const character = String.fromCharCode(code);
      if (isNarrow(character)) expect([code, stringWidth(character)]).toEqual([code, 1]);
    }
  });
});
