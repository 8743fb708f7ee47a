/** What is known of the terminal: colour, width. */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import type { FormatOptions, Role } from '../../output/formats/format.js';
import type { ColorChoice } from '../args/settings.js';
import type { Context } from '../context.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The parts of an output stream that tell of a terminal. */
export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const DEFAULT_WIDTH = 80;

/** What the results go to: standard output, a file, or a terminal under the name of a file, as /dev/tty. */
export async function outputStream(
  output: string | undefined,
  { stdout, stderr, cwd }: Pick<Context, 'stdout' | 'stderr' | 'cwd'>,
): Promise<TerminalStream> {
  if (output === undefined) return stdout;
  if (!(await isTerminal(resolve(cwd, output)))) return {};
  const columns = stdout.columns ?? stderr.columns;
  return { isTTY: true, ...(columns === undefined ? {} : { columns }) };
}

async function isTerminal(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isCharacterDevice()) return false;
    const file = await open(path, constants.O_WRONLY | (constants.O_NOCTTY ?? 0));
    try {
      return isatty(file.fd);
    } finally {
      await file.close();
    }
  } catch {
    // Whoever writes there will say why that cannot be.
    return false;
  }
}

/** The terminal's width in columns; undefined when the output is none, and nothing is to be fitted. */
export function terminalWidth(stream: TerminalStream): number | undefined {
  return stream.isTTY ? stream.columns || DEFAULT_WIDTH : undefined;
}

/** The user's word, then NO_COLOR (https://no-color.org), then FORCE_COLOR, then whether it is a terminal. */
export function usesColor(choice: ColorChoice, env: Environment, stream: TerminalStream): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Colours are the sixteen of the terminal's own theme, so that they are readable on any background. */
const TYPE_COLORS = {
  person: 'green',
  organization: 'blue',
  place: 'magenta',
  date: 'yellow',
  group: 'cyan',
  misc: 'red',
  money: 'yellow',
  duration: 'yellow',
  set: 'yellow',
} as const;

/** Those of the types that only the user's model knows, in their order; the brighter half of the sixteen. */
const OWN_COLORS = ['cyanBright', 'magentaBright', 'greenBright', 'blueBright', 'redBright', 'yellowBright'] as const;

type Color = (typeof TYPE_COLORS)[keyof typeof TYPE_COLORS] | (typeof OWN_COLORS)[number];

/** @param ownTypes types besides the known ones, each of which gets a colour of its own. */
export async function createPaint(color: boolean, ownTypes: readonly string[] = []): Promise<FormatOptions['paint']> {
  if (!color) return (text) => text;
  // chalk would decide by itself and does not heed NO_COLOR in a terminal: its level is set.
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const own = ownTypes.map((type, i): [string, Color] => [type, OWN_COLORS[i % OWN_COLORS.length] as Color]);
  const colors = new Map<string, Color>([...own, ...Object.entries(TYPE_COLORS)]);
  return (text: string, role: Role) => {
    if (role === 'heading') return chalk.dim(text);
    if (role === 'title') return chalk.bold(text);
    return chalk[colors.get(role.type) ?? 'white'](text);
  };
}
