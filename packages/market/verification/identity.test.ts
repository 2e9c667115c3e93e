import { expect, test } from 'vitest';
import type { Organisation } from '../company/organisation.ts';
import { keepVerified } from './identity.ts';

const now = new Date('2026-11-28T01:00:00Z');
const verified = {
  id: 'org_1',
  name: { en: 'Gaon Gear Tech', ko: '가온기어테크' },
  type: 'exporter',
  country: 'KR',
  verification: { seller: { level: 1, since: '2026-01-01T00:00:00Z', until: '2027-11-28T00:00:00Z', methods: [] } },
} as unknown as Organisation;

test('a verified name said again in another order of its languages is the same name; another name is not', () => {
  expect(() =>
    keepVerified(verified, { name: { ko: '가온기어테크', en: 'Gaon Gear Tech' }, type: 'exporter' }, now),
  ).not.toThrow();
  expect(() => keepVerified(verified, { name: { ko: '가온기어테크', en: 'Gaon Gears' } }, now)).toThrow(
    expect.objectContaining({ code: 'verification.identity', fields: [{ pointer: '/name', code: 'verification.identity' }] }),
  );
});
