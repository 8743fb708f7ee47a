/** Properties of the terminal: whether a stream is a terminal, its width, and its colours. */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import type { FormatOptions, Role } from '../../output/formats/format.js';
import type { ColorChoice } from '../args/settings.js';
import type { Context, Environment, TerminalStream } from '../context.js';

const DEFAULT_WIDTH = 80;

/** Returns the stream that the results go to: standard output, or `{}` for a file. `/dev/tty` counts as a terminal. */
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
    // The file cannot be examined: the function that later writes to it reports the error.
    return false;
  }
}

/** Returns the width of the terminal in columns; undefined if the stream is not a terminal. */
export function terminalWidth(stream: TerminalStream): number | undefined {
  return stream.isTTY ? stream.columns || DEFAULT_WIDTH : undefined;
}

/**
 * Returns true if the output is coloured: decides by `--color`, then NO_COLOR (https://no-color.org), then FORCE_COLOR,
 * then whether the stream is a terminal.
 */
export function usesColor(choice: ColorChoice, env: Environment, stream: TerminalStream): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/**
 * A colour for each entity type. Only the sixteen colours of the terminal's theme occur, because they are readable on
 * the background of the theme.
 */
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

/** Colours for the entity types of the user's model, in the order of the types. */
const OWN_COLORS = ['cyanBright', 'magentaBright', 'greenBright', 'blueBright', 'redBright', 'yellowBright'] as const;

type Color = (typeof TYPE_COLORS)[keyof typeof TYPE_COLORS] | (typeof OWN_COLORS)[number];

/**
 * Returns the function that colours text by its role (heading, title or entity type).
 * @param ownTypes types of the user's model besides the known ones.
 */
export async function createPaint(color: boolean, ownTypes: readonly string[] = []): Promise<FormatOptions['paint']> {
  if (!color) return (text) => text;
  // The colour level is fixed, because chalk's own detection would ignore NO_COLOR on a terminal.
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
