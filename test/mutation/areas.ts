/**
 * The areas of mutation testing: the mutated files, and the tests that must notice a mutant. The tests are fast and run in
 * this process. An area is small, because a mutant in code that runs at load time makes all tests of its area run.
 */
export interface Area {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

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
    mutate: [
      'src/output/formats/{columns,convert-mentions,csv,json,markdown,mention-rows,table}.ts',
      'src/output/text/escape.ts',
    ],
    tests: [
      'test/output/formats/{csv,json,markdown,table}.test.ts',
      'test/output/escape.test.ts',
      'test/engine/text/context.test.ts',
    ],
  },
  annotation: {
    mutate: [
      'src/output/formats/{brat,conll,geojson,label-studio,spacy,token-spans,type-names}.ts',
      'src/input/annotation/*.ts',
    ],
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
