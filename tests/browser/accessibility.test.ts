import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser, openPage, withoutPictures } from './chromium.ts';
import { keepers, members, offices, operators, type Visited, visitors } from './pages.ts';
import { openSite, type Site, signIn } from './site.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on the page as it stands: every rule of WCAG 2.0 to 2.2, A and AA, and axe's best practices. */
const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: (o: object) => Promise<{ violations: Finding[] }> } }).axe.run;
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await run({ runOnly, resultTypes: ['violations'] })).violations;
  });
  return found.map(
    (f) => `${f.id}: ${f.help}: ${f.nodes.map((n) => `${n.html.slice(0, 160)} ${n.failureSummary ?? ''}`).join(' | ')}`,
  );
};

describe.skipIf(noBrowser)(`Every page${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch(withoutPictures)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const visit = async (page: Page, language: string, { path, from }: Visited): Promise<void> => {
    await page.goto(`${site.url}/${language}${from?.path ?? path}`);
    if (!from) return;
    const link = page.locator(from.link).first();
    const to = await link.getAttribute('href');
    await page.goto(`${site.url}${to}`);
  };

  const walk = async (pages: readonly Visited[], account: string | undefined, width: number, language: string) => {
    const { page, wrongs } = await openPage(browser, { viewport: { width, height: 860 } });
    if (account) await signIn(page, site, account);
    const found: string[] = [];
    for (const visited of pages) {
      await visit(page, language, visited);
      found.push(...(await findings(page)).map((f) => `/${language}${visited.path} at ${width}: ${f}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) found.push(`/${language}${visited.path} at ${width}: scrolls ${wide} px sideways`);
    }
    await page.context().close();
    return [...found, ...wrongs];
  };

  for (const [who, pages, account] of [
    ['visitors', visitors, undefined],
    ['members', members, 'sme'],
    ['a licensing office', offices, 'office'],
    ['an equipment centre', keepers, 'equipment'],
    ['the operator', operators, 'operator'],
  ] as const) {
    test(`for ${who} has no violation on a wide screen, in Korean`, { timeout: 600_000 }, async () => {
      expect(await walk(pages, account, 1280, 'ko')).toEqual([]);
    });
    test(`for ${who} has no violation on a telephone, in English, and fits it`, { timeout: 600_000 }, async () => {
      expect(await walk(pages, account, 390, 'en')).toEqual([]);
    });
  }
});
