/** Types of what a completion script knows: the subcommands, and the options of each. */
import type { OptionRow } from '../options.js';

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  /** The short name of the option with its dash (`-t`); undefined for an option without a short name. */
  readonly short: string | undefined;
  readonly long: string;
  /** The placeholder of the option's value in the help (`LIST`); undefined if the option takes no value. */
  readonly value: string | undefined;
  /** The words that the shell offers as the value of the option: `json`, `csv`, …. */
  readonly words: readonly string[];
  /** True if the value is a list of words, separated by commas. */
  readonly isList: boolean;
  /** True if the value is the path of a file or a folder. */
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

/** Returns the first part of an option's help text, without details in parentheses or after a semicolon. */
function briefly(help: string): string {
  return (help.split(/: |; | \(|, /)[0] as string).trim();
}

/** Quotes a word for bash, zsh and fish alike; a single quote within the word becomes a typographic one. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
