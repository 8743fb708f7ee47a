import type { Readable, Writable } from 'node:stream';
import type { Environment, TerminalStream } from './terminal/terminal.js';

/** All that the command has of the outside world; a test brings its own. */
export interface Context {
  /** The arguments after the program's name. */
  readonly argv: readonly string[];
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & TerminalStream;
  readonly stderr: Writable & TerminalStream;
  readonly env: Environment;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Shows a file on the user's desktop; absent, that of the platform does. */
  readonly open?: (path: string) => Promise<void>;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}
