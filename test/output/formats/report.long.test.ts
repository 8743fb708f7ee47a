/** Tests the HTML report in a browser. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page as html } from '../../../src/output/formats/html/index.js';
import { writeAll } from '../../support/annotation.js';
import { BROWSER, type Opened, openPage, startBrowser } from '../../support/browser.js';
import { extract, inFolder, SEED } from '../../support/command.js';
import { type Annotated, hostileAnnotated, spansOf } from '../../support/hostile-results.js';
import { ARTICLE, manyArticles } from '../../support/report.js';
import { entity, result } from '../../support/results.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: BrowserContext;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Returns the serious and critical accessibility problems that axe-core finds. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const violations: Violation[] = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    );
}

/** Opens a report, runs the test, and checks that the page caused no error and no request. */
async function withReport(
  articles: readonly Annotated[],
  use: (opened: Opened) => Promise<void>,
  several = false,
): Promise<void> {
  await inFolder(async (folder) => {
    const file = join(folder, 'report.html');
    await writeFile(file, await writeAll(html, articles, { shape: several ? 'array' : 'object' }));
    const opened = await openPage(browser, file);
    try {
      await use(opened);
      expect(opened.problems).toEqual([]);
      expect(opened.requests).toEqual([]);
    } finally {
      await opened.page.close();
    }
  });
}

const marks = (page: Page) =>
  page.$$eval('mark', (found) =>
    found.map((mark) => [mark.dataset.start, mark.textContent, mark.className.split(' ')[0]]),
  );
const visibleNames = (page: Page) => page.locator('.group li:visible button bdi').allTextContents();

// A browser is slow on a busy machine.
describe.runIf(BROWSER)('the report in a browser', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.browser()?.close());

  it('marks every mention of the JSON result once, at its offsets, in less than 300 kB', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'a.html');
      await extract([SEED, '--format', 'html', '-o', file]);
      const { entities } = JSON.parse((await extract([SEED, '--json'])).stdout);
      const text = await readFile(SEED, 'utf8');
      expect((await readFile(file)).length).toBeLessThan(300_000);
      const { page, problems, requests } = await openPage(browser, file);
      expect(await page.locator('.text').textContent()).toBe(text);
      const expected = spansOf({ id: '', date: null, entities }).map(({ start, end, type }) => [
        ...[String(start), text.slice(start, end), `t-${type}`],
      ]);
      expect(expected.length).toBeGreaterThan(0);
      expect(await marks(page)).toEqual(expected);
      expect([problems, requests]).toEqual([[], []]);
      await page.close();
    }));

  it('steps through the mentions of an entity by mouse and by keyboard', () =>
    withReport([ARTICLE], async ({ page }) => {
      const now = () => page.$$eval('mark.now', (found) => found.map((mark) => Number(mark.dataset.start)));
      const stoltenberg = ARTICLE.result.entities[0]?.mentions.map(({ start }) => start) as number[];
      await page.getByRole('button', { name: 'Jens Stoltenberg' }).click();
      expect(await now()).toEqual(stoltenberg.slice(0, 1));
      expect(await page.locator('mark.chosen').count()).toBe(stoltenberg.length);
      expect(await page.locator('.jump output').textContent()).toBe('Jens Stoltenberg: mention 1 of 2');
      await page.getByRole('button', { name: 'Next' }).click();
      expect(await now()).toEqual(stoltenberg.slice(1));
      await page.keyboard.press('n');
      expect(await now()).toEqual(stoltenberg.slice(0, 1));
      await page.keyboard.press('p');
      expect(await now()).toEqual(stoltenberg.slice(1));
      expect(await page.locator('mark.now').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('mark.chosen, mark.now').count()).toBe(0);
      expect(await page.locator('.jump').isVisible()).toBe(false);
      await page.locator('mark', { hasText: 'NATO' }).nth(1).click();
      expect(await page.locator('.jump output').textContent()).toBe('NATO: mention 2 of 2');
      expect(await page.locator('.group [aria-pressed=true]').textContent()).toContain('NATO');
    }));

  it('chooses an entity on the time line and on the map', () =>
    withReport([ARTICLE], async ({ page }) => {
      expect(await page.locator('.timeline time').allTextContents()).toEqual([
        ...['1952', 'Fri 15 Jul 2016', 'Fri 18 Nov 2016', 'Fri 18 Nov 2016'],
      ]);
      await page.locator('.timeline button', { hasText: '1952' }).click();
      expect(await page.locator('mark.now').textContent()).toBe('1952');
      const dot = page.locator('circle[data-entity=T11]');
      await dot.click();
      expect(await page.locator('mark.now').textContent()).toBe('Berlin');
      expect(await page.locator('circle.chosen').count()).toBe(1);
    }));

  it('draws places at their coordinates', () =>
    withReport([ARTICLE], async ({ page }) => {
      const at = async (id: string) =>
        page.locator(`circle[data-entity=${id}]`).evaluate((dot) => dot.getBoundingClientRect());
      const map = await page.locator('svg.map').boundingBox();
      const [brussels, berlin, turkey] = [await at('T1'), await at('T11'), await at('T13')];
      expect(brussels.x).toBeLessThan(berlin.x);
      expect(berlin.x).toBeLessThan(turkey.x);
      expect(berlin.y).toBeLessThan(brussels.y);
      expect(brussels.y).toBeLessThan(turkey.y);
      for (const dot of [brussels, berlin, turkey]) {
        expect(dot.left).toBeGreaterThan(map?.x as number);
        expect(dot.right).toBeLessThan((map?.x as number) + (map?.width as number));
      }
      expect(await page.locator('svg.map text').allTextContents()).toContain('Turkey');
    }));

  it('hides the mentions of a type and filters entities by name', () =>
    withReport([ARTICLE], async ({ page }) => {
      const colored = () =>
        page.$$eval(
          'mark',
          (found) => found.filter((mark) => getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)').length,
        );
      const all = await colored();
      await page.getByRole('checkbox', { name: 'Places' }).uncheck();
      expect(await colored()).toBe(all - (await page.locator('mark.t-place').count()));
      expect(await visibleNames(page)).not.toContain('Berlin');
      expect(await page.locator('#found').textContent()).toBe('8 of 13 shown');
      await page.getByRole('checkbox', { name: 'Places' }).check();
      expect(await colored()).toBe(all);
      await page.keyboard.press('Escape');
      await page.locator('body').click({ position: { x: 2, y: 2 } });
      await page.keyboard.press('/');
      await page.keyboard.type('mErk');
      expect(await visibleNames(page)).toEqual(['Angela Merkel']);
      expect(await page.locator('#found').textContent()).toBe('1 of 13 shown');
    }));

  it('shows an overview of several articles and opens an article', () =>
    withReport(
      manyArticles(250),
      async ({ page }) => {
        const listed = page.locator('#articles li:visible');
        expect(await page.locator('h1:visible').textContent()).toBe('250 articles');
        expect(await listed.count()).toBe(100);
        await page.getByRole('button', { name: 'Show more' }).click();
        expect(await listed.count()).toBe(200);
        await page.getByRole('button', { name: 'NATO' }).first().click();
        const mentioning = manyArticles(250).filter(({ result: { entities } }) =>
          entities.some(({ name }) => name === 'NATO'),
        );
        expect(await page.locator('#shown').textContent()).toBe(`${mentioning.length} of 250 articles with NATO`);
        await page.getByRole('button', { name: 'Show all' }).click();
        const pair = page.locator('.pairs button').first();
        expect(await pair.textContent()).toContain('Jens Stoltenberg and Angela Merkel\u00A0250');
        await page.getByLabel('Find articles').fill('day 249');
        expect(await listed.count()).toBe(1);
        await listed.getByRole('link').click();
        expect(await page.title()).toBe('Talks, day 249');
        expect(await page.locator('h1:visible').allTextContents()).toEqual(['Talks, day 249']);
        expect(await page.locator('.text').textContent()).toBe(ARTICLE.text);
        await page.getByRole('button', { name: 'Jens Stoltenberg' }).click();
        expect(await page.locator('mark.now').textContent()).toBe('Jens Stoltenberg');
        await page.getByRole('link', { name: 'Next' }).click();
        await page.getByRole('heading', { name: 'Talks, day 250' }).waitFor();
        expect(await page.getByRole('link', { name: 'Next' }).count()).toBe(0);
        expect(await page.locator('mark.now').count()).toBe(0);
        await page.goBack();
        await page.getByRole('heading', { name: 'Talks, day 249' }).waitFor();
        await page.getByRole('link', { name: 'All articles' }).click();
        await page.locator('#overview').waitFor();
        expect(await page.title()).toBe('Entities of several articles');
      },
      true,
    ));

  it.each([false, true])('has no serious accessibility problem (several articles: %s)', (several) =>
    withReport(
      several ? manyArticles(12) : [ARTICLE],
      async ({ page }) => {
        expect(await axe(page)).toEqual([]);
        if (several) await page.locator('#articles a').first().click();
        await page.getByRole('button', { name: 'Jens Stoltenberg' }).click();
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await axe(page)).toEqual([]);
        if (several) await page.getByRole('link', { name: 'All articles' }).click();
        expect(several ? await axe(page) : []).toEqual([]);
      },
      several,
    ),
  );

  it('does not run scripts or markup in the text', async () => {
    const attacks = [
      '<script>alert(1)</script>',
      '</script><script>alert(2)</script>',
      '"><img src=x onerror=alert(3)>',
      "' onmouseover='alert(4)",
      '<!--<script>',
      '</mark></section></article>',
      '<a href="javascript:alert(5)">x</a>',
      '&lt;b&gt;&amp;#60;',
      ']]>',
      '</style><style>*{display:none}',
      'שלום עולם \u202Eevil\u202C',
      'مرحبا',
      '\u2066x\u2069',
    ];
    const hostile = (count: number) => {
      const attack = (i: number) => attacks[i % attacks.length] as string;
      const names = Array.from({ length: count }, (_, i) => `${attack(i)} ${i}`);
      let start = -1;
      const entities = names.map((name, i) => {
        start = i === 0 ? 0 : start + (names[i - 1] as string).length + 1;
        const mentions = [{ start, end: start + name.length, text: name }];
        return { id: `"${name}`, type: i % 2 ? 'person' : attack(i), name, count: 1, aliases: [attack(i)], mentions };
      });
      const id = attacks.join(' ');
      return { names, text: names.join('\n'), result: { ...result(entities, id), title: id } };
    };
    for (const several of [false, true]) {
      const article = hostile(several ? 40 : 1000);
      await withReport(
        several ? [article, article] : [article],
        async ({ page }) => {
          if (several) await page.locator('#articles a').first().click();
          expect(await page.locator('.text').textContent()).toBe(article.text);
          expect(await page.$$eval('mark', (found) => found.map((mark) => mark.textContent))).toEqual(article.names);
          const injected = 'img, iframe, object, b, i, a[href^="javascript"], [onerror], [onmouseover]';
          expect(await page.locator(injected).count()).toBe(0);
          expect(await page.locator('style').count()).toBe(1);
          expect(await page.locator('h1:visible').textContent()).toBe(article.result.title);
          await page.locator('article .group button').nth(3).click();
          expect(await page.locator('mark.now').count()).toBe(1);
        },
        several,
      );
    }
  });

  it('shows right-to-left text from right to left, and each name in its own direction', () => {
    const text = 'ביקר הנשיא ב-Oslo.\nThen he left Haifa (חיפה).';
    const article = {
      text,
      result: result([
        entity(text, { type: 'place', name: 'Oslo' }),
        entity(text, { type: 'place', name: 'חיפה', id: 'T2' }),
      ]),
    };
    return withReport([article], async ({ page }) => {
      const side = await page.locator('.text').evaluate((element) => {
        const range = document.createRange();
        range.setStart(element.firstChild as Text, 0);
        range.setEnd(element.firstChild as Text, 1);
        const { left, right } = element.getBoundingClientRect();
        const first = range.getBoundingClientRect();
        return first.left - left > right - first.right ? 'right' : 'left';
      });
      expect(side).toBe('right');
      expect(await page.locator('.group bdi').allTextContents()).toEqual(['Oslo', 'חיפה']);
    });
  });

  it('shows exactly the text of the article in a browser, whatever the text is', async () => {
    const page = await browser.newPage();
    // HTML cannot represent U+0000, and UTF-8 cannot represent a lone surrogate.
    const shown = (text: string) => Buffer.from(text.replaceAll('\0', '\uFFFD')).toString();
    await fc.assert(
      fc.asyncProperty(fc.array(hostileAnnotated, { minLength: 10, maxLength: 10 }), async (articles) => {
        const sources = await Promise.all(articles.map((article) => writeAll(html, [article], { shape: 'object' })));
        const read = await page.evaluate(
          (pages) =>
            pages.map((source) => {
              const { body } = new DOMParser().parseFromString(source, 'text/html');
              return [
                body.querySelector('.text')?.textContent,
                ...[...body.querySelectorAll('mark')].map((mark) => mark.textContent),
              ];
            }),
          sources.map((source) => Buffer.from(source).toString()),
        );
        expect(read).toEqual(
          articles.map(({ text, result: each }) => [
            shown(text),
            ...spansOf(each).map(({ start, end }) => shown(text.slice(start, end))),
          ]),
        );
      }),
      { numRuns: 5 },
    );
    await page.close();
  });
});
