/** The manual page, in the macros of man(7), from the table of options and the help. */
import { createCommand } from './command.js';
import { EXAMPLES, EXIT_STATUSES } from './help.js';
import { OPTIONS, type OptionRow } from './options.js';
import { versionText } from './version.js';

export async function manualPage(): Promise<string> {
  const [, version = ''] = /^extract (\S+)/.exec(await versionText()) ?? [];
  const groups = [...new Set(OPTIONS.map(({ group }) => group))];
  return [
    `.TH EXTRACT 1 "" "extract ${version}" "User Commands"`,
    '.SH NAME',
    'extract \\- find the people, organizations, places and dates of news articles',
    '.SH SYNOPSIS',
    '.B extract',
    '.RI [ options ]\n.RI [ path ...]',
    '.SH DESCRIPTION',
    ...createCommand()
      .description()
      .split('\n\n')
      .flatMap((paragraph) => ['.PP', roff(paragraph)]),
    '.SH OPTIONS',
    ...groups.flatMap((group) => [
      `.SS ${roff(group.replace(/:$/, ''))}`,
      ...OPTIONS.filter((row) => row.group === group).flatMap(optionLines),
    ]),
    '.SH EXIT STATUS',
    ...preformatted(EXIT_STATUSES),
    '.SH EXAMPLES',
    ...preformatted(EXAMPLES),
  ]
    .join('\n')
    .concat('\n');
}

function optionLines({ flags, help, default: preset }: OptionRow): string[] {
  const tag = flags.replace(/<(.+)>/, '\\fI$1\\fR').replace(/--?[\w-]+/g, (name) => `\\fB${roff(name)}\\fR`);
  const shown = preset === undefined || help.includes('default') ? '' : ` (default: ${preset})`;
  return ['.TP', tag, roff(help + shown)];
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
