import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelNews } from '../notice/channel-news.ts';
import { targetProcess } from './process.ts';
import type { ChannelPlan, ChannelProject } from './project.ts';
import {
  addTarget,
  addTask,
  amendChannel,
  channelNext,
  consentToChannel,
  eraseContact,
  keepContact,
  moveChannel,
  moveTarget,
  planChannel,
  remindOfTasks,
  targetActions,
  tickTask,
} from './verbs.ts';

const [owner, agency, person] = [newId('organisation'), newId('organisation'), newId('person')];
const hand = {
  actor: { kind: 'person', personId: person, organisationId: owner, permissions: [] } as never,
  now: new Date('2026-05-04T10:00:00+09:00'),
};
const plan: ChannelPlan = {
  title: 'Valves to Vietnam',
  goal: 'Five buyers',
  markets: ['VN'],
  from: '2026-05-01',
  until: '2026-12-31',
};
const own = () => planChannel(plan, { ownerId: owner }, hand);
const running = () => moveChannel(own(), 'start', {}, 'owner', hand);
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (fault) {
    if (fault instanceof Fault) return fault.fields[0]?.code ?? fault.code;
    throw fault;
  }
  return '';
};

test('a project ends no earlier than it begins, and is not written once it has ended', () => {
  expect(codeOf(() => planChannel({ ...plan, until: '2026-04-30' }, { ownerId: owner }, hand))).toBe('channel.order');
  expect(codeOf(() => planChannel({ ...plan, markets: ['VN', 'ZZ'] }, { ownerId: owner }, hand))).toBe('terms.country');
  const closed = moveChannel(running(), 'close', { reason: 'opened' }, 'owner', hand);
  expect(closed.outcome).toBe('opened');
  expect(codeOf(() => addTarget(closed, { company: 'X' }, 'owner', hand))).toBe('channel.over');
  expect(codeOf(() => keepContact(closed, 'owner', hand))).toBe('channel.over');
  // Outside people can have themselves erased when all is over too.
  expect(eraseContact(closed, 'owner', hand).version).toBe(closed.version + 1);
});

test('an agency writes its plan before the company agrees, and nothing else', () => {
  const asked = planChannel(plan, { ownerId: owner, agencyId: agency }, hand);
  expect(amendChannel(asked, { ...plan, title: 'Anew' }, 'agency', hand).plan.title).toBe('Anew');
  expect(codeOf(() => moveChannel(asked, 'start', {}, 'agency', hand))).toBe('channel.consent');
  expect(codeOf(() => consentToChannel(asked, true, 'agency', hand))).toBe('access.denied');
  const agreed = consentToChannel(asked, true, 'owner', hand);
  const shared = moveChannel(agreed, 'start', {}, 'agency', hand);
  const back = consentToChannel(shared, false, 'owner', hand);
  expect(codeOf(() => addTarget(back, { company: 'X' }, 'agency', hand))).toBe('channel.consent');
  for (const act of [keepContact, eraseContact]) expect(codeOf(() => act(back, 'agency', hand))).toBe('channel.consent');
  expect(codeOf(() => moveChannel(back, 'cancel', {}, 'agency', hand))).toBe('channel.consent');
  expect(codeOf(() => moveChannel(back, 'close', { reason: 'partly' }, 'agency', hand))).toBe('channel.consent');
  expect(moveChannel(back, 'close', { reason: 'partly' }, 'owner', hand).state).toBe('closed');
  expect(moveChannel(asked, 'cancel', {}, 'agency', hand).state).toBe('cancelled');
  const kept = consentToChannel(agreed, false, 'owner', hand);
  for (const act of [keepContact, eraseContact]) expect(codeOf(() => act(kept, 'agency', hand))).toBe('channel.consent');
  expect(channelNews(undefined, asked, { en: 'Agency' }).map(({ kind }) => kind)).toEqual(['channel.asked']);
  expect(channelNews(asked, agreed, {}).map(({ kind }) => kind)).toEqual(['channel.answered']);
});

test('whatever is done to a buyer, it stands where its table leads, and each move is kept', () => {
  const begun = addTarget(running(), { company: 'X' }, 'owner', hand);
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 15 }), (choices) => {
      let project: ChannelProject = begun;
      for (const choice of choices) {
        const target = project.targets[0];
        const actions = target ? targetActions(target) : [];
        const action = actions[choice % Math.max(1, actions.length)];
        if (!action) break;
        project = moveTarget(project, 1, action, action === 'lose' ? { reason: 'price' } : {}, 'owner', hand);
      }
      const target = project.targets[0];
      expect(targetProcess.states).toContain(target?.state);
      expect(target?.state === 'lost').toBe(target?.reason !== undefined);
      expect(target?.moves.at(-1)?.to ?? 'to_contact').toBe(target?.state);
    }),
  );
});

test('a task is told of once on its day while the project runs, and not once it is done', () => {
  const task = (title: string, due: string) => ({ title, ownerId: person, due });
  const two = addTask(addTask(running(), task('A', '2026-05-06'), 'owner', hand), task('B', '2026-05-09'), 'owner', hand);
  expect(channelNext(two)).toBe('2026-05-05T15:00:00.000Z');
  expect(remindOfTasks(two, new Date('2026-05-05T14:59:00Z'))).toBeUndefined();
  const told = remindOfTasks(two, new Date('2026-05-05T15:00:00Z'));
  expect(told && channelNews(two, told, {}).map(({ params }) => params.task)).toEqual(['A']);
  expect(told && channelNext(told)).toBe('2026-05-08T15:00:00.000Z');
  expect(channelNext(tickTask(two, 1, true, 'owner', hand))).toBe('2026-05-08T15:00:00.000Z');
  expect(channelNext(moveChannel(two, 'cancel', {}, 'owner', hand))).toBeUndefined();
});
