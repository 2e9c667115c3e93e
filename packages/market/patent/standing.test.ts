import { expect, test } from 'vitest';
import { effectOf } from './effect.ts';
import { st27Code, st27Effect } from './st27.ts';
import { type Case, expiryOf, standingOf, statusStated } from './standing.ts';
import type { LegalEvent } from './statement.ts';

const today = '2026-11-22';
const event = (date: string, code: string | undefined, en: string, effect?: '+' | '-', country?: string): LegalEvent => ({
  date,
  ...(code ? { code } : {}),
  ...(country ? { country } : {}),
  description: { en },
  ...(effect ? { effect } : {}),
});
const one = (change: Partial<Case>): Case => ({
  country: 'EP',
  office: 'EP',
  utility: false,
  filed: '2017-01-02',
  events: [],
  ...change,
});

test.each([
  ['an application of which nothing more is known is pending', {}, 'pending'],
  [
    'one that is deemed withdrawn',
    { events: [event('2019-01-01', '18D', 'APPLICATION DEEMED TO BE WITHDRAWN', '-')] },
    'withdrawn',
  ],
  ['one that was refused', { events: [event('2019-01-01', '18R', 'REFUSED', '-')] }, 'refused'],
  [
    'a lapse before the grant is a withdrawal',
    { events: [event('2019-01-01', undefined, 'LAPSED FOR NON-PAYMENT', '-')] },
    'withdrawn',
  ],
  ['a published grant', { granted: '2020-01-01' }, 'in_force'],
  [
    'a grant that was revoked',
    { granted: '2020-01-01', events: [event('2022-01-01', '27W', 'PATENT REVOKED', '-')] },
    'invalidated',
  ],
  [
    'a lapsed patent that was restored',
    {
      office: 'US',
      granted: '2010-01-01',
      events: [event('2018-01-01', 'LAPS', 'LAPSE', '-'), event('2019-01-01', 'REIN', 'REINSTATEMENT', '+')],
    },
    'in_force',
  ],
  [
    'a fee says nothing of an application',
    { office: 'KR', events: [event('2019-01-01', 'FPAY', 'ANNUAL FEE PAYMENT', '+')] },
    'pending',
  ],
  [
    'the status announced in words',
    { events: [event('2019-01-01', 'STAA', 'STATUS: THE APPLICATION IS DEEMED TO BE WITHDRAWN')] },
    'withdrawn',
  ],
  [
    'an intention to grant is no grant',
    { events: [event('2019-01-01', 'INTG', 'INTENTION TO GRANT ANNOUNCED', '+')] },
    'pending',
  ],
  [
    'the word of the office goes before the events of others',
    { granted: '2020-01-01', stated: { said: { text: '소멸' }, at: '2026-01-01T00:00:00.000Z' } },
    'lapsed',
  ],
  [
    'unless they are younger',
    {
      stated: { said: { text: 'Docketed New Case - Ready for Examination', date: '2018-01-01' }, at: '2018-01-02T00:00:00.000Z' },
      events: [event('2021-01-01', '18W', 'WITHDRAWN', '-')],
    },
    'withdrawn',
  ],
  ['a right whose term is over has expired', { filed: '2004-01-02', granted: '2008-01-01' }, 'expired'],
  ['an application as old as that is not understood', { filed: '2004-01-02' }, 'unknown'],
  ['of nothing nothing follows', { filed: undefined }, 'unknown'],
] as const)('%s', (_, change, status) => {
  expect(standingOf(one(change as Partial<Case>), today).status).toBe(status);
});

test('the event that decided is told with the estimate', () => {
  const lapse = event('2023-05-06', 'PG25', 'LAPSED IN A CONTRACTING STATE', '-', 'FR');
  expect(standingOf(one({ country: 'FR', granted: '2020-01-01', events: [lapse] }), today)).toEqual({
    country: 'FR',
    status: 'lapsed',
    event: lapse,
    expires: '2037-01-02',
  });
});

test('an application that its office called pending before the grant is in force by the grant, and what it says after that goes before', () => {
  const stated = (date: string) => ({
    said: { text: 'Docketed New Case - Ready for Examination', code: '30', date },
    at: `${date}T00:00:00Z`,
  });
  const one = { country: 'US', office: 'US', utility: false, filed: '2021-01-05', granted: '2023-05-09', events: [] };
  expect(standingOf({ ...one, stated: stated('2022-01-01') }, '2026-11-29')).toMatchObject({
    status: 'in_force',
    event: { date: '2023-05-09' },
  });
  expect(standingOf({ ...one, stated: stated('2024-01-01') }, '2026-11-29').status).toBe('pending');
});

test('the term is twenty years from filing, ten for a utility model, from the first parent and longer by what an office adds', () => {
  expect(expiryOf(one({}))).toBe('2037-01-02');
  expect(expiryOf(one({ utility: true }))).toBe('2027-01-02');
  expect(expiryOf(one({ filed: '2021-01-05', termFrom: '2004-04-14', termDays: 304 }))).toBe('2025-02-12');
  expect(expiryOf(one({ filed: undefined }))).toBeUndefined();
});

test('statuses are read by the codes of the USPTO and the words of KIPRIS', () => {
  const read = (text: string, code?: string) => statusStated({ text, ...(code ? { code } : {}) });
  expect(read('Patented Case', '150')).toBe('in_force');
  expect(read('Patent Expired Due to NonPayment of Maintenance Fees Under 37 CFR 1.362', '250')).toBe('lapsed');
  expect(read('Abandoned  --  Failure to Respond to an Office Action', '161')).toBe('withdrawn');
  expect(read('Non Final Action Mailed', '41')).toBe('pending');
  expect(['등록', '공개', '거절', '취하', '포기', '소멸', '무효'].map((word) => read(word))).toEqual([
    'in_force',
    'pending',
    'refused',
    'withdrawn',
    'withdrawn',
    'lapsed',
    'invalidated',
  ]);
  expect(read('something else')).toBeUndefined();
});

test('stages of ST.27 and national codes become effects', () => {
  const code = (currentStage: string, key: string, detailed: string, national: string) =>
    st27Code({ key, detailed, currentStage, previousStage: '1', national });
  expect(code('4', 'F10', 'F11', 'PR0701')).toBe('ST27-4-F11-PR0701');
  expect(st27Effect(code('4', 'F10', 'F11', 'PR0701'))).toBe('granted');
  expect(st27Effect(code('6', 'B10', 'B15', 'PE0601'))).toBe('refused');
  expect(st27Effect(code('6', 'H10', 'H13', 'PC1903'))).toBe('lapsed');
  expect(st27Effect(code('6', 'H10', 'H14', 'PC1801'))).toBe('expired');
  expect(st27Effect(code('2', 'U10', 'U11', 'PR1002'))).toBeUndefined();
  expect(effectOf('KR', event('2020-01-01', 'ST27-4-U11-PR1001', 'Fee'))).toBe('paid');
});
