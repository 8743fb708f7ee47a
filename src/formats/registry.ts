/** Every output format by its name. A further one is a file and a row here. */
import type { Format } from './format.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { table } from './table.js';

export const FORMATS = { table, json, jsonl } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
