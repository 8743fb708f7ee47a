/** File names for a folder of results, such that no two articles of a run get the same file name. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { shortenName } from '../../../output/files/short-name.js';
import type { FormatRow } from '../../../output/formats/registry.js';
import type { Item } from './input.js';

/**
 * Returns a function that returns the file name for the result of an article. Call it once for each article, in input
 * order.
 */
export function resultNames(row: FormatRow, format: string): (item: Item) => string {
  /**
   * For the hash of each file name, how many articles have claimed the name. Hashes keep the map small with a million
   * articles.
   */
  const used = new Map<number, number>();
  return (item) => {
    const first = resultName(item, row, format, 1);
    const wanted = hashOf(first);
    let number = used.get(wanted);
    if (number === undefined) {
      used.set(wanted, 1);
      return first;
    }
    let name: string;
    do name = resultName(item, row, format, ++number);
    while (used.has(hashOf(name)));
    used.set(wanted, number);
    used.set(hashOf(name), 1);
    return name;
  };
}

/** Returns 52 bits of a hash. A collision, once in ten thousand runs of a million articles, only adds a number to a name. */
function hashOf(name: string): number {
  const bytes = createHash('sha256').update(name).digest();
  return bytes.readUInt32BE(0) * 2 ** 20 + (bytes.readUInt32BE(4) >>> 12);
}

/**
 * Returns the path of the source with the extension of the format; for a record, the number and id of the record below
 * that path. Example: record 3 with the id `x` in `news/a.jsonl` becomes `news/a.jsonl/3-x.json`.
 *
 * @param number 1 for the first article that asks for the name, 2 for the next.
 */
function resultName(
  { name, record, ...item }: Item,
  { replaces, extension }: FormatRow,
  format: string,
  number: number,
) {
  const id = 'article' in item ? item.article.id : item.id;
  const own = record === undefined ? '' : `/${/^[\w.-]{1,80}$/.test(id) ? `${record}-${id}` : record}`;
  const parts = `${name}${own}`.split('/').map(avoidReserved);
  const last = parts.pop() as string;
  const dropped = replaces !== undefined && last.endsWith(replaces) && last !== replaces ? replaces.length : 0;
  const stem = last.slice(0, last.length - dropped);
  return join(...parts, `${shortenName(stem)}${number === 1 ? '' : `~${number}`}.${extension ?? format}`);
}

/**
 * File names that no result may have: devices on Windows, with any extension, and the journal of the folder of results.
 */
const RESERVED = /^(?:(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)|\.extract-journal$)/i;

function avoidReserved(name: string): string {
  return RESERVED.test(name) ? `_${name}` : name;
}
