/**
 * The table of the options of `extract`. The parser, the help, the manual page, the completions and docs/command.md come
 * from it. A further option is a row here and a field in {@link Settings}.
 */
import { DEFAULT_TYPES, SORT_KEYS } from '../../engine/select.js';
import { OFFSET_UNITS } from '../../engine/text/offsets.js';
import { KNOWN_TYPES } from '../../engine/types.js';
import { SOURCE_KINDS } from '../../input/kinds.js';
import { FORMAT_NAMES, FORMATS } from '../../output/formats/registry.js';
import { COLOR_CHOICES, type Settings, SHELLS } from './settings.js';
import { byteCount, countFrom0, countFrom1, day, oneOf, probability, repeated, typeList } from './values.js';

export interface OptionRow<Value = unknown> {
  /** Names and value of the option in commander's notation: `-t, --types <list>`. */
  readonly flags: string;
  readonly group: string;
  readonly help: string;
  readonly read?: (value: string, before: unknown) => Value;
  readonly default?: Value;
  /** The default value as the help shows it. */
  readonly defaultText?: string;
  /**
   * The words that the value of the option can be, for the completion scripts. With `list`, the value is several of the
   * words.
   */
  readonly values?: readonly string[];
  readonly list?: boolean;
}

const INPUT = 'Input:';
const RESULTS = 'Results:';
const OUTPUT = 'Output:';
const OTHER = 'Other:';

const formats = FORMAT_NAMES.map((name) => `${name}: ${FORMATS[name].summary}`).join('; ');

export const OPTIONS: readonly OptionRow<Settings[keyof Settings]>[] = [
  {
    flags: '--from <kind>',
    group: INPUT,
    help: `format of the input: ${SOURCE_KINDS.join(', ')} (default: by name and content)`,
    read: oneOf('--from', SOURCE_KINDS),
    values: SOURCE_KINDS,
  },
  {
    flags: '--text-field <name>',
    group: INPUT,
    help: 'field of a record that holds the text (default: text, content, body, full text or another usual name)',
  },
  {
    flags: '--id-field <name>',
    group: INPUT,
    help: 'field of a record that holds the id (default: id, guid, url or link)',
  },
  {
    flags: '--title-field <name>',
    group: INPUT,
    help: 'field of a record that holds the title (default: title or headline)',
  },
  {
    flags: '--date-field <name>',
    group: INPUT,
    help: 'field of a record that holds the publication date (default: date, published, created or another usual name)',
  },
  {
    flags: '--date <day>',
    group: INPUT,
    help: 'publication date, YYYY-MM-DD, for relative dates such as Friday (default: the date of the record, else the date line of the text)',
    read: day('--date'),
  },
  {
    flags: '--day-first',
    group: INPUT,
    help: 'read 4/7/2019 as 4 July (default: by the other dates of the article, else April 7)',
  },
  {
    flags: '--encoding <name>',
    group: INPUT,
    help: 'encoding of the text (default: UTF-16 with a byte-order mark, else UTF-8, else Windows-1252)',
  },
  {
    flags: '--max-bytes <size>',
    group: INPUT,
    help: 'maximum size of an article or record, in bytes or with K, M or G',
    read: byteCount('--max-bytes'),
    default: 10 * 1024 ** 2,
    defaultText: '10M',
  },
  {
    flags: '--include <glob>',
    group: INPUT,
    help: 'in folders, read only the files that match, whatever their extension; may be repeated',
    read: repeated,
  },
  {
    flags: '--exclude <glob>',
    group: INPUT,
    help: 'in folders, skip files and folders that match; may be repeated',
    read: repeated,
  },
  {
    flags: '--files-from <file>',
    group: INPUT,
    help: 'read the paths from this file, one per line or separated by NUL; - is standard input',
  },
  {
    flags: '-t, --types <list>',
    group: RESULTS,
    help: `types to report, separated by commas: ${KNOWN_TYPES.join(', ')}, or a type of --lexicon or --model (default: ${DEFAULT_TYPES.join(', ')}, and all types of --lexicon and --model)`,
    read: typeList,
    values: KNOWN_TYPES,
    list: true,
  },
  { flags: '--model <file>', group: RESULTS, help: 'model file that extract train wrote (default: the shipped model)' },
  {
    flags: '--lexicon <file>',
    group: RESULTS,
    help: 'file of names to find, which win over those of the model: JSON, JSON Lines or CSV with name, type, aliases, id, caseSensitive',
  },
  {
    flags: '--ignore <file>',
    group: RESULTS,
    help: 'file of names to leave out: as for --lexicon, or .txt with one name per line',
  },
  {
    flags: '--given-mentions',
    group: RESULTS,
    help: 'do not recognise mentions; link and resolve those in the field entities of each record (start, end, type)',
  },
  {
    flags: '--uncertain <n>',
    group: RESULTS,
    help: 'report only the n articles of which the model is least certain, in that order: the best ones to annotate for training',
    read: countFrom1('--uncertain'),
  },
  {
    flags: '--min-count <n>',
    group: RESULTS,
    help: 'report entities with at least n mentions',
    read: countFrom1('--min-count'),
    default: 1,
  },
  {
    flags: '--body-only',
    group: RESULTS,
    help: 'leave out mentions in bylines, credits, tag lists and lines of contact',
  },
  {
    flags: '--min-score <p>',
    group: RESULTS,
    help: 'report mentions with at least this probability, 0 to 1; dates have none and stay',
    read: probability('--min-score'),
  },
  {
    flags: '--sort <key>',
    group: RESULTS,
    help: `order of the entities of a type: ${SORT_KEYS.join(', ')} (default: count)`,
    read: oneOf('--sort', SORT_KEYS),
    values: SORT_KEYS,
  },
  {
    flags: '--quotes',
    group: RESULTS,
    help: 'find quotations and who said them; rows are one per quotation, html marks and lists them',
  },
  {
    flags: '--mentions',
    group: RESULTS,
    help: 'print one row per mention, with line:column, instead of one per entity',
  },
  {
    flags: '--context <n>',
    group: RESULTS,
    help: 'show n characters of text before and after each mention; implies --mentions',
    read: countFrom0('--context'),
    default: 0,
  },
  {
    flags: '-f, --format <name>',
    group: OUTPUT,
    help: `format of the results: ${formats} (default: table)`,
    read: oneOf('--format', FORMAT_NAMES),
    values: FORMAT_NAMES,
  },
  { flags: '--json', group: OUTPUT, help: 'short for --format json' },
  { flags: '--include-text', group: OUTPUT, help: 'add the text of the article to JSON; offsets point into this text' },
  { flags: '-o, --output <file>', group: OUTPUT, help: 'write to this file; it is replaced when the run ends' },
  { flags: '--open', group: OUTPUT, help: 'show the file of --output on the desktop; HTML opens in the browser' },
  {
    flags: '--out-dir <folder>',
    group: OUTPUT,
    help: 'write one file per article into this folder, which mirrors the input',
  },
  {
    flags: '--resume',
    group: OUTPUT,
    help: 'continue an interrupted run with the same --out-dir, or the same --output and --format jsonl',
  },
  {
    flags: '--offsets <unit>',
    group: OUTPUT,
    help: 'unit of offsets: utf16 (JavaScript), codepoint (Python, jq) or byte (of the text in UTF-8)',
    read: oneOf('--offsets', OFFSET_UNITS),
    values: OFFSET_UNITS,
    default: 'utf16',
  },
  {
    flags: '--csv-raw',
    group: OUTPUT,
    help: 'in csv and tsv, do not put an apostrophe before cells that a spreadsheet would run as formulas',
  },
  {
    flags: '--color <when>',
    group: OUTPUT,
    help: 'use colors: auto, always, never; auto obeys NO_COLOR and FORCE_COLOR, else colors on a terminal',
    read: oneOf('--color', COLOR_CHOICES),
    values: COLOR_CHOICES,
    default: 'auto',
  },
  {
    flags: '-j, --jobs <n>',
    group: OTHER,
    help: 'work on n articles at once (default: the number of cores, with many articles)',
    read: countFrom1('--jobs'),
  },
  { flags: '--fail-fast', group: OTHER, help: 'stop at the first article, or entry of --lexicon, that cannot be read' },
  { flags: '--progress', group: OTHER, help: 'show progress even if standard error is no terminal' },
  { flags: '--no-progress', group: OTHER, help: 'do not show progress (default: show it on a terminal)' },
  { flags: '-q, --quiet', group: OTHER, help: 'print errors only: no warnings, progress or summary' },
  { flags: '-v, --verbose', group: OTHER, help: 'print details of each article, and the stack trace of errors' },
  {
    flags: '--completion <shell>',
    group: OTHER,
    help: `print the completion script for a shell: ${SHELLS.join(', ')}`,
    read: oneOf('--completion', SHELLS),
    values: SHELLS,
  },
  { flags: '--man', group: OTHER, help: 'print the manual page' },
  { flags: '-h, --help', group: OTHER, help: 'print this help' },
  { flags: '-V, --version', group: OTHER, help: 'print the versions of the program and the model' },
];

/** Returns the rows that a subcommand shares with `extract`, by the long names of the options. */
export function sharedOptions(...names: readonly `--${string}`[]): OptionRow[] {
  return names.map((name) => {
    const row = OPTIONS.find(({ flags }) => flags.split(/[ ,]+/).includes(name));
    if (row === undefined) throw new Error(`no option ${name}`);
    return row;
  });
}
