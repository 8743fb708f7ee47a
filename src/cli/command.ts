/** The table of options as a commander command. */
import { Command, CommanderError, Option } from 'commander';
import { ExtractError } from '../errors.js';
import { OPTIONS } from './options.js';
import type { Settings } from './settings.js';

export interface ParsedLine {
  readonly settings: Settings;
  readonly paths: readonly string[];
}

export function createCommand(): Command {
  const command = new Command('extract')
    .usage('[options] [path...]')
    .description(
      'Finds the people, organizations, places and dates of news articles.\n\n' +
        'A path is a file (text, Markdown, HTML, JSON Lines, CSV, TSV, each also gzipped), a folder of them, a pattern ' +
        'such as "news/**/*.txt", or - for standard input, which is also read when it is piped.',
    )
    .argument('[path...]')
    .helpOption(false)
    .exitOverride()
    // The caller knows how to show a message; commander itself prints nothing.
    .configureOutput({ writeOut: () => {}, writeErr: () => {} });
  for (const row of OPTIONS) {
    const option = new Option(row.flags, row.help).helpGroup(row.group);
    if (row.read) option.argParser(row.read);
    if (row.default !== undefined) option.default(row.default, row.defaultText ?? String(row.default));
    command.addOption(option);
  }
  return command;
}

/** @throws ExtractError `usage` and the errors of the option readers. */
export function parseLine(argv: readonly string[]): ParsedLine {
  const command = createCommand();
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error) : error;
  }
  const settings = command.opts<Settings>();
  if (settings.json && settings.format !== undefined && settings.format !== 'json') {
    throw new ExtractError('usage', `--json and --format ${settings.format} contradict each other`, {
      advice: 'give one of them',
    });
  }
  return { settings, paths: command.args };
}

/** commander's message, with its suggestion as the advice. */
function usageError(error: CommanderError): ExtractError {
  const [problem = '', suggestion = ''] = error.message.replace(/^error: /, '').split('\n');
  const words = /Did you mean (.*)\?\)/.exec(suggestion)?.[1];
  return new ExtractError('usage', problem, words === undefined ? {} : { advice: `did you mean ${words}?` });
}
