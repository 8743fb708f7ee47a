/**
 * The one table of options of the main job. The parser, its error messages, the help and the README's list come from it; a further
 * option is a row here and a field in {@link Settings}.
 */

import { DEFAULT_TYPES, SORT_KEYS } from '../../engine/select.js';
import { OFFSET_UNITS } from '../../engine/text/offsets.js';
import { KNOWN_TYPES } from '../../engine/types.js';
import { SOURCE_KINDS } from '../../input/kinds.js';
import { FORMAT_NAMES, FORMATS } from '../../output/formats/registry.js';
import { COLOR_CHOICES, type Settings, SHELLS } from './settings.js';
import { byteCount, countFrom0, countFrom1, day, oneOf, probability, repeated, typeList } from './values.js';

export interface OptionRow<Value = unknown> {
  /** In commander's notation. */
  readonly flags: string;
  readonly group: string;
  readonly help: string;
  readonly read?: (value: string, before: unknown) => Value;
  readonly default?: Value;
  /** How the help writes the default. */
  readonly defaultText?: string;
  /** The words that its value is one of, for shells to complete; with `list`, several of them with commas between. */
  readonly values?: readonly string[];
  readonly list?: boolean;
}

const INPUT = 'What is read:';
const FOUND = 'What is reported:';
const OUTPUT = 'How it is written:';
const OTHER = 'Other:';

const formats = FORMAT_NAMES.map((name) => `${name}: ${FORMATS[name].summary}`).join('; ');

export const OPTIONS: readonly OptionRow<Settings[keyof Settings]>[] = [
  {
    flags: '--from <kind>',
    group: INPUT,
    help: `kind of the input: ${SOURCE_KINDS.join(', ')} (otherwise told from the name, a further .gz aside)`,
    read: oneOf('--from', SOURCE_KINDS),
    values: SOURCE_KINDS,
  },
  { flags: '--text-field <name>', group: INPUT, help: "a record's field with the text", default: 'text' },
  { flags: '--id-field <name>', group: INPUT, help: "a record's field with its id", default: 'id' },
  { flags: '--title-field <name>', group: INPUT, help: "a record's field with its title", default: 'title' },
  { flags: '--date-field <name>', group: INPUT, help: "a record's field with its date (ISO 8601)", default: 'date' },
  {
    flags: '--date <day>',
    group: INPUT,
    help: "publication date, YYYY-MM-DD, that relative dates are resolved against (otherwise the record's date, else the date line of the text)",
    read: day('--date'),
  },
  {
    flags: '--day-first',
    group: INPUT,
    help: '4/7/2019 is the 4th of July (otherwise told from the other dates of the article, else April 7th)',
  },
  {
    flags: '--encoding <name>',
    group: INPUT,
    help: 'how the text is encoded (otherwise UTF-8, UTF-16 by its mark, and Windows-1252 for what is not UTF-8)',
  },
  {
    flags: '--max-bytes <size>',
    group: INPUT,
    help: 'refuse an article or a record of more bytes; K, M, G for powers of 1024',
    read: byteCount('--max-bytes'),
    default: 10 * 1024 ** 2,
    defaultText: '10M',
  },
  {
    flags: '--include <glob>',
    group: INPUT,
    help: 'in folders, read the files whose names match, whatever their ending; may be repeated',
    read: repeated,
  },
  { flags: '--exclude <glob>', group: INPUT, help: 'leave out what matches; may be repeated', read: repeated },
  {
    flags: '--files-from <file>',
    group: INPUT,
    help: 'read the paths in this list, one a line or ended by NUL; - for standard input',
  },
  {
    flags: '-t, --types <list>',
    group: FOUND,
    help: `types to report, comma-separated: ${KNOWN_TYPES.join(', ')}, and those that a lexicon or --model brings along (default: ${DEFAULT_TYPES.join(', ')}, and those of a lexicon or --model)`,
    read: typeList,
    values: KNOWN_TYPES,
    list: true,
  },
  { flags: '--model <file>', group: FOUND, help: 'a model that extract train made, in place of the shipped one' },
  {
    flags: '--lexicon <file>',
    group: FOUND,
    help: 'names of your own, which win over the model: JSON, JSON Lines or CSV with name, type, aliases, id, caseSensitive',
  },
  {
    flags: '--ignore <file>',
    group: FOUND,
    help: 'names never to report, in a file of the same kinds or one name a line (.txt)',
  },
  {
    flags: '--given-mentions',
    group: FOUND,
    help: 'link and resolve the mentions that each record brings in its field entities (start, end, type) instead of looking for any',
  },
  {
    flags: '--uncertain <n>',
    group: FOUND,
    help: 'only the n articles of which the model is least sure, least sure first: those to correct and train on',
    read: countFrom1('--uncertain'),
  },
  {
    flags: '--min-count <n>',
    group: FOUND,
    help: 'report only what is mentioned at least n times',
    read: countFrom1('--min-count'),
    default: 1,
  },
  {
    flags: '--min-score <p>',
    group: FOUND,
    help: 'leave out mentions that the model gives a lower probability, 0 to 1 (dates found by rule have none and stay)',
    read: probability('--min-score'),
  },
  {
    flags: '--sort <key>',
    group: FOUND,
    help: `order within a type: ${SORT_KEYS.join(', ')} (default: count, then first mention)`,
    read: oneOf('--sort', SORT_KEYS),
    values: SORT_KEYS,
  },
  { flags: '--mentions', group: FOUND, help: 'one row per mention, with line:column, instead of one per entity' },
  {
    flags: '--context <n>',
    group: FOUND,
    help: 'n characters of text before and after each mention; rows are then one per mention',
    read: countFrom0('--context'),
    default: 0,
  },
  {
    flags: '-f, --format <name>',
    group: OUTPUT,
    help: `how it is written: ${formats} (default: table)`,
    read: oneOf('--format', FORMAT_NAMES),
    values: FORMAT_NAMES,
  },
  { flags: '--json', group: OUTPUT, help: 'short for --format json' },
  { flags: '--include-text', group: OUTPUT, help: 'in JSON, the text that the offsets point into' },
  { flags: '-o, --output <file>', group: OUTPUT, help: 'write to this file, which appears whole or not at all' },
  { flags: '--open', group: OUTPUT, help: 'show the file that was written, in the browser if it is --format html' },
  {
    flags: '--out-dir <folder>',
    group: OUTPUT,
    help: 'write one file for each article, in a folder that mirrors the input',
  },
  {
    flags: '--resume',
    group: OUTPUT,
    help: 'go on where an earlier run into the same --out-dir, or --output with --format jsonl, has ended',
  },
  {
    flags: '--offsets <unit>',
    group: OUTPUT,
    help: 'what offsets count: utf16 (JavaScript string indexes), codepoint (Python, jq) or byte (of the text in UTF-8)',
    read: oneOf('--offsets', OFFSET_UNITS),
    values: OFFSET_UNITS,
    default: 'utf16',
  },
  {
    flags: '--csv-raw',
    group: OUTPUT,
    help: 'no apostrophe in front of cells of csv and tsv that a spreadsheet would take for a formula',
  },
  {
    flags: '--color <when>',
    group: OUTPUT,
    help: 'when to color: auto, always, never; auto heeds NO_COLOR, then FORCE_COLOR, then colors a terminal',
    read: oneOf('--color', COLOR_CHOICES),
    values: COLOR_CHOICES,
    default: 'auto',
  },
  {
    flags: '-j, --jobs <n>',
    group: OTHER,
    help: 'work on n articles at a time (default: as many as there are cores, for many articles)',
    read: countFrom1('--jobs'),
  },
  { flags: '--fail-fast', group: OTHER, help: 'stop at the first article, or line of a lexicon, that cannot be read' },
  { flags: '--progress', group: OTHER, help: 'show how far the run has come, also where no terminal is seen' },
  { flags: '--no-progress', group: OTHER, help: 'do not show it (default: shown on a terminal)' },
  { flags: '-q, --quiet', group: OTHER, help: 'errors only on standard error: no warnings, progress or summary' },
  { flags: '-v, --verbose', group: OTHER, help: 'tell what is done, and where an error arose' },
  {
    flags: '--completion <shell>',
    group: OTHER,
    help: `print completions for a shell: ${SHELLS.join(', ')}`,
    read: oneOf('--completion', SHELLS),
    values: SHELLS,
  },
  { flags: '--man', group: OTHER, help: 'print the manual page' },
  { flags: '-h, --help', group: OTHER, help: 'this help' },
  { flags: '-V, --version', group: OTHER, help: 'the version of the program and of its model' },
];

/** Rows that a subcommand shares with the main job, by the long names of their options. */
export function sharedOptions(...names: readonly `--${string}`[]): OptionRow[] {
  return names.map((name) => {
    const row = OPTIONS.find(({ flags }) => flags.split(/[ ,]+/).includes(name));
    if (row === undefined) throw new Error(`no option ${name}`);
    return row;
  });
}
