import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, tsv } from '../../../src/output/formats/csv.js';
import type { Format, FormatOptions } from '../../../src/output/formats/format.js';
import { hostileAnnotated, spansOf } from '../../support/hostile-results.js';
import { entity, plainOptions, result } from '../../support/results.js';

const TEXT = `Anna "Ann" Ng met =cmd|' /C calc'!A0 in Oslo.
Later, -2+3 and Ann left.`;

const OSLO = { kind: 'city', country: 'NO', latitude: -59.91, longitude: 10.74, geonames: 3143244 } as const;

const EXTRACTED = {
  result: {
    ...result([
      entity(TEXT, { type: 'person', name: 'Anna "Ann" Ng', id: 'T1', aliases: ['Ann left'] }),
      entity(TEXT, { type: 'organization', name: "=cmd|' /C calc'!A0", id: 'T2' }),
      entity(TEXT, { type: 'place', name: 'Oslo', id: 'T3', place: OSLO }),
      entity(TEXT, { type: 'misc', name: '-2+3', id: 'T4' }),
    ]),
    title: '@home, again',
    date: '2016-11-18',
  },
  text: TEXT,
};
const FAILED = { result: { id: 'b', error: { code: 'binary', message: 'is binary' } }, text: '' };

async function write(
  format: Format,
  options: Partial<FormatOptions> = {},
  extracted: (typeof EXTRACTED)[] = [EXTRACTED],
) {
  const writer = format.open({ ...plainOptions(), ...options });
  return (writer.begin?.() ?? '') + [...extracted, FAILED].map((each) => writer.article(each)).join('');
}

/** Reads CSV strictly by RFC 4180: throws at a quote or a line break that the standard does not allow there. */
function readCsv(source: string): string[][] {
  const record = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (record.lastIndex < source.length) {
    const found = record.exec(source);
    if (!found) throw new Error('not RFC 4180');
    const [, quoted, plain = '', delimiter] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (delimiter !== ',') rows.push([]);
  }
  rows.pop();
  return rows;
}

describe('csv', () => {
  it('writes one row per entity, each with the id of its article', async () => {
    const output = await write(csv);
    expect(output.split('\r\n').slice(0, 2)).toEqual([
      'article,title,published,entity,type,name,count,salience,aliases,value,timex,mod,from,to,kind,country,admin,latitude,longitude,geonames,lexiconId',
      `article.txt,"'@home, again",2016-11-18,T1,person,"Anna ""Ann"" Ng",2,,Ann left,,,,,,,,,,,,`,
    ]);
    expect(readCsv(output).map((row) => row.slice(5, 7))).toEqual([
      ['name', 'count'],
      ['Anna "Ann" Ng', '2'],
      ["'=cmd|' /C calc'!A0", '1'],
      ['Oslo', '1'],
      ["'-2+3", '1'],
    ]);
  });

  it('does not put an apostrophe before negative numbers', async () => {
    const oslo = readCsv(await write(csv)).find((row) => row[5] === 'Oslo');
    expect(oslo?.slice(14)).toEqual(['city', 'NO', '', '-59.91', '10.74', '3143244', '']);
  });

  it('writes one row per mention in text order, with offsets in the unit of --offsets', async () => {
    const text = `😀 ${TEXT}`;
    const extracted = { result: result([entity(text, { type: 'place', name: 'Oslo', place: OSLO })]), text };
    const rows = readCsv(await write(csv, { mentions: true, offsets: 'byte' }, [extracted as never]));
    expect(rows[0]?.slice(3, 12)).toEqual([
      ...['entity', 'type', 'name', 'start', 'end', 'line', 'column', 'score', 'text'],
    ]);
    const start = Buffer.from(text).indexOf('Oslo');
    expect(rows[1]?.slice(3, 12)).toEqual([
      ...['T1', 'place', 'Oslo', `${start}`, `${start + 4}`, '1', `${start + 1}`, '', 'Oslo'],
    ]);
  });

  it('writes one row per mention with the text around it if there is context', async () => {
    const rows = readCsv(await write(csv, { context: 7 }));
    const at = ['before', 'text', 'after'].map((title) => rows[0]?.indexOf(title) as number);
    expect(rows.map((row) => at.map((index) => row[index])).slice(3)).toEqual([
      ['!A0 in ', 'Oslo', '.\nLater'],
      ['Later, ', "'-2+3", ' and An'],
      ["'+3 and ", 'Ann left', '.'],
    ]);
  });

  it('leaves formulas unchanged with csvRaw', async () => {
    const rows = readCsv(await write(csv, { csvRaw: true }));
    expect(rows.map((row) => row[5])).toContain("=cmd|' /C calc'!A0");
    expect(rows[1]?.[1]).toBe('@home, again');
  });

  it('can be read back from any text, and no cell is a formula', () => {
    const options = { ...plainOptions(), mentions: true, context: 3 };
    fc.assert(
      fc.property(hostileAnnotated, fc.boolean(), (extracted, csvRaw) => {
        const writer = csv.open({ ...options, csvRaw });
        const [head = [], ...rows] = readCsv((writer.begin?.() ?? '') + writer.article(extracted));
        const spans = spansOf(extracted.result);
        expect(rows.length).toBe(spans.length);
        rows.forEach((row, index) => {
          expect(row.length).toBe(head.length);
          const cell = (title: string) => row[head.indexOf(title)] as string;
          const surface = extracted.text.slice(spans[index]?.start, spans[index]?.end);
          expect([Number(cell('start')), Number(cell('end'))]).toEqual([spans[index]?.start, spans[index]?.end]);
          expect([surface, `'${surface}`]).toContain(cell('text'));
          if (csvRaw) expect(cell('text')).toBe(surface);
          else for (const each of row) expect(each).not.toMatch(/^[=+\-@\t\r]/);
        });
      }),
    );
  });
});

describe('tsv', () => {
  it('writes one line per row, with tabs and line breaks as escapes', async () => {
    const text = 'A\tB\r\nC\\D';
    const extracted = { result: result([entity(text, { type: 'misc', name: text })]), text };
    const [head, row, end] = (await write(tsv, {}, [extracted as never])).split('\n');
    expect(head?.split('\t').length).toBe(row?.split('\t').length);
    expect(row?.split('\t')[5]).toBe('A\\tB\\r\\nC\\\\D');
    expect(end).toBe('');
  });

  it('puts an apostrophe before formulas', async () => {
    expect(await write(tsv)).toContain("\t'=cmd|' /C calc'!A0\t");
    expect(await write(tsv, { csvRaw: true })).toContain("\t=cmd|' /C calc'!A0\t");
  });
});
