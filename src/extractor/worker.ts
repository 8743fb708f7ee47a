/** Entry point of a worker thread; serve.ts does the work. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { serve } from './serve.js';

await serve(parentPort as MessagePort, workerData);
