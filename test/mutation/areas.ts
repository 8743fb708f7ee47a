/**
 * What is mutated, and the tests that have to notice: only fast ones, in the process. An area is small so that a mutant
 * in what a file does when it is loaded, for which all tests of the area run, costs little.
 */
export interface Area {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

const formats = (names: string) => names.split(' ').map((name) => `src/formats/${name}.ts`);

export const AREAS: Readonly<Record<string, Area>> = {
  offsets: {
    mutate: ['src/text/offsets.ts', 'src/given/read.ts', 'src/eval/check.ts'],
    tests: ['test/text/offsets.test.ts', 'test/given/*.test.ts', 'test/eval/check.test.ts'],
  },
  trim: { mutate: ['src/eval/trim.ts'], tests: ['test/eval/trim.test.ts'] },
  scorers: {
    mutate: [
      'src/eval/{confusion,pairing,scope,scorer,span}.ts',
      'src/eval/scorers/{entities,exact,index,overlapping,times}.ts',
    ],
    tests: ['test/eval/{confusion,pairing,scope,scorers}.test.ts'],
  },
  bootstrap: { mutate: ['src/eval/{bootstrap,measure}.ts'], tests: ['test/eval/{bootstrap,scorers}.test.ts'] },
  grid: { mutate: formats('grid width'), tests: ['test/formats/{grid,table}.test.ts'] },
  tables: {
    mutate: formats('columns context csv escape json jsonl markdown mention-rows present table visible'),
    tests: ['test/formats/{context,csv,json,markdown,table,visible}.test.ts'],
  },
  annotation: {
    mutate: formats(
      'annotated-reader brat conll geojson json-values label-studio read-brat record-article spacy token-spans type-names',
    ),
    tests: ['test/formats/{annotation,round-trip}.test.ts'],
  },
  report: {
    mutate: ['src/formats/registry.ts', 'src/formats/html/*.ts', '!src/formats/html/{inline.d,world}.ts'],
    tests: ['test/formats/{html,html-golden,html-parts,registry}.test.ts'],
  },
};
