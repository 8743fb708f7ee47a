/**
 * Reads front matter: the lines of `key: value` (YAML) or `key = value` (TOML) that static site generators put before a
 * text. Reads single values and lists of them, and nothing that is nested.
 */
import type { JsonObject } from '../records/json-values.js';

const YAML = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;
const PAIR = /^([\w][\w .-]{0,60}?)[ \t]*[:=](?:[ \t]+(.*)|(".*|'.*|\[.*)|)$/;
const ITEM = /^[ \t]*-[ \t]+(.*)$/;
const NAME_OF_ITEM = /^name[ \t]*:[ \t]*/;

export interface FrontMatter {
  /** Code units before the text. */
  readonly length: number;
  /** The values by their keys: strings, and lists of strings. */
  readonly record: JsonObject;
}

export function readFrontMatter(source: string): FrontMatter {
  const head = YAML.exec(source) ?? TOML.exec(source);
  if (!head) return { length: 0, record: {} };
  const record: Record<string, unknown> = Object.create(null);
  let key: string | undefined;
  for (const line of (head[1] ?? '').split(/\r?\n/)) {
    const item = ITEM.exec(line)?.[1];
    if (item !== undefined && key !== undefined) {
      const list = Array.isArray(record[key]) ? (record[key] as string[]) : [];
      record[key] = [...list, readValue(item.replace(NAME_OF_ITEM, ''))];
      continue;
    }
    const [, name, spaced, glued] = PAIR.exec(line) ?? [];
    if (name === undefined) continue;
    key = name;
    const value = (spaced ?? glued ?? '').trim();
    record[key] = /^\[.*\]/.test(value) ? splitList(value) : readValue(value);
  }
  return { length: head[0].length, record: { ...record } };
}

/** Returns a value without its quotation marks, or without the comment behind it. */
function readValue(value: string): string {
  const [, , quoted] = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(value.trim()) ?? [];
  return quoted ?? value.replace(/(?:^|\s)#.*$/, '').trim();
}

function splitList(value: string): string[] {
  const inner = value.slice(1, value.lastIndexOf(']'));
  return inner
    .split(',')
    .map(readValue)
    .filter((each) => each !== '');
}
