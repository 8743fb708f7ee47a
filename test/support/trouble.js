/**
 * Disturbs an `extract` that loads this module with `--import`. Plain JavaScript, because any version of Node may run it.
 *
 * - An article with the word DEADLY kills the process that reads it.
 * - With TROUBLE_AFTER and TROUBLE_FILE in the environment, the first process that has written so many results stops in the
 *   middle of the next result, writes its process id into the file, and waits for the kill. The kill never comes too late.
 */
import { openSync, writeSync } from 'node:fs';

const { parse } = JSON;
JSON.parse = (text, ...rest) => {
  if (text.includes('DEADLY')) process.kill(process.pid, 'SIGKILL');
  return parse(text, ...rest);
};

const { TROUBLE_AFTER, TROUBLE_FILE } = process.env;

/** Returns the file for the process id to the first process that asks, and null to the others. */
function claim() {
  try {
    return openSync(TROUBLE_FILE, 'wx');
  } catch {
    return null;
  }
}

if (TROUBLE_FILE !== undefined) {
  const write = process.stdout.write.bind(process.stdout);
  let results = 0;
  process.stdout.write = (chunk, ...rest) => {
    results += String(chunk).split('\n').length - 1;
    const file = results > Number(TROUBLE_AFTER) ? claim() : null;
    if (file === null) return write(chunk, ...rest);
    write(String(chunk).slice(0, -10));
    writeSync(file, String(process.pid));
    return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
}
