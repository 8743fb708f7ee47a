/** Opens the HTML report in an installed Chromium. It downloads no browser. */
import { spawnSync } from 'node:child_process';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function findBrowser(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return NAMES.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
}

export const BROWSER = findBrowser();
if (BROWSER === undefined) {
  console.warn('Skipping the browser tests of the report: no Chromium found (set CHROMIUM to its path)');
}

export async function startBrowser(): Promise<BrowserContext> {
  const path = spawnSync('sh', ['-c', `command -v "${BROWSER}"`], { encoding: 'utf8' }).stdout.trim();
  // Chromium has no sandbox for root in a container. The pages are our own.
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1200, height: 900 } });
  context.setDefaultTimeout(60_000);
  return context;
}

export interface Opened {
  readonly page: Page;
  /** Errors, warnings of the Content-Security-Policy and exceptions on the page. */
  readonly problems: string[];
  /** Every address that the page requests, except its own. */
  readonly requests: string[];
}

/** Opens a file in a new page. */
export async function openPage(browser: BrowserContext, file: string): Promise<Opened> {
  const page = await browser.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  const url = `file://${file}`;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    const asked = request.url();
    if (asked !== url && !asked.startsWith('data:')) requests.push(asked);
  });
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, problems, requests };
}
