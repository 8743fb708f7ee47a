/**
 * Draws the output of a command as an SVG picture of a terminal, for README.md. `npx vitest run test/docs.test.ts -u`
 * writes docs/terminal.svg again.
 */
const CELL = { width: 8.4, height: 19 };
const PADDING = 16;
const TITLE_BAR = 28;
/** Fill colours by SGR parameter (ECMA-48); 39 and 22 return to the default. */
const COLORS: Readonly<Record<string, string>> = {
  2: '#8b8fa3',
  31: '#f38ba8',
  32: '#a6e3a1',
  33: '#f9e2af',
  34: '#89b4fa',
  35: '#f5c2e7',
  36: '#94e2d5',
};
const DEFAULT_COLOR = '#e4e6f0';
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Returns the picture of a prompt with `command` and of `output`, which may contain SGR colours. */
export function drawTerminal(command: string, output: string): string {
  const lines = [`$ ${command}`, ...output.trimEnd().split('\n')];
  // biome-ignore lint/complexity/useRegexLiterals: an escape character in a literal is easy to overlook.
  const sgr = new RegExp('\\x1b\\[(\\d+)m');
  const columns = Math.max(...lines.map((line) => line.replaceAll(new RegExp(sgr, 'g'), '').length));
  const width = Math.ceil(columns * CELL.width + 2 * PADDING);
  const height = TITLE_BAR + lines.length * CELL.height + PADDING;
  const rows = lines.map((line, row) => drawLine(line.split(sgr), TITLE_BAR + (row + 0.75) * CELL.height));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">`,
    `<title>${escaped(command)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1e1e2e"/>`,
    ...['#f38ba8', '#f9e2af', '#a6e3a1'].map((fill, i) => `<circle cx="${18 + 18 * i}" cy="14" r="5" fill="${fill}"/>`),
    ...rows.flat(),
    '</svg>\n',
  ].join('\n');
}

/** `parts` alternates between text and the SGR parameter that applies to the text after it. */
function drawLine(parts: readonly string[], y: number): string[] {
  const drawn: string[] = [];
  let column = 0;
  let fill = DEFAULT_COLOR;
  parts.forEach((part, i) => {
    if (i % 2 === 1) {
      fill = COLORS[part] ?? DEFAULT_COLOR;
      return;
    }
    // Each word has its place and length, because fonts differ in the width of a character.
    for (const { 0: word, index } of part.matchAll(/\S+(?: \S+)*/g)) {
      const x = (PADDING + (column + index) * CELL.width).toFixed(1);
      const length = (word.length * CELL.width).toFixed(1);
      drawn.push(`<text x="${x}" y="${y}" textLength="${length}" fill="${fill}">${escaped(word)}</text>`);
    }
    column += part.length;
  });
  return drawn;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] as string);
}
