/** Files of records and of annotation, as other programs write them, and malformed ones. */
import fc from 'fast-check';
import { damaged } from './damage.js';
import { anyDate, anyText, shortText } from './texts.js';

const text = anyText.map((whole) => whole.slice(0, 200));
const odd = fc.constantFrom<unknown>(null, true, 0, -1, 1e21, '', [], {}, [[]], { text: 'x' }, 'x');
const offset = fc.oneof(
  { weight: 9, arbitrary: fc.nat(60) as fc.Arbitrary<unknown> },
  fc.constantFrom<unknown>(-1, 0.5, 1e9, '3', null),
);
const label = fc.oneof(
  fc.constantFrom('PER', 'ORG', 'GPE', 'LOC', 'DATE', 'person', 'TIMEX3', 'B-PER', '', 'SHIP'),
  shortText,
);

/** An object with some of the fields. Sometimes a value has another type. */
function record(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  const rough = Object.entries(fields).map(([name, value]) => [name, fc.oneof({ weight: 15, arbitrary: value }, odd)]);
  return fc.record(Object.fromEntries(rough), { requiredKeys: [] });
}

/** Mentions of a text with the given length, in order, or with arbitrary offsets. */
export const givenMentions: fc.Arbitrary<unknown[]> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 9 }), label), { maxLength: 8 }).map((drafts) => {
      let free = 0;
      return drafts.map(([gap, length, type]) => {
        const start = free + gap;
        free = start + length;
        return { start, end: free, type };
      });
    }),
  },
  fc.array(fc.oneof({ weight: 6, arbitrary: record({ start: offset, end: offset, type: label }) }, odd), {
    maxLength: 5,
  }),
);

const article = record({ text, id: shortText, title: shortText, date: anyDate, entities: givenMentions });
const jsonLine = fc.oneof(
  { weight: 9, arbitrary: article.map((value) => JSON.stringify(value)) },
  odd.map((value) => JSON.stringify(value)),
  text,
);
const newline = fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\r');

/** Lines with any kind of newline. The last line may lack its newline. */
function linesOf(line: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.tuple(fc.array(fc.tuple(line, newline), { maxLength }), fc.boolean()).map(([all, ended]) => {
    const whole = all.flat().join('');
    return ended ? whole : whole.trimEnd();
  });
}

const JSON_PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\u',
  '\\ud83d',
  'null',
  '1e999',
  '"__proto__":',
  '\n',
  '\0',
  '\ufeff',
];

const jsonl = damaged(linesOf(jsonLine, 6), JSON_PIECES);

const cell = fc.oneof(
  text.map((whole) => whole.replace(/[",;\t\r\n]/g, ' ')),
  text.map((whole) => `"${whole.replaceAll('"', '""')}"`),
  shortText,
  fc.constantFrom('', '"', '""', '"a"b', ' "a" ', '=1+1', '2016-11-18', 'person', 'true'),
);

/** Rows of CSV or TSV. `columns` are names for the header and include those that the reader needs. */
function table(columns: readonly string[], delimiters: readonly string[]): fc.Arbitrary<string> {
  const rows = fc.array(fc.tuple(fc.array(cell, { maxLength: 5 }), newline), { maxLength: 8 });
  return fc
    .tuple(fc.shuffledSubarray([...columns], { minLength: 1 }), rows, fc.constantFrom(...delimiters))
    .map(([head, all, delimiter]) => {
      const lines = all.map(([cells, end]) => `${cells.join(delimiter)}${end}`);
      return `${head.join(delimiter)}\n${lines.join('')}`;
    });
}

const ARTICLE_COLUMNS = ['text', 'id', 'title', 'date', 'text'];
const CSV_PIECES = ['"', '""', ',', ';', '\t', '\n', '\r', '\0', '\ufeff', '",\n"'];
const csv = damaged(table(ARTICLE_COLUMNS, [',', ',', ';', '\t']), CSV_PIECES);
const tsv = damaged(table(ARTICLE_COLUMNS, ['\t']), CSV_PIECES);

const conllLine = fc.oneof(
  fc
    .tuple(
      shortText,
      fc.constantFrom(' ', '\t', '  '),
      fc.constantFrom('O', 'B-PER', 'I-PER', 'I-ORG', 'S-LOC', 'E-LOC', 'L-MISC', 'X', 'B-'),
    )
    .map(([token, gap, tag]) => `${token}${gap}NNP${gap}O${gap}${tag}`),
  fc.constantFrom('', '-DOCSTART- -X- O O', '# text = A b.', '-DOCSTART-'),
);
const conll = damaged(linesOf(conllLine, 20));

const bratLine = fc.oneof(
  fc
    .tuple(fc.nat(9), label, offset, offset, shortText)
    .map(([id, type, start, end, surface]) => `T${id}\t${type} ${start} ${end}\t${surface}`),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `*\tEquiv T${a} T${b}`),
  fc.tuple(fc.nat(9), fc.nat(9), anyDate).map(([id, about, value]) => `A${id}\tValue T${about} ${value}`),
  fc.constantFrom('', '#1\tAnnotatorNotes T1\tx', 'T1\tPER 0 3;5 8\tAnn Lee', 'T1', 'E1\t', 'R1\tIs Arg1:T1 Arg2:T2'),
  article.map((value) => `#\tDocument\t${JSON.stringify(value)}`),
);
export const bratLines = damaged(linesOf(bratLine, 10));

const span = record({ start: offset, end: offset, label, text: shortText });
const spans = fc.array(fc.oneof(span, fc.tuple(offset, offset, label), odd), { maxLength: 5 });
const spacyLine = record({
  text,
  spans,
  ents: spans,
  entities: spans,
  meta: article,
  _: article,
  answer: fc.constantFrom('accept', 'reject'),
});
const spacy = damaged(
  linesOf(
    fc.oneof(spacyLine, fc.tuple(text, spacyLine)).map((value) => JSON.stringify(value)),
    5,
  ),
  JSON_PIECES,
);

const labelled = record({
  type: fc.constant('labels'),
  value: record({ start: offset, end: offset, labels: fc.array(label, { maxLength: 2 }), text: shortText }),
});
const annotation = record({ was_cancelled: fc.boolean(), result: fc.array(labelled, { maxLength: 4 }) });
const task = record({
  id: fc.nat(),
  data: article,
  annotations: fc.array(annotation, { maxLength: 2 }),
  predictions: fc.array(annotation, { maxLength: 2 }),
});
const labelstudio = damaged(
  fc
    .tuple(fc.array(fc.oneof({ weight: 9, arbitrary: task }, odd), { maxLength: 4 }), fc.nat(2))
    .map(([tasks, indent]) => JSON.stringify(tasks, null, indent)),
  JSON_PIECES,
);

/** Generators of the content of an input file, by input kind. */
export const RECORDS = { text: anyText, jsonl, csv, tsv, conll, brat: bratLines, spacy, labelstudio };

/** Gold annotation and results, as `extract eval` reads them. */
const goldMention = record({
  start: offset,
  end: offset,
  type: label,
  label,
  text: shortText,
  entity: shortText,
  value: anyDate,
  timex: label,
});
const goldEntity = fc.oneof(
  goldMention,
  record({ id: shortText, type: label, name: shortText, mentions: fc.array(goldMention, { maxLength: 3 }) }),
);
export const goldRecord: fc.Arbitrary<unknown> = record({
  id: shortText,
  text,
  dct: anyDate,
  error: record({ code: shortText, message: shortText }),
  entities: fc.array(goldEntity, { maxLength: 5 }),
  timexes: fc.array(goldMention, { maxLength: 3 }),
});

const aliases = fc.array(shortText, { maxLength: 3 });
const caseSensitive = fc.boolean();
/** Valid and invalid entries of a lexicon. */
export const lexiconEntry: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: record({ name: shortText, type: label, aliases, id: shortText, caseSensitive }) },
  { weight: 8, arbitrary: fc.record({ name: shortText, type: fc.constantFrom('person', 'ship', 'place') }) },
  { weight: 1, arbitrary: shortText },
  { weight: 1, arbitrary: odd },
);
const NAME_COLUMNS = ['name', 'type', 'aliases', 'id', 'Case sensitive'];
/** Files of names, by file extension. */
export const NAMES_FILES = {
  json: damaged(
    fc.array(lexiconEntry, { maxLength: 6 }).map((entries) => JSON.stringify(entries)),
    JSON_PIECES,
  ),
  jsonl: damaged(
    linesOf(
      lexiconEntry.map((entry) => JSON.stringify(entry)),
      6,
    ),
    JSON_PIECES,
  ),
  csv: damaged(table(NAME_COLUMNS, [',', ';']), CSV_PIECES),
  tsv: damaged(table(NAME_COLUMNS, ['\t']), CSV_PIECES),
  txt: damaged(linesOf(shortText, 8)),
  list: damaged(linesOf(shortText, 8)),
};
