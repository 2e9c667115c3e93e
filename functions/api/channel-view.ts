import { missing } from '@sandan/kernel/fault';
import { Money } from '@sandan/kernel/money';
import type { ChannelSide } from '@sandan/market/channel/process';
import { ChannelProject, ChannelTarget, linkKinds } from '@sandan/market/channel/project';
import { agencyMay, targetActions } from '@sandan/market/channel/verbs';
import type { Order } from '@sandan/market/order/order';
import type { Relation } from '@sandan/market/policy';
import type { Quote } from '@sandan/market/quote/quote';
import * as z from 'zod';
import { Party } from './answers.ts';
import { house, namesOf } from './between.ts';
import type { Caller } from './caller.ts';
import type { Call } from './endpoint.ts';
import type { World } from './world.ts';

const Person = z.object({ id: z.string(), name: z.string() });

export const ChannelLine = ChannelProject.pick({
  id: true,
  version: true,
  number: true,
  state: true,
  outcome: true,
  plan: true,
  demo: true,
})
  .extend({
    owner: Party,
    agency: Party.optional(),
    side: z.enum(['owner', 'agency']),
    /** The company has agreed, or runs it by itself. */
    agreed: z.boolean(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'ChannelLine' });

const Linked = z.object({
  kind: z.enum(linkKinds),
  id: z.string(),
  number: z.string(),
  state: z.string(),
  rfqId: z.string().optional(),
  amount: Money.optional(),
  at: z.iso.datetime(),
});

export const ChannelView = ChannelLine.extend({
  summary: ChannelProject.shape.summary,
  consentedAt: ChannelProject.shape.consentedAt,
  targets: z.array(
    ChannelTarget.omit({ links: true }).extend({
      buyer: Party.optional(),
      linked: z.array(Linked),
      actions: z.array(z.string()),
    }),
  ),
  tasks: z.array(ChannelProject.shape.tasks.element.extend({ owner: Person })),
  meetings: z.array(ChannelProject.shape.meetings.element.extend({ people: z.array(Person) })),
  results: ChannelProject.shape.results,
  /** What was counted from the market's own records, and how far the buyers have come. */
  counts: z.object({
    states: z.record(z.string(), z.int()),
    lost: z.record(z.string(), z.int()),
    inquiries: z.int(),
    rfqs: z.int(),
    quotes: z.int(),
    orders: z.int(),
    ordered: z.array(Money),
    stated: z.int(),
  }),
  people: z.array(Person),
  /** Whether the caller's side can write on the board. */
  writes: z.boolean(),
}).meta({ id: 'ChannelView' });
export type ChannelView = z.infer<typeof ChannelView>;

/** How the caller stands to a project: of the company, of the agency that runs it, or of neither. */
export const relationToChannel = (project: ChannelProject | undefined, { organisation }: Caller): Relation => {
  if (!project || !organisation) return 'other';
  if (organisation.id === project.ownerId) return 'organisation';
  return organisation.id === project.agencyId ? 'counterpart' : 'other';
};

export const channelSideOf = (project: ChannelProject, caller: Caller): Exclude<ChannelSide, 'clock'> =>
  relationToChannel(project, caller) === 'organisation' ? 'owner' : 'agency';

/** Whose people have its tasks and meetings: the agency's with consent alone. */
export const housesOf = (p: ChannelProject): string[] => [p.ownerId, ...(p.agencyId && agencyMay(p) ? [p.agencyId] : [])];

/** A project for whoever may do this with it. @throws Fault missing */
export const channelFor = async (
  { permit, caller, world }: Pick<Call<unknown, unknown, unknown>, 'permit' | 'caller' | 'world'>,
  id: string,
): Promise<ChannelProject> => {
  const project = await world.stores.channels.byId(id);
  permit(relationToChannel(project, caller));
  if (!project) throw missing('channel');
  return project;
};

/** What an agency sees of a project whose company has not agreed, or no longer does: its plan alone. */
export const seenOf = (project: ChannelProject, side: Exclude<ChannelSide, 'clock'>): ChannelProject => {
  if (side === 'owner' || agencyMay(project)) return project;
  const { summary: _, ...rest } = project;
  return { ...rest, targets: [], tasks: [], meetings: [], results: [] };
};

export const channelLine = async (world: World, p: ChannelProject, caller: Caller): Promise<z.infer<typeof ChannelLine>> => {
  const { id, version, number, state, outcome, plan, demo } = p;
  const [owner, agency] = await Promise.all([house(world, p.ownerId), p.agencyId ? house(world, p.agencyId) : undefined]);
  return {
    ...{ id, version, number, state, plan, demo, owner },
    ...(outcome ? { outcome } : {}),
    ...(agency ? { agency } : {}),
    side: channelSideOf(p, caller),
    agreed: agencyMay(p),
    changedAt: p.changed.at,
  };
};

type Link = ChannelTarget['links'][number];

/** What stands behind a link, if it is between the company and this buyer. */
export const linkedOf = async (
  { stores }: World,
  { kind, id }: Link,
  ownerId: string,
  buyerId: string | undefined,
): Promise<z.infer<typeof Linked> | undefined> => {
  if (kind === 'inquiry') {
    const found = await stores.inquiries.byId(id);
    if (found?.responder.organisationId !== ownerId || found.asker.organisationId !== buyerId) return undefined;
    return { kind, id, number: found.id.slice(-6), state: found.state, at: found.created.at };
  }
  if (kind === 'quote') {
    const found = await stores.quotes.byId(id);
    if (found?.seller.organisationId !== ownerId || found.buyer.organisationId !== buyerId) return undefined;
    const { reference, state, rfq, created } = found;
    return { kind, id, number: reference, state, rfqId: rfq.id, at: created.at };
  }
  const found = await stores.orders.byId(id);
  if (found?.seller.organisationId !== ownerId || found.buyer.organisationId !== buyerId) return undefined;
  return { kind, id, number: found.number, state: found.state, amount: found.total, at: found.created.at };
};

const tally = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

/** What was called off before it came to anything, or never reached the buyer, is no result. */
const deadOrders: readonly Order['state'][] = ['cancelled', 'rejected'];
const unsaid: readonly Quote['state'][] = ['draft', 'requested', 'withdrawn'];

const countsOf = (project: ChannelProject, linked: readonly z.infer<typeof Linked>[]): ChannelView['counts'] => {
  const of = (kind: Link['kind']) => linked.filter((one) => one.kind === kind);
  const orders = of('order').filter(({ state }) => !(deadOrders as readonly string[]).includes(state));
  const quotes = of('quote').filter(({ state }) => !(unsaid as readonly string[]).includes(state));
  const sums = Map.groupBy(
    orders.flatMap(({ amount }) => amount ?? []),
    ({ currency }) => currency,
  );
  return {
    states: tally(project.targets.map(({ state }) => state)),
    lost: tally(project.targets.flatMap(({ state, reason }) => (state === 'lost' && reason ? [reason] : []))),
    inquiries: of('inquiry').length,
    rfqs: new Set(quotes.flatMap(({ rfqId }) => rfqId ?? [])).size,
    quotes: quotes.length,
    orders: orders.length,
    ordered: [...sums].map(([currency, all]) => ({ currency, minor: all.reduce((sum, { minor }) => sum + minor, 0) })),
    stated: project.results.length,
  };
};

export const channelView = async (world: World, whole: ChannelProject, caller: Caller): Promise<ChannelView> => {
  const side = channelSideOf(whole, caller);
  const p = seenOf(whole, side);
  const line = await channelLine(world, p, caller);
  const teams = await Promise.all(housesOf(p).map((id) => world.stores.memberships.inOrganisation(id)));
  const members = teams.flat().flatMap(({ personId, suspended }) => (suspended ? [] : [personId]));
  const named = [...members, ...p.tasks.map((t) => t.ownerId), ...p.meetings.flatMap((m) => m.participants)];
  const person = await namesOf(world, named);
  const targets = await Promise.all(
    p.targets.map(async ({ links, ...target }) => ({
      ...target,
      ...(target.organisationId ? { buyer: await house(world, target.organisationId) } : {}),
      linked: (await Promise.all(links.map((link) => linkedOf(world, link, p.ownerId, target.organisationId)))).filter(
        (one) => one !== undefined,
      ),
      actions: targetActions(target),
    })),
  );
  const open = p.state === 'planned' || p.state === 'running';
  return {
    ...line,
    ...(p.summary ? { summary: p.summary } : {}),
    ...(p.consentedAt ? { consentedAt: p.consentedAt } : {}),
    targets,
    tasks: p.tasks.map((task) => ({ ...task, owner: person(task.ownerId) })),
    meetings: p.meetings.map((meeting) => ({ ...meeting, people: meeting.participants.map(person) })),
    results: p.results,
    counts: countsOf(
      p,
      targets.flatMap(({ linked }) => linked),
    ),
    people: agencyMay(p) || side === 'owner' ? [...new Set(members)].map(person).filter(({ name }) => name !== '') : [],
    writes: open && (side === 'owner' || agencyMay(p)),
  };
};
