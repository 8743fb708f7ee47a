/** What a completion script knows about a subcommand and an option. */
import type { OptionRow } from '../options.js';

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  /** The short name with its dash; undefined without one. */
  readonly short: string | undefined;
  readonly long: string;
  /** The name of the value in the help; undefined if the option has no value. */
  readonly value: string | undefined;
  /** The words that the value can be. */
  readonly words: readonly string[];
  /** The value is several words, separated by commas. */
  readonly isList: boolean;
  /** The value is the path of a file or a folder. */
  readonly isPath: boolean;
  /** A short description. */
  readonly brief: string;
}

const PATHS = new Set(['file', 'folder', 'dir', 'path']);

export function completedOptions(rows: readonly OptionRow[]): CompletedOption[] {
  return rows.map(({ flags, help, values = [], list = false }) => {
    const [, short, long = '', value] = /^(?:(-\w), )?(--[\w-]+)(?: <(.+)>)?$/.exec(flags) ?? [];
    const isPath = value !== undefined && PATHS.has(value);
    return { short, long, value, words: values, isList: list, isPath, brief: briefly(help) };
  });
}

/** Returns the first part of a help text, without details. */
function briefly(help: string): string {
  return (help.split(/: |; | \(|, /)[0] as string).trim();
}

/** Quotes a word for all three shells; a single quote in it becomes a typographic one. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
