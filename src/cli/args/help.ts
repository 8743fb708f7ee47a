/** The help: what the table of options says, worked examples, the subcommands and the exit statuses. */

import type { Subcommand } from '../commands/subcommand.js';
import { SUBCOMMANDS } from '../commands/subcommands.js';
import { createCommand, EXTRACT, type LineShape } from './command.js';

export const EXAMPLES = `Examples:
  extract article.txt
      the people, organizations, places and dates of an article, as a table
  extract --date 2016-11-18 --types date,person article.txt
      these types only; "Friday" gets a value, counted from the day of publication
  cat article.txt | extract --mentions
      from standard input, every mention with its line and column
  extract --json a.txt b.txt | jq -r '.[].entities[] | [.type, .name, .count] | @tsv'
      two articles as JSON, on to jq
  extract --text-field body --format jsonl --output found.jsonl articles.jsonl
      many articles, one a line in and one a line out
`;

export const EXIT_STATUSES = `Exit status:
  0    all articles were read
  1    some article could not be read; the results of the others are complete
  2    wrong usage, or nothing could be read
  130  interrupted; what was finished is kept
`;

/** The help of the main job, or of a subcommand. */
export function helpText(width: number, subcommand?: Subcommand): string {
  if (subcommand === undefined) return `${options(EXTRACT, width)}\n${EXAMPLES}\n${subcommands()}${EXIT_STATUSES}`;
  return `${options(subcommand, width)}\n${subcommand.examples}\n${subcommand.exitStatuses}`;
}

function options(shape: LineShape, width: number): string {
  return createCommand(shape).configureHelp({ helpWidth: width }).helpInformation();
}

function subcommands(): string {
  const rows = Object.entries(SUBCOMMANDS);
  if (rows.length === 0) return '';
  const longest = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, { summary }]) => `  extract ${name.padEnd(longest)}  ${summary}\n`);
  return `Subcommands (each has its own --help; a file of that name is read as ./NAME):\n${lines.join('')}\n`;
}
