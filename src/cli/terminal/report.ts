/**
 * Prints messages on standard error, each on one line, with control characters escaped, because a terminal would obey
 * them.
 */
import type { Writable } from 'node:stream';
import { toOneLine } from '../../output/text/escape.js';
import type { TerminalStream } from '../context.js';
import { terminalWidth } from './terminal.js';

export interface Reporter {
  /** Prints an error; with `--verbose`, also its stack trace. */
  error(error: unknown): void;
  /** Prints a warning, unless `--quiet` is set. */
  warning(message: string): void;
  /** Prints a message with `--verbose` only. */
  note(message: string): void;
  /** Prints a message such as the summary, unless `--quiet` is set. */
  summary(message: string): void;
  /** Shows a progress line below all messages; it replaces the progress line before. Undefined removes the line. */
  status(line: string | undefined): void;
}

/** Moves the cursor to the start of the line and clears the line (ECMA-48, EL). */
const CLEAR = '\r\u001B[K';

export function createReporter(
  stderr: Writable & TerminalStream,
  settings: { quiet?: boolean; verbose?: boolean },
): Reporter {
  let shown = '';
  const print = (line: string): void => {
    stderr.write(shown === '' ? `${line}\n` : `${CLEAR}${line}\n${shown}`);
  };
  const say = (message: string): void => print(`extract: ${toOneLine(message)}`);
  return {
    error(error) {
      say(error instanceof Error ? error.message : String(error));
      if (settings.verbose && error instanceof Error) {
        const trace = (error.cause instanceof Error ? error.cause : error).stack ?? '';
        for (const line of trace.split('\n').slice(1)) print(toOneLine(line));
      }
    },
    warning(message) {
      if (!settings.quiet) say(`warning: ${message}`);
    },
    note(message) {
      if (settings.verbose) say(message);
    },
    summary(message) {
      if (!settings.quiet) say(message);
    },
    status(line) {
      // `CLEAR` clears one line of the screen only, so a progress line must not be longer than the terminal is wide.
      const next = line === undefined ? '' : toOneLine(line).slice(0, (terminalWidth(stderr) ?? 80) - 1);
      if (shown !== '' || next !== '') stderr.write(`${CLEAR}${next}`);
      shown = next;
    },
  };
}
