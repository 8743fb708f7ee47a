import { describe, expect, it } from 'vitest';
import { csv, tsv } from '../../../src/output/formats/csv.js';
import type { Format, FormatOptions } from '../../../src/output/formats/format.js';
import { page } from '../../../src/output/formats/html/index.js';
import { json } from '../../../src/output/formats/json.js';
import { markdown } from '../../../src/output/formats/markdown.js';
import { table } from '../../../src/output/formats/table.js';
import { entity, plainOptions, result } from '../../support/results.js';

const TEXT = '🎉 Ann Lee: “=1+1 | <b>”.\nThe “Lee” plan.';
const [FIRST, SECOND] = ['“=1+1 | <b>”', '“Lee”'] as const;
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text: words });
const EXTRACTED = {
  result: {
    ...result([entity(TEXT, { type: 'person', name: 'Ann Lee', aliases: ['Lee” plan'] })], 'a.txt'),
    quotes: [
      { id: 'Q1', ...at(FIRST), speaker: 'T1', speakerText: 'Ann', cue: at('Ann'), score: 0.9 },
      { id: 'Q2', ...at(SECOND), speaker: null, score: 0.6, continues: 'Q1' },
    ],
  },
  text: TEXT,
};

function write(format: Format, options: Partial<FormatOptions> = {}): string {
  const writer = format.open({ ...plainOptions(), quotes: true, ...options });
  return (writer.begin?.() ?? '') + writer.article(EXTRACTED) + (writer.end?.() ?? '');
}

describe('formats of quotations', () => {
  it('the table has a row per quotation with speaker, quotation, cue and position', () => {
    expect(
      write(table)
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['speaker', 'quotation', 'cue', 'position'],
      ['Ann Lee', FIRST, 'Ann', '1:13'],
      ['', SECOND, '2:5'],
      [''],
    ]);
  });

  it('Markdown escapes the words', () => {
    expect(write(markdown).split('\n')).toEqual([
      '| speaker | quotation | cue | position |',
      '| --- | --- | --- | --: |',
      '| Ann Lee | “=1+1 \\| &lt;b>” | Ann | 1:13 |',
      '|  | “Lee” |  | 2:5 |',
      '',
    ]);
  });

  it('CSV has the offsets in the unit of --offsets', () => {
    const rows = write(csv, { offsets: 'codepoint' }).split('\r\n');
    expect(rows[0]).toBe(
      'article,title,published,quotation,continues,entity,type,speaker,speakerText,text,cue,start,end,line,column,score',
    );
    const start = TEXT.indexOf(FIRST) - 1;
    expect(rows[1]).toBe(`a.txt,,,Q1,,T1,person,Ann Lee,Ann,${FIRST},Ann,${start},${start + FIRST.length},1,12,0.9`);
    expect(rows[2]).toMatch(/^a\.txt,,,Q2,Q1,,,,,“Lee”,,/);
  });

  it('TSV has the same columns, with tabs', () => {
    expect(write(tsv).split('\n')[1]?.split('\t')).toHaveLength(16);
  });

  it('CSV without the option has a row per entity', () => {
    expect(write(csv, { quotes: false })).toMatch(/^article,title,published,entity,type,name,count/);
  });

  it('JSON converts the offsets of quotations and cues', () => {
    const { quotes } = JSON.parse(write(json, { offsets: 'codepoint' }));
    const points = [...TEXT];
    for (const { start, end, text, cue } of quotes) {
      expect(points.slice(start, end).join('')).toBe(text);
      if (cue) expect(points.slice(cue.start, cue.end).join('')).toBe(cue.text);
    }
  });

  it('HTML marks the quotations, lists them by speaker, and keeps every character of the text', () => {
    const source = write(page);
    expect(source.match(/<u class="quote"/g)).toHaveLength(2);
    expect(source).toContain('title="quotation: Ann Lee"');
    // The second quotation begins inside the mention “Lee” plan: its tags enclose the mention.
    expect(source).toMatch(/<u class="quote" data-quote="Q2"[^>]*>“?<mark/);
    const section = /<section class="text"[^>]*>([\s\S]*?)<\/section>/.exec(source)?.[1] as string;
    const shown = section
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    expect(shown).toBe(TEXT);
    const list = /<section class="panel quotations">([\s\S]*?)<\/section>/.exec(source)?.[1];
    expect(list).toMatch(/Ann Lee<\/bdi><\/button><\/h3><ul><li><bdi>“=1\+1 \| &lt;b&gt;”/);
    expect(list).toContain('Speaker not named');
  });
});
