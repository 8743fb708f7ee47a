/** A table of options as a commander command. */
import { Command, CommanderError, Option } from 'commander';
import { ExtractError } from '../../util/errors.js';
import { OPTIONS, type OptionRow } from './options.js';
import type { Settings } from './settings.js';

/** What a command line may hold. */
export interface LineShape {
  /** As it is typed: `extract`, `extract eval`. */
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  /** In commander's notation, all of them optional (`[path...]`), so that `--help` alone is a whole line. */
  readonly arguments: readonly string[];
  readonly options: readonly OptionRow[];
}

export interface ParsedLine<S extends object = Settings> {
  readonly settings: S;
  readonly paths: readonly string[];
}

/** The main job, which has no name of its own. */
export const EXTRACT: LineShape = {
  name: 'extract',
  usage: '[options] [path...]',
  description:
    'Finds the people, organizations, places and dates of news articles.\n\n' +
    'A path is a file (text, Markdown, HTML, JSON Lines, CSV, TSV, each also gzipped), a folder of them, a pattern ' +
    'such as "news/**/*.txt", or - for standard input, which is also read when it is piped.',
  arguments: ['[path...]'],
  options: OPTIONS,
};

export function createCommand(shape: LineShape): Command {
  const command = new Command(shape.name)
    .usage(shape.usage)
    .description(shape.description)
    .helpOption(false)
    .exitOverride()
    // The caller knows how to show a message; commander itself prints nothing.
    .configureOutput({ writeOut: () => {}, writeErr: () => {} });
  for (const argument of shape.arguments) command.argument(argument);
  for (const row of shape.options) {
    const option = new Option(row.flags, row.help).helpGroup(row.group);
    if (option.required) {
      const read = row.read ?? ((value: string) => value);
      option.argParser((value: string, before: unknown) => {
        refuseEmpty(option.long ?? row.flags, value);
        return read(value, before);
      });
    }
    if (row.default !== undefined) option.default(row.default, row.defaultText ?? String(row.default));
    command.addOption(option);
  }
  return command;
}

/** @throws ExtractError `usage` and the errors of the option readers. */
export function parseLine<S extends object>(shape: LineShape, argv: readonly string[]): ParsedLine<S> {
  const command = createCommand(shape);
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error, shape) : error;
  }
  const settings = command.opts<S & { json?: boolean; format?: string }>();
  for (const argument of command.args) refuseEmpty('an argument', argument);
  if (settings.json && settings.format !== undefined && settings.format !== 'json') {
    throw new ExtractError('usage', `--json and --format ${settings.format} contradict each other`, {
      advice: 'give one of them',
    });
  }
  return { settings, paths: command.args };
}

/** A variable of a script that was never set: the current folder, or everything, is not what was meant. */
function refuseEmpty(what: string, value: string): void {
  if (value === '') throw new ExtractError('usage', `${what} is empty`, { advice: 'give a value, or leave it out' });
}

/** commander's message, with its suggestion as the advice. */
function usageError(error: CommanderError, { name }: LineShape): ExtractError {
  const [problem = '', suggestion = ''] = error.message.replace(/^error: /, '').split('\n');
  const words = /Did you mean (.*)\?\)/.exec(suggestion)?.[1];
  return new ExtractError('usage', problem, {
    advice: words === undefined ? `see ${name} --help` : `did you mean ${words}?`,
  });
}
