/**
 * Finds faults in the marks of press articles. Some kinds are always faults; others can be right (a name without a mark is
 * sometimes another word), and then `allowed.txt` lists them.
 */
import { type PressArticle, readPressFile } from '../shipped/press-articles.js';

export interface Fault {
  /** The article, `S1-01`. */
  readonly id: string;
  readonly kind: FaultKind;
  /** The surface, or the part of the text that breaks the syntax. */
  readonly surface: string;
}

/** Kinds that {@link Allowed} may list. */
export type DoubtfulKind = 'unmarked' | 'article' | 'possessive';
type FaultKind = DoubtfulKind | 'syntax' | 'range' | 'id';

const HEAD = /^[A-Z]+\d*-\d+ \| [^|\n]+ \| [^|\n]+$/;
const LEFT_OVER = /.{0,20}(?:\[\[|\]\]).{0,30}/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const POSSESSIVE = /['’]s$/;

/** Returns the faults of one file of press articles, in text order. */
export function findFaults(source: string): Fault[] {
  const parts = source.split(/^(?==== )/m);
  const before: Fault[] = parts[0]?.startsWith('=== ') === false ? [fault('?', 'syntax', parts.shift() ?? '')] : [];
  return [...before, ...parts.flatMap(findFaultsOfArticle)];
}

function findFaultsOfArticle(part: string): Fault[] {
  const head = part.slice('=== '.length).split('\n', 1)[0] ?? '';
  const id = (head.split('|')[0] ?? '').trim();
  const faults = HEAD.test(head) ? [] : [fault(id, 'syntax', head)];
  let article: PressArticle | undefined;
  try {
    [article] = readPressFile(part);
  } catch (error) {
    return [...faults, fault(id, 'syntax', (error as Error).message)];
  }
  if (article === undefined) return faults;
  const leftOver = LEFT_OVER.exec(article.text);
  if (leftOver !== null) faults.push(fault(id, 'syntax', leftOver[0]));
  return [...faults, ...findFaultsOfMarks(id, article), ...findUnmarkedRepeats(id, article)];
}

function findFaultsOfMarks(id: string, { text, spans }: PressArticle): Fault[] {
  return spans.flatMap(({ start, end, type }) => {
    const surface = text.slice(start, end);
    const cutsWord = LETTER_OR_DIGIT.test(text.charAt(start - 1)) || LETTER_OR_DIGIT.test(text.charAt(end));
    const isRange = surface === surface.trim() && !surface.includes('\n') && !cutsWord;
    return [
      ...(isRange ? [] : [fault(id, 'range', text.slice(Math.max(0, start - 5), end + 5))]),
      ...(/^[Tt]he /.test(surface) && type !== 'misc' ? [fault(id, 'article', surface)] : []),
      ...(POSSESSIVE.test(surface) ? [fault(id, 'possessive', surface)] : []),
    ];
  });
}

/** Returns a fault for each place where a name that is marked elsewhere in the article stands without a mark. */
function findUnmarkedRepeats(id: string, { text, spans }: PressArticle): Fault[] {
  const marked = new Uint8Array(text.length);
  for (const { start, end } of spans) marked.fill(1, start, end);
  const surfaces = new Set(spans.map(({ start, end }) => text.slice(start, end)).filter(({ length }) => length > 1));
  const faults: Fault[] = [];
  for (const surface of surfaces) {
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
      const end = at + surface.length;
      const isWhole = !IN_WORD.test(text.charAt(at - 1)) && !IN_WORD.test(text.charAt(end));
      if (isWhole && !marked.subarray(at, end).includes(1)) faults.push(fault(id, 'unmarked', surface));
    }
  }
  return faults;
}

const IN_WORD = /[\p{L}\p{N}\p{M}_]/u;

function fault(id: string, kind: FaultKind, surface: string): Fault {
  return { id, kind, surface: surface.replace(/\s+/g, ' ').trim() };
}

/** Returns the faults of ids that several articles have. */
export function findRepeatedIds(ids: readonly string[]): Fault[] {
  return ids.filter((id, i) => ids.indexOf(id) < i).map((id) => fault(id, 'id', 'the id of two articles'));
}

/**
 * Compares faults with the rows of `allowed.txt`: `ID kind surface`, with `*` for any article; a row that stands twice allows
 * two faults of the article.
 *
 * @returns the faults that no row allows, and the rows that allow no fault, which must go.
 */
export function compareWithAllowed(faults: readonly Fault[], allowed: string): { faults: Fault[]; unused: string[] } {
  const rows = allowed.split('\n').filter((row) => row !== '' && !row.startsWith('#'));
  const left = new Map<string, number>();
  for (const row of rows) left.set(row, (left.get(row) ?? 0) + 1);
  const used = new Set<string>();
  const isAllowed = ({ id, kind, surface }: Fault): boolean => {
    if (!DOUBTFUL.has(kind)) return false;
    const everywhere = `* ${kind} ${surface}`;
    if (left.has(everywhere)) return used.add(everywhere).size > 0;
    const row = `${id} ${kind} ${surface}`;
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count > 0;
  };
  const refused = faults.filter((each) => !isAllowed(each));
  const unused = [...left].filter(([row, count]) => (row.startsWith('* ') ? !used.has(row) : count > 0));
  return { faults: refused, unused: unused.map(([row]) => row) };
}

const DOUBTFUL: ReadonlySet<string> = new Set<DoubtfulKind>(['unmarked', 'article', 'possessive']);
