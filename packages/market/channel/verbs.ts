import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { open, step } from '@sandan/kernel/process';
import { koreanDay } from '../calendar/date.ts';
import { instantOfWall } from '../calendar/wall.ts';
import type { Hand } from '../programme/hand.ts';
import { countryCodes } from '../reference/country.ts';
import { startOf } from '../royalty/books.ts';
import type { ChannelOutcome, LostReason } from './channel-names.ts';
import { type ChannelSide, channelProcess, type TargetAction, targetProcess } from './process.ts';
import {
  type ChannelBuyer,
  type ChannelLink,
  type ChannelPlan,
  type ChannelProject,
  type ChannelTarget,
  channelNumber,
  most,
  type WrittenMeeting,
  type WrittenResult,
  type WrittenTask,
} from './project.ts';

const planned = (plan: ChannelPlan): ChannelPlan => {
  if (plan.until < plan.from) throw invalidField('/plan/until', 'channel.order');
  const strange = plan.markets.find((code) => !countryCodes.includes(code));
  if (strange) throw invalidField('/plan/markets', 'terms.country', { value: strange });
  return plan;
};

/** Plans a project; one that an agency plans for a company waits for its consent. @throws Fault invalid `channel.order` */
export const planChannel = (
  plan: ChannelPlan,
  { ownerId, agencyId }: { readonly ownerId: string; readonly agencyId?: string | undefined },
  { actor, now }: Hand,
  { id = newId('channel', now.getTime()), demo = false } = {},
): ChannelProject => {
  const by = stamp(actor, now);
  return {
    id,
    version: 1,
    number: channelNumber(id, koreanDay(now)),
    state: channelProcess.initial,
    ownerId,
    ...(agencyId ? { agencyId } : {}),
    plan: planned(plan),
    targets: [],
    tasks: [],
    meetings: [],
    results: [],
    demo,
    created: by,
    changed: by,
  };
};

/** Whether the agency may see and write it: the company has agreed, or nothing but the agency's own plan is in it. */
export const agencyMay = ({ agencyId, consentedAt }: Pick<ChannelProject, 'agencyId' | 'consentedAt'>): boolean =>
  agencyId === undefined || consentedAt !== undefined;

const changed = (project: ChannelProject, { actor, now }: Hand, change: Partial<ChannelProject>): ChannelProject => ({
  ...project,
  ...change,
  version: project.version + 1,
  changed: stamp(actor, now),
});

/** What is written on the board: while it is planned or running, by the agency only with consent. */
const written = (project: ChannelProject, side: ChannelSide, hand: Hand, change: Partial<ChannelProject>): ChannelProject => {
  if (channelProcess.final.includes(project.state as never)) throw new Fault('conflict', 'channel.over');
  if (side === 'agency' && !agencyMay(project)) throw new Fault('conflict', 'channel.consent');
  return changed(project, hand, change);
};

const room = (name: keyof typeof most, list: readonly unknown[]): void => {
  if (list.length >= most[name]) throw new Fault('limited', 'channel.full', name, { params: { most: most[name] } });
};

const nextOf = (list: readonly { readonly number: number }[]): number => Math.max(0, ...list.map(({ number }) => number)) + 1;

const known = (project: ChannelProject, number: number | undefined): void => {
  if (number !== undefined && !project.targets.some((t) => t.number === number)) throw invalidField('/target', 'channel.target');
};

/** Writes the plan anew; an agency whose company has not agreed yet may still do so. */
export const amendChannel = (project: ChannelProject, plan: ChannelPlan, side: ChannelSide, hand: Hand): ChannelProject => {
  if (side === 'agency' && project.state === 'planned' && !agencyMay(project))
    return changed(project, hand, { plan: planned(plan) });
  return written(project, side, hand, { plan: planned(plan) });
};

/** Who is written to at an outside buyer is kept with the board, and as it is. */
export const keepContact = (project: ChannelProject, side: ChannelSide, hand: Hand): ChannelProject =>
  written(project, side, hand, {});

/** The company may have a contact erased at any time, also when the project is over. */
export const eraseContact = (project: ChannelProject, side: ChannelSide, hand: Hand): ChannelProject =>
  side === 'owner' ? changed(project, hand, {}) : written(project, side, hand, {});

/** The company agrees that the agency runs it, or takes that back; without consent the agency sees its own plan alone. */
export const consentToChannel = (project: ChannelProject, agrees: boolean, side: ChannelSide, hand: Hand): ChannelProject => {
  if (side !== 'owner' || !project.agencyId) throw new Fault('forbidden', 'access.denied');
  if (agrees === (project.consentedAt !== undefined)) throw new Fault('conflict', 'channel.consented');
  const { consentedAt: _, ...rest } = project;
  return changed(rest, hand, agrees ? { consentedAt: hand.now.toISOString() } : {});
};

export const moveChannel = (
  project: ChannelProject,
  action: 'start' | 'close' | 'cancel',
  said: { readonly reason?: string | undefined; readonly text?: string | undefined },
  side: ChannelSide,
  hand: Hand,
): ChannelProject => {
  const state = step(channelProcess, project.state, action, side, said.reason);
  // Without consent an agency gives up its own plan and no more; what runs is the company's, which may end it.
  const own = side === 'owner' ? action !== 'start' : action === 'cancel' && project.state === 'planned';
  if (!own && !agencyMay(project)) throw new Fault('conflict', 'channel.consent');
  return changed(project, hand, {
    state,
    ...(action === 'close' ? { outcome: said.reason as ChannelOutcome } : {}),
    ...(said.text ? { summary: said.text } : {}),
  });
};

export const addTarget = (project: ChannelProject, buyer: ChannelBuyer, side: ChannelSide, hand: Hand): ChannelProject => {
  room('targets', project.targets);
  const { organisationId, company, country } = buyer;
  if (country && !countryCodes.includes(country)) throw invalidField('/buyer/country', 'terms.country', { value: country });
  if (organisationId && (organisationId === project.ownerId || project.targets.some((t) => t.organisationId === organisationId)))
    throw invalidField('/buyer/organisationId', 'channel.twice');
  const one: ChannelTarget = {
    number: nextOf(project.targets),
    ...(organisationId ? { organisationId } : {}),
    ...(company ? { company } : {}),
    ...(country ? { country } : {}),
    state: targetProcess.initial,
    moves: [],
    links: [],
  };
  return written(project, side, hand, { targets: [...project.targets, one] });
};

const withTarget = (
  project: ChannelProject,
  number: number,
  change: (target: ChannelTarget) => ChannelTarget,
): ChannelTarget[] => {
  known(project, number);
  return project.targets.map((t) => (t.number === number ? change(t) : t));
};

/** A buyer has come further, or was lost. @throws Fault conflict `process.refused`; invalid `process.reason` */
export const moveTarget = (
  project: ChannelProject,
  number: number,
  action: TargetAction,
  { reason, text }: { readonly reason?: string | undefined; readonly text?: string | undefined },
  side: ChannelSide,
  hand: Hand,
): ChannelProject => {
  const targets = withTarget(project, number, ({ reason: _, ...target }) => {
    const to = step(targetProcess, target.state, action, side, reason);
    room('moves', target.moves);
    const why = reason as LostReason | undefined;
    const move = { action, to, ...(why ? { reason: why } : {}), ...(text ? { text } : {}), by: stamp(hand.actor, hand.now) };
    return { ...target, state: to, ...(why ? { reason: why } : {}), moves: [...target.moves, move] };
  });
  return written(project, side, hand, { targets });
};

/** What a buyer can be moved to, for those who write. */
export const targetActions = ({ state }: Pick<ChannelTarget, 'state'>): TargetAction[] => [
  ...new Set(open(targetProcess, state, 'owner').map((t) => t.action)),
];

/** Counts something of the market as a result with this buyer; whose it is has been looked at before. */
export const linkResult = (project: ChannelProject, number: number, link: ChannelLink, side: ChannelSide, hand: Hand) => {
  if (project.targets.some(({ links }) => links.some(({ id }) => id === link.id))) throw invalidField('/id', 'channel.linked');
  room(
    'links',
    project.targets.flatMap(({ links }) => links),
  );
  const targets = withTarget(project, number, (target) => ({ ...target, links: [...target.links, link] }));
  return written(project, side, hand, { targets });
};

export const addTask = (project: ChannelProject, task: WrittenTask, side: ChannelSide, hand: Hand): ChannelProject => {
  room('tasks', project.tasks);
  known(project, task.target);
  return written(project, side, hand, { tasks: [...project.tasks, { ...task, number: nextOf(project.tasks) }] });
};

/** A task is done, or open again. */
export const tickTask = (
  project: ChannelProject,
  number: number,
  done: boolean,
  side: ChannelSide,
  hand: Hand,
): ChannelProject => {
  if (!project.tasks.some((t) => t.number === number)) throw invalidField('/number', 'channel.task');
  const tasks = project.tasks.map(({ doneAt, ...task }) => {
    const was = doneAt ? { doneAt } : {};
    if (task.number !== number) return { ...task, ...was };
    return done ? { ...task, doneAt: hand.now.toISOString() } : task;
  });
  return written(project, side, hand, { tasks });
};

/** @throws Fault invalid at the time, where its zone knows no such time, or knows it twice */
export const addMeeting = (project: ChannelProject, meeting: WrittenMeeting, side: ChannelSide, hand: Hand): ChannelProject => {
  room('meetings', project.meetings);
  known(project, meeting.target);
  const start = new Date(instantOfWall(meeting.at, '/meeting/at')).toISOString();
  const one = { ...meeting, number: nextOf(project.meetings), start, changedAt: hand.now.toISOString() };
  return written(project, side, hand, { meetings: [...project.meetings, one] });
};

/** What was said. @throws Fault conflict `channel.early` before it began */
export const minuteMeeting = (project: ChannelProject, number: number, minutes: string, side: ChannelSide, hand: Hand) => {
  const meeting = project.meetings.find((m) => m.number === number);
  if (!meeting) throw invalidField('/number', 'channel.meeting');
  if (meeting.start > hand.now.toISOString()) throw new Fault('conflict', 'channel.early');
  return written(project, side, hand, {
    meetings: project.meetings.map((m) => (m.number === number ? { ...m, minutes, changedAt: hand.now.toISOString() } : m)),
  });
};

export const stateResult = (project: ChannelProject, result: WrittenResult, side: ChannelSide, hand: Hand): ChannelProject => {
  room('results', project.results);
  known(project, result.target);
  if (result.on > koreanDay(hand.now)) throw invalidField('/result/on', 'channel.future');
  const one = { ...result, number: nextOf(project.results), by: stamp(hand.actor, hand.now) };
  return written(project, side, hand, { results: [...project.results, one] });
};

/** When the clock reminds next of a task: at the beginning of its day, while the project runs. */
export const channelNext = ({ state, tasks }: Pick<ChannelProject, 'state' | 'tasks'>): string | undefined =>
  state === 'running'
    ? tasks
        .filter(({ doneAt, remindedAt }) => !doneAt && !remindedAt)
        .map(({ due }) => startOf(due))
        .sort()[0]
    : undefined;

const clock = { kind: 'service', name: 'clock' } as const;

/** Marks the tasks that are due as told of; nothing while none is. */
export const remindOfTasks = (project: ChannelProject, now: Date): ChannelProject | undefined => {
  const at = now.toISOString();
  if ((channelNext(project) ?? '~') > at) return undefined;
  step(channelProcess, project.state, 'remind', 'clock');
  const tasks = project.tasks.map((task) =>
    !task.doneAt && !task.remindedAt && startOf(task.due) <= at ? { ...task, remindedAt: at } : task,
  );
  return changed(project, { actor: clock, now }, { tasks });
};
