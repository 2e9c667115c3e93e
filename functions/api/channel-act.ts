import { stamp } from '@sandan/kernel/actor';
import { invalidField, missing } from '@sandan/kernel/fault';
import { channelOutcomeNames, lostReasonNames } from '@sandan/market/channel/channel-names';
import { targetProcess } from '@sandan/market/channel/process';
import {
  ChannelBuyer,
  ChannelLink,
  ChannelPerson,
  ChannelPlan,
  type ChannelProject,
  WrittenMeeting,
  WrittenResult,
  WrittenTask,
} from '@sandan/market/channel/project';
import {
  addMeeting,
  addTarget,
  addTask,
  amendChannel,
  consentToChannel,
  eraseContact,
  keepContact,
  linkResult,
  minuteMeeting,
  moveChannel,
  moveTarget,
  stateResult,
  tickTask,
} from '@sandan/market/channel/verbs';
import * as z from 'zod';
import { channelSideOf, housesOf, linkedOf } from './channel-view.ts';
import type { Call } from './endpoint.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

const number = z.int().positive();
const text = z.string().trim().min(1).max(2000).optional();

export const ChannelAct = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('amend'), plan: ChannelPlan }),
  z.strictObject({ action: z.enum(['start', 'cancel', 'consent', 'withhold']) }),
  z.strictObject({ action: z.literal('close'), reason: z.enum(channelOutcomeNames), text }),
  z.strictObject({ action: z.literal('addTarget'), buyer: ChannelBuyer }),
  z.strictObject({
    action: z.literal('moveTarget'),
    target: number,
    to: z.enum(targetProcess.transitions.map((t) => t.action)),
    reason: z.enum(lostReasonNames).optional(),
    text,
  }),
  z.strictObject({ action: z.literal('setContact'), target: number, person: ChannelPerson }),
  z.strictObject({ action: z.literal('eraseContact'), target: number }),
  z.strictObject({ action: z.literal('link'), target: number, ...ChannelLink.shape }),
  z.strictObject({ action: z.literal('addTask'), task: WrittenTask }),
  z.strictObject({ action: z.enum(['done', 'reopen']), number }),
  z.strictObject({ action: z.literal('addMeeting'), meeting: WrittenMeeting }),
  z.strictObject({ action: z.literal('minutes'), number, text: z.string().trim().min(1).max(2000) }),
  z.strictObject({ action: z.literal('result'), result: WrittenResult }),
]);
export type ChannelAct = z.infer<typeof ChannelAct>;

/** What the vault seals contacts of outside buyers as. */
export const sealedAs = 'channelContact';

type Acting = Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now'>;

/** The people of the two organisations alone have tasks and meetings. */
const ofTheirs = async ({ stores }: World, p: ChannelProject, people: readonly string[], pointer: string): Promise<void> => {
  const members = (await Promise.all(housesOf(p).map((id) => stores.memberships.inOrganisation(id)))).flat();
  if (people.some((id) => !members.some((m) => m.personId === id && !m.suspended))) throw invalidField(pointer, 'channel.person');
};

/** A contact is kept, or goes, with the version of its project, so that both are of one piece. */
const contactActed = async (
  { world, work, caller, now }: Acting,
  p: ChannelProject,
  target: number,
  person: ChannelPerson | undefined,
): Promise<void> => {
  const of = p.targets.find((t) => t.number === target);
  if (!of) throw invalidField('/target', 'channel.target');
  if (of.organisationId) throw invalidField('/target', 'channel.outside');
  const { contacts } = world.stores.channels;
  const before = (await contacts.of(p.ownerId, p.id)).find((c) => c.target === target);
  if (!person) {
    if (!before) throw missing('contact');
    return contacts.remove(work, before);
  }
  const sealed = world.vault.seal(sealedAs, JSON.stringify(person));
  const kept = { organisationId: p.ownerId, projectId: p.id, target, sealed, changed: stamp(caller.actor, now) };
  contacts.put(work, { ...kept, version: (before?.version ?? 0) + 1 });
};

/** Whether what a plan names is there. */
export const planRead = async ({ stores }: World, plan: ChannelPlan): Promise<ChannelPlan> => {
  if (plan.programmeId && !(await stores.programmes.byId(plan.programmeId)))
    throw invalidField('/plan/programmeId', 'object.missing');
  return plan;
};

/** One step of a project. */
export const channelActed = async (call: Acting, p: ChannelProject, body: ChannelAct): Promise<ChannelProject> => {
  const { world, work, caller, now } = call;
  const hand = { actor: caller.actor, now };
  const side = channelSideOf(p, caller);
  const next = async (): Promise<ChannelProject> => {
    switch (body.action) {
      case 'amend':
        return amendChannel(p, await planRead(world, body.plan), side, hand);
      case 'start':
      case 'cancel':
        return moveChannel(p, body.action, {}, side, hand);
      case 'close':
        return moveChannel(p, 'close', body, side, hand);
      case 'consent':
      case 'withhold':
        return consentToChannel(p, body.action === 'consent', side, hand);
      case 'addTarget': {
        const { organisationId } = body.buyer;
        if (organisationId && (await faceOf(world, organisationId))?.status !== 'active')
          throw invalidField('/buyer/organisationId', 'object.missing');
        return addTarget(p, body.buyer, side, hand);
      }
      case 'moveTarget':
        return moveTarget(p, body.target, body.to, body, side, hand);
      case 'setContact':
      case 'eraseContact': {
        const after = (body.action === 'setContact' ? keepContact : eraseContact)(p, side, hand);
        await contactActed(call, p, body.target, body.action === 'setContact' ? body.person : undefined);
        return after;
      }
      case 'link': {
        const after = linkResult(p, body.target, { kind: body.kind, id: body.id }, side, hand);
        const buyer = p.targets.find((t) => t.number === body.target)?.organisationId;
        if (!(await linkedOf(world, body, p.ownerId, buyer))) throw invalidField('/id', 'channel.notTheirs');
        return after;
      }
      case 'addTask':
        await ofTheirs(world, p, [body.task.ownerId], '/task/ownerId');
        return addTask(p, body.task, side, hand);
      case 'done':
      case 'reopen':
        return tickTask(p, body.number, body.action === 'done', side, hand);
      case 'addMeeting':
        await ofTheirs(world, p, body.meeting.participants, '/meeting/participants');
        return addMeeting(p, body.meeting, side, hand);
      case 'minutes':
        return minuteMeeting(p, body.number, body.text, side, hand);
      case 'result':
        return stateResult(p, body.result, side, hand);
    }
  };
  const after = await next();
  world.stores.channels.write(work, after);
  return after;
};
