import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { freePort } from '@sandan/local/dynoxide';
import { gateway } from '@sandan/local/gateway';
import { pagesThread } from '@sandan/local/pages';
import { staticFiles } from '@sandan/local/static-files';
import { assets } from '@sandan/topology/topology';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, noBrowser, openPage, withoutPictures } from './chromium.ts';

/** The API of a market in which nothing is yet, and which may not answer. */
let down = true;
const answers: Readonly<Record<string, unknown>> = {
  kinds: { items: [] },
  home: { counts: { listings: {}, organisations: 0 }, newest: [], answers: { count: 0 } },
};
const api = createServer(({ url = '' }, response) => {
  const found = answers[new URL(url, 'http://api').pathname.split('/').at(-1) ?? ''];
  const status = down ? 503 : found ? 200 : 404;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(status === 200 ? found : { status }));
});

describe.skipIf(noBrowser)(`An outage of the API${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let browser: Browser;
  let siteUrl: string;
  let site: ReturnType<typeof gateway>;
  let pages: ReturnType<typeof pagesThread>;
  beforeAll(async () => {
    browser = await launch(withoutPictures);
    await once(api.listen(0, '127.0.0.1'), 'listening');
    const port = await freePort();
    siteUrl = `http://localhost:${port}`;
    pages = pagesThread(
      {
        siteUrl,
        api: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
        edgeSecret: 'edge-secret-of-the-tests',
        sessionSecret: 'a secret of the tests',
        oidc: { issuer: `${siteUrl}/oidc`, clientId: 'sandan-web', audience: `${siteUrl}/api` },
        fileOrigins: [],
      },
      () => {},
    );
    site = gateway({
      handlers: { web: pages.handler },
      mounts: [],
      serveFile: staticFiles(join(import.meta.dirname, '../..', assets.folder)).serve,
      wrote: () => {},
      log: () => {},
    });
    await once(site.listen(port, 'localhost'), 'listening');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.stop();
    for (const server of [site, api]) {
      server?.close();
      server?.closeAllConnections();
    }
  });

  test.each([
    [true, 'ko', '다시 불러옵니다', '아직 공개된 등록물이 없습니다'],
    [false, 'en', 'is asked for again', 'Nothing has been published yet'],
  ])(
    'a page that could not be read comes by itself once it can be, with script: %s',
    async (javaScriptEnabled, lang, waits, comes) => {
      down = true;
      const { page } = await openPage(browser, { javaScriptEnabled });
      const answer = await page.goto(`${siteUrl}/${lang}`);
      expect(answer?.status()).toBe(503);
      await page.getByText(waits).waitFor();
      down = false;
      await page.getByText(comes).first().waitFor();
    },
  );
});
