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

test('who is reported does not learn by whom, nor a buyer who asked, nor an asker whom it asked where that is not to be known', () => {
  const reports = [{ reason: 'spam', note: 'Too much', by: stamped('reporter', 'rob') }];
  const one = { subjectId: 'reported', reports, opened: stamped('reporter', 'rob'), changed: stamped('reporter', 'rob') };
  expect(shown('case', one, 'reported')).toEqual({ subjectId: 'reported', reports: [] });
  expect(shown('case', one, 'reporter')).toEqual(one);
  const question = { text: 'Which steel?', by: stamped('asker', 'amy'), answer: { text: '316L', by: stamped('buyer', 'bob') } };
  expect(shown('rfqQuestion', question, 'buyer')).toEqual({ text: question.text, answer: question.answer });
  const rfq = { buyer: { organisationId: 'buyer' }, content: { title: 'Valves', invited: ['x'] }, matched: ['y'], awards: [] };
  expect(shown('rfq', { ...rfq, changed: stamped('asker', 'amy') }, 'buyer')).toEqual(rfq);
  expect(shown('rfq', rfq, 'amy')).toEqual({ buyer: rfq.buyer, content: { title: 'Valves' } });
  const inquiry = { asker: { organisationId: 'asker' }, responder: { organisationId: 'owner' }, changed: stamped('owner', 'oz') };
  const hidden = { ...inquiry, listing: { anonymous: true } };
  expect(shown('inquiry', inquiry, 'asker')).toEqual(inquiry);
  expect(shown('inquiry', hidden, 'asker')).toEqual({ asker: inquiry.asker, listing: hidden.listing });
  expect(shown('inquiry', hidden, 'owner')).toEqual(hidden);
  const entry = { side: 'responder', text: 'Yes', by: stamped('owner', 'oz') };
  expect(shown('entry', entry, 'asker')).toEqual({ side: 'responder', text: 'Yes' });
  expect([shown('entry', entry, 'asker', 'disclosed'), shown('entry', entry, 'owner')]).toEqual([entry, entry]);
});

test('what is not handed in, sent or asked yet is its writer’s alone, and an applicant reads reviews without names once it is decided', () => {
  const reviews = [{ reviewerId: 'rae', points: { need: 3 }, comment: 'Sound', by: stamped('agency', 'rae') }];
  const draft = { applicantId: 'applicant', ownerId: 'agency', state: 'draft', reviews: [] };
  expect(shown('application', draft, 'agency')).toBeUndefined();
  expect(shown('application', draft, 'applicant')).toEqual(draft);
  const scored = { ...draft, state: 'scored', submittedAt: '2026-03-03T01:00:00.000Z', reviews, conflicts: [], score: 300 };
  const { conflicts: _, score, ...rest } = scored;
  expect(shown('application', scored, 'agency')).toEqual(scored);
  expect(shown('application', scored, 'applicant')).toEqual({ ...rest, reviews: [] });
  const selected = { ...scored, state: 'selected' };
  expect(shown('application', selected, 'applicant')).toEqual({
    ...rest,
    state: 'selected',
    score,
    reviews: [{ comment: 'Sound' }],
  });
  const evaluation = { supplier: { organisationId: 'supplier' }, hostId: 'host', asked: false };
  expect([shown('evaluation', evaluation, 'host'), shown('evaluation', evaluation, 'supplier')]).toEqual([undefined, evaluation]);
  expect(shown('evaluation', { ...evaluation, asked: true }, 'host')).toEqual({ ...evaluation, asked: true });
  const wish = { user: { organisationId: 'user' }, ownerId: 'lab', course: [], support: 5 };
  expect(shown('serviceRequest', wish, 'lab')).toBeUndefined();
  const { support: __, ...sent } = { ...wish, course: [{ action: 'send' }] };
  expect(shown('serviceRequest', { ...sent, support: 5 }, 'lab')).toEqual(sent);
});
