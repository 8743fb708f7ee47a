/** What the command receives from its process, and the exit statuses that it returns. */
import type { Readable, Writable } from 'node:stream';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An output stream that may be a terminal. */
export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The outside world as the command sees it. A test passes its own. */
export interface Context {
  /** The arguments after the program's name. */
  readonly argv: readonly string[];
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & TerminalStream;
  readonly stderr: Writable & TerminalStream;
  readonly env: Environment;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Shows a file on the user's desktop. By default the opener of the platform does. */
  readonly open?: (path: string) => Promise<void>;
  /** Aborts when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Scripts rely on these numbers; docs/exit-statuses.md describes them. */
export const EXIT = {
  success: 0,
  /** Some article could not be read. */
  partial: 1,
  /** Wrong usage, or nothing could be read or written. */
  failure: 2,
  /** 128 plus the number of SIGINT, as in shells. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
