/** A worker thread; what it does is in serve.ts. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { serve } from './serve.js';

await serve(parentPort as MessagePort, workerData);
