/** The command: from its arguments and streams to an exit status. Never ends the process itself. */

import { ClosedPipe, streamSink } from '../output/files/sink.js';
import { asExtractError, ExtractError } from '../util/errors.js';
import { Interrupted } from '../util/files/open-waiting.js';
import { EXTRACT, parseLine } from './args/command.js';
import type { Settings } from './args/settings.js';
import { run } from './commands/extract/run.js';
import { subcommandRow } from './commands/subcommands.js';
import type { Context } from './context.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { createReporter } from './terminal/report.js';
import { terminalWidth } from './terminal/terminal.js';

export async function main(context: Context): Promise<ExitStatus> {
  const { argv, stdin, stdout, stderr } = context;
  stderr.on('error', () => {});
  let report = createReporter(stderr, {});
  try {
    const subcommand = await subcommandRow(argv[0])?.load();
    const line = parseLine<Settings>(subcommand ?? EXTRACT, subcommand ? argv.slice(1) : argv);
    const { settings, paths } = line;
    report = createReporter(stderr, settings);
    if (settings.help) {
      return await print(stdout, (await import('./args/help.js')).helpText(terminalWidth(stdout) ?? 80, subcommand));
    }
    if (subcommand) return await subcommand.run(line, context, report);
    if (settings.completion) {
      return await print(stdout, await (await import('./args/completion.js')).completionScript(settings.completion));
    }
    if (settings.man) return await print(stdout, await (await import('./args/man.js')).manualPage());
    if (settings.version) return await print(stdout, await (await import('./version.js')).versionText());
    const nothing = paths.length === 0 && settings.filesFrom === undefined;
    if (nothing && stdin.isTTY) {
      throw new ExtractError('usage', 'no article given', {
        advice: 'name a file, or see extract --help for examples',
      });
    }
    return await run(nothing ? ['-'] : paths, settings, context, report);
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.success;
    if (error instanceof Interrupted) return EXIT.interrupted;
    report.error(asExtractError(error));
    return EXIT.failure;
  }
}

async function print(stdout: Context['stdout'], text: string): Promise<ExitStatus> {
  await streamSink(stdout, 'standard output').write(text);
  return EXIT.success;
}
