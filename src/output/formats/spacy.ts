/**
 * Training data for spaCy: JSON Lines as the annotation tool Prodigy reads and writes them (`text`, `spans` with
 * `start`, `end` and `label`, `meta`). Offsets count code points, as Python does.
 */
import { offsetsIn } from '../../engine/text/offsets.js';
import { escapeInvisibleInJson } from '../text/escape.js';
import { type Format, hasFailed } from './format.js';
import { mentionRanges } from './token-spans.js';
import { spacyLabel } from './type-names.js';

export const spacy: Format = {
  open: ({ terminal }) => ({
    article({ result, text }) {
      if (hasFailed(result)) return '';
      const { id, title, date } = result;
      const convert = offsetsIn('codepoint', text);
      const spans = mentionRanges(result)
        .sort((a, b) => a.start - b.start)
        .map(({ start, end, type }) => ({ start: convert(start), end: convert(end), label: spacyLabel(type) }));
      const meta = { id, ...(title === undefined ? {} : { title }), ...(date === null ? {} : { date }) };
      const line = JSON.stringify({ text, spans, meta });
      return `${terminal ? escapeInvisibleInJson(line) : line}\n`;
    },
  }),
};
