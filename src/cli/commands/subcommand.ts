/** What a subcommand is: a command line of its own, and what it does. */
import type { LineShape, ParsedLine } from '../args/command.js';
import type { Context } from '../context.js';
import type { ExitStatus } from '../exit-status.js';
import type { Reporter } from '../terminal/report.js';

export interface Subcommand<S extends object = object> extends LineShape {
  /** Worked examples for the help, each a line with the command and a line that says what it does. */
  readonly examples: string;
  /** What its exit statuses mean, for the help. */
  readonly exitStatuses: string;
  run(line: ParsedLine<S>, context: Context, report: Reporter): Promise<ExitStatus>;
}

/** A row of the table of subcommands; what it loads is loaded only when it is called. */
export interface SubcommandRow {
  /** One line for the help. */
  readonly summary: string;
  load(): Promise<Subcommand>;
}
