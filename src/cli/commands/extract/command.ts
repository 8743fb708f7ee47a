/** `extract`, the command without a subcommand: writes the entities of articles in any output format. */
import { ExtractError } from '../../../util/errors.js';
import { OPTIONS } from '../../args/options.js';
import type { Settings } from '../../args/settings.js';
import type { Command } from '../../command.js';
import { EXIT } from '../../context.js';
import { resolveRun } from './resolve.js';
import { executeRun } from './run.js';
import { showFile } from './show.js';
import { openWriter } from './writer.js';

export const extract: Command<Settings> = {
  name: 'extract',
  usage: '[options] [path...]',
  description:
    'Extracts the people, organizations, places and dates of news articles.\n\n' +
    'A path is a file (text, web page, PDF, office document, mail, feed, records or another kind; see --from), a folder, a pattern ' +
    'such as "news/**/*.txt", or - for standard input. Without a path, extract reads standard input if it is piped.',
  arguments: ['[path...]'],
  options: OPTIONS,
  examples: `Examples:
  extract article.txt
      print the people, organizations, places and dates of an article as a table
  extract --date 2016-11-18 --types date,person article.txt
      report dates and people only; resolve "Friday" against the publication date
  cat article.txt | extract --mentions
      read standard input; print every mention with its line and column
  extract --json a.txt b.txt | jq -r '.[].entities[] | [.type, .name, .count] | @tsv'
      print two articles as JSON and filter it with jq
  extract --text-field body --format jsonl --output found.jsonl articles.jsonl
      read many articles, one per line; write one result per line
`,
  exitStatuses: `Exit status:
  0    all articles were read
  1    some article could not be read; the results of the others are complete
  2    wrong usage, or nothing could be read
  130  interrupted; finished results are kept
`,
  async run({ settings, paths }, context, report) {
    const fromStdin = paths.length === 0 && settings.filesFrom === undefined;
    if (fromStdin && context.stdin.isTTY) {
      throw new ExtractError('usage', 'no article given', {
        advice: 'name a file, or see the examples in extract --help',
      });
    }
    const run = await resolveRun(fromStdin ? ['-'] : paths, settings, context, report);
    const status = await executeRun(run, await openWriter(run.output, context), context, report);
    if (run.open !== undefined && (status === EXIT.success || status === EXIT.partial)) {
      await showFile(run.open, context, report);
    }
    return status;
  },
};
