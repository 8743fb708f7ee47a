/** Reads mentions that come with an article. The engine links and resolves them and looks for no others. */

import { describeValue, ExtractError } from '../../util/errors.js';
import { typeOfLabel } from '../labels.js';
import { cutsCharacter, OFFSET_UNITS, type OffsetUnit, offsetsFrom } from '../text/offsets.js';
import type { GivenMention } from '../types.js';

export interface GivenSource {
  readonly text: string;
  /** The unit of `start` and `end`. */
  readonly unit: OffsetUnit;
  /** The name of the list in error messages. */
  readonly field: string;
  /** The words that an item repeats as `text` must stand at its offsets: annotation tools write them for this purpose. */
  readonly checked?: true;
}

/**
 * Returns the mentions in text order, with offsets in UTF-16 code units. Of each item, the function reads `start`, `end`
 * and `type`, and `text` only to find the unit of the offsets: if all items repeat their words, and the words stand at the
 * offsets in another unit than `unit`, that unit counts.
 *
 * @throws ExtractError `bad-mention`, with the index of the item.
 */
export function readGivenMentions(items: unknown, { text, unit, field, checked }: GivenSource): GivenMention[] {
  if (!Array.isArray(items)) throw new ExtractError('bad-mention', `"${field}" is not a list of mentions`);
  const bad = (index: number, problem: string): ExtractError => {
    return new ExtractError('bad-mention', `${field}[${index}] ${problem}`);
  };
  const convert = offsetsFrom(findUnit(items, text, unit), text);
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
    if (checked && !repeats(item, text.slice(from, to))) {
      const [found, given] = [text.slice(from, to), (item as { text: unknown }).text].map(describeValue);
      throw bad(index, `stands at ${found} in the text, and its own text is ${given}`);
    }
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

/** Returns the first unit, the given one before others, in which the words of all items stand at their offsets. */
function findUnit(items: readonly unknown[], text: string, given: OffsetUnit): OffsetUnit {
  const fits = (unit: OffsetUnit): boolean => {
    const convert = offsetsFrom(unit, text);
    return items.every((item) => {
      const { start, end } = (item ?? {}) as Record<string, unknown>;
      const [from, to] = [start, end].map((offset) => (typeof offset === 'number' ? convert(offset) : undefined));
      return from !== undefined && to !== undefined && repeats(item, text.slice(from, to));
    });
  };
  return [given, ...OFFSET_UNITS].find(fits) ?? given;
}

/** Returns false if an item has a text of its own that is not these words, white space and case aside. */
function repeats(item: unknown, words: string): boolean {
  const own = typeof item === 'object' && item !== null ? (item as { text?: unknown }).text : undefined;
  const plain = (value: string): string => value.replace(/\s+/g, ' ').trim().toLowerCase();
  return typeof own !== 'string' || plain(own) === plain(words);
}
