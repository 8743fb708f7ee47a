/** Runs a command: from its arguments and streams to an exit status. The process itself is never ended here. */
import { ClosedPipe, streamSink } from '../output/files/sink.js';
import { asExtractError } from '../util/errors.js';
import { Interrupted } from '../util/files/open-waiting.js';
import { parseLine } from './args/parse.js';
import type { Settings } from './args/settings.js';
import type { Command } from './command.js';
import { extract } from './commands/extract/command.js';
import { findSubcommand } from './commands/table.js';
import { type Context, EXIT, type ExitStatus } from './context.js';
import { createReporter } from './terminal/report.js';
import { terminalWidth } from './terminal/terminal.js';

export async function main(context: Context): Promise<ExitStatus> {
  const { argv, stdout, stderr } = context;
  stderr.on('error', () => {});
  let report = createReporter(stderr, {});
  try {
    const subcommand = await findSubcommand(argv[0])?.load();
    const command = subcommand ?? extract;
    const line = parseLine<Settings>(command, subcommand ? argv.slice(1) : argv);
    report = createReporter(stderr, line.settings);
    const text = await requestedText(command, line.settings, stdout);
    if (text === undefined) return await command.run(line, context, report);
    await streamSink(stdout, 'standard output').write(text);
    return EXIT.success;
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.success;
    if (error instanceof Interrupted) return EXIT.interrupted;
    report.error(asExtractError(error));
    return EXIT.failure;
  }
}

/**
 * Returns the text that `--help`, `--completion`, `--man` or `--version` prints; undefined if no such option is given.
 */
async function requestedText(
  command: Command<Settings> | Command,
  { help, completion, man, version }: Settings,
  stdout: Context['stdout'],
): Promise<string | undefined> {
  if (help) return (await import('./args/help.js')).helpText(command as Command, terminalWidth(stdout) ?? 80);
  if (completion) return (await import('./args/completions/index.js')).completionScript(completion);
  if (man) return (await import('./args/manual.js')).manualPage();
  if (!version) return undefined;
  const { readVersions, versionText } = await import('./version.js');
  return `${versionText(await readVersions())}\n`;
}
