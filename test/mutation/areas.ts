/** What is mutated, and by which tests each part must be told from its mutants: only fast ones, in the process. */
export interface Area {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

export const AREAS: Readonly<Record<string, Area>> = {
  offsets: {
    mutate: ['src/text/offsets.ts', 'src/eval/check.ts', 'src/given/read.ts'],
    tests: ['test/text/offsets.test.ts', 'test/eval/check.test.ts', 'test/given/*.test.ts'],
  },
  scoring: {
    mutate: [
      'src/eval/{bootstrap,confusion,measure,pairing,scope,scorer,span,trim}.ts',
      'src/eval/scorers/{entities,exact,index,overlapping,times}.ts',
    ],
    tests: ['test/eval/{bootstrap,pairing,scope,scorers,trim}.test.ts'],
  },
  formats: {
    mutate: ['src/formats/*.ts', 'src/formats/html/*.ts', '!**/*.d.ts'],
    tests: ['test/formats/*.test.ts'],
  },
};
