/** Runs the worker thread of the trainer from its TypeScript source: a thread does not inherit tsx from its parent. */
import { register } from 'tsx/esm/api';

register();
await import('../../src/train/worker.ts');
