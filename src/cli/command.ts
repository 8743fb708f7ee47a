/** What a command consists of: its command line, its texts for the help, and the function that runs it. */
import type { OptionRow } from './args/options.js';
import type { Context, ExitStatus } from './context.js';
import type { Reporter } from './terminal/report.js';

export interface CommandLine {
  /** The command as the user types it: `extract`, `extract eval`. */
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  /**
   * The arguments in commander's notation. Each is optional (`[path...]`), so that `--help` alone is a valid command
   * line.
   */
  readonly arguments: readonly string[];
  readonly options: readonly OptionRow[];
}

/** A command line after parsing. */
export interface ParsedLine<S extends object> {
  readonly settings: S;
  readonly paths: readonly string[];
}

export interface Command<S extends object = object> extends CommandLine {
  /** Examples for the help: for each, a line with the command and a line that says what the command does. */
  readonly examples: string;
  /** The meaning of the exit statuses, for the help. */
  readonly exitStatuses: string;
  run(line: ParsedLine<S>, context: Context, report: Reporter): Promise<ExitStatus>;
}
