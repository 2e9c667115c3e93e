import { createHash } from 'node:crypto';
import { memberOf } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sums } from '../ledger/entry.ts';
import type { Application } from '../programme/application.ts';
import { after, chain } from '../programme/budget-change.ts';
import { activate } from '../programme/grant-verbs.ts';
import type { Programme } from '../programme/programme.ts';
import { type Budget, isOpenUse, standOf } from '../programme/support.ts';
import { releasing, settling } from '../usage/follow.ts';
import { lastDay, serviceNext } from './clock.ts';
import { actionsFor } from './guard.ts';
import { agrees, finishJob, repeatJob, runJob, type ServiceJob } from './job.ts';
import { bindSupport, chargedOf, chargeOf } from './money.ts';
import { type ServiceSide, serviceProcess, serviceSides } from './process.ts';
import { returnsOf, type ServiceFile, ServiceRequest, type WrittenServiceQuote } from './request.ts';
import {
  acceptQuote,
  act,
  deliver,
  draftRequest,
  passService,
  quoteRequest,
  rewriteRequest,
  sendRequest,
  takeFile,
} from './request-verbs.ts';
import { serviceReasonNames } from './service-names.ts';

const start = Date.parse('2026-03-02T10:00:00+09:00');
const day = 86_400_000;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const [ownerId, userId] = [newId('organisation', start), newId('organisation', start + 1)];
const actor = memberOf(newId('person', start), ownerId, ['owner']);
const handAt = (at: number) => ({ actor, now: new Date(at) });
const onDay = (at: number) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);

const resource = {
  id: newId('resource', start),
  kind: 'simulation',
  name: { ko: '구조 해석' },
  ownerId,
  state: 'active',
} as const;
const user = { organisationId: userId, personId: newId('person', start + 2) };
const wish = { title: '감속기 하우징 강도 해석', text: '정격 하중의 2배에서 변형을 봅니다.', parameters: { load: '12 kN' } };
const drafted = () => draftRequest(resource, user, wish, handAt(start));

const fileOf = (side: ServiceFile['side'], content: string, state: ServiceFile['state'] = 'ready'): ServiceFile => ({
  version: 1,
  requestId: newId('serviceRequest', start),
  side,
  state,
  file: { id: newId('media', start), name: 'a.pdf', type: 'application/pdf', bytes: 10, sha256: sha256(content), key: 'k' },
  by: { actor: 'x', organisationId: null, at: new Date(start).toISOString() },
});
const result = { files: [fileOf('owner', 'report')], jobs: [] };
const cleared = (r: ServiceRequest) => new Clearance('serviceRequest', 'deliver', r.id, 'gat_1');

const quoteAt = (at: number, revisions: number): WrittenServiceQuote => ({
  price: 4_000_000,
  currency: 'KRW',
  vat: 10,
  revisions,
  deliverBy: onDay(at + 20 * day),
  validUntil: onDay(at + 10 * day),
});

/** One try of a side, with or without a reason that fits. */
const attempt = (
  r: ServiceRequest,
  action: string,
  side: ServiceSide,
  reason: string,
  revisions: number,
  at: number,
): ServiceRequest => {
  const hand = handAt(at);
  if (action === 'rewrite') return rewriteRequest(r, { ...r.wish, text: `변형만 ${at}` }, side, hand);
  if (action === 'send') return sendRequest(r, side, hand);
  if (action === 'quote') return quoteRequest(r, quoteAt(at, revisions), side, hand);
  if (action === 'accept') return acceptQuote(r, { support: 0 }, side, hand);
  if (action === 'deliver') return deliver(r, result, cleared(r), sha256, side, hand);
  return act(r, action as 'approve', side, { reason }, hand);
};

const programme = { endsOn: '2030-12-31', currency: 'KRW', supports: ['simulation'] } as unknown as Programme;
const granted = (): Budget => {
  const of = { id: newId('application', start), programmeId: newId('programme', start), applicantId: userId, version: 1 };
  const agreed: Budget = {
    application: { ...of, state: 'agreed', ownShare: 250_000, grant: 10_000_000 } as Application,
    uses: [],
    entries: [],
  };
  return after(agreed, activate(agreed, handAt(start)));
};

const actions = [...new Set(serviceProcess.transitions.map((t) => t.action))];
const allowed = new Set(
  serviceProcess.transitions.flatMap((t) =>
    [t.from].flat().flatMap((from) => [t.by].flat().map((side) => `${from} ${t.action} ${side} ${t.to}`)),
  ),
);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ forward: fc.constant(true), at: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      action: fc.constantFrom(...actions),
      side: fc.constantFrom(...serviceSides),
      reason: fc.constantFrom(...serviceReasonNames),
    }),
  },
  { weight: 1, arbitrary: fc.record({ days: fc.nat(25) }) },
);
/** What carries a request on from each state. */
const onwards: Readonly<Partial<Record<ServiceRequest['state'], readonly (readonly [string, ServiceSide])[]>>> = {
  draft: [['send', 'user']],
  requested: [['quote', 'owner']],
  quoted: [['accept', 'user']],
  accepted: [['deliver', 'owner']],
  delivered: [
    ['return', 'user'],
    ['contest', 'user'],
    ['approve', 'user'],
  ],
  returned: [['deliver', 'owner']],
  contested: [['uphold', 'operator']],
};

/** A plain condition: thousands of `expect`s a second are slow. */
const holds = (so: boolean, what: string): void => {
  if (!so) throw new Error(what);
};

test('whatever is tried in whatever order, a request follows its table, is given back no oftener than agreed, and its money balances', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 40, size: 'max' }), fc.nat(2), (steps, revisions) => {
      let [request, now, budget] = [drafted(), start, granted()];
      const took = (next: ServiceRequest): void => {
        const line = next.course.length > request.course.length ? next.course.at(-1) : { action: 'rewrite', side: 'user' };
        holds(allowed.has(`${request.state} ${line?.action} ${line?.side} ${next.state}`), `${request.state} -> ${next.state}`);
        const hand = handAt(now);
        if (next.state === 'accepted') {
          budget = after(budget, chain(budget, bindSupport(programme, next, hand)));
          next = { ...next, applicationId: budget.application.id, support: 3_000_000 };
        }
        if (next.state === 'over') {
          const charge = chargeOf(next, 'sme', hand);
          budget = after(budget, chain(budget, settling(budget, charge, next.deliveries.at(-1)?.digest ?? '', hand)));
          holds(charge.state === 'due' && charge.net === 4_000_000 && charge.vat === 400_000, 'the price agreed is due');
        }
        const freed = next.state === 'closed' ? releasing(budget, chargedOf(next), hand) : [];
        if (freed.length > 0) budget = after(budget, chain(budget, freed));
        request = next;
      };
      for (const s of steps) {
        const before = request;
        try {
          if ('days' in s) {
            now += s.days * day;
            const passed = passService(request, new Date(now));
            if (passed) took(passed);
            holds((serviceNext(request) ?? '~') > new Date(now).toISOString(), 'nothing is overdue after the clock');
          } else if ('forward' in s) {
            const ways = onwards[request.state] ?? [];
            const [action = '', side = 'user'] = ways[s.at % Math.max(1, ways.length)] ?? [];
            if (action) took(attempt(request, action, side, 'not_as_agreed', revisions, now));
          } else took(attempt(request, s.action, s.side, s.reason, revisions, now));
        } catch (fault) {
          if (!(fault instanceof Fault)) throw fault;
          holds(request === before, 'what is refused changes nothing');
        }
        holds(returnsOf(request) <= (request.quote?.revisions ?? 0), 'no more revisions than agreed');
        for (const side of ['user', 'owner', 'operator'] as const)
          for (const t of serviceProcess.transitions.filter((x) => [x.by].flat().includes(side as never))) {
            const offered = actionsFor(request, side, new Date(now)).includes(t.action);
            if (![t.from].flat().includes(request.state as never)) continue;
            let done = true;
            try {
              attempt(request, t.action, side, t.reasons?.[0] ?? '', revisions, now);
            } catch {
              done = false;
            }
            holds(offered === done, `${t.action} by ${side} is offered as it can be done`);
          }
      }
      const stand = standOf(budget);
      const postings = budget.entries.flatMap((e) => e.postings);
      holds(
        [...sums(postings).values()].every((sum) => sum === 0n),
        'the ledger balances',
      );
      const open = budget.uses.filter(isOpenUse).length;
      const inWork = ['accepted', 'delivered', 'returned', 'contested'].includes(request.state);
      holds(open === (inWork ? 1 : 0), 'a support is bound as long as the work goes on, and no longer');
      holds(stand.settled === (request.state === 'over' ? 3_000_000 : 0), 'what is accepted is settled, and nothing else');
      holds(request.state !== 'over' || request.deliveries.length > 0, 'nothing is due that was not handed in');
      ServiceRequest.parse(request);
    }),
    { numRuns: 200 },
  );
});

test('a request reaches every state: it is quoted, worked on, given back, contested and decided, or ends by silence and delay', () => {
  const go = (r: ServiceRequest, steps: readonly (readonly [string, ServiceSide, string?])[], at = start): ServiceRequest =>
    steps.reduce((now, [action, side, reason]) => attempt(now, action, side, reason ?? '', 1, at), r);
  const sent = go(drafted(), [['send', 'user']]);
  const quoted = go(sent, [['quote', 'owner']]);
  const delivered = go(quoted, [
    ['accept', 'user'],
    ['deliver', 'owner'],
  ]);
  expect(() => act(delivered, 'contest', 'user', { reason: 'incomplete' }, handAt(start))).toThrow('service.revisionsLeft');
  const again = go(delivered, [
    ['return', 'user', 'incomplete'],
    ['deliver', 'owner'],
  ]);
  expect(() => act(again, 'return', 'user', { reason: 'change' }, handAt(start))).toThrow('service.noRevision');
  const contested = go(again, [['contest', 'user', 'incomplete']]);
  expect(contested.state).toBe('contested');
  expect(go(contested, [['uphold', 'operator']])).toMatchObject({ state: 'over' });
  expect(go(contested, [['close', 'operator', 'incomplete']])).toMatchObject({ state: 'closed', reason: 'incomplete' });
  const clock = (r: ServiceRequest, days: number) => passService(r, new Date(start + days * day));
  expect([clock(sent, 14), clock(quoted, 10), clock(delivered, 14), clock(contested, 400)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect([clock(sent, 15)?.reason, clock(quoted, 11)?.reason, clock(delivered, 15)?.state]).toEqual([
    'no_answer',
    'no_acceptance',
    'over',
  ]);
  expect(() => acceptQuote(quoted, { support: 0 }, 'user', handAt(start + 11 * day))).toThrow('service.quoteOver');
  const late = (r: ServiceRequest, days: number) => () =>
    act(r, 'close', 'user', { reason: 'not_delivered' }, handAt(start + days * day));
  const inWork = go(quoted, [['accept', 'user']]);
  expect(lastDay(inWork)).toBe('2026-03-22');
  expect(late(inWork, 20)).toThrow('service.notLate');
  expect(late(inWork, 21)()).toMatchObject({ state: 'closed', reason: 'not_delivered' });
  const returned = act(delivered, 'return', 'user', { reason: 'change' }, handAt(start + 19 * day));
  expect(lastDay(returned)).toBe('2026-04-04');
  expect(late(returned, 30)).toThrow('service.notLate');
});

test('only what has arrived is handed in, and what a result proves is the content, not the names', () => {
  const inWork = attempt(
    attempt(attempt(drafted(), 'send', 'user', '', 1, start), 'quote', 'owner', '', 1, start),
    'accept',
    'user',
    '',
    1,
    start,
  );
  const handed = (files: readonly ServiceFile[]) =>
    deliver(inWork, { files, jobs: [] }, cleared(inWork), sha256, 'owner', handAt(start));
  expect(() => handed([])).toThrow('service.nothing');
  expect(() => handed([fileOf('owner', 'x', 'waiting')])).toThrow('service.file');
  expect(() => handed([fileOf('user', 'x')])).toThrow('service.file');
  expect(() => deliver(inWork, result, undefined, sha256, 'owner', handAt(start))).toThrow(
    expect.objectContaining({ code: 'gate.required' }),
  );
  const [one, same, other] = ['x', 'x', 'y'].map((content) => handed([fileOf('owner', content)]).deliveries[0]?.digest);
  expect([one === same, one === other]).toEqual([true, false]);
  expect(() => takeFile(drafted(), 'owner')).toThrow(expect.objectContaining({ kind: 'missing' }));
  expect(() => takeFile({ state: 'over' }, 'user')).toThrow('service.noFiles');
});

test('a run keeps its solver and its inputs, and doing it again starts from the same and says whether the same came of it', () => {
  const request = { id: newId('serviceRequest', start), kind: 'simulation', state: 'accepted' } as const;
  const solver = { name: 'CalculiX', version: '2.21' };
  const files = [fileOf('user', 'mesh')];
  const run = (number: number, parameters: Record<string, string>, with_ = solver): ServiceJob =>
    runJob(request, number, { solver: with_, files, parameters }, sha256, handAt(start));
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[0-9a-z]{1,8}$/), { minKeys: 1, maxKeys: 6 }),
      (parameters) => {
        const first = run(1, parameters);
        const turned = Object.fromEntries(Object.entries(parameters).reverse());
        holds(run(2, turned).inputs.digest === first.inputs.digest, 'the order of parameters is no input');
        holds(run(2, { ...parameters, zz_more: '1' }).inputs.digest !== first.inputs.digest, 'each parameter is');
        holds(run(2, parameters, { ...solver, version: '2.22' }).inputs.digest !== first.inputs.digest, 'the version is');
        const done = finishJob(first, { values: parameters, files: [] }, sha256, handAt(start));
        const repeat = repeatJob({ state: 'over' }, done, 2, handAt(start));
        holds(repeat.inputs === done.inputs && repeat.solver === done.solver && !repeat.result, 'it starts from the same');
        holds(agrees(repeat, [done]) === undefined, 'nothing is said before it is done');
        const sameAgain = finishJob(repeat, { values: turned, files: [], text: '재현' }, sha256, handAt(start));
        const another = finishJob(repeat, { values: { ...parameters, zz_more: '1' }, files: [] }, sha256, handAt(start));
        holds(agrees(sameAgain, [done]) === true && agrees(another, [done]) === false, 'the result is held against the first');
      },
    ),
    { numRuns: 60 },
  );
  const done = finishJob(run(1, {}), { values: { stress: '81 MPa' }, files: [] }, sha256, handAt(start));
  expect(() => finishJob(done, { values: { stress: '80 MPa' }, files: [] }, sha256, handAt(start))).toThrow('service.jobDone');
  expect(() => runJob({ ...request, kind: 'design' }, 1, { solver, files, parameters: {} }, sha256, handAt(start))).toThrow(
    'service.notSimulation',
  );
  expect(() => runJob({ ...request, state: 'over' }, 1, { solver, files, parameters: {} }, sha256, handAt(start))).toThrow(
    'service.notInWork',
  );
});
