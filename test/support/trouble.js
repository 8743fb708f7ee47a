/**
 * Trouble for an `extract`, loaded into it with `--import`: plain JavaScript, since the Node that runs it may be any.
 *
 * - An article with the word DEADLY kills whoever reads it.
 * - With TROUBLE_AFTER and TROUBLE_FILE in the environment, the first process to have written that many results stops
 *   amid the next one, writes its number into the file, and waits to be killed. Whoever kills it never comes too late.
 */
import { openSync, writeSync } from 'node:fs';

const { parse } = JSON;
JSON.parse = (text, ...rest) => {
  if (text.includes('DEADLY')) process.kill(process.pid, 'SIGKILL');
  return parse(text, ...rest);
};

const { TROUBLE_AFTER, TROUBLE_FILE } = process.env;

/** The file to tell the process's number in, for the first that asks; null for the others. */
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
