import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statusChanges } from './change.ts';
import { applicationOf, publicationOf } from './document.ts';
import { families } from './family.ts';
import { findingOf, join } from './finding.ts';
import { bounded, invent, keysOfFindings, learn, maxBytes } from './invention.ts';
import { keysOf } from './keys.ts';
import { familyIdsOf, membersOf } from './member.ts';
import type { Facts, Statement } from './statement.ts';
import { protectedIn, takenOf } from './taken.ts';

const now = new Date('2026-11-22T00:00:00Z');
const [listingId, ownerId] = [newId('listing'), newId('organisation')];

const published = (number: string, facts: Partial<Facts>, fetchedAt = now.toISOString(), source = 'epo'): Statement => {
  const [, office = '', digits = '', kind] = /^([A-Z]{2})(\w*?\d)([A-Z]\d?)?$/.exec(number) ?? [];
  const document = publicationOf({ office, number: digits, kind });
  if (!document) throw new Error(number);
  return { source, fetchedAt, subject: { stage: 'publication', document }, facts };
};
const application = (office: string, number: string) => applicationOf({ office, number }) ?? { office, number };
const keyed = (...statements: Statement[]) => ({ keys: keysOf(statements), statements });

test('an application number is one however EPO, USPTO and KIPRIS write it', () => {
  const same = (a: [string, string, string?], b: [string, string, string?]) => {
    const of = ([office, number, kind]: [string, string, string?]) => applicationOf({ office, number, kind })?.number;
    expect(of(a), `${a} and ${b}`).toBe(of(b));
    expect(of(a)).toBeDefined();
  };
  same(['KR', '20160138184', 'A'], ['KR', '10-2016-0138184']);
  same(['US', '201113167395', 'A'], ['US', '13/167,395']);
  same(['EP', '10167109', 'A'], ['EP', '20100167109']);
  same(['EP', '23173822.0'], ['EP', '20230173822']);
  same(['WO', 'WO2024EP63512'], ['EP', '2024063512', 'W']);
  same(['AU', '2024270787', 'A'], ['AU', '20240270787']);
  same(['CN', '2023104556449'], ['CN', '202310455644', 'A']);
  expect(applicationOf({ office: 'US', number: '24802499', kind: 'A' })?.number).toBe('X24802499');
  expect(publicationOf({ office: 'US', number: '2012057518', kind: 'A1' })?.number).toBe('20120057518');
  expect(applicationOf({ office: '', number: '1' })).toBeUndefined();
});

test('documents join by application, by claimed priority and by DOCDB family, and never by title', () => {
  const title = { title: { en: 'Valve' } };
  const kr = keyed(published('KR20180042000A', { ...title, application: application('KR', '1020160138184') }));
  const us = keyed(published('US2018012345A1', { ...title, priorities: [application('KR', '20160138184')] }));
  const ep = keyed(published('EP3000001A1', { ...title, familyId: '61000001' }));
  const jp = keyed(
    published('JP2018100001A', { ...title, familyId: '61000001', priorities: [application('KR', '10-2016-0138184')] }),
  );
  const other = keyed(published('EP3000002A1', { ...title, familyId: '61000002' }));
  expect(
    families([kr, us, ep, jp, other])
      .map((members) => members.length)
      .sort(),
  ).toEqual([1, 4]);
  expect(
    families([kr, us, ep, other])
      .map((members) => members.length)
      .sort(),
  ).toEqual([1, 1, 2]);
});

test('a Korean registration is not the publication that has the same digits', () => {
  const [a] = keysOf([published('KR1020180010000A', {})]);
  const [b] = keysOf([published('KR1020180010000B1', {})]);
  expect(a?.number).not.toBe(b?.number);
});

const offices = ['EP', 'US', 'JP', 'CN', 'KR'] as const;
const anyStatement: fc.Arbitrary<Statement> = fc
  .record({
    office: fc.constantFrom(...offices),
    nth: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom('A1', 'B1'),
    source: fc.constantFrom('epo', 'kipris', 'uspto'),
    hour: fc.integer({ min: 0, max: 23 }),
    title: fc.option(fc.constantFrom('Valve', 'Seat', '밸브'), { nil: undefined }),
    familyId: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    claims: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    events: fc.option(
      fc.array(
        fc.constantFrom('2020-01-01', '2021-01-01').map((date) => ({ date, code: 'PGFP', description: { en: 'fee' } })),
        { maxLength: 2 },
      ),
      { nil: undefined },
    ),
  })
  .map(({ office, nth, kind, source, hour, title, familyId, claims, events }) => ({
    source,
    fetchedAt: new Date(now.getTime() + hour * 3_600_000).toISOString(),
    subject: { stage: 'publication' as const, document: { office, number: `200000${nth}`, kind } },
    facts: {
      application: { office, number: `2000000${nth}` },
      ...(title ? { title: { en: title } } : {}),
      ...(familyId ? { familyId } : {}),
      ...(claims ? { claims } : {}),
      ...(events ? { events } : {}),
    },
  }));

test('in whatever order and however often findings are told, the invention knows the same', () => {
  fc.assert(
    fc.property(fc.array(anyStatement, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 7 }), (statements, shift) => {
      const findings = statements.map(findingOf);
      const turned = [...findings.slice(shift % findings.length), ...findings.slice(0, shift % findings.length)].toReversed();
      const once = join(findings);
      const apart = turned.reduce<ReturnType<typeof join>>((known, finding) => join(known, [finding]), []);
      expect(apart).toEqual(once);
      expect(join(once, once)).toEqual(once);
      expect(membersOf(apart, '2026-11-22')).toEqual(membersOf(once, '2026-11-22'));
      expect(takenOf(apart, '2026-11-22')).toEqual(takenOf(once, '2026-11-22'));
    }),
  );
});

test('grouping into families does not depend on the order of records', () => {
  fc.assert(
    fc.property(fc.array(anyStatement, { minLength: 1, maxLength: 10 }), (statements) => {
      const records = statements.map((statement) => keyed(statement));
      const sizes = (all: typeof records) =>
        families(all)
          .map((members) => members.length)
          .sort();
      expect(sizes(records.toReversed())).toEqual(sizes(records));
    }),
  );
});

test('what is learnt again at once is no news, what is asked again later is seen, and a change is new', () => {
  const first = published('EP3000001A1', { application: application('EP', '17000001'), filed: '2017-01-02', familyId: '7' });
  const known = invent(listingId, ownerId, [findingOf(first)], now);
  expect(learn(known, [findingOf(first)], now)).toEqual({ news: 'none', invention: known });
  const later = new Date('2026-11-25T00:00:00Z');
  const asked = findingOf({ ...first, fetchedAt: later.toISOString() });
  expect(learn(known, [asked], later)).toMatchObject({ news: 'seen', invention: { version: 2 } });
  const granted = findingOf(published('EP3000001B1', { application: application('EP', '17000001'), published: '2020-05-06' }));
  const learnt = learn(known, [granted], later);
  expect(learnt.news).toBe('new');
  expect(statusChanges(known, learnt.invention)).toEqual([
    expect.objectContaining({
      country: 'EP',
      from: 'pending',
      to: 'in_force',
      event: expect.objectContaining({ date: '2020-05-06' }),
    }),
  ]);
  expect(statusChanges(undefined, known)).toEqual([]);
  expect(statusChanges(known, known)).toEqual([]);
  expect(keysOfFindings(learnt.invention.findings).map(({ scheme, number }) => `${scheme} ${number}`)).toEqual([
    'patent EP17000001',
    'family 7',
    'publication EP3000001',
  ]);
  expect(familyIdsOf(learnt.invention.findings)).toEqual(['7']);
});

test('a family of any size stays within what one item holds', () => {
  const events = Array.from({ length: 400 }, (_, i) => ({
    date: `20${String(10 + (i % 15)).padStart(2, '0')}-01-01`,
    code: 'PGFP',
    description: { en: `Annual fee paid ${i} ${'x'.repeat(200)}` },
  }));
  const findings = Array.from({ length: 60 }, (_, i) =>
    findingOf(
      published(`EP30000${String(i).padStart(2, '0')}A1`, { events, abstract: { en: 'a'.repeat(6000) }, title: { en: `t${i}` } }),
    ),
  );
  const kept = bounded(findings);
  expect(new TextEncoder().encode(JSON.stringify(kept)).length).toBeLessThan(maxBytes * 1.05);
  expect(kept[0]?.facts.title).toBeDefined();
});

test('protection is counted where a right stands or is asked for, European patents by their states', () => {
  const app = application('EP', '17000001');
  const event = (country: string, code: string, effect: '+' | '-') => ({
    date: '2024-01-01',
    code,
    country,
    effect,
    description: { en: code },
  });
  const findings = [
    published('EP3000001A1', {
      application: app,
      filed: '2017-01-02',
      designated: ['DE', 'FR', 'IT'],
      events: [event('DE', 'PGFP', '+'), event('IT', 'PG25', '-')],
    }),
    published('EP3000001B1', { application: app, published: '2020-05-06' }),
    published('WO2018100001A1', { application: application('WO', 'EP2017050001'), filed: '2017-01-02' }),
    published('US2019012345A1', { application: application('US', '16000001'), filed: '2018-06-01' }),
  ].map(findingOf);
  const members = membersOf(findings, '2026-11-22');
  expect(protectedIn(members)).toEqual(['DE', 'US']);
  expect(members.find((m) => m.office === 'EP')?.parts.map((p) => [p.country, p.status])).toEqual([
    ['DE', 'in_force'],
    ['FR', 'unknown'],
    ['IT', 'lapsed'],
  ]);
  expect(members.find((m) => m.office === 'WO')?.standing.status).toBe('unknown');
});
