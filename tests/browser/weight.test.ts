import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

/** Script a catalogue page may load, gzipped, in bytes. */
const budget = 150_000;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** What a page loads, by its tags and its imports; the files that its list of routes names are loaded on the way to them. */
const scriptsOf = async (path: string): Promise<number> => {
  const html = await (await fetch(site.url + path)).text();
  const inline = [...html.matchAll(/<script(?![^>]*application\/ld)[^>]*>(.*?)<\/script>/gs)].map((m) => m[1] ?? '').join('');
  const loaded = new Map<string, number>();
  const queue = [...html.matchAll(/(?:\b(?:href|src)=|\b(?:from|import)[\s(]*)["'](\/assets\/[\w.-]+\.js)/g)].map(
    (m) => m[1] ?? '',
  );
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (loaded.has(path)) continue;
    const script = await (await fetch(site.url + path)).text();
    loaded.set(path, gzipSync(script).byteLength);
    for (const found of script.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) queue.push(`/assets/${found[1]}`);
  }
  return [...loaded.values()].reduce((a, b) => a + b, gzipSync(inline).byteLength);
};

test('the pages of the catalogue load at most 150 kB of script', async () => {
  for (const path of ['/ko', '/ko/search?q=밸브', '/en/search?kind=product'])
    expect(await scriptsOf(path), path).toBeLessThanOrEqual(budget);
});

test('no page loads the schema library, which tries to make code at run time and is refused by the policy', () => {
  const assets = new URL('../../web/build/client/assets/', import.meta.url);
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((name) => /\$Zod[A-Z]|new Function\b/.test(readFileSync(new URL(name, assets), 'utf8')))).toEqual([]);
});

test('pages name their other language, their canonical address and a sitemap that leads to them', async () => {
  const map = await (await fetch(`${site.url}/sitemap.xml`)).text();
  const listing = /<loc>([^<]*\/ko\/listings\/[^<]*)<\/loc>/.exec(map)?.[1] ?? '';
  const html = await (await fetch(listing)).text();
  expect(html).toContain(`<link rel="canonical" href="${listing}"`);
  expect(html).toContain(`hrefLang="en" href="${listing.replace('/ko/', '/en/')}"`);
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}') as Record<
    string,
    unknown
  >;
  expect(data['@context']).toBe('https://schema.org');
  expect(data.name).toBeTruthy();
  expect(await (await fetch(`${site.url}/robots.txt`)).text()).toContain(`Sitemap: ${site.url}/sitemap.xml`);
});

test('every page sends a policy without unsafe-inline, and refuses to be framed', async () => {
  const headers = (await fetch(`${site.url}/ko`)).headers;
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-(?:inline|eval)|\*/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
