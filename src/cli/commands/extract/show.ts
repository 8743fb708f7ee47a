/** `--open`: shows the output file in the program that the desktop has for such files. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Context } from '../../context.js';
import type { Reporter } from '../../terminal/report.js';

/** The command that opens a file on each platform; it is called without a shell. */
const OPENERS: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer.exe' };

/** Shows the output file on the desktop. A failure is only a warning, because the file itself is written. */
export async function showFile(path: string, { cwd, open = openFile }: Context, report: Reporter): Promise<void> {
  try {
    await open(resolve(cwd, path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report.warning(`${path}: no program could be started to show the file (${reason}); open the file yourself`);
  }
}

/** Resolves when the command that opens the file has started; that command may outlive this process. */
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
