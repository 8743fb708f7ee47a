import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const PREFIX = 'inline:';

/**
 * Resolves `import { source, hash } from 'inline:PATH'`. `source` is a stylesheet, or a script bundled for browsers, as a
 * string; `hash` is the hash with which a Content-Security-Policy allows it. The build and the tests use this plugin.
 */
export function inline(): Plugin {
  return {
    name: 'inline',
    resolveId(id, importer) {
      // The id ends in .js, because the module is JavaScript even if the file is a stylesheet.
      return id.startsWith(PREFIX)
        ? `\0${PREFIX}${resolve(dirname(importer ?? ''), id.slice(PREFIX.length))}.js`
        : null;
    },
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const path = id.slice(PREFIX.length + 1, -'.js'.length);
      const source = (path.endsWith('.css') ? await readFile(path, 'utf8') : await script(path)).trim();
      const hash = `sha256-${createHash('sha256').update(source).digest('base64')}`;
      return `export const source = ${JSON.stringify(source)};\nexport const hash = '${hash}';\n`;
    },
  };
}

async function script(input: string): Promise<string> {
  const bundle = await rolldown({ input, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
