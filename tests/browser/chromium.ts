import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

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
  return { page, wrongs };
};
