import type { Browser, Page } from 'playwright-core';
import { openPage } from './chromium.ts';
import { type Site, signIn } from './site.ts';

/** Fills the fields of a form by their names. */
export const fill = async (page: Page, values: Readonly<Record<string, string>>, within = 'form'): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`${within} [name="${name}"]`).first();
    const kind = await field.evaluate((e) => e.tagName);
    if (kind === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
};
export const press = (page: Page, what: string) => page.locator(`button[value="${what}"]`).click();
export const says = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor();
/** The last part of the address, once the page has come to one of that shape. */
export const idAt = async (page: Page, shape: RegExp): Promise<string> => {
  await page.waitForURL(shape);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

/** A person of the demonstration at a page of their own, signed in. */
export const seated = async (browser: Browser, site: Site, account: string, language: 'ko' | 'en') => {
  const { page, wrongs } = await openPage(browser);
  await signIn(page, site, account, language);
  return { page, wrongs, go: (path: string) => page.goto(`${site.url}/${language}/${path}`) };
};

/**
 * Takes a step of a room and waits for what it says then. The card provider tells of what it did when it likes, which changes an order
 * beside whoever acts on it: who is told so looks again and takes the step once more, at most three times.
 */
export const taken = async (
  { page, go }: { readonly page: Page; readonly go: (path: string) => Promise<unknown> },
  path: string,
  what: string,
  then: string,
): Promise<void> => {
  for (let tries = 1; ; tries++) {
    await go(path);
    const button = page.locator(`button[value="${what}"]`);
    if ((await button.count()) > 0) await button.click();
    const there = page.locator('main').getByText(then).first();
    try {
      return await there.waitFor(tries < 3 ? { timeout: 10_000 } : {});
    } catch (late) {
      if (tries === 3) throw late;
    }
  }
};
