import { expect, test } from 'vitest';
import type { Sheet } from '../api/form.server.ts';
import { channelStep, planIn } from './channel.server.ts';

const sheet = (filled: Readonly<Record<string, string>>) =>
  ({ text: (name: string) => filled[name] ?? '', texts: () => [], has: (name: string) => name in filled }) as unknown as Sheet;

test('a project takes countries by name and whatever else by the address of its page', () => {
  const [programme, company, order] = ['prg', 'org', 'ord'].map((prefix) => `${prefix}_01KE5Q8600NM95E1RGDDKW3ZKE`);
  const at = 'https://market.example/ko';
  expect(planIn(sheet({ markets: '베트남, DE', programmeId: `${at}/programmes/${programme}` }))).toMatchObject({
    markets: ['VN', 'DE'],
    programmeId: programme,
  });
  expect(planIn(sheet({ markets: 'DE' }))).not.toHaveProperty('programmeId');
  expect(channelStep(sheet({ organisationId: `${at}/organisations/${company}`, country: '독일' }), 'addTarget')).toEqual({
    action: 'addTarget',
    buyer: { organisationId: company, country: 'DE' },
  });
  expect(channelStep(sheet({ target: '1', id: `${at}/orders/${order}?done` }), 'link')).toMatchObject({
    kind: 'order',
    id: order,
  });
});
