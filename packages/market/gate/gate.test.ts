import { newId } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import { expect, test } from 'vitest';
import { type Classification, classify } from '../classification/classification.ts';
import { processes } from '../processes.ts';
import type { Hit } from '../screening/party.ts';
import { partyOf } from '../screening/screened-party.ts';
import { answer, lapse, Screening, screened } from '../screening/screening.ts';
import { clearanceOf } from './clearance.ts';
import { type Evidence, type Passage, tradeGate } from './gate.ts';

const now = new Date('2026-11-27T09:00:00Z');
const desk = { kind: 'service', name: 'test' } as const;
const [seller, buyer] = [newId('organisation'), newId('organisation')];
const lists = { digest: 'd1', builtAt: now.toISOString(), parties: 1, sources: [] };
const hit: Hit = {
  party: 'demo:1',
  source: 'demo',
  list: 'Invented',
  type: 'entity',
  asked: 'Garnet Horizon',
  name: 'Garnet Horizon Trading FZE',
  score: 0.9,
  reasons: ['part'],
  programmes: [],
  countries: ['AE'],
  digest: 'h1',
};
const screening = (organisationId: string, hits: readonly Hit[] = []) =>
  screened(
    undefined,
    { id: newId('screening'), party: { organisationId, names: ['Garnet Horizon'] }, hits, lists, demo: true },
    desk,
    now,
  );

const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  screenings: [
    { role: 'sender', screening: screening(seller) },
    { role: 'receiver', screening: screening(buyer) },
  ],
  lists,
  classifications: [],
  candidates: new Map(),
  measures: [],
  ...more,
});
const passage = (more: Partial<Passage> = {}): Passage => ({
  process: 'quote',
  action: 'submit',
  subject: 'q1',
  transfer: 'goods',
  from: { organisationId: seller, country: 'KR' },
  to: { organisationId: buyer, country: 'DE' },
  destination: 'DE',
  lines: [{ name: 'Valve', hs: '848180' }],
  demo: true,
  ...more,
});
const reasonsOf = (p: Passage, e: Evidence, at = now) => tradeGate(p, e, desk, at, newId('gate')).reasons;

const record = (more: Partial<Classification> = {}): Classification => ({
  ...classify(
    {
      transfer: 'goods',
      name: 'Valve',
      hs: '848180',
      result: 'not_controlled',
      basis: 'self',
      grounds: 'Below the sizes of 2B350.g in every dimension.',
      classifier: 'A. Tester',
      classifiedOn: '2026-11-01',
      until: '2027-11-01',
    },
    { id: seller, demo: true },
    desk,
    now,
  ),
  ...more,
});

test('an ordinary passage between screened parties is let through, and its record makes a clearance', () => {
  const passed = tradeGate(passage(), evidence(), desk, now, newId('gate'));
  expect(passed).toMatchObject({ outcome: 'passed', reasons: [], lines: [{ outcome: 'not_listed' }] });
  expect(clearanceOf(passed)).toMatchObject({ process: 'quote', action: 'submit', subject: 'q1', record: passed.id });
});

test('what is unknown holds: lists, parties, HS codes, classifications, rulings and licences', () => {
  const { lists: _, ...unread } = evidence();
  expect(reasonsOf(passage(), { ...unread, lists: undefined })).toEqual(['lists_missing']);
  expect(reasonsOf(passage(), evidence({ screenings: evidence().screenings.slice(0, 1) }))).toEqual(['party_unscreened']);
  expect(reasonsOf(passage({ lines: [{ name: 'Valve' }] }), evidence())).toEqual(['hs_missing']);
  const candidates = new Map([['848180', ['2B350.g']]]);
  expect(reasonsOf(passage(), evidence({ candidates }))).toEqual(['classification_missing']);
  expect(reasonsOf(passage(), evidence({ candidates, classifications: [record()] }))).toEqual([]);
  const waiting = record({ result: 'needs_ruling' });
  expect(reasonsOf(passage(), evidence({ candidates, classifications: [waiting] }))).toEqual(['ruling_missing']);
  const controlled = record({ result: 'controlled', controlNumber: '2B350.G' });
  expect(reasonsOf(passage(), evidence({ classifications: [controlled] }))).toEqual(['licence_missing']);
  const licensed = { ...controlled, licence: { number: 'EL-1', countries: ['DE'], until: '2027-01-01' } };
  expect(reasonsOf(passage(), evidence({ classifications: [licensed] }))).toEqual([]);
  expect(reasonsOf(passage({ destination: 'AT' }), evidence({ classifications: [licensed] }))).toEqual(['licence_missing']);
  // The licence ends with its last day in Korea, nine hours before that day ends in Greenwich.
  const on = (at: string) => {
    const last = { ...licensed, licence: { ...licensed.licence, until: '2026-11-27' } };
    return tradeGate(passage(), evidence({ classifications: [last] }), desk, new Date(at), newId('gate')).reasons;
  };
  expect([on('2026-11-27T14:59:59Z'), on('2026-11-27T15:00:00Z')]).toEqual([[], ['licence_missing']]);
});

test('a classification counts for its own goods, its own days and while it is in force', () => {
  const candidates = new Map([['848180', ['2B350.g']]]);
  const held = (c: Classification) => reasonsOf(passage(), evidence({ candidates, classifications: [c] }));
  expect(held(record({ hs: '8481801000' }))).toEqual([]);
  expect(held(record({ hs: '848190' }))).toEqual(['classification_missing']);
  expect(held(record({ until: '2026-11-26' }))).toEqual(['classification_missing']);
  expect(held(record({ state: 'withdrawn' }))).toEqual(['classification_missing']);
  expect(held(record({ transfer: 'technology' }))).toEqual(['classification_missing']);
});

test('knowledge that goes abroad is always classified first; at home it is not, but its parties are screened', () => {
  const listingId = newId('listing');
  const technology = passage({ transfer: 'technology', lines: [{ name: 'Process', listingId }] });
  expect(reasonsOf(technology, evidence())).toEqual(['classification_missing']);
  const { hs: _, ...own } = record({ transfer: 'technology', listingId });
  expect(reasonsOf(technology, evidence({ classifications: [own] }))).toEqual([]);
  const home = { ...technology, to: { organisationId: buyer, country: 'KR' }, destination: 'KR' };
  expect(reasonsOf(home, evidence())).toEqual([]);
  expect(reasonsOf(home, evidence({ screenings: [] }))).toEqual(['party_unscreened']);
});

test('knowledge that is no listing is that of its goods: their HS has to be known, and what is said of it speaks for no listing', () => {
  const of = (line: object, ...classifications: Classification[]) =>
    reasonsOf(passage({ transfer: 'technology', lines: [{ name: 'Drawing', ...line }] }), evidence({ classifications }));
  const ours = record({ transfer: 'technology' });
  expect(of({}, ours)).toEqual(['hs_missing']);
  expect(of({ hs: '848180' })).toEqual(['classification_missing']);
  expect(of({ hs: '848180' }, record())).toEqual(['classification_missing']);
  expect(of({ hs: '848180' }, ours)).toEqual([]);
  expect(of({ hs: '848180', listingId: newId('listing') }, ours)).toEqual(['classification_missing']);
});

test('a closed destination holds whatever is known, and a careful one wants everything classified', () => {
  expect(reasonsOf(passage({ destination: 'KP' }), evidence({ classifications: [record()] }))).toEqual(['destination_closed']);
  expect(reasonsOf(passage({ destination: 'RU' }), evidence())).toEqual(['classification_missing']);
  expect(reasonsOf(passage({ destination: 'RU' }), evidence({ classifications: [record()] }))).toEqual([]);
  const onward = passage({ to: { organisationId: buyer, country: 'RU' }, destination: 'KZ' });
  expect(reasonsOf(onward, evidence())).toEqual(['classification_missing']);
});

test('of records of one HS code that of the very product counts, and where none is of it the strictest, however old it is', () => {
  const controlled = record({ name: 'Bellows valve', result: 'controlled', controlNumber: '2B350.G' });
  const harmless = record({ name: 'Garden valve', id: newId('classification', now.getTime() + 1000) });
  const of = (name: string, ...classifications: Classification[]) =>
    reasonsOf(passage({ lines: [{ name, hs: '848180' }] }), evidence({ classifications }));
  expect(of('Valve', controlled, harmless)).toEqual(['licence_missing']);
  expect(of('bellows  VALVE', controlled, harmless)).toEqual(['licence_missing']);
  expect(of('Garden valve', controlled, harmless)).toEqual([]);
  const licensed = { ...controlled, licence: { number: 'EL-1', countries: ['DE'], until: '2027-01-01' } };
  expect(of('Valve', licensed, harmless)).toEqual([]);
  expect(of('Valve', licensed, harmless, record({ name: 'Any', result: 'needs_ruling' }))).toEqual(['ruling_missing']);
});

test('what names no listing is held by what is said of a listing of such goods, and never let pass by it', () => {
  const [listingId, another] = [newId('listing'), newId('listing')];
  const controlled = record({ listingId, result: 'controlled', controlNumber: '2B350.G' });
  const harmless = record({ name: 'Garden valve' });
  const of = (line: Partial<Passage['lines'][number]>, ...classifications: Classification[]) =>
    reasonsOf(passage({ lines: [{ name: 'Valve', hs: '848180', ...line }] }), evidence({ classifications }));
  expect(of({}, controlled)).toEqual(['licence_missing']);
  expect(of({}, controlled, harmless)).toEqual(['licence_missing']);
  expect(of({ name: 'Garden valve' }, controlled, harmless)).toEqual([]);
  expect(of({ listingId: another }, controlled)).toEqual([]);
  const candidates = new Map([['848180', ['2B350.g']]]);
  expect(reasonsOf(passage(), evidence({ candidates, classifications: [record({ listingId })] }))).toEqual([
    'classification_missing',
  ]);
});

test('a name like a listed one holds until the desk answers; the answer is remembered until its day and while the list says the same', () => {
  const found = screening(buyer, [hit]);
  const at = (s: typeof found, when = now) =>
    tradeGate(
      passage(),
      evidence({
        screenings: [
          { role: 'sender', screening: screening(seller) },
          { role: 'receiver', screening: s },
        ],
      }),
      desk,
      when,
      newId('gate'),
    ).reasons;
  expect(at(found)).toEqual(['party_open']);
  const cleared = answer(found, { action: 'clear', reason: 'other_country', note: 'A firm of Hamburg.', days: 30 }, desk, now);
  expect(cleared).toMatchObject({ state: 'cleared', nextAt: '2026-12-27T09:00:00.000Z' });
  expect(at(cleared)).toEqual([]);
  const again = (hits: readonly Hit[], when: Date) =>
    screened(cleared, { ...cleared, hits, lists: { ...lists, digest: 'd2' } }, desk, when);
  expect(again([hit], now).state).toBe('cleared');
  expect(again([{ ...hit, digest: 'h2' }], now).state).toBe('open');
  expect(again([hit, { ...hit, party: 'demo:2' }], now).state).toBe('open');
  expect(again([], now).state).toBe('clear');
  const later = new Date('2026-12-28T00:00:00Z');
  expect(at(cleared, later)).toEqual(['party_open']);
  expect(lapse(cleared, desk, now)).toBeUndefined();
  expect(lapse(cleared, desk, later)?.state).toBe('open');
  const confirmed = answer(found, { action: 'confirm', reason: 'same_party', note: 'The same register number.' }, desk, now);
  expect(at(confirmed)).toEqual(['party_denied']);
  expect(screened(confirmed, { ...confirmed, hits: [hit] }, desk, later).state).toBe('confirmed');
  expect(() => answer(found, { action: 'clear', reason: 'same_party', note: 'x' }, desk, now)).toThrow(
    expect.objectContaining({ code: 'process.reason' }),
  );
});

test('a party is held by the names that it bore before, so that a new name frees nobody and takes no clearance along', () => {
  const under = (before: Screening, names: string[], hits: readonly Hit[], digest = lists.digest) =>
    screened(before, { ...before, party: { ...before.party, names }, hits, lists: { ...lists, digest } }, desk, now);
  const found = screening(buyer, [hit]);
  const confirmed = answer(found, { action: 'confirm', reason: 'same_party', note: 'The same register number.' }, desk, now);
  const renamed = under(confirmed, ['Other'], []);
  expect(renamed).toMatchObject({ state: 'confirmed', was: ['Garnet Horizon'], confirmed: { reason: 'same_party' } });
  expect(under(renamed, ['Other'], [hit], 'd2').state).toBe('confirmed');
  expect(under(renamed, ['Other'], [], 'd2').state).toBe('clear');

  const cleared = answer(found, { action: 'clear', reason: 'other_name', note: 'Another register number.' }, desk, now);
  expect(under(cleared, ['Garnet Horizon', 'Hafen'], [hit])).toMatchObject({ state: 'cleared', was: [] });
  expect(under(cleared, ['Garnet Horizon Trading'], [{ ...hit, asked: 'Garnet Horizon Trading' }])).toMatchObject({
    state: 'open',
    was: ['Garnet Horizon'],
  });
  const abroad = { ...cleared, party: { ...cleared.party, country: 'AE' } };
  expect(screened(cleared, { ...abroad, hits: [hit] }, desk, now).state).toBe('open');

  const often = Array.from({ length: 150 }, (_, n) => `Name ${n}`).reduce((s, name) => under(s, [name], s.hits), found);
  expect(often.was).toHaveLength(100);
  expect(often.was[0]).toBe('Garnet Horizon');
});

test('an organisation is screened by its name in each of a hundred languages, each name once', () => {
  const name = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`ko-x-${n}`, `이름 ${n % 60}`]));
  const { was: _, ...kept } = screened(
    undefined,
    { id: newId('screening'), party: partyOf({ id: buyer, name, country: 'KR' }), hits: [], lists, demo: true },
    desk,
    now,
  );
  expect(Screening.parse(kept)).toMatchObject({ party: { names: { length: 60 } }, was: [] });
});

test('a party in a process says what the desk may do with it', () => {
  expect(open(processes.find((p) => p.name === 'screening') as never, 'open' as never, 'desk' as never)).toHaveLength(2);
});
