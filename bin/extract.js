#!/usr/bin/env node
import { main } from '../dist/cli/main.js';

const { argv, stdin, stdout, stderr, env } = process;
const interrupt = new AbortController();
// `once`: the first Ctrl-C ends the run in good order; the second one ends the process at once.
process.once('SIGINT', () => interrupt.abort());
process.exitCode = await main({
  argv: argv.slice(2),
  stdin,
  stdout,
  stderr,
  env,
  cwd: process.cwd(),
  signal: interrupt.signal,
});
