/**
 * Makes one file-system call fail, as a disk, a quota or a permission would. Wraps the calls of node:fs, of
 * node:fs/promises and of file handles, counts the calls that do not load the program's own code, and fails the requested
 * call. A process loads this module with
 *
 *     FAULT='promises.rename .*:EIO' node --import ./test/support/faults.mjs bin/extract.js …
 *
 * A test can also import it, to try many faults in one process. Plain JavaScript, because that process has no compiler.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The wrapped calls, by the errors that they can end in. */
const OPENING = ['open', 'openSync', 'readFile', 'readFileSync', 'opendir', 'readdir', 'readdirSync'];
const LOOKING = [
  'stat',
  'statSync',
  'lstat',
  'lstatSync',
  'realpath',
  'realpathSync',
  'access',
  'accessSync',
  'fstat',
  'fstatSync',
];
const NAMING = [
  'mkdir',
  'mkdirSync',
  'rename',
  'renameSync',
  'rm',
  'rmSync',
  'rmdir',
  'rmdirSync',
  'unlink',
  'unlinkSync',
  'mkdtemp',
];
const READING = ['read', 'readSync'];
const WRITING = ['write', 'writeSync', 'writeFile', 'writeFileSync', 'appendFile', 'writev'];
const KEEPING = [
  'truncate',
  'ftruncate',
  'ftruncateSync',
  'sync',
  'datasync',
  'fsync',
  'fsyncSync',
  'fdatasync',
  'fdatasyncSync',
];
const CLOSING = ['close', 'closeSync'];
const NAMES = new Set([...OPENING, ...LOOKING, ...NAMING, ...READING, ...WRITING, ...KEEPING, ...CLOSING]);

/** SHORT is not an error: the call reads or writes less than requested, as the system allows. */
const CAUSES = {
  EIO: () => true,
  EACCES: (name) => [...OPENING, ...LOOKING, ...NAMING].includes(name),
  EMFILE: (name) => OPENING.includes(name),
  ENOSPC: (name) =>
    [...WRITING, ...KEEPING, ...CLOSING, 'open', 'openSync', 'mkdir', 'mkdirSync', 'rename'].includes(name),
  EPIPE: (name) => WRITING.includes(name),
  SHORT: (name) => ['read', 'readSync', 'write', 'writeSync'].includes(name),
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Paths of the program's own code, and files that Node reads to load it. */
const CODE = ['bin', 'dist', 'node_modules', 'test'].map((name) => ROOT + name);

let armed = false;
let count = 0;
let fault;
let calls = [];
/** The paths of open descriptors. */
const paths = new Map();

/** Starts counting. `given` selects the call to fail, by its number from 1 or by a pattern; without it, no call fails. */
export function arm(given) {
  count = 0;
  calls = [];
  fault = given;
  armed = true;
}

/** Stops counting and returns the names of the calls in order. */
export function disarm() {
  armed = false;
  return calls;
}

/** Returns the errors that a call of this name can end in. */
export function causesOf(name) {
  return Object.keys(CAUSES).filter((code) => CAUSES[code](name.replace(/^.*\./, '')));
}

function pathOf(name, args, self) {
  const [first] = args;
  if (typeof first === 'number') return paths.get(first) ?? '';
  if (first instanceof URL) return fileURLToPath(first);
  if (typeof first === 'string' || Buffer.isBuffer(first))
    return name.includes('handle') ? (self.faultPath ?? '') : String(first);
  return self?.faultPath ?? '';
}

/** Returns the fault if this call is the selected call. */
function struck(name, args, self) {
  if (!armed) return undefined;
  const path = pathOf(name, args, self);
  // Standard streams are not files of the run.
  if (typeof args[0] === 'number' && args[0] <= 2) return undefined;
  if (CODE.some((own) => path.startsWith(own))) return undefined;
  count++;
  calls.push({ name, path });
  // Concurrent calls may come in another order than when they were counted.
  const isIt = fault?.call === undefined ? fault?.at === count : fault.call.test(`${name} ${path}`);
  if (!isIt || !causesOf(name).includes(fault.code)) return undefined;
  // A fault happens once.
  const { code } = fault;
  fault = undefined;
  return code;
}

function failure(code, name, path) {
  return Object.assign(new Error(`${code}: made to fail, ${name} '${path}'`), { code, syscall: name, path, errno: -1 });
}

/** Halves the length of a read or write. Buffers only: `(target, buffer, offset, length, …)`, or without the target. */
function shortened(args, at) {
  const [buffer, offset = 0, length = buffer.length - offset] = args.slice(at);
  if (typeof buffer === 'string' || typeof offset !== 'number' || typeof length !== 'number' || length < 2) return args;
  return [...args.slice(0, at), buffer, offset, length >> 1, ...args.slice(at + 3)];
}

function wrapSync(owner, name) {
  const original = owner[name];
  owner[name] = Object.assign(function (...args) {
    const code = struck(name, args, this);
    if (code === 'SHORT') return original.apply(this, shortened(args, 1));
    if (code !== undefined) {
      // A handle whose close fails is closed all the same.
      if (CLOSING.includes(name)) original.apply(this, args);
      throw failure(code, name, pathOf(name, args, this));
    }
    const result = original.apply(this, args);
    if (name === 'openSync') paths.set(result, String(args[0]));
    return result;
  }, original);
}

function wrapCallback(owner, name) {
  const original = owner[name];
  owner[name] = Object.assign(function (...args) {
    const code = struck(name, args, this);
    if (code === 'SHORT') return original.apply(this, shortened(args, 1));
    const done = args.at(-1);
    if (code !== undefined && typeof done === 'function') {
      const fail = () => done(failure(code, name, pathOf(name, args, this)));
      return CLOSING.includes(name) ? original.call(this, args[0], fail) : void setImmediate(fail);
    }
    if (name === 'open' && typeof done === 'function') {
      const opened = (error, descriptor) => {
        if (!error) paths.set(descriptor, String(args[0]));
        done(error, descriptor);
      };
      return original.call(this, ...args.slice(0, -1), opened);
    }
    return original.apply(this, args);
  }, original);
}

function wrapPromise(owner, name, label) {
  const original = owner[name];
  owner[name] = async function (...args) {
    const code = struck(label, args, this);
    if (code === 'SHORT') return original.apply(this, shortened(args, 0));
    if (code !== undefined) {
      if (CLOSING.includes(name)) await original.apply(this, args);
      throw failure(code, name, pathOf(label, args, this));
    }
    const result = await original.apply(this, args);
    if (name === 'open') follow(result, String(args[0]));
    return result;
  };
}

/** Remembers the path of a handle, and wraps `close`, which each handle has as its own property. */
function follow(handle, path) {
  handle.faultPath = path;
  wrapPromise(handle, 'close', 'handle.close');
}

const handle = await fs.promises.open(fileURLToPath(import.meta.url));
const prototype = Object.getPrototypeOf(handle);
await handle.close();

for (const name of NAMES) {
  if (typeof fs[name] === 'function') (name.endsWith('Sync') ? wrapSync : wrapCallback)(fs, name);
  if (typeof fs.promises[name] === 'function') wrapPromise(fs.promises, name, `promises.${name}`);
  if (typeof prototype[name] === 'function') wrapPromise(prototype, name, `handle.${name}`);
}
syncBuiltinESMExports();

if (process.env.FAULT !== undefined) {
  const [, call, code] = /^(.*):(\w+)$/.exec(process.env.FAULT);
  arm({ call: new RegExp(`^${call}$`), code });
}
