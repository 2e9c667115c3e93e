import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listing } from '../listing/listing.ts';
import { Need, type NeedState, needProcess } from './need.ts';
import { ageNeed, moveNeed, nameBroker, needNextAt, opened, propose, take } from './need-verbs.ts';

const by = { actor: 'test', organisationId: null, at: '2026-03-02T00:00:00.000Z' };
const listing: Listing = {
  id: newId('listing'),
  version: 3,
  kind: 'need',
  ownerId: newId('organisation', 1),
  state: 'published',
  content: { title: { ko: '해삼 선별' }, codes: [], attributes: {}, keywords: [], stages: {}, media: [] },
  reviews: [],
  confirmedAt: by.at,
  demo: false,
  created: by,
  changed: by,
};
const actor = { kind: 'service', name: 'test' } as const;
const start = new Date(by.at);
const broker = newId('organisation', 2);
const stranger = newId('organisation', 3);

const code = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (fault) {
    return (fault as Fault).code;
  }
};

const parties = ['owner', 'operator', 'broker', 'clock'] as const;
const actions = [...new Set(needProcess.transitions.map((t) => t.action))];

test('whoever does whatever and whenever, a need moves along its table, stays readable, and ends for good', () => {
  const Step = fc.oneof(
    fc.record({ do: fc.constant('move' as const), action: fc.constantFrom(...actions), party: fc.constantFrom(...parties) }),
    fc.record({ do: fc.constantFrom('take', 'name', 'propose', 'wait') }),
  );
  fc.assert(
    fc.property(fc.boolean(), fc.array(Step, { maxLength: 25, size: 'max' }), (answered, steps) => {
      let need = opened(listing, answered, actor, start);
      let now = start;
      for (const [n, step] of steps.entries()) {
        const before: NeedState = need.state;
        let after = need;
        try {
          if (step.do === 'move')
            after = moveNeed(need, step.action, step.party, actor, now, { reason: 'not_found', brokerId: broker });
          else if (step.do === 'take') after = take(need, broker, actor, now);
          else if (step.do === 'name') after = nameBroker(need, broker, actor, now);
          else if (step.do === 'propose')
            after = propose(need, newId('listing', n + 10), '비슷함', { party: 'broker', brokerId: broker }, actor, now);
          else {
            now = new Date(now.getTime() + 20 * 86_400_000);
            after = ageNeed(need, now) ?? need;
          }
        } catch (fault) {
          if (!(fault instanceof Fault)) throw fault;
        }
        const edges = needProcess.transitions.filter((t) => [t.from].flat().includes(before) && t.to === after.state);
        expect(after.state === before || edges.length > 0).toBe(true);
        if ((needProcess.final as readonly string[]).includes(before)) expect(after.state).toBe(before);
        if (after !== need) expect(after.version).toBe(need.version + 1);
        expect(Need.safeParse(after).success).toBe(true);
        need = after;
      }
    }),
    { numRuns: 300 },
  );
});

test('a broker acts only on a need that it has taken or was named for', () => {
  const need = opened(listing, false, actor, start);
  const offered = (n: Need, id: string) =>
    propose(n, newId('listing', 9), '제안', { party: 'broker', brokerId: id }, actor, start);
  expect(code(() => offered(need, broker))).toBe('need.notTaken');
  const taken = take(need, broker, actor, start);
  expect(code(() => take(taken, stranger, actor, start))).toBe('need.taken');
  expect(code(() => offered(taken, stranger))).toBe('need.notTaken');
  expect(offered(taken, broker).state).toBe('matched');
  expect(code(() => moveNeed(taken, 'close', 'broker', actor, start, { reason: 'not_found', brokerId: stranger }))).toBe(
    'need.notTaken',
  );
  expect(offered(nameBroker(need, stranger, actor, start), stranger).state).toBe('matched');
});

test('brokers have five business days in Korea, then the operator is called, once', () => {
  // Monday 2 March 2026 replaces the Independence Movement Day of Sunday.
  const need = opened(listing, false, actor, start);
  const due = needNextAt(need);
  expect(due?.slice(0, 10)).toBe('2026-03-09');
  const late = ageNeed(need, new Date(due ?? ''));
  expect(late?.queue?.late).toBe(true);
  expect(late && ageNeed(late, new Date('2026-03-20T00:00:00.000Z'))).toBeUndefined();
});
