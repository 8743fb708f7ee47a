import fc from 'fast-check';

/** Runs of a property for each mutant. A mutant that breaks a property breaks it within few runs. */
fc.configureGlobal({ numRuns: 25 });
