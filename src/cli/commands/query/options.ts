/** The options of `extract query`, and the question that they make. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { WINDOWS, type Window } from '../../../corpus/query/network.js';
import type { Filters } from '../../../corpus/query/types.js';
import type { EntityType } from '../../../engine/types.js';
import { ExtractError } from '../../../util/errors.js';
import { readingError } from '../../../util/files/system-error.js';
import { type OptionRow, sharedOptions } from '../../args/options.js';
import type { ColorChoice } from '../../args/settings.js';
import { countFrom0, countFrom1, day, oneOf, typeList } from '../../args/values.js';

export const QUERY_FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'html', 'gexf', 'graphml'] as const;
export type QueryFormat = (typeof QUERY_FORMATS)[number];
/** The formats of `--network`. */
const NETWORK_FORMATS = ['json', 'csv', 'tsv', 'gexf', 'graphml'] as const;
export type NetworkFormat = (typeof NETWORK_FORMATS)[number];

export interface QuerySettings {
  readonly db?: string;
  readonly types?: readonly EntityType[];
  readonly articles?: boolean;
  readonly with?: boolean;
  readonly network?: boolean;
  readonly quotes?: boolean;
  readonly window: Window;
  readonly nodes?: string;
  readonly mergeCandidates?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly in?: string;
  readonly text?: string;
  readonly minArticles: number;
  readonly limit: number;
  readonly names?: string;
  readonly around?: number;
  readonly format?: QueryFormat;
  readonly json?: boolean;
  readonly csvRaw?: boolean;
  readonly color: ColorChoice;
}

export interface Question {
  /** The names of each question; one question without a name lists the entities of the index. */
  readonly names: readonly (readonly string[])[];
  /** Whether the names come from a file, so that the answer is a list of answers. */
  readonly isList: boolean;
  readonly withArticles: boolean;
  readonly withCompanions: boolean;
  readonly withQuotes: boolean;
  readonly around: number | undefined;
  readonly filters: Filters;
}

const RESULTS = 'Results:';
const FILTERS = 'Filters:';

export const QUERY_OPTIONS: readonly OptionRow[] = [
  { flags: '--db <file>', group: 'Input:', help: 'the database' },
  { flags: '--names <file>', group: 'Input:', help: 'ask for each name in this file, one per line' },
  {
    flags: '--articles',
    group: RESULTS,
    help: 'without a name: list the articles of each entity, with the name that each uses',
  },
  { flags: '--with', group: RESULTS, help: 'list who and what appears with the name, the closest first' },
  {
    flags: '--quotes',
    group: RESULTS,
    help: 'list what the name said; with two names, what the first said of the second',
  },
  {
    flags: '--network',
    group: RESULTS,
    help: 'write the entities and the ties between them; with a name, of those who appear with it',
  },
  {
    flags: '--window <part>',
    group: RESULTS,
    help: `what two entities of --network must share: ${WINDOWS.join(', ')}`,
    read: oneOf('--window', WINDOWS),
    values: WINDOWS,
    default: 'article',
  },
  {
    flags: '--nodes <file>',
    group: RESULTS,
    help: 'with --network: write the entities to this file as CSV, for Gephi',
  },
  {
    flags: '--merge-candidates',
    group: RESULTS,
    help: 'list names that nearly became one entity, as CSV: fill in the column action and pass it to extract index --identities',
  },
  {
    flags: '--around <n>',
    group: RESULTS,
    help: 'show n characters before and after each mention (default: the sentence)',
    read: countFrom0('--around'),
  },
  {
    flags: '--limit <n>',
    group: RESULTS,
    help: 'maximum number of rows, and of articles; 0 for all',
    read: countFrom0('--limit'),
    default: 20,
  },
  {
    flags: '-t, --types <list>',
    group: FILTERS,
    help: 'report entities of these types, separated by commas (default: person, organization, place)',
    read: typeList,
  },
  {
    flags: '--since <day>',
    group: FILTERS,
    help: 'count articles published on this day or later',
    read: day('--since'),
  },
  {
    flags: '--until <day>',
    group: FILTERS,
    help: 'count articles published on this day or earlier',
    read: day('--until'),
  },
  {
    flags: '--in <country>',
    group: FILTERS,
    help: 'count articles that name a place in this country, and places in it only (two letters, such as DE)',
    read: countryCode,
  },
  {
    flags: '--text <words>',
    group: FILTERS,
    help: 'count articles with all these words; "two words" stand side by side',
  },
  {
    flags: '--min-articles <n>',
    group: FILTERS,
    help: 'report entities in at least n articles',
    read: countFrom1('--min-articles'),
    default: 1,
  },
  {
    flags: '-f, --format <name>',
    group: 'Output:',
    help: `format of the answer: ${QUERY_FORMATS.join(', ')}; html is a page of the articles with an overview; gexf and graphml are for --network (default: table)`,
    read: oneOf('--format', QUERY_FORMATS),
    values: QUERY_FORMATS,
  },
  ...sharedOptions('--json', '--csv-raw', '--color', '--quiet', '--verbose', '--help'),
];

function countryCode(value: string): string {
  if (/^[a-z]{2}$/i.test(value)) return value.toUpperCase();
  throw new ExtractError('usage', `--in: "${value}" is not a country code`, {
    advice: 'give two letters (ISO 3166-1), such as DE',
  });
}

/** @throws ExtractError */
export async function readQuestion(settings: QuerySettings, names: readonly string[], cwd: string): Promise<Question> {
  const { since, until, types, in: country, text, minArticles, limit, articles = false, around } = settings;
  if (since !== undefined && until !== undefined && since > until) {
    throw new ExtractError('usage', `--since ${since} is after --until ${until}`, { advice: 'swap the two days' });
  }
  const isList = settings.names !== undefined;
  if (isList && names.length > 0) {
    throw new ExtractError('usage', '--names and a namecannot be used together', {
      advice: 'add the name to the file',
    });
  }
  checkNetwork(settings);
  const withCompanions = settings.with ?? false;
  if (withCompanions && names.length === 0 && !isList) {
    throw new ExtractError('usage', '--with needs a name', {
      advice: 'add the name of a person, organization or place',
    });
  }
  const withQuotes = settings.quotes ?? false;
  if (withQuotes && ((names.length === 0 && !isList) || names.length > 2)) {
    throw new ExtractError('usage', '--quotes needs one or two names', {
      advice: 'name the speaker, and whom the words are about',
    });
  }
  if (withQuotes && withCompanions) {
    throw new ExtractError('usage', '--quotes and --with exclude each other', { advice: 'give one of them' });
  }
  return {
    names: settings.names === undefined ? [names] : await readNames(settings.names, cwd),
    isList,
    withArticles: articles,
    withCompanions,
    withQuotes,
    around,
    filters: { since, until, types, country, text, minArticles, limit },
  };
}

/** @throws ExtractError `usage` for a format that networks do not have, or that only networks have. */
function checkNetwork({ network = false, format, nodes }: QuerySettings): void {
  const isNetworks = (NETWORK_FORMATS as readonly string[]).includes(format ?? 'json');
  if (network && !isNetworks) {
    throw new ExtractError('usage', `--network has no format ${format}`, {
      advice: `choose among ${NETWORK_FORMATS.join(', ')}`,
    });
  }
  if (!network && (format === 'gexf' || format === 'graphml')) {
    throw new ExtractError('usage', `the format ${format} is for networks`, { advice: 'add --network' });
  }
  if (!network && nodes !== undefined) {
    throw new ExtractError('usage', '--nodes is for networks', { advice: 'add --network' });
  }
}

async function readNames(path: string, cwd: string): Promise<string[][]> {
  const text = await readFile(resolve(cwd, path), 'utf8').catch((error) => {
    throw readingError(error, path);
  });
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (names.length > 0) return names.map((name) => [name]);
  throw new ExtractError('usage', 'has no name', { input: path, advice: 'write one name on each line' });
}
