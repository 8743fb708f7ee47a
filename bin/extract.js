#!/usr/bin/env node
import { main } from '../dist/cli/main.js';

const { argv, stdin, stdout, stderr, env } = process;
const interrupt = new AbortController();
// Once: a second Ctrl-C ends the process at once, as without this program's say.
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
