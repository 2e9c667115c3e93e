import { Organisation } from '@sandan/market/company/organisation';
import { Listing } from '@sandan/market/listing/listing';
import { describe, expect, it } from 'vitest';
import { digestOf, recordOf, SearchRecord } from './record.ts';

const by = { actor: 'service:test', organisationId: null, at: '2026-11-01T00:00:00.000Z' };
const owner = Organisation.parse({
  id: `org_${'0'.repeat(26)}`,
  version: 3,
  type: 'exporter',
  name: { ko: '가온정밀', en: 'Gaon' },
  about: { ko: '소개' },
  country: 'KR',
  region: '경상남도',
  website: 'https://gaon.example',
  status: 'active',
  created: by,
  changed: by,
});

const listing = (content: Record<string, unknown>, change: Record<string, unknown> = {}): Listing =>
  Listing.parse({
    id: `lst_${'0'.repeat(26)}`,
    version: 2,
    kind: 'product',
    ownerId: owner.id,
    state: 'published',
    content: { title: { ko: '고압 볼밸브', en: 'Ball valve' }, ...content },
    confirmedAt: by.at,
    publishedAt: by.at,
    created: by,
    changed: by,
    ...change,
  });

describe('the search record of a listing', () => {
  it('exists only while the listing is published and its owner active', () => {
    expect(recordOf(listing({}), owner)).toBeDefined();
    for (const state of ['draft', 'submitted', 'changes_requested', 'suspended', 'archived'])
      expect(recordOf(listing({}, { state }), owner)).toBeUndefined();
    expect(recordOf(listing({}), { ...owner, status: 'suspended' })).toBeUndefined();
    expect(recordOf(listing({}), undefined)).toBeUndefined();
  });

  it('holds its allow-listed fields and no others', () => {
    const record = recordOf(listing({ attributes: { pressure: { min: 1, max: 2, unit: 'MPa' } } }), owner);
    expect(Object.keys(record ?? {}).sort()).toEqual(
      Object.keys(SearchRecord.shape)
        .filter((k) => !['image', 'codeTitles', 'machine', 'specification'].includes(k))
        .sort(),
    );
    expect(SearchRecord.strict().safeParse(record).success).toBe(true);
    expect(JSON.stringify(record)).not.toMatch(/소개|gaon\.example|service:test/);
  });

  it('brings every unit to the one of its field', () => {
    const bar = recordOf(
      listing({ attributes: { pressure: { min: 10, unit: 'bar' }, length: { value: 0.5, unit: '[in_i]' } } }),
      owner,
    );
    expect(bar?.numbers).toEqual({ pressure: [1, null], length: [12.7, 12.7] });
  });

  it('files a code under every level above it', () => {
    const codes = [
      { scheme: 'hs', code: '8481.80' },
      { scheme: 'ksic', code: '29133' },
    ];
    expect(recordOf(listing({ codes }), owner)?.facets).toMatchObject({
      hs: ['84', '8481', '848180'],
      ksic: ['C', '29', '291', '2913', '29133'],
    });
  });

  it('takes no field that its owner or its kind keeps for a later stage', () => {
    const attributes = {
      guidePrice: { currency: 'KRW', minor: 12345 },
      material: ['티타늄'],
      pressure: { min: 7, max: 8, unit: 'MPa' },
      model: ['SECRET-1'],
      features: { ko: '비밀 특징' },
    };
    const hidden = {
      'attributes.material': 'qualified',
      'attributes.pressure': 'nda',
      'attributes.model': 'nda',
      'attributes.features': 'qualified',
    };
    const content = { attributes, summary: { ko: '비밀 요약' }, keywords: ['비밀어'], codes: [{ scheme: 'hs', code: '848180' }] };
    const stages = { ...hidden, summary: 'nda', keywords: 'qualified', codes: 'nda' };
    const record = recordOf(listing({ ...content, stages }), owner);
    expect(JSON.stringify(record)).not.toMatch(/비밀|티타늄|secret|12345|8481|pressure|material/i);
    expect(recordOf(listing({ ...content, stages: { 'attributes.guidePrice': 'public' } }), owner)?.words).toContain('티타늄');
  });

  it('does not know what a pending revision proposes', () => {
    const content = { title: { ko: '다른 제목' }, codes: [], attributes: {}, keywords: [], stages: {}, media: [] };
    const revision = { id: `rev_${'0'.repeat(26)}`, content, submitted: by, baseVersion: 1 };
    expect(JSON.stringify(recordOf(listing({}, { revision }), owner))).not.toContain('다른');
  });

  it('has one digest whatever version of its owner it was made with', () => {
    const [a, b] = [recordOf(listing({}), owner), recordOf(listing({}), { ...owner, version: 9 })];
    if (!a || !b) throw new Error('no record');
    expect(digestOf(a)).toBe(digestOf(b));
    expect(digestOf(a)).not.toBe(digestOf({ ...a, demo: !a.demo }));
  });
});
