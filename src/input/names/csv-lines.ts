/**
 * Splits a table of names (CSV or TSV) into rows line by line: cells contain no line breaks, so a bad line affects no
 * other line.
 */

/** The cells of a line, or the error of a line that cannot be split. */
export type Row = readonly string[] | Error;

const UNEVEN = 'has a quotation mark that is not closed';

/**
 * Returns a row for each line of a table. Only lines with quotation marks need the CSV parser (RFC 4180), which is
 * loaded only if there are such lines.
 */
export async function splitRows(text: string, delimiter: string): Promise<Iterable<Row>> {
  return splitLines(text, delimiter, text.includes('"') ? await parseQuoted(text, delimiter) : []);
}

function* splitLines(text: string, delimiter: string, quoted: readonly Row[]): Generator<Row> {
  let next = 0;
  for (const line of textLines(text)) {
    yield line.includes('"') ? (quoted[next++] as Row) : line.split(delimiter);
  }
}

/** Returns the rows of the lines with quotation marks, which the CSV parser splits. */
async function parseQuoted(text: string, delimiter: string): Promise<Row[]> {
  const even: string[] = [];
  const isEven: boolean[] = [];
  for (const line of textLines(text)) {
    if (!line.includes('"')) continue;
    isEven.push(countSign('"', line) % 2 === 0);
    if (isEven.at(-1)) even.push(line);
  }
  const parsed = parseLines(even, await loadParser(delimiter));
  let next = 0;
  return isEven.map((fits) => (fits ? (parsed[next++] as Row) : new Error(UNEVEN)));
}

type Parse = (text: string) => string[][];

/**
 * Parses all lines at once, which is a hundred times faster; but line by line if a stray quotation mark swallows a line
 * break.
 */
function parseLines(lines: readonly string[], parse: Parse): readonly Row[] {
  try {
    const rows = parse(lines.join('\n'));
    if (rows.length === lines.length) return rows;
  } catch {}
  return lines.map((line) => {
    try {
      return parse(line)[0] as string[];
    } catch {
      return new Error(UNEVEN);
    }
  });
}

async function loadParser(delimiter: string): Promise<Parse> {
  const { parse } = await import('csv-parse/sync');
  return (text) => parse(text, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][];
}

function countSign(sign: string, line: string): number {
  let count = 0;
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) count++;
  return count;
}

const RETURN = 0x0d;

/**
 * Yields the lines of a text without their line breaks, one at a time, so that a million lines need not be in memory at
 * once.
 */
export function* textLines(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield text.slice(start, text.charCodeAt(end - 1) === RETURN && end > start ? end - 1 : end);
    start = end + 1;
  }
}
