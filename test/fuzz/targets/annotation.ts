/** Gold annotation: every mention that the reader returns lies in its text. */
import fc from 'fast-check';
import { OFFSET_UNITS } from '../../../src/engine/text/offsets.js';
import { checkAnnotation } from '../../../src/eval/check-annotation.js';
import { readAnnotatedRecord } from '../../../src/input/annotation/annotated-record.js';
import { readBratFile } from '../../../src/input/readers/brat.js';
import { ExtractError } from '../../../src/util/errors.js';
import { bratLines, goldRecord } from '../inputs/records.js';
import { anyText } from '../inputs/texts.js';
import { holds, typed } from '../invariants.js';
import { target } from '../target.js';

const FIELDS = { text: 'text', id: 'id', title: 'title', date: 'date' };
const unit = fc.constantFrom(...OFFSET_UNITS);
const overlaps = fc.constantFrom('keep' as const, 'skip' as const, 'ignore' as const);

function checkSide(
  record: Parameters<typeof checkAnnotation>[0],
  text: string,
  options: Parameters<typeof checkAnnotation>[2],
): void {
  const { side } = checkAnnotation(record, text, options);
  for (const { start, end } of [...side.mentions, ...side.times]) {
    holds(0 <= start && start < end && end <= text.length, () => `${start}-${end} is outside of ${text.length}`);
  }
}

export const gold = target({
  name: 'gold annotation',
  weight: 3,
  input: fc.record({ record: goldRecord, text: anyText, unit, overlaps }),
  async check({ record, text, unit, overlaps }) {
    const read = await typed(() => readAnnotatedRecord(record, 'gold:1'));
    if (read instanceof ExtractError) return;
    checkSide(read, read.text ?? text, { unit, overlaps });
  },
});

export const bratPair = target({
  name: 'brat beside its text',
  weight: 2,
  input: fc.record({ text: anyText, lines: bratLines, overlaps }),
  check({ text, lines, overlaps }) {
    for (const read of readBratFile(text, lines, 'a.ann', FIELDS)) {
      if (!('problem' in read)) checkSide(read, text, { unit: read.unit, overlaps });
    }
  },
});
