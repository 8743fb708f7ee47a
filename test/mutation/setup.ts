import fc from 'fast-check';

/** A mutant that breaks a property breaks it soon; there are many mutants. */
fc.configureGlobal({ numRuns: 25 });
