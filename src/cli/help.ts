/** The help: what the table of options says, worked examples, and the exit statuses. */
import { createCommand } from './command.js';

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

export function helpText(width: number): string {
  const command = createCommand().configureHelp({ helpWidth: width });
  return `${command.helpInformation()}\n${EXAMPLES}\n${EXIT_STATUSES}`;
}
