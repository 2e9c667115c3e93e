import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { type Qualification, QualificationLevel, Skill } from '@sandan/market/booking/qualification';
import { askAgain, grant, monthsOn, requestQualification, revoke } from '@sandan/market/booking/qualification-verbs';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { type Caller, personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { QualificationView, qualificationActions, qualificationView, relationToQualification } from '../qualification-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('qualification') });

const viewed = async (world: World, q: Qualification, caller: Caller, now: Date) => ({
  body: await qualificationView(world, q, caller, now),
  version: q.version,
});

interface Act {
  readonly action: (typeof qualificationActions)[number];
  readonly level?: QualificationLevel | undefined;
  readonly months?: number | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

const taken = (q: Qualification, does: Act, caller: Caller, zone: string, now: Date): Qualification => {
  const owner = q.ownerId === caller.organisation?.id;
  if (owner === (does.action === 'request' || does.action === 'withdraw')) throw missing('qualification');
  switch (does.action) {
    case 'request':
      return askAgain(q, caller.actor, now);
    case 'withdraw':
      return revoke(q, 'withdrawn', 'person', caller.actor, now);
    case 'grant': {
      const until = monthsOn(now, does.months ?? 12, zone);
      return grant(q, { level: does.level ?? q.level, until, note: does.note }, caller.actor, now);
    }
    case 'revoke':
      return revoke(q, does.reason ?? '', 'owner', caller.actor, now, does.note);
  }
};

export const qualifications = [
  endpoint({
    operation: 'qualifications.request',
    method: 'post',
    path: '/qualifications',
    summary: 'Ask the owner of a resource for the qualification that it wants; booking its training does the same',
    answer: QualificationView,
    body: z.strictObject({ resourceId: idOf('resource') }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      const resource = await world.stores.resources.byId(body.resourceId);
      permit(resource && resource.state !== 'retired' ? 'public' : 'other');
      if (!resource) throw missing('resource');
      if (!resource.qualification) throw new Fault('conflict', 'qualification.notWanted');
      const { id: organisationId, demo } = organisation();
      const asked = { ownerId: resource.ownerId, personId: personBehind(caller), organisationId, demo };
      const q = requestQualification(asked, resource.qualification, caller.actor, now);
      world.stores.qualifications.create(work, q);
      return viewed(world, q, caller, now);
    },
  }),
  endpoint({
    operation: 'qualifications.list',
    method: 'get',
    path: '/qualifications',
    summary: 'Qualifications of the person who asks, or those that the organisation grants',
    answer: listOf(QualificationView),
    query: PageQuery.extend({ box: z.enum(['mine', 'granted']).default('mine'), skill: Skill.optional() }),
    handle: async ({ permit, query, organisation, caller, world, now }) => {
      const { box, skill, ...page } = query;
      permit(box === 'mine' ? 'own' : 'organisation');
      const found =
        box === 'mine'
          ? { items: await world.stores.qualifications.ofPerson(personBehind(caller)) }
          : await world.stores.qualifications.grantedBy(organisation().id, page, skill);
      const items = await Promise.all(found.items.map((q) => qualificationView(world, q, caller, now)));
      return { body: { items, ...('next' in found && found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'qualifications.read',
    method: 'get',
    path: '/qualifications/{id}',
    summary: 'One qualification',
    answer: QualificationView,
    params: Id,
    handle: async ({ permit, params, caller, world, now }) => {
      const q = await world.stores.qualifications.byId(params.id);
      permit(relationToQualification(q, caller));
      if (!q) throw missing('qualification');
      return viewed(world, q, caller, now);
    },
  }),
  endpoint({
    operation: 'qualifications.act',
    method: 'post',
    path: '/qualifications/{id}/actions',
    summary: 'Grant a qualification for months, revoke it with a reason, ask for it again, or withdraw the question',
    answer: QualificationView,
    params: Id,
    changes: true,
    body: z.strictObject({
      action: z.enum(qualificationActions),
      level: QualificationLevel.optional(),
      months: z.int().min(1).max(60).optional(),
      reason: z.string().max(40).optional(),
      note: z.string().trim().min(1).max(500).optional(),
    }),
    handle: async ({ permit, concerns, params, body, seen, caller, world, now, work }) => {
      const q = await world.stores.qualifications.byId(params.id);
      permit(relationToQualification(q, caller));
      if (!q) throw missing('qualification');
      concerns(q.ownerId);
      if (q.version !== seen()) throw new Fault('conflict', 'qualification.stale');
      const next = taken(q, body, caller, caller.organisation?.zone ?? 'Asia/Seoul', now);
      world.stores.qualifications.put(work, next);
      return viewed(world, next, caller, now);
    },
  }),
];
