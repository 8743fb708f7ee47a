/** What a shell has to know of a subcommand and of an option. */
import type { OptionRow } from '../options.js';

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  /** With its dash, if it has a short name. */
  readonly short: string | undefined;
  readonly long: string;
  /** What its value is called; undefined when it takes none. */
  readonly value: string | undefined;
  /** The words that the value is one of. */
  readonly words: readonly string[];
  /** Several words, with commas between. */
  readonly isList: boolean;
  /** The value is the path of a file or a folder. */
  readonly isPath: boolean;
  /** What it does, in a few words. */
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

/** The help up to where it goes into details. */
function briefly(help: string): string {
  return (help.split(/: |; | \(|, /)[0] as string).trim();
}

/** A word in single quotes, as every one of the shells reads it; a quote in it becomes a typographic one. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
