/** Where the results of articles lie in a tree: each at a place of its own, whatever the articles are called. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { shortenName } from '../../../output/files/short-name.js';
import type { FormatRow } from '../../../output/formats/registry.js';
import type { Item } from './articles.js';

/** Gives each article's result a name, to be asked for in the order of the articles. */
export function resultNames(row: FormatRow, format: string): (item: Item) => string {
  /** How many results were to be called so, by a hash of the name: there may be a million. */
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

/** Two of a million names have the same hash once in ten thousand runs; then one gets a number that needs none. */
function hashOf(name: string): number {
  const bytes = createHash('sha256').update(name).digest();
  return bytes.readUInt32BE(0) * 2 ** 20 + (bytes.readUInt32BE(4) >>> 12);
}

/**
 * Where an article's result lies: its source's path, or below that the record's number and id.
 *
 * @param number how many articles with this one want the same place.
 */
function resultName(
  { name, record, ...item }: Item,
  { replaces, extension }: FormatRow,
  format: string,
  number: number,
) {
  const id = 'article' in item ? item.article.id : item.id;
  const own = record === undefined ? '' : `/${/^[\w.-]{1,80}$/.test(id) ? `${record}-${id}` : record}`;
  const parts = `${name}${own}`.split('/').map(unreserved);
  const last = parts.pop() as string;
  const dropped = replaces !== undefined && last.endsWith(replaces) && last !== replaces ? replaces.length : 0;
  const stem = last.slice(0, last.length - dropped);
  return join(...parts, `${shortenName(stem)}${number === 1 ? '' : `~${number}`}.${extension ?? format}`);
}

/** Names that are devices on Windows, whatever comes after a dot, and the journal's: a result must not be taken for one. */
const RESERVED = /^(?:(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)|\.extract-journal$)/i;

function unreserved(name: string): string {
  return RESERVED.test(name) ? `_${name}` : name;
}
