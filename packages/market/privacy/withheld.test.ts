import { expect, test } from 'vitest';
import { type retention, ruleOf } from './retention.ts';
import { shownTo, type Turn, turnsIn } from './withheld.ts';

const shown = (type: keyof typeof retention, body: object, id: string, ...come: Turn[]) =>
  shownTo(body, ruleOf(type)?.withheld ?? [], id, new Set(come));
const stamped = (organisationId: string, actor: string) => ({ actor, organisationId, at: '2026-03-03T01:00:00.000Z' });

test('of a quotation the buyer takes nothing before it is offered, no figure under a seal, and its draft never', () => {
  const parties = { seller: { organisationId: 'seller', personId: 'ann' }, buyer: { organisationId: 'buyer', personId: 'bob' } };
  const quote = { id: 'q', ...parties, number: 1, created: stamped('seller', 'cat') };
  const figures = { total: { currency: 'EUR', minor: 5 }, validUntil: '2026-04-01T00:00:00.000Z' };
  const body = { ...quote, ...figures, draft: { lines: [] } };
  for (const id of ['seller', 'ann', 'cat']) expect(shown('quote', body, id)).toEqual(body);
  for (const id of ['buyer', 'bob']) {
    expect(shown('quote', body, id)).toEqual(quote);
    expect(shown('quote', body, id, 'unsealed')).toEqual({ ...quote, ...figures });
    expect(shown('quote', { ...body, number: 0 }, id, 'unsealed')).toBeUndefined();
  }
});

test('of a sale the seller takes no name of a bidder, and nobody else the appraisal', () => {
  const who = { organisationId: 'leader', personId: 'leo' };
  const body = {
    seller: { organisationId: 'seller', personId: 'ann' },
    appraisal: { minor: 1 },
    auction: { price: 5, leader: { number: 2, ...who } },
    proposal: { minor: 5, ...who },
    changed: stamped('leader', 'leo'),
  };
  const { seller, appraisal, ...rest } = body;
  expect(shown('resale', body, 'seller')).toEqual({ seller, appraisal, auction: { price: 5 } });
  expect(shown('resale', body, 'other')).toEqual({ seller, auction: { price: 5 } });
  expect(shown('resale', body, 'leader')).toEqual({ seller, ...rest });
  const bidder = {
    organisationId: 'loser',
    personId: 'lou',
    created: stamped('loser', 'lou'),
    changed: stamped('leader', 'leo'),
  };
  expect(shown('bidder', bidder, 'leo')).toBeUndefined();
  expect(JSON.stringify(shown('bidder', bidder, 'loser'))).not.toContain('leo');
});

test('a passage through the gate names the bidder to the seller once that one has bought, and other parties at once', () => {
  const parties = [
    { role: 'sender', name: 'Seller' },
    { role: 'receiver', name: 'Bidder' },
  ];
  const body = {
    process: 'bidder',
    from: { organisationId: 'seller', country: 'KR' },
    to: { organisationId: 'bidder', country: 'KR' },
    parties,
    by: stamped('bidder', 'bea'),
  };
  const kept = JSON.stringify(shown('gate', body, 'seller'));
  for (const word of ['bea', '"bidder",', 'Bidder']) expect(kept.replace('"process":"bidder",', '')).not.toContain(word);
  expect(kept).toContain('Seller');
  expect(shown('gate', body, 'bidder')).toEqual(body);
  expect(shown('gate', body, 'seller', 'bought')).toEqual(body);
  expect(shown('gate', { ...body, process: 'quote' }, 'seller')).toEqual({ ...body, process: 'quote' });
  const rules = ruleOf('gate')?.withheld ?? [];
  expect([turnsIn(body, rules), turnsIn({ ...body, process: 'quote' }, rules)]).toEqual([['bought'], []]);
});
