/** Parses a command line with commander, from the table of a command's options. */
import { CommanderError, Option, Command as Parser } from 'commander';
import { ExtractError } from '../../util/errors.js';
import type { CommandLine, ParsedLine } from '../command.js';

export function createParser(line: CommandLine): Parser {
  const parser = new Parser(line.name)
    .usage(line.usage)
    .description(line.description)
    .helpOption(false)
    .exitOverride()
    // The function `main` prints help and errors, so commander itself must print nothing.
    .configureOutput({ writeOut: () => {}, writeErr: () => {} });
  for (const argument of line.arguments) parser.argument(argument);
  for (const row of line.options) {
    const option = new Option(row.flags, row.help).helpGroup(row.group);
    if (option.required) {
      const read = row.read ?? ((value: string) => value);
      option.argParser((value: string, before: unknown) => {
        refuseEmpty(option.long ?? row.flags, value);
        return read(value, before);
      });
    }
    if (row.default !== undefined) option.default(row.default, row.defaultText ?? String(row.default));
    parser.addOption(option);
  }
  return parser;
}

/**
 * @throws ExtractError `usage` for a line that commander refuses, and the errors of the functions that read option
 * values.
 */
export function parseLine<S extends object>(line: CommandLine, argv: readonly string[]): ParsedLine<S> {
  const parser = createParser(line);
  try {
    parser.parse(argv, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error, line) : error;
  }
  const settings = parser.opts<S & { json?: boolean; format?: string }>();
  for (const argument of parser.args) refuseEmpty('an argument', argument);
  if (settings.json && settings.format !== undefined && settings.format !== 'json') {
    throw new ExtractError('usage', `--json and --format ${settings.format}cannot be used together`, {
      advice: 'leave out one of the two',
    });
  }
  return { settings, paths: parser.args };
}

/**
 * Refuses an empty path or option value. In a script it mostly comes from an unset variable, and it must not select the
 * current folder or everything.
 */
function refuseEmpty(what: string, value: string): void {
  if (value === '') throw new ExtractError('usage', `${what} is empty`, { advice: 'give it a value, or leave it out' });
}

/** Converts an error of commander to an ExtractError, with commander's suggestion as the advice. */
function usageError(error: CommanderError, { name }: CommandLine): ExtractError {
  const [problem = '', suggestion = ''] = error.message.replace(/^error: /, '').split('\n');
  const words = /Did you mean (.*)\?\)/.exec(suggestion)?.[1];
  return new ExtractError('usage', problem, {
    advice: words === undefined ? `see ${name} --help` : `did you mean ${words}?`,
  });
}
