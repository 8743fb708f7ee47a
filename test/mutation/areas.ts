/**
 * The areas of mutation testing: the mutated files, and the tests that must notice a mutant. The tests are fast and run in
 * this process. An area is small, because a mutant in code that runs at load time makes all tests of its area run.
 */
export interface Area {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

const formats = (names: string) => names.split(' ').map((name) => `src/output/formats/${name}.ts`);

export const AREAS: Readonly<Record<string, Area>> = {
  offsets: {
    mutate: ['src/engine/text/offsets.ts', 'src/engine/given/read.ts', 'src/eval/check-annotation.ts'],
    tests: ['test/engine/text/offsets.test.ts', 'test/engine/given/*.test.ts', 'test/eval/check-annotation.test.ts'],
  },
  trim: { mutate: ['src/eval/trim-edges.ts'], tests: ['test/eval/trim-edges.test.ts'] },
  scorers: {
    mutate: [
      'src/eval/{confusion,pair-documents,scorer,scoring-scope,spans}.ts',
      'src/eval/scorers/{entities,index,mentions,times}.ts',
    ],
    tests: ['test/eval/{confusion,pair-documents,scorers,scoring-scope}.test.ts'],
  },
  bootstrap: { mutate: ['src/eval/{bootstrap,measure}.ts'], tests: ['test/eval/{bootstrap,scorers}.test.ts'] },
  layout: {
    mutate: ['src/output/text/{table-layout,width}.ts'],
    tests: ['test/output/table-layout.test.ts', 'test/output/formats/table.test.ts'],
  },
  tables: {
    mutate: formats('columns context csv escape json jsonl markdown mention-rows present table visible'),
    tests: ['test/output/formats/{context,csv,json,markdown,table,visible}.test.ts'],
  },
  annotation: {
    mutate: formats(
      'annotated-reader brat conll geojson json-values label-studio read-brat record-article spacy token-spans type-names',
    ),
    tests: ['test/output/formats/{annotation,round-trip}.test.ts'],
  },
  report: {
    mutate: [
      'src/output/formats/registry.ts',
      'src/output/formats/html/*.ts',
      '!src/output/formats/html/{inline.d,world}.ts',
    ],
    tests: ['test/output/formats/{html,html-golden,html-parts,registry}.test.ts'],
  },
};
