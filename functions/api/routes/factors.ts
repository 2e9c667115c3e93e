import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { confirmed, type Factor, FactorName, factorProcess, mostFactors } from '@sandan/market/company/factor';
import type { Person } from '@sandan/market/company/person';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { beginPasskey, Made, madePasskey } from '../factor/passkey.ts';
import { newCodes } from '../factor/recovery.ts';
import { newTotp, takeTotp } from '../factor/totp.ts';
import type { World } from '../world.ts';

const FactorView = z
  .object({
    id: idOf('factor'),
    kind: z.enum(['totp', 'passkey']),
    name: z.string(),
    state: z.enum(factorProcess.states),
    created: z.iso.datetime(),
    lastUsed: z.iso.datetime().optional(),
  })
  .meta({ id: 'FactorView' });

const Codes = z.array(z.string()).describe('Ten recovery codes, each good once; they are told this once');
const OfFactor = z.object({ id: idOf('factor') });

const viewOf = ({ id, kind, name, state, created, lastUsed }: Factor) => ({
  id,
  kind,
  name,
  state,
  created,
  ...(lastUsed ? { lastUsed } : {}),
});

/** The person who calls, in which session. */
export const callerOf = ({ person, session }: Caller): { person: Person; session: string } => {
  if (!person || !session) throw new Error('a signed-in caller has a person and a session');
  return { person, session };
};

/** The factors that count, of one kind. */
export const active = <K extends Factor['kind']>(all: readonly Factor[], kind: K) =>
  all.filter((f): f is Extract<Factor, { kind: K }> => f.kind === kind && f.state === 'active');

/** Replaces the recovery codes. */
const renewCodes = async (world: World, work: Work, personId: string, now: Date): Promise<string[]> => {
  const before = await world.stores.recoveryCodes.of(personId);
  const { codes, hashes } = newCodes(world, personId);
  world.stores.recoveryCodes.put(work, { personId, hashes, made: now.toISOString(), version: (before?.version ?? 0) + 1 });
  return codes;
};

export const factors = [
  endpoint({
    operation: 'factors.list',
    method: 'get',
    path: '/me/factors',
    summary: 'Second factors of the person, and how many recovery codes are left',
    answer: z.object({ items: z.array(FactorView), recoveryCodes: z.int() }),
    handle: async ({ permit, caller, world }) => {
      permit('own');
      const { person } = caller;
      if (!person) throw new Error('a signed-in caller has a person');
      const [all, codes] = await Promise.all([
        world.stores.factors.ofPerson(person.id),
        world.stores.recoveryCodes.of(person.id),
      ]);
      const items = all.filter((f) => f.state === 'active').map(viewOf);
      return { body: { items, recoveryCodes: codes?.hashes.length ?? 0 } };
    },
  }),
  endpoint({
    operation: 'factors.begin',
    method: 'post',
    path: '/me/factors',
    summary: 'Begin to set up an authenticator app or a passkey; it counts once it is confirmed, within 15 minutes',
    confidential: true,
    body: z.strictObject({ kind: z.enum(['totp', 'passkey']), name: FactorName }),
    answer: z.object({
      factor: FactorView,
      totp: z.object({ secret: z.string(), uri: z.string() }).optional(),
      passkey: z.looseObject({}).optional(),
    }),
    status: 201,
    handle: async ({ permit, caller, body, world, now, work }) => {
      permit('own');
      const { person, session } = callerOf(caller);
      const all = await world.stores.factors.ofPerson(person.id);
      const kept = all.filter((f) => f.state === 'active');
      if (kept.length >= mostFactors)
        throw new Fault('conflict', 'factor.tooMany', 'too many factors', { params: { count: mostFactors } });
      const common = {
        id: newId('factor', now.getTime()),
        version: 1,
        personId: person.id,
        name: body.name,
        state: factorProcess.initial,
        created: now.toISOString(),
      };
      if (body.kind === 'totp') {
        const { secret, uri, sealed } = newTotp(world, person.email);
        const factor: Factor = { kind: 'totp', ...common, secret: sealed };
        world.stores.factors.create(work, factor);
        return { body: { factor: viewOf(factor), totp: { secret, uri } } };
      }
      const factor: Factor = { kind: 'passkey', ...common, credentialId: '', publicKey: '', counter: 0 };
      world.stores.factors.create(work, factor);
      const passkey = await beginPasskey(world, work, person, session, active(all, 'passkey'));
      return { body: { factor: viewOf(factor), passkey } };
    },
  }),
  endpoint({
    operation: 'factors.confirm',
    method: 'post',
    path: '/me/factors/{id}/confirm',
    summary: 'Show a factor that was begun: the code of the app, or what the browser made; the first one brings recovery codes',
    confidential: true,
    params: OfFactor,
    body: z.union([z.strictObject({ code: z.string().max(20) }), z.strictObject({ response: Made })]),
    answer: z.object({ factor: FactorView, recoveryCodes: Codes.optional() }),
    handle: async ({ permit, caller, params, body, world, now, work }) => {
      permit('own');
      const { person, session } = callerOf(caller);
      const found = await world.stores.factors.byId(person.id, params.id);
      if (!found || found.state === 'removed') throw missing('factor');
      const begun = confirmed(found);
      const next = await (async (): Promise<Factor> => {
        if (begun.kind === 'totp') return takeTotp(world, [begun], 'code' in body ? body.code : '', now);
        if (!('response' in body)) throw new Fault('invalid', 'factor.passkeyWrong');
        const key = await madePasskey(world, work, { personId: person.id, session }, body.response);
        return { ...begun, ...key, lastUsed: now.toISOString(), version: begun.version + 1 };
      })();
      world.stores.factors.put(work, next);
      if (person.secondFactor) return { body: { factor: viewOf(next) } };
      world.stores.persons.put(work, { ...person, secondFactor: now.toISOString(), version: person.version + 1 });
      return { body: { factor: viewOf(next), recoveryCodes: await renewCodes(world, work, person.id, now) } };
    },
  }),
  endpoint({
    operation: 'factors.remove',
    method: 'delete',
    path: '/me/factors/{id}',
    summary: 'Remove a factor; with the last one the recovery codes go as well',
    params: OfFactor,
    status: 204,
    handle: async ({ permit, caller, params, world, work }) => {
      permit('own');
      const { person } = callerOf(caller);
      const all = await world.stores.factors.ofPerson(person.id);
      const found = all.find((f) => f.id === params.id);
      if (!found) throw missing('factor');
      world.stores.factors.remove(work, found);
      const rest = all.filter((f) => f.state === 'active' && f.id !== found.id);
      if (found.state === 'active' && rest.length === 0) {
        const { secondFactor: _, ...without } = person;
        world.stores.persons.put(work, { ...without, version: person.version + 1 });
        const codes = await world.stores.recoveryCodes.of(person.id);
        if (codes) world.stores.recoveryCodes.remove(work, codes);
      }
      return {};
    },
  }),
  endpoint({
    operation: 'factors.codes',
    method: 'post',
    path: '/me/recovery-codes',
    summary: 'Make new recovery codes; those before are worth nothing from now on',
    confidential: true,
    answer: z.object({ recoveryCodes: Codes }),
    status: 201,
    handle: async ({ permit, caller, world, now, work }) => {
      permit('own');
      const { person } = callerOf(caller);
      if (!person.secondFactor) throw new Fault('conflict', 'factor.none');
      return { body: { recoveryCodes: await renewCodes(world, work, person.id, now) } };
    },
  }),
];
