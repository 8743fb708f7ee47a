/** The engine in a real browser: one bundle without any module of Node. */
import { readFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import type { Result } from '../../src/engine/types.js';
import { loadModelBytes, loadPlacesBytes } from '../../src/extractor/load-model.js';
import { loadTokenModel } from '../../src/extractor/read-document.js';
import { createExtractor } from '../../src/index.js';
import { BROWSER, startBrowser } from '../support/browser.js';
import { SEED } from '../support/command.js';

/** Bundles the engine; an import of a module of Node fails the build. */
async function bundleEngine(): Promise<string> {
  const bundle = await rolldown({
    input: new URL('../support/browser-engine.ts', import.meta.url).pathname,
    platform: 'browser',
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}

it.skipIf(BROWSER === undefined)('the engine gives the same result in Chromium as in Node', async () => {
  const script = await bundleEngine();

  const files: Readonly<Record<string, string | Buffer>> = {
    '/': '<!doctype html><script src="/script.js"></script>',
    '/script.js': script,
    '/core': Buffer.from(loadTokenModel().core),
    '/model': Buffer.from(loadModelBytes()),
    '/places': Buffer.from(loadPlacesBytes()),
    '/text': readFileSync(SEED),
  };
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.route('**/*', (route) => {
      const path = new URL(route.request().url()).pathname;
      const contentType =
        { '/': 'text/html', '/script.js': 'text/javascript; charset=utf-8' }[path] ?? 'application/octet-stream';
      return route.fulfill({ body: files[path] ?? '', contentType });
    });
    await page.goto('http://localhost/');
    const inBrowser = await page.evaluate(() => (globalThis as unknown as { extract(): Promise<Result> }).extract());
    const extractor = await createExtractor();
    const inNode = extractor.extract(readFileSync(SEED, 'utf8'), { id: 'article' });
    expect(problems).toEqual([]);
    expect(inNode.entities.length).toBeGreaterThan(10);
    expect(inBrowser).toEqual(inNode);
  } finally {
    await browser.browser()?.close();
  }
});
