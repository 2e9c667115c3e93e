import { expect, test } from 'vitest';
import { languageWanted } from './language.ts';
import { fromThisSite } from './origin.ts';
import { showing, shownFor } from './shown-for.ts';

const asking = (headers: Record<string, string>) => languageWanted(new Request('https://market.test/', { headers }));

test('a visitor gets the language chosen before, else the one the browser asks for, else Korean', () => {
  expect(asking({ cookie: '__Host-language=en', 'accept-language': 'ko' })).toBe('en');
  expect(asking({ 'accept-language': 'en-US,en;q=0.9,ko;q=0.8' })).toBe('en');
  expect(asking({ 'accept-language': 'de-DE, ko;q=0.5, en;q=0.2' })).toBe('ko');
  expect(asking({ 'accept-language': 'de-DE,fr;q=0.5' })).toBe('en');
  expect(asking({})).toBe('ko');
});

const sending = (headers: Record<string, string>, method = 'POST') =>
  fromThisSite(new Request('https://market.test/ko/settings', { method, headers }), 'https://market.test');

test('a form acts only if it comes from a page of this site', () => {
  expect(sending({ origin: 'https://market.test' })).toBe(true);
  expect(sending({ 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(sending({ origin: 'https://market.test.elsewhere.example' })).toBe(false);
  expect(sending({ origin: 'null' })).toBe(false);
  expect(sending({ origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' })).toBe(false);
  expect(sending({})).toBe(false);
  expect(sending({}, 'GET')).toBe(true);
});

test('a form says for which organisation it was shown, with files or without', async () => {
  const organisation = 'org_01KE5R1TA07GD891BZHT8K7ACN';
  const sent = (key: string, body: URLSearchParams | FormData, method = 'POST') => {
    body.set('key', key);
    return shownFor(new Request('https://market.test/ko/imports', { method, body }));
  };
  const key = `${showing(organisation)}.content`;
  expect(await sent(key, new URLSearchParams())).toBe(organisation);
  const file = new FormData();
  file.set('file', new File(['a;b'], 'list.csv'));
  expect(await sent(key, file)).toBe(organisation);
  expect(showing(organisation)).not.toBe(showing(organisation));
  for (const other of [`${showing(null)}.content`, '', 'org_.x'])
    expect(await sent(other, new URLSearchParams())).toBeUndefined();
  expect(await shownFor(new Request('https://market.test/ko', { method: 'POST', body: '{}' }))).toBeUndefined();
  expect(await shownFor(new Request('https://market.test/ko'))).toBeUndefined();
});
