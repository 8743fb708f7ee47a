import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Plugin, rolldown } from 'rolldown';

const PREFIX = 'bundled:';
const require = createRequire(import.meta.url);

interface Edit {
  /** Ending of the file's path. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

interface BundledPackage {
  /** Names that the package requires and that the caller of its loader provides, or leaves out. */
  readonly external: readonly string[];
  readonly edits: readonly Edit[];
}

const PACKAGES: Readonly<Record<string, BundledPackage>> = {
  'cli-table3': {
    // string-width 4, which cli-table3 requires, has tables of characters from 2020: newer emoji shift its columns.
    // Later versions are ES modules, which cli-table3 cannot require. It requires the colours for coloured borders only.
    external: ['string-width', '@colors/colors/safe'],
    edits: [
      {
        // cli-table3 cuts the text of every cell for a debug message that it then drops. For a cell with an emoji this
        // takes time quadratic to its length.
        file: 'cell.js',
        from: 'let content = utils.truncate(this.content, 10, this.truncate);',
        to: "const content = '';",
      },
    ],
  },
  // Loaded on the first text that needs it, because its Intl.Segmenter takes 10 ms to create.
  'string-width': { external: [], edits: [] },
};

/**
 * Makes `import load from 'bundled:NAME'` work for each of {@link PACKAGES}, in the build and in the tests. `load`
 * runs the package as a CommonJS module and returns its exports; its argument provides the external names by name.
 */
export function bundled(): Plugin {
  return {
    name: 'bundled',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}.js` : null),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const { code, licences } = await bundle(id.slice(PREFIX.length + 1, -'.js'.length));
      return `/*! ${licences} */
export default function load(provided = {}) {
  const module = { exports: {} };
  const require = (name) => {
    if (name in provided) return provided[name];
    throw new Error(name + ' is not bundled');
  };
  ((module, exports, require) => {
${code}
  })(module, module.exports, require);
  return module.exports;
}
`;
    },
  };
}

/** The package with everything that it requires as one CommonJS module, and the licences of all of its parts. */
async function bundle(name: string): Promise<{ readonly code: string; readonly licences: string }> {
  const options = PACKAGES[name];
  if (!options) throw new Error(`${name} is not among the packages of rolldown.bundled.ts`);
  const { external, edits } = options;
  const left = new Set(edits);
  const bundle = await rolldown({
    input: require.resolve(name),
    platform: 'node',
    external: [...external],
    plugins: [
      {
        name: 'edits',
        transform(code, id) {
          const edit = edits.find(({ file }) => id.endsWith(file));
          if (!edit?.from || !code.includes(edit.from)) return null;
          left.delete(edit);
          return code.replace(edit.from, edit.to);
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'cjs', minify: true });
  await bundle.close();
  for (const { file, from } of left) throw new Error(`${name}: ${file} no longer has the line ${from}`);
  const { code, moduleIds } = output[0];
  return { code, licences: await licencesOf(moduleIds) };
}

async function licencesOf(modules: readonly string[]): Promise<string> {
  const folders = new Set(modules.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []));
  const texts = [...folders].map(async (folder) => {
    const { name, version } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const files = ['license', 'LICENSE', 'LICENSE-MIT.txt'];
    const text = await firstOf(files.map((file) => `${folder}/${file}`));
    return `${name} ${version}\n\n${text.trim()}`;
  });
  return (await Promise.all(texts)).join('\n\n');
}

async function firstOf(paths: readonly string[]): Promise<string> {
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  throw new Error(`none of these exists: ${paths.join(', ')}`);
}
