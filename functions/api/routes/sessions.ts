import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { addressFrom } from '@sandan/market/company/person';
import { isLive, isSignedOut, Session } from '@sandan/market/company/session';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { bindAnnounced } from '../scim/first-sign-in.ts';
import { factorDue } from '../step-up.ts';

const SessionView = Session.pick({ id: true, agent: true, began: true, seen: true })
  .extend({ current: z.boolean() })
  .meta({ id: 'SessionView' });

const OfSession = z.object({ id: z.union([z.literal('current'), idOf('session')]) });

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'caller'>;

const here = ({ caller }: AnyCall) => {
  if (!caller.person || !caller.session) throw new Error('a signed-in caller has a person and a session');
  return { person: caller.person, session: caller.session };
};

export const sessions = [
  endpoint({
    operation: 'sessions.list',
    method: 'get',
    path: '/me/sessions',
    summary: 'Where the person is signed in, the last used first',
    answer: listOf(SessionView),
    handle: async (call) => {
      call.permit('own');
      // Whoever looks through somebody else has no session of theirs.
      const { person, session } = call.caller;
      if (!person) throw new Error('a signed-in caller has a person');
      const all = await call.world.stores.sessions.ofPerson(person.id);
      const items = all
        .filter((s) => isLive(s, call.now) && !isSignedOut(person, s))
        .sort((a, b) => b.seen.localeCompare(a.seen))
        .map(({ id, agent, began, seen }) => ({ id, agent, began, seen, current: id === session }));
      return { body: { items } };
    },
  }),
  endpoint({
    operation: 'sessions.begin',
    method: 'post',
    path: '/me/sessions',
    summary: 'Tell of a sign-in: it then stands in the list of sessions, and an address that changed at the issuer is taken over',
    body: z.strictObject({ agent: z.string().trim().min(1).max(300) }),
    answer: SessionView,
    status: 201,
    handle: async (call) => {
      call.permit('own');
      const { person, session } = here(call);
      const { world, caller, now, work } = call;
      const at = now.toISOString();
      const found = await world.stores.sessions.byId(person.id, session);
      const record: Session = found ?? {
        id: session,
        version: 1,
        personId: person.id,
        agent: call.body.agent,
        began: at,
        seen: at,
      };
      if (!found) world.stores.sessions.create(work, record);
      const due = factorDue(caller, now);
      const next = {
        ...person,
        ...(caller.claims ? addressFrom(person, caller.claims) : {}),
        ...(due && !person.factorDue ? { factorDue: due } : {}),
      };
      if (next.email !== person.email || next.emailAt !== person.emailAt || next.factorDue !== person.factorDue)
        world.stores.persons.put(work, { ...next, version: person.version + 1 });
      if (caller.claims) await bindAnnounced(world, work, person, caller.claims, now);
      const { id, agent, began, seen } = record;
      return { body: { id, agent, began, seen, current: true } };
    },
  }),
  endpoint({
    operation: 'sessions.end',
    method: 'delete',
    path: '/me/sessions/{id}',
    summary: 'End one session, `current` for this one; its tokens are worth nothing from the next call on',
    params: OfSession,
    status: 204,
    handle: async (call) => {
      call.permit('own');
      const { person, session } = here(call);
      const { world, now, work, params } = call;
      const id = params.id === 'current' ? session : params.id;
      const at = now.toISOString();
      const found = await world.stores.sessions.byId(person.id, id);
      if (!found && id !== session) throw missing('session');
      // A session that nobody told of ends as well: it is written down as ended.
      const record: Session = found ?? { id, version: 0, personId: person.id, agent: 'unknown', began: at, seen: at };
      if (!record.ended) world.stores.sessions.put(work, { ...record, ended: at, version: record.version + 1 });
      return {};
    },
  }),
  endpoint({
    operation: 'sessions.endOthers',
    method: 'delete',
    path: '/me/sessions',
    summary: 'End every session of the person but this one, also those that stand in no list',
    status: 204,
    handle: async (call) => {
      call.permit('own');
      const { person, session } = here(call);
      const { world, now, work } = call;
      const at = now.toISOString();
      world.stores.persons.put(work, { ...person, signedOut: { at, except: session }, version: person.version + 1 });
      return {};
    },
  }),
];
