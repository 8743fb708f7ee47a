/** Reads mentions that come with an article. The engine links and resolves them and looks for no others. */

import { describeValue, ExtractError } from '../../util/errors.js';
import { typeOfLabel } from '../labels.js';
import { cutsCharacter, type OffsetUnit, offsetsFrom } from '../text/offsets.js';
import type { GivenMention } from '../types.js';

export interface GivenSource {
  readonly text: string;
  /** The unit of `start` and `end`. */
  readonly unit: OffsetUnit;
  /** The name of the list in error messages. */
  readonly field: string;
}

/**
 * Returns the mentions in text order, with offsets in UTF-16 code units. Of each item, the function reads `start`, `end`
 * and `type` and ignores all other keys.
 *
 * @throws ExtractError `bad-mention`, with the index of the item.
 */
export function readGivenMentions(items: unknown, { text, unit, field }: GivenSource): GivenMention[] {
  if (!Array.isArray(items)) throw new ExtractError('bad-mention', `"${field}" is no list of mentions`);
  const bad = (index: number, problem: string): ExtractError => {
    return new ExtractError('bad-mention', `${field}[${index}] ${problem}`);
  };
  const convert = offsetsFrom(unit, text);
  const toCodeUnits = (offset: unknown) => (typeof offset === 'number' ? convert(offset) : undefined);
  const mentions: (GivenMention & { index: number })[] = [];
  items.forEach((item: unknown, index) => {
    const { start, end, type } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    const from = toCodeUnits(start);
    const to = toCodeUnits(end);
    if (from === undefined || to === undefined || from >= to) {
      throw bad(
        index,
        `has start ${describeOffset(start)} and end ${describeOffset(end)}, which is no stretch of the text`,
      );
    }
    if (text.slice(from, to).trim() === '') throw bad(index, 'is white space');
    if (cutsCharacter(text, from) || cutsCharacter(text, to)) throw bad(index, 'begins or ends inside a character');
    if (typeof type !== 'string' || type.trim() === '') throw bad(index, 'has no type');
    mentions.push({ start: from, end: to, type: typeOfLabel(type), index });
  });
  mentions.sort((a, b) => a.start - b.start);
  for (let i = 1; i < mentions.length; i++) {
    const [before, after] = [mentions[i - 1], mentions[i]] as [(typeof mentions)[0], (typeof mentions)[0]];
    if (after.start < before.end) throw bad(after.index, `overlaps ${field}[${before.index}]`);
  }
  return mentions.map(({ start, end, type }) => ({ start, end, type }));
}

function describeOffset(value: unknown): string {
  return value === undefined ? 'missing' : describeValue(value);
}
