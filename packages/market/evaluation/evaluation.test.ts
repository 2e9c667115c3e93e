import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluationNews } from '../notice/evaluation-news.ts';
import { evaluationNext } from './clock.ts';
import { Evaluation, isShown, type WrittenProtocol } from './evaluation.ts';
import { evaluationActions } from './guard.ts';
import { bearsOut, evaluationNamed, marksOf } from './mark.ts';
import { measure, readProtocol, sealOf, verdictOn } from './protocol.ts';
import {
  actOnEvaluation,
  amendProtocol,
  consentTo,
  draftEvaluation,
  passEvaluation,
  reportEvaluation,
  sendEvaluation,
  shipSamples,
  startEvaluation,
} from './verbs.ts';

const [supplier, host] = [newId('organisation'), newId('organisation')];
const person = newId('person');
const hand = (at: string) => ({
  actor: { kind: 'person', personId: person, organisationId: supplier, permissions: [], verified: false } as never,
  now: new Date(at),
});
const [first, later] = [hand('2026-03-02T10:00:00+09:00'), hand('2026-03-12T10:00:00+09:00')];
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const listing = { id: newId('listing'), state: 'published' as const };

const protocol: WrittenProtocol = {
  title: 'Bearings on line 2',
  method: '900 rpm for 200 hours',
  samples: 4,
  reportBy: '2026-04-30',
  items: [
    { name: 'Bore diameter d', limits: '25 ±0.01 mm', samples: 2 },
    { name: 'noise', limits: '≤ 42 dB', samples: 1 },
  ],
};
const about = { listing, title: { en: 'Bearing' }, category: 'ball-bearing', kind: { evaluated: true as const } };
const by = { organisationId: supplier, personId: person };
const draft = () => draftEvaluation(about, by, host, protocol, first);
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (fault) {
    if (fault instanceof Fault) return fault.fields[0]?.code ?? fault.code;
    throw fault;
  }
  return '';
};

const running = (): Evaluation => {
  const agreed = actOnEvaluation(sendEvaluation(draft(), 'supplier', first), 'agree', 'host', {}, first);
  const clearance = new Clearance('evaluation', 'ship', agreed.id, newId('gate'));
  return startEvaluation(shipSamples(agreed, { samples: 4 }, clearance, 'supplier', first), 4, 'host', later);
};
const written = { measuredOn: '2026-03-12', line: 'Line 2', readings: [['25.002 mm', '0.025001 m'], ['41 dB']] };
const accepted = () =>
  actOnEvaluation(reportEvaluation(running(), written, sha256, 'host', later), 'accept', 'supplier', {}, later);
const shown = () => consentTo(consentTo(accepted(), 'consent', 'supplier', later), 'consent', 'host', later);

test('an item is held in the unit of the property of its name, another in its own; what is no range with a unit is refused at its place', () => {
  expect(readProtocol(protocol, 'ball-bearing').items).toMatchObject([
    { property: 'bore', unit: 'mm', min: 24.99, max: 25.01 },
    { unit: 'dB', max: 42 },
  ]);
  expect(readProtocol(protocol, undefined).items[0]?.property).toBeUndefined();
  const items = ['25 mm', '10 kg', 'good', '≥ 24.99 mm'].map((limits, n) => ({
    name: n === 3 ? 'bore' : `bore`,
    limits,
    samples: 1,
  }));
  const refused = (() => {
    try {
      return readProtocol({ ...protocol, items }, 'ball-bearing');
    } catch (fault) {
      return (fault as Fault).fields.map((f) => `${f.pointer} ${f.code}`);
    }
  })();
  expect(refused).toEqual([
    '/protocol/items/0/limits evaluation.limits',
    '/protocol/items/1/limits evaluation.limits',
    '/protocol/items/1/name evaluation.twice',
    '/protocol/items/2/limits evaluation.limits',
    '/protocol/items/2/name evaluation.twice',
    '/protocol/items/3/name evaluation.twice',
  ]);
});

test('a reading passes only with all its uncertainty within the limits, both ends included, and fails only with all of it outside', () => {
  const limits = { min: 24.99, max: 25.01 };
  const of = (min: number, max = min) => verdictOn(limits, { min, max });
  expect([of(24.99), of(25.01), of(24.98, 25), of(25.005, 25.02), of(24.989), of(25.02, 25.03), of(24.9, 25.1)]).toEqual([
    'pass',
    'pass',
    'undecided',
    'undecided',
    'fail',
    'fail',
    'undecided',
  ]);
  const end = fc.integer({ min: -1000, max: 1000 });
  const interval = fc.tuple(end, end).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
  fc.assert(
    fc.property(interval, interval, fc.double({ min: 0, max: 1, noNaN: true }), (bounds, measured, share) => {
      const truth = Math.min(measured.max, measured.min + share * (measured.max - measured.min));
      const holds = truth >= bounds.min && truth <= bounds.max;
      const verdict = verdictOn(bounds, measured);
      if (verdict === 'pass') expect(holds).toBe(true);
      if (verdict === 'fail') expect(holds).toBe(false);
    }),
  );
  const read = readProtocol(protocol, 'ball-bearing');
  const results = (readings: string[][]) => measure(read, { readings });
  expect(results([['25.002 ±0.001 mm', '1 in'], ['41 dB']])).toMatchObject({
    verdict: 'fail',
    results: [{ min: 25.001, max: 25.4 }, {}],
  });
  expect(results([['25.002 ±0.02 mm', '25'], ['41']]).verdict).toBe('undecided');
  expect(codeOf(() => results([['25 mm'], ['41 dB']]))).toBe('evaluation.readings');
  expect(codeOf(() => results([['25 mm', '25 kg'], ['41 dB']]))).toBe('evaluation.reading');
  expect(codeOf(() => results([['25', '25'], ['41'], ['1']]))).toBe('evaluation.readings');
});

test('it goes the way of its table: a draft is changed and given back, samples leave through the gate and suffice, days are held', () => {
  const sent = sendEvaluation(amendProtocol(draft(), { ...protocol, samples: 5 }, 'supplier', first), 'supplier', first);
  expect(sent.course).toHaveLength(1);
  const back = actOnEvaluation(sent, 'giveBack', 'host', { reason: 'limits', text: '±0.02' }, first);
  expect([back.state, back.asked]).toEqual(['draft', true]);
  expect(codeOf(() => sendEvaluation(back, 'supplier', hand('2026-05-01T09:00:00+09:00')))).toBe('evaluation.past');
  const agreed = actOnEvaluation(sendEvaluation(back, 'supplier', first), 'agree', 'host', {}, first);
  expect(codeOf(() => shipSamples(agreed, { samples: 5 }, undefined, 'supplier', first))).toBe('gate.required');
  const clearance = new Clearance('evaluation', 'ship', agreed.id, newId('gate'));
  expect(codeOf(() => shipSamples(agreed, { samples: 4 }, clearance, 'supplier', first))).toBe('evaluation.samples');
  const shipped = shipSamples(agreed, { samples: 5 }, clearance, 'supplier', first);
  expect(codeOf(() => startEvaluation(shipped, 1, 'host', first))).toBe('evaluation.samples');
  expect(evaluationActions(shipped, 'supplier', later.now)).toEqual([]);
  expect(evaluationActions(shipped, 'supplier', new Date('2026-05-01T00:00:00+09:00'))).toEqual(['close']);
  expect(codeOf(() => draftEvaluation(about, by, supplier, protocol, first))).toBe('evaluation.own');
  expect(codeOf(() => draftEvaluation({ ...about, kind: {} }, by, host, protocol, first))).toBe('evaluation.notOffered');
  expect(codeOf(() => reportEvaluation(running(), { ...written, measuredOn: '2026-03-13' }, sha256, 'host', later))).toBe(
    'evaluation.future',
  );
});

test('silence ends what was not answered or sent, and accepts what was not contested, each at its own term', () => {
  const sent = sendEvaluation(draft(), 'supplier', first);
  const agreed = actOnEvaluation(sent, 'agree', 'host', {}, first);
  const reported = reportEvaluation(running(), written, sha256, 'host', later);
  const terms = [sent, agreed, reported].map((e) => evaluationNext(e) ?? '');
  expect(terms).toEqual(['2026-03-16T15:00:00.000Z', '2026-04-01T15:00:00.000Z', '2026-03-26T15:00:00.000Z']);
  const after = [sent, agreed, reported].map((e, n) => {
    expect(passEvaluation(e, new Date(Date.parse(terms[n] ?? '') - 1))).toBeUndefined();
    return passEvaluation(e, new Date(terms[n] ?? ''));
  });
  expect(after.map((e) => [e?.state, e?.reason])).toEqual([
    ['closed', 'no_answer'],
    ['closed', 'no_samples'],
    ['accepted', undefined],
  ]);
});

test('a report is sealed over all that it says, and another version of any of it has another seal', () => {
  const evaluation = accepted();
  const [report] = evaluation.reports;
  if (!report) throw new Error('no report');
  const { seal, ...said } = report;
  expect(sealOf(evaluation, said, sha256)).toBe(seal);
  const [one, ...others] = said.results;
  const changed = { ...said, results: [{ ...one, readings: [], verdict: 'pass' as const }, ...others] };
  expect(sealOf(evaluation, changed, sha256)).not.toBe(seal);
  expect(sealOf({ ...evaluation, hostId: supplier }, said, sha256)).not.toBe(seal);
  expect(Evaluation.safeParse(evaluation).success).toBe(true);
});

test('a result is seen while both sides agree, and bears a value of its own listing out only where that is what was measured', () => {
  const [one, both] = [consentTo(accepted(), 'consent', 'supplier', later), shown()];
  expect([isShown(one), isShown(both), isShown(consentTo(both, 'withhold', 'host', later))]).toEqual([false, true, false]);
  expect(codeOf(() => consentTo(both, 'consent', 'host', later))).toBe('evaluation.consented');
  expect(codeOf(() => consentTo(one, 'withhold', 'host', later))).toBe('evaluation.notConsented');
  expect(marksOf(both, 'en')).toEqual([{ property: 'bore', name: 'Bore diameter d', text: `| measured 2026-03-12 ${both.id}` }]);
  const proof = { on: '2026-03-12', report: both.id };
  expect(evaluationNamed(proof)).toBe(both.id);
  expect(evaluationNamed({ ...proof, report: 'KTR 12' })).toBeUndefined();
  const marked = {
    listingId: listing.id,
    ownerId: supplier,
    property: { name: 'bore', fit: 'size' as const },
    value: { min: 25, max: 25 },
  };
  expect(bearsOut(both, proof, marked)).toBe(true);
  expect(bearsOut(both, proof, { ...marked, value: { min: 24.99, max: 25.01 } })).toBe(true);
  const not: [Evaluation | undefined, object][] = [
    [undefined, {}],
    [one, {}],
    [both, { listingId: newId('listing') }],
    [both, { ownerId: host }],
    [both, { property: { name: 'width', fit: 'size' } }],
    [both, { value: { min: 25.001, max: 25.0015 } }],
    [both, { value: { min: 26, max: 26 } }],
    [both, { value: ['25'] }],
    [both, { property: { name: 'bore', fit: 'envelope' }, value: { min: 20, max: 30 } }],
  ];
  for (const [evaluation, other] of not) expect(bearsOut(evaluation, proof, { ...marked, ...other })).toBe(false);
  for (const on of ['2026-03-11', '2026-03-13']) expect(bearsOut(both, { ...proof, on }, marked)).toBe(false);
  const failed = reportEvaluation(running(), { ...written, readings: [['25.02', '25'], ['41']] }, sha256, 'host', later);
  const shownAnyway = { ...both, reports: failed.reports };
  expect(bearsOut(shownAnyway, proof, marked)).toBe(false);
});

test('each side is told of what the other has done, and a host that was never asked of nothing', () => {
  const sent = sendEvaluation(draft(), 'supplier', first);
  expect(evaluationNews(draft(), sent).map((n) => n.kind)).toEqual(['evaluation.forHost']);
  const agreed = actOnEvaluation(sent, 'agree', 'host', {}, first);
  expect(evaluationNews(sent, agreed)).toMatchObject([{ kind: 'evaluation.forSupplier', link: `/evaluations/${sent.id}` }]);
  expect(evaluationNews(draft(), actOnEvaluation(draft(), 'close', 'supplier', { reason: 'withdrawn' }, first))).toEqual([]);
});
