import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { isOwner } from '@sandan/market/company/membership';
import { askPrivacy, cancelErasure, LegalHold, PrivacyRequest } from '@sandan/market/privacy/request';
import { recordClasses } from '@sandan/market/privacy/retention';
import { PrivacySubject } from '@sandan/market/privacy/subject';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { erasureCode } from '../erasure-code.ts';
import { ableAmong } from '../owners.ts';
import type { World } from '../world.ts';

export const PrivacyRequestView = PrivacyRequest.omit({ key: true, run: true })
  .extend({
    proof: z.string().optional().describe('Of an erasure: the code under which anybody can look up that it was carried out'),
  })
  .meta({ id: 'PrivacyRequestView' });
const Id = z.object({ id: idOf('privacyRequest') });
const Whose = z.enum(['person', 'organisation']).default('person');

const RecordClassView = z
  .object({
    name: z.string(),
    says: z.object({ ko: z.string(), en: z.string() }),
    basis: z.object({ ko: z.string(), en: z.string() }),
    erased: z.object({ ko: z.string(), en: z.string() }),
    keepDays: z.int().optional(),
  })
  .meta({ id: 'RecordClass' });

const privacyView = ({ key: _, run: __, ...shown }: PrivacyRequest) => shown;

/** As its asker sees it. */
const ownView = ({ stopSecret }: Pick<World, 'stopSecret'>, request: PrivacyRequest) => ({
  ...privacyView(request),
  ...(request.kind === 'erasure' ? { proof: erasureCode(stopSecret, request.id) } : {}),
});

/** How the caller stands to a subject: it is them, or their organisation. */
export const relationToSubject = (subject: PrivacySubject | undefined, caller: Caller): 'own' | 'organisation' | 'other' => {
  if (subject?.is === 'person' && subject.id === caller.person?.id) return 'own';
  return subject?.is === 'organisation' && subject.id === caller.organisation?.id ? 'organisation' : 'other';
};

const subjectOf = (whose: 'person' | 'organisation', { person, organisation }: Caller): PrivacySubject | undefined => {
  if (whose === 'person') return person && { is: 'person', id: person.id };
  return organisation && { is: 'organisation', id: organisation.id };
};

/** Nobody leaves an organisation without an owner behind who can act. @throws Fault conflict `privacy.lastOwner` */
const leavesNoneAlone = async (world: World, personId: string): Promise<void> => {
  const { stores } = world;
  for (const { organisationId, roles } of await stores.memberships.ofPerson(personId)) {
    if (!roles.includes('owner')) continue;
    const others = (await stores.memberships.inOrganisation(organisationId)).filter((m) => m.personId !== personId && isOwner(m));
    if ((await ableAmong(world, others)).length > 0) continue;
    const asked = await stores.privacy.about({ is: 'organisation', id: organisationId });
    if (!asked.some((r) => r.kind === 'erasure' && r.nextAt)) throw new Fault('conflict', 'privacy.lastOwner', organisationId);
  }
};

export const privacy = [
  endpoint({
    operation: 'privacy.retention',
    method: 'get',
    path: '/privacy/retention',
    summary: 'Which records are kept, why, how long, and what an erasure leaves of them',
    answer: listOf(RecordClassView),
    handle: async ({ permit }) => {
      permit('public');
      return { body: { items: Object.entries(recordClasses).map(([name, c]) => ({ name, ...c })) } };
    },
  }),
  endpoint({
    operation: 'privacy.list',
    method: 'get',
    path: '/privacy/requests',
    summary: 'Exports and erasures of the caller, or of the organisation, the newest first',
    query: z.object({ subject: Whose }),
    answer: listOf(PrivacyRequestView),
    handle: async ({ permit, query, caller, world }) => {
      const subject = subjectOf(query.subject, caller);
      permit(query.subject === 'person' ? 'own' : 'organisation');
      if (!subject) throw new Fault('forbidden', 'access.noOrganisation');
      return { body: { items: (await world.stores.privacy.about(subject)).map((r) => ownView(world, r)) } };
    },
  }),
  endpoint({
    operation: 'privacy.ask',
    method: 'post',
    path: '/privacy/requests',
    summary: 'Ask for an export, which is made within minutes, or for an erasure, which is carried out after seven days',
    body: z.strictObject({ kind: z.enum(['export', 'erasure']), subject: Whose }),
    answer: PrivacyRequestView,
    status: 201,
    handle: async ({ permit, body, caller, world, now, work }) => {
      permit(body.subject === 'person' ? 'own' : 'organisation');
      const subject = subjectOf(body.subject, caller);
      if (!subject) throw new Fault('forbidden', 'access.noOrganisation');
      const before = await world.stores.privacy.about(subject);
      if (before.some((r) => r.kind === body.kind && r.nextAt && r.state !== 'ready'))
        throw new Fault('conflict', 'privacy.asked');
      if (body.kind === 'erasure' && subject.is === 'person') await leavesNoneAlone(world, subject.id);
      const request = askPrivacy(body.kind, subject, caller.actor, now);
      world.stores.privacy.create(work, request);
      return { body: ownView(world, request), version: request.version };
    },
  }),
  endpoint({
    operation: 'privacy.cancel',
    method: 'post',
    path: '/privacy/requests/{id}/cancel',
    summary: 'Take an erasure back, as long as it has not begun',
    params: Id,
    answer: PrivacyRequestView,
    handle: async ({ permit, params, caller, world, now, work }) => {
      const request = await world.stores.privacy.byId(params.id);
      permit(relationToSubject(request?.subject, caller));
      if (!request) throw missing('request');
      const next = cancelErasure(request, caller.actor, now);
      world.stores.privacy.put(work, next);
      return { body: ownView(world, next), version: next.version };
    },
  }),
  endpoint({
    operation: 'privacy.open',
    method: 'get',
    path: '/privacy/open',
    summary: 'What the market still has to do for the privacy of people, the next first, and the legal holds that last',
    query: PageQuery,
    answer: z.object({ items: z.array(PrivacyRequestView), next: z.string().optional(), holds: z.array(LegalHold) }),
    handle: async ({ permit, query, world }) => {
      permit('other');
      const { privacy: store } = world.stores;
      const [page, holds] = await Promise.all([store.open(query), store.holds.lasting({ limit: 100 })]);
      return { body: { ...page, items: page.items.map(privacyView), holds: holds.items } };
    },
  }),
  endpoint({
    operation: 'privacy.hold',
    method: 'post',
    path: '/privacy/holds',
    summary: 'Place a legal hold: nothing of this person or organisation is erased while it lasts',
    body: z.strictObject({ subject: PrivacySubject, reason: LegalHold.shape.reason }),
    answer: LegalHold,
    status: 201,
    handle: async ({ permit, concerns, body, caller, world, now, work }) => {
      permit('other');
      const { stores } = world;
      const { is, id } = body.subject;
      if (!(is === 'person' ? await stores.persons.byId(id) : await stores.organisations.byId(id))) throw missing('subject');
      if (is === 'organisation') concerns(id);
      const hold = { id: newId('legalHold', now.getTime()), version: 1, ...body, since: stamp(caller.actor, now) };
      stores.privacy.holds.create(work, hold);
      return { body: hold, version: 1 };
    },
  }),
  endpoint({
    operation: 'privacy.lift',
    method: 'post',
    path: '/privacy/holds/{subject}/{id}/lift',
    summary: 'Lift a legal hold; what it stopped goes on within a day',
    params: z.object({ subject: z.union([idOf('person'), idOf('organisation')]), id: idOf('legalHold') }),
    answer: LegalHold,
    handle: async ({ permit, params, caller, world, now, work }) => {
      permit('other');
      const holds = await world.stores.privacy.holds.lastingOn(
        PrivacySubject.parse({ is: params.subject.startsWith('per_') ? 'person' : 'organisation', id: params.subject }),
      );
      const hold = holds.find((h) => h.id === params.id);
      if (!hold) throw missing('hold');
      const lifted = { ...hold, version: hold.version + 1, lifted: stamp(caller.actor, now) };
      world.stores.privacy.holds.put(work, lifted);
      return { body: lifted, version: lifted.version };
    },
  }),
];
