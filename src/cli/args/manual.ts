/** The manual page in the macros of man(7), from the tables of the commands. */
import type { Command } from '../command.js';
import { extract } from '../commands/extract/command.js';
import { SUBCOMMANDS } from '../commands/table.js';
import { readVersions } from '../version.js';
import type { OptionRow } from './options.js';

export async function manualPage(rows = SUBCOMMANDS): Promise<string> {
  const { program } = await readVersions();
  const subcommands = await Promise.all(Object.values(rows).map(({ load }) => load()));
  const lines = [
    `.TH EXTRACT 1 "" "extract ${program}" "User Commands"`,
    '.SH NAME',
    'extract \\- extract the people, organizations, places and dates of news articles',
    '.SH SYNOPSIS',
    ...[extract, ...subcommands].flatMap(({ name, usage }) => [`.B ${roff(name)}`, roff(usage), '.br']),
    '.SH DESCRIPTION',
    ...paragraphs(extract.description),
    '.SH OPTIONS',
    ...optionLines(extract.options),
    ...subcommands.flatMap(subcommandLines),
    '.SH EXIT STATUS',
    ...preformatted(extract.exitStatuses),
    '.SH EXAMPLES',
    ...preformatted(extract.examples),
  ];
  return `${lines.join('\n')}\n`;
}

function subcommandLines({ name, description, options, exitStatuses, examples }: Command): string[] {
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

/** Returns the options under the titles of their groups. */
function optionLines(rows: readonly OptionRow[]): string[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.flatMap((group) => [
    `.SS ${roff(group.replace(/:$/, ''))}`,
    ...rows
      .filter((row) => row.group === group)
      .flatMap(({ flags, help, default: preset, defaultText }) => {
        const tag = flags
          .replace(/<(.+)>/, '\\fI$1\\fR')
          .replace(/(?<!\w)--?[\w-]+/g, (name) => `\\fB${roff(name)}\\fR`);
        const shown = preset === undefined ? '' : ` (default: ${defaultText ?? preset})`;
        return ['.TP', tag, roff(help + shown)];
      }),
  ]);
}

/** Returns the lines below the title of a section of the help, with their line breaks. */
function preformatted(section: string): string[] {
  const lines = section.trimEnd().split('\n').slice(1);
  return ['.nf', ...lines.map((line) => roff(line.replace(/^ {2}/, ''))), '.fi'];
}

/** Escapes text for roff: hyphens that can be copied, and no line that starts with a control character. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');
}
