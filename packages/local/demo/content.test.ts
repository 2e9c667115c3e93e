import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codes } from '@sandan/codes/codes';
import { complete } from '@sandan/market/listing/content';
import { kindNames, kindOf } from '@sandan/market/listing/kinds/registry';
import { beforeAll, expect, test } from 'vitest';
import { catalogue, type DemoListing } from './content.ts';
import type { Checked } from './histories.ts';
import { organisationKeys, organisations } from './organisations.ts';
import { trades } from './trades.ts';
import { checkWith } from './world.ts';

const lists = codes(join(dirname(fileURLToPath(import.meta.resolve('@sandan/codes/codes'))), 'data'));
const hangul = /[가-힣]/;
let checked: Checked;

beforeAll(async () => {
  checked = await checkWith(lists);
});

const faultOf = (demo: DemoListing): unknown => {
  try {
    complete(kindOf(demo.kind), checked(demo.kind, demo.content));
    return undefined;
  } catch (fault) {
    return { key: demo.key, fault };
  }
};

test('the demo world lists some 160 technologies, 150 products and 15 needs of about 45 organisations', () => {
  const count = (kind: string) => catalogue.filter((l) => l.kind === kind).length;
  expect(count('technology')).toBeGreaterThanOrEqual(155);
  expect(count('product')).toBeGreaterThanOrEqual(125);
  expect(count('need')).toBe(15);
  expect(catalogue.length).toBeGreaterThanOrEqual(300);
  expect(organisationKeys.length).toBeGreaterThanOrEqual(40);
  for (const kind of kindNames) expect(count(kind)).toBeGreaterThan(0);
});

test('every listing passes the market’s content check with known codes, and is complete', () => {
  expect(catalogue.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
});

test('every listing is written in Korean and in English', () => {
  for (const { key, content } of catalogue) {
    const texts = [content.title, content.summary, ...Object.values(content.attributes)].filter(
      (v): v is Record<string, string> => typeof v === 'object' && 'ko' in v,
    );
    expect(texts.length, key).toBeGreaterThanOrEqual(3);
    for (const text of texts) {
      expect(hangul.test(text.ko ?? ''), `${key}: ${text.ko}`).toBe(true);
      expect(hangul.test(text.en ?? 'ㄱ가'), `${key}: ${text.en}`).toBe(false);
    }
  }
});

test('no two listings have the same title in either language, or the same name', () => {
  const all = (of: (l: DemoListing) => string | undefined) => new Set(catalogue.map(of)).size;
  expect(all((l) => l.content.title.ko)).toBe(catalogue.length);
  expect(all((l) => l.content.title.en)).toBe(catalogue.length);
  expect(all((l) => l.key)).toBe(catalogue.length);
});

test('each trade offers technologies and products, and every maker and office offers something', () => {
  for (const trade of trades) {
    expect(trade.technologies.length, trade.name).toBeGreaterThan(2);
    expect(trade.products.length, trade.name).toBeGreaterThan(1);
  }
  const offering = new Set<string>(catalogue.map((l) => l.by));
  for (const key of organisationKeys)
    if (['exporter', 'university', 'institute'].includes(organisations[key].type)) expect(offering.has(key), key).toBe(true);
});

test('makers, a centre and buyers abroad look for something, each with a day by which it is needed', () => {
  const needs = catalogue.filter((l) => l.kind === 'need');
  expect(new Set(needs.map((l) => organisations[l.by].type))).toEqual(new Set(['exporter', 'equipment_centre', 'buyer']));
  for (const { key, ahead } of needs) expect(ahead?.neededBy, key).toBeGreaterThan(90);
});

test('registered rights are registered after they were filed', () => {
  for (const t of trades.flatMap((x) => x.technologies)) if (t.registered) expect(t.registered > t.filed, t.key).toBe(true);
});
