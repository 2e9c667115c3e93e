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

/** How a page is looked at, and how wide another screen is that it has to fit too. */
interface Way {
  readonly name: string;
  readonly language: string;
  readonly width: number;
  readonly other: number;
}
const ways: readonly Way[] = [
  { name: 'on a wide screen, in Korean', language: 'ko', width: 1280, other: 390 },
  { name: 'on a telephone, in English', language: 'en', width: 390, other: 1280 },
];

/** Pages are looked at by turns in one way or the other; with ACCESSIBILITY=every each of them in every way. */
const everyWay = process.env.ACCESSIBILITY === 'every';

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

  /** Where the first link of a page leads to. */
  const leadsTo = (page: Page, path: string, link: string): Promise<string | null | undefined> =>
    page.evaluate(
      async ([at, selector]) => {
        const text = await (await fetch(at)).text();
        return new DOMParser().parseFromString(text, 'text/html').querySelector(selector)?.getAttribute('href');
      },
      [path, link] as const,
    );

  const addressOf = async (page: Page, language: string, { path, from }: Visited): Promise<string> => {
    if (!from) return `/${language}${path}`;
    const to = await leadsTo(page, `/${language}${from.path}`, from.link);
    if (!to) throw new Error(`${from.path} has no ${from.link}`);
    return to;
  };

  const scrolls = async (page: Page, width: number): Promise<string[]> => {
    await page.setViewportSize({ width, height: 860 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    return wide > 0 ? [`scrolls ${wide} px sideways`] : [];
  };

  const walk = async (pages: readonly Visited[], account: string | undefined, { language, width, other }: Way) => {
    const { page, wrongs } = await openPage(browser, { viewport: { width, height: 860 } });
    await page.goto(`${site.url}/${language}`);
    if (account) await signIn(page, site, account);
    const found: string[] = [];
    for (const visited of pages) {
      await page.goto(site.url + (await addressOf(page, language, visited)));
      const tell = (at: number, what: readonly string[]) =>
        found.push(...what.map((w) => `/${language}${visited.path} at ${at}: ${w}`));
      tell(width, await findings(page));
      tell(width, await scrolls(page, width));
      tell(other, await scrolls(page, other));
      await page.setViewportSize({ width, height: 860 });
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
  ] as const)
    for (const [turn, way] of ways.entries())
      test(`for ${who} has no violation ${way.name}, and fits every screen`, { timeout: 600_000 }, async () => {
        const own = everyWay ? pages : pages.filter((_, n) => n % ways.length === turn);
        expect(await walk(own, account, way)).toEqual([]);
      });
});
