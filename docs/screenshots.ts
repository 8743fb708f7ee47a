/**
 * Takes the pictures of the HTML report in docs/ from the output of the real command. Needs Chromium.
 *
 *     npm run build && npx tsx docs/screenshots.ts
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPage, startBrowser } from '../test/support/browser.js';
import { COMMAND, inFolder, ROOT } from '../test/support/command.js';

const wikinews = readdirSync(join(ROOT, 'fixtures/wikinews')).filter((name) => name.endsWith('.txt'));
const REPORTS = {
  article: ['--date', '2016-11-18', 'fixtures/nato-asylum.txt'],
  overview: wikinews.map((name) => `fixtures/wikinews/${name}`),
};

await inFolder(async (folder) => {
  const browser = await startBrowser();
  for (const [name, args] of Object.entries(REPORTS)) {
    const file = join(folder, `${name}.html`);
    execFileSync(process.execPath, [COMMAND, ...args, '--format', 'html', '--output', file], { cwd: ROOT });
    const { page } = await openPage(browser, file);
    await page.setViewportSize({ width: 1120, height: 760 });
    if (name === 'article') await page.locator('.group button').first().click();
    await page.screenshot({ path: join(ROOT, 'docs', `report-${name}.png`) });
  }
  await browser.browser()?.close();
});
