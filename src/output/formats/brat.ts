/**
 * brat standoff annotation (https://brat.nlplab.org/standoff.html): an `.ann` file next to the article's `.txt` file.
 * Lines begin with a letter:
 *
 * - `T`: a mention, with offsets in code points. `*  Equiv`: the mentions of one entity.
 * - `A`: TIMEX3 value, type and modifier of a date; the country of a group.
 * - `N`: the GeoNames entry of a place; the user's lexicon entry.
 *
 * brat has one file an article. In a stream of several articles, each begins with a line that carries the article as
 * JSON; brat's own parser skips that line as a note.
 */
import { BRAT_DOCUMENT_LINE as DOCUMENT_LINE } from '../../engine/labels.js';
import { offsetsIn } from '../../engine/text/offsets.js';
import type { Entity, Result, ResultMention } from '../../engine/types.js';
import { escapeInvisible, escapeInvisibleInJson } from '../text/escape.js';
import { type Format, hasFailed } from './format.js';
import { titleLabel, toLabel } from './type-names.js';

/**
 * Line breaks as Python, and therefore brat, recognises them; also the tab, which separates the fields of a brat line.
 */
const BREAKS = /[\t\n\v\f\r\x1C-\x1E\x85\u2028\u2029]+/g;

export const brat: Format = {
  open: ({ shape, terminal }) => ({
    article({ result, text }) {
      if (hasFailed(result)) return '';
      const { id, title, date } = result;
      const document = { id, ...(title === undefined ? {} : { title }), ...(date === null ? {} : { date }), text };
      const head = shape === 'array' ? [DOCUMENT_LINE + escapeInvisibleInJson(JSON.stringify(document))] : [];
      const lines = [...head, ...annotationLines(result, text)].map((line) => `${line}\n`).join('');
      return terminal ? lines.replace(/[^\t\n]+/g, escapeInvisible) : lines;
    },
  }),
};

function annotationLines({ entities }: Result, text: string): string[] {
  const convert = offsetsIn('codepoint', text);
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start)
    .map((found, index) => ({ ...found, id: `T${index + 1}` }));
  const counts = { A: 0, N: 0 };
  const numbered = (kind: 'A' | 'N', line: string) => `${kind}${++counts[kind]}\t${line}`;
  return [
    ...mentions.map(({ id, entity, mention }) => textBound(id, entity, mention, text, convert)),
    ...entities.flatMap((entity) => {
      const ids = mentions.filter((mention) => mention.entity === entity).map(({ id }) => id);
      return ids.length < 2 ? [] : [`*\tEquiv ${ids.join(' ')}`];
    }),
    ...mentions.flatMap(({ id, entity }) =>
      attributes(entity).map(([name, value]) => numbered('A', `${name} ${id} ${value}`)),
    ),
    ...mentions.flatMap(({ id, entity }) =>
      references(entity).map((key) => numbered('N', `Reference ${id} ${key}\t${entity.name.replace(BREAKS, ' ')}`)),
    ),
  ];
}

/** Returns the `T` line of a mention. A mention over a line break has one fragment (`38 41;42 46`) for each line. */
function textBound(
  id: string,
  { type }: Entity,
  { start, end }: ResultMention,
  text: string,
  convert: (offset: number) => number,
): string {
  const fragments: { from: number; to: number }[] = [];
  let from = start;
  for (const { index, 0: gap } of text.slice(start, end).matchAll(BREAKS)) {
    const [at, after] = [start + index, start + index + gap.length];
    if (at === start || after === end) continue;
    fragments.push({ from, to: at });
    from = after;
  }
  fragments.push({ from, to: end });
  const spans = fragments.map((each) => `${convert(each.from)} ${convert(each.to)}`).join(';');
  const surface = fragments.map((each) => text.slice(each.from, each.to).replace(BREAKS, ' ')).join(' ');
  return `${id}\t${toLabel(titleLabel(type))} ${spans}\t${surface}`;
}

function attributes({ timex, value, mod, refersTo }: Entity): [name: string, value: string][] {
  const all = { Timex: timex, Value: value, Mod: mod, RefersTo: refersTo };
  return Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined);
}

function references({ place, lexiconId }: Entity): string[] {
  return [
    ...(place?.geonames === undefined ? [] : [`GeoNames:${place.geonames}`]),
    ...(lexiconId === undefined ? [] : [`Lexicon:${lexiconId.replace(/\s+/g, '_')}`]),
  ];
}
