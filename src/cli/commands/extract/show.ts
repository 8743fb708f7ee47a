/** `--open`: shows the output file in the desktop's program for it. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Context } from '../../context.js';
import type { Reporter } from '../../terminal/report.js';

/** The program that opens files, by platform; it is called without a shell. */
const OPENERS: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer.exe' };

/** Shows a file. A failure is a warning: the file itself is written. */
export async function showFile(path: string, { cwd, open = openFile }: Context, report: Reporter): Promise<void> {
  try {
    await open(resolve(cwd, path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report.warning(`${path}: no program could be started to show the file (${reason}); open the file yourself`);
  }
}

/** Resolves when the opener has started; the opener outlives this process. */
function openFile(path: string, platform: string = process.platform): Promise<void> {
  return new Promise((resolve, reject) => {
    const opener = spawn(OPENERS[platform] ?? 'xdg-open', [path], { stdio: 'ignore', detached: true });
    opener.once('error', reject);
    opener.once('spawn', () => {
      opener.unref();
      resolve();
    });
  });
}
