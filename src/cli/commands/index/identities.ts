/** Reads the file of `--identities`: CSV with the columns name, type, action and as. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Correction } from '../../../corpus/identity/types.js';
import { typeOfLabel } from '../../../engine/labels.js';
import { normalizeName } from '../../../engine/names/normalize.js';
import { splitRows } from '../../../input/names/csv-lines.js';
import { ExtractError } from '../../../util/errors.js';
import { readingError } from '../../../util/files/system-error.js';
import type { Reporter } from '../../terminal/report.js';

const ACTIONS: readonly string[] = ['same', 'apart', 'hide'];
const REQUIRED = ['name', 'action'];

/** Warns about rows that cannot be used; a row without an action is left out. @throws ExtractError */
export async function readIdentities(path: string, cwd: string, report: Reporter): Promise<Correction[]> {
  const text = await readFile(resolve(cwd, path), 'utf8').catch((error) => {
    throw readingError(error, path);
  });
  const [head, ...rows] = [...(await splitRows(text.replace(/^\uFEFF/, ''), ','))];
  const columns = head instanceof Error || head === undefined ? [] : head.map((cell) => cell.trim().toLowerCase());
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new ExtractError('bad-lexicon', `has no column ${missing.join(' and ')}`, {
      input: path,
      advice: 'begin the file with the line name,type,action,as',
    });
  }
  const corrections: Correction[] = [];
  rows.forEach((row, index) => {
    const read = row instanceof Error ? row.message : readRow(row, columns);
    if (typeof read === 'string') report.warning(`${path}:${index + 2}: ${read}; the line is left out`);
    else if (read !== undefined) corrections.push(read);
  });
  return corrections;
}

/** Returns the correction, what is wrong with the row, or undefined for a row without an action. */
function readRow(row: readonly string[], columns: readonly string[]): Correction | string | undefined {
  const cell = (column: string): string => (row[columns.indexOf(column)] ?? '').trim();
  const action = cell('action').toLowerCase();
  if (action === '') return undefined;
  if (!ACTIONS.includes(action)) return `the action "${action}" is none of ${ACTIONS.join(', ')}`;
  const [name, as] = [normalizeName.forIdentity(cell('name')), normalizeName.forIdentity(cell('as'))];
  if (name === '') return 'has no name';
  if (action !== 'hide' && as === '') return `the action ${action} needs a second name, in the column as`;
  const type = cell('type') === '' ? '' : typeOfLabel(cell('type'));
  return { action: action as Correction['action'], type, name, as: action === 'hide' ? '' : as };
}
