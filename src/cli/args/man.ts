/** The manual page, in the macros of man(7), from the tables of options and of subcommands and from the help. */

import type { Subcommand } from '../commands/subcommand.js';
import { SUBCOMMANDS } from '../commands/subcommands.js';
import { versionText } from '../version.js';
import { EXTRACT } from './command.js';
import { EXAMPLES, EXIT_STATUSES } from './help.js';
import type { OptionRow } from './options.js';

export async function manualPage(rows = SUBCOMMANDS): Promise<string> {
  const [, version = ''] = /^extract (\S+)/.exec(await versionText()) ?? [];
  const subcommands = await Promise.all(Object.values(rows).map(({ load }) => load()));
  const lines = [
    `.TH EXTRACT 1 "" "extract ${version}" "User Commands"`,
    '.SH NAME',
    'extract \\- find the people, organizations, places and dates of news articles',
    '.SH SYNOPSIS',
    ...[EXTRACT, ...subcommands].flatMap(({ name, usage }) => [`.B ${roff(name)}`, roff(usage), '.br']),
    '.SH DESCRIPTION',
    ...paragraphs(EXTRACT.description),
    '.SH OPTIONS',
    ...optionLines(EXTRACT.options),
    ...subcommands.flatMap(subcommandLines),
    '.SH EXIT STATUS',
    ...preformatted(EXIT_STATUSES),
    '.SH EXAMPLES',
    ...preformatted(EXAMPLES),
  ];
  return `${lines.join('\n')}\n`;
}

function subcommandLines({ name, description, options, exitStatuses, examples }: Subcommand): string[] {
  return [
    `.SH ${roff(name.toUpperCase())}`,
    ...paragraphs(description),
    ...optionLines(options),
    ...[exitStatuses, examples].flatMap((section) => [
      `.SS ${roff(section.slice(0, section.indexOf(':')))}`,
      ...preformatted(section),
    ]),
  ];
}

function paragraphs(text: string): string[] {
  return text.split('\n\n').flatMap((paragraph) => ['.PP', roff(paragraph)]);
}

/** The options in their groups. */
function optionLines(rows: readonly OptionRow[]): string[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.flatMap((group) => [
    `.SS ${roff(group.replace(/:$/, ''))}`,
    ...rows
      .filter((row) => row.group === group)
      .flatMap(({ flags, help, default: preset }) => {
        const tag = flags
          .replace(/<(.+)>/, '\\fI$1\\fR')
          .replace(/(?<!\w)--?[\w-]+/g, (name) => `\\fB${roff(name)}\\fR`);
        const shown = preset === undefined || help.includes('default') ? '' : ` (default: ${preset})`;
        return ['.TP', tag, roff(help + shown)];
      }),
  ]);
}

/** The lines below a title of the help, as they are. */
function preformatted(section: string): string[] {
  const lines = section.trimEnd().split('\n').slice(1);
  return ['.nf', ...lines.map((line) => roff(line.replace(/^ {2}/, ''))), '.fi'];
}

/** Text in which roff sees no command: hyphens that may be copied, and no line that begins like one. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');
}
