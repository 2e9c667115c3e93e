import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFailed } from 'vitest';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser on this machine, if there is one: CHROMIUM, or where it usually is. */
export const chromiumPath = process.env.CHROMIUM ?? usual.find((path) => existsSync(path));

/** Why browser tests are skipped; undefined if they run. */
export const noBrowser = chromiumPath ? undefined : 'No Chromium was found; set CHROMIUM to its path to run the browser tests.';

/** Leaves out what takes time and is not looked at; to intercept it instead would switch the cache off, and take more. */
export const withoutFonts = ['--disable-remote-fonts'];
export const withoutPictures = [...withoutFonts, '--blink-settings=imagesEnabled=false'];

export const launch = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });

/** A visitor whose pages are waited for on however busy a machine. */
export const openContext = async (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1280, height: 860 }, ...options });
  context.setDefaultTimeout(120_000);
  return context;
};

/** Tells, if the test fails, where the page was, what it showed and which answers had gone wrong: the locator that was not found says none of it. */
const tellIfFailed = (page: Page, wrongs: readonly string[]): void => {
  const refused: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`);
  });
  page.on('requestfailed', (request) => refused.push(`${request.failure()?.errorText} ${request.method()} ${request.url()}`));
  onTestFailed(async () => {
    const shown = await page
      .locator('body')
      .ariaSnapshot({ timeout: 5000 })
      .catch((cause: unknown) => String(cause));
    console.error([`the page was ${page.url()}`, ...refused.slice(-10), ...wrongs, shown.slice(0, 3000)].join('\n'));
  });
};

/** A page that keeps what must not happen: script errors and breaches of the content security policy. */
export const openPage = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; wrongs: string[] }> => {
  const page = await (await openContext(browser, options)).newPage();
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`${page.url()}: ${error}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|hydrat|Minified React error/i.test(message.text()))
      wrongs.push(`${page.url()}: ${message.text()}`);
  });
  tellIfFailed(page, wrongs);
  return { page, wrongs };
};
