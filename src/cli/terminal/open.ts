/** Shows a file in the program that the user's desktop has for it. */
import { spawn } from 'node:child_process';

/** For each platform the program that opens files; it takes the path as it is, no shell reads it. */
const OPENERS: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer.exe' };

/** Resolves when the opener has started; it goes on by itself. */
export function openFile(path: string, platform: string = process.platform): Promise<void> {
  return new Promise((resolve, reject) => {
    const opener = spawn(OPENERS[platform] ?? 'xdg-open', [path], { stdio: 'ignore', detached: true });
    opener.once('error', reject);
    opener.once('spawn', () => {
      opener.unref();
      resolve();
    });
  });
}
