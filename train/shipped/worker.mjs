/** The trainer's worker thread as TypeScript: tsx does not reach into threads by itself. */
import { register } from 'tsx/esm/api';

register();
await import('../../src/train/worker.ts');
