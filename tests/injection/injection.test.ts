import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checklist, technology } from '../api/client.ts';
import { launch, noBrowser, openContext, withoutFonts } from '../browser/chromium.ts';
import { openSite, type Site, signIn } from '../browser/site.ts';
import { vectors } from './vectors.ts';
import { each, packed, type Writer, writer } from './writer.ts';

/** What ran or was only kept from running by the content security policy: either way a page had written a text as markup. */
interface Watch {
  readonly page: Page;
  readonly ran: string[];
}

const watched = async (browser: Browser): Promise<Watch> => {
  const page = await (await openContext(browser)).newPage();
  const ran: string[] = [];
  await page.exposeFunction('tellOfHit', (what: string) => void ran.push(what));
  await page.addInitScript(() => {
    const tell = (what: string) =>
      (window as unknown as { tellOfHit: (what: string) => void }).tellOfHit(`${location.pathname}: ${what}`);
    Object.assign(window, { hit: () => tell('ran'), alert: () => tell('alert') });
    document.addEventListener('securitypolicyviolation', (e) => tell(`kept from running: ${e.violatedDirective} ${e.sample}`));
  });
  page.on('dialog', async (dialog) => {
    ran.push(`${page.url()}: dialog`);
    await dialog.dismiss();
  });
  return { page, ran };
};

const taken = (answer: { status: number; text: string }): void => {
  if (answer.status >= 300) throw new Error(answer.text.slice(0, 500));
};

describe.skipIf(noBrowser)(`No text runs as script${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let site: Site;
  let browser: Browser;
  let sme: Writer;
  let office: Writer;
  let operator: Writer;
  const published: string[] = [];
  const paths: string[] = [];

  /** Listings that all may see: every vector stands in a summary, many in titles, keywords and attributes. */
  const publishAll = async () => {
    const summaries = packed(vectors, 900);
    await each(summaries, async (summary, n) => {
      const [ko = '', en = ''] = [vectors[2 * n], vectors[2 * n + 1]];
      const base = technology('x');
      const keywords = vectors.filter((v) => v.length <= 60).slice(n * 8, n * 8 + 8);
      const content = {
        ...base,
        title: { ko, en },
        summary: { ko: summary, en: summaries.at(-1 - n) },
        keywords,
        attributes: { ...base.attributes, knowHow: { ko: vectors[n + 100], en: vectors[n + 200] } },
      };
      const made = await office.post('/listings', { kind: 'technology', content });
      taken(made);
      const sent = await office.post(`/listings/${made.body.id}/actions`, { action: 'submit' }, made.body.version);
      taken(sent);
      if (n % 4 === 3) return;
      taken(await operator.post(`/listings/${made.body.id}/actions`, { action: 'publish', checklist }, sent.body.version));
      published.push(made.body.id ?? '');
    });
  };

  /** Titles of drafts, as many as the pages that are looked at show. */
  const draftAll = () =>
    each(
      Array.from({ length: 50 }, (_, n) => vectors.slice(10 * n, 10 * n + 2)),
      async ([ko = '', en = ko]) => taken(await sme.post('/listings', { kind: 'product', content: { title: { ko, en } } })),
    );

  /** What organisations and people say of themselves and to each other. */
  const sayAll = async () => {
    const me = await sme.get('/me');
    const { active } = JSON.parse(me.text) as { active: string };
    const organisation = await sme.get(`/organisations/${active}`);
    const about = packed(vectors, 3900);
    taken(
      await sme.patch(
        `/organisations/${active}`,
        {
          about: { ko: about[0], en: about[1] },
          region: "'><svg/onload=hit()>",
          complex: '</script><script>hit()</script>',
        },
        organisation.body.version,
      ),
    );
    taken(
      await sme.post('/organisations', {
        type: 'exporter',
        name: { ko: vectors[3], en: '"><img src=x onerror=hit()>' },
        country: 'KR',
      }),
    );
    taken(await sme.patch('/me', { name: '<img src=x onerror=hit()>' }, JSON.parse(me.text).person.version));
    const texts = packed(vectors, 7900);
    const asked = await sme.post('/inquiries', { listingId: published[0], text: texts[0] });
    taken(asked);
    for (const text of texts.slice(1)) taken(await sme.post(`/inquiries/${asked.body.id}/messages`, { text }));
    await each(vectors.filter((v) => v.length <= 80).slice(0, 20), async (name) => {
      await sme.post('/searches', { name, query: new URLSearchParams({ q: name }).toString(), pace: 'each' });
    });
    await each(vectors.slice(40, 48), async (name) => {
      await sme.post(`/organisations/${active}/webhooks`, {
        name: name.slice(0, 80),
        url: `https://receiver.example/${encodeURIComponent(name)}`,
        events: ['listing.published'],
      });
    });
    paths.push(`/organisations/${active}`, `/inquiries/${asked.body.id}`);
  };

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launch(withoutFonts)]);
    [sme, office, operator] = await Promise.all([writer(site, 'sme'), writer(site, 'office'), writer(site, 'operator')]);
    await publishAll();
    await draftAll();
    await sayAll();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const walk = async ({ page }: Watch, all: readonly string[]): Promise<void> => {
    for (const path of all) {
      await page.goto(site.url + path, { waitUntil: 'load' });
      // What begins by itself has begun a task later.
      await page.evaluate(() => new Promise((done) => setTimeout(done)));
    }
  };

  test('there are five hundred vectors and more, and the watch sees one that is let in', async () => {
    expect(vectors.length).toBeGreaterThanOrEqual(500);
    const watch = await watched(browser);
    await walk(watch, ['/ko']);
    await watch.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hit()>'));
    await expect.poll(() => watch.ran.length).toBeGreaterThan(0);
    await watch.page.context().close();
  });

  test('on what everybody sees: listings, organisations, search', { timeout: 600_000 }, async () => {
    const watch = await watched(browser);
    const asked = packed(
      vectors.map((v) => v.replaceAll('\n', ' ')).filter((v) => v.length <= 100),
      100,
    ).filter((_, n) => n % 8 === 0);
    await walk(watch, [
      ...published.flatMap((id, n) => [`/${n % 2 ? 'en' : 'ko'}/listings/${id}`]),
      ...asked.map((q, n) => `/${n % 2 ? 'ko' : 'en'}/search?q=${encodeURIComponent(q)}`),
      ...vectors
        .slice(0, 10)
        .map((v) => `/ko/search?kind=${encodeURIComponent(v)}&f.ipc=${encodeURIComponent(v)}&page=${encodeURIComponent(v)}`),
      ...vectors.slice(20, 30).map((v) => `/ko/overseas?goods=${encodeURIComponent(v)}&country=${encodeURIComponent(v)}`),
      ...vectors.slice(30, 40).map((v) => `/en/sign-in?back=${encodeURIComponent(v)}&failed=${encodeURIComponent(v)}`),
      ...vectors.slice(50, 60).map((v) => `/ko/${encodeURIComponent(v)}`),
      ...['ko', 'en'].flatMap((l) => [`/${l}`, `/${l}/search?kind=technology`, ...paths.slice(0, 1).map((p) => `/${l}${p}`)]),
    ]);
    expect(watch.ran).toEqual([]);
    await watch.page.context().close();
  });

  test.each([
    [
      'sme',
      [
        '/my/listings',
        '/my/listings?page=2',
        '/my/organisation',
        '/my/searches',
        '/my/webhooks',
        '/notices',
        '/settings',
        '/inquiries?box=sent',
      ],
    ],
    ['office', ['/inquiries', '/my/listings', '/notices']],
    ['operator', ['/queue', '/desk', '/desk/find?q=%3Cimg%20src%3Dx%20onerror%3Dhit()%3E', '/notices']],
  ])('on the pages of %s', { timeout: 600_000 }, async (account, own) => {
    const watch = await watched(browser);
    await signIn(watch.page, site, account);
    await walk(
      watch,
      ['ko', 'en'].flatMap((l) => [...own, ...paths].map((path) => `/${l}${path}`)),
    );
    const led = await watch.page.evaluate(() => location.origin);
    for (const [list, link] of [
      ['/ko/my/listings', 'tbody a'],
      ['/ko/my/webhooks', 'main li a[href*="/my/webhooks/whk_"]'],
      ['/ko/queue', 'main li a[href*="/queue/lst_"]'],
    ] as const) {
      await watch.page.goto(led + list);
      const hrefs = await watch.page.locator(link).evaluateAll((all) => all.slice(0, 8).map((a) => a.getAttribute('href') ?? ''));
      await walk(
        watch,
        hrefs.flatMap((href) => (list.includes('listings') ? [href, `${href}/edit`] : [href])),
      );
    }
    expect(watch.ran).toEqual([]);
    await watch.page.context().close();
  });
});
