import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { permissionsHeld } from '@sandan/market/company/membership';
import {
  addSecret,
  adopt,
  type Credential,
  CredentialAsked,
  type CredentialKind,
  dropSecret,
  issue,
  mostCredentials,
  revoke,
  scopeOf,
} from '@sandan/market/machine/credential';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { CredentialMade, CredentialView, secretLine } from '../credential-answers.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { newSecret } from '../machine/secret.ts';
import type { World } from '../world.ts';

interface Held {
  readonly credential: Credential;
  readonly usedAt?: string;
}

const OfOrganisation = z.object({ id: idOf('organisation') });

/** The person who acts: a machine makes and ends no machines. @throws Fault forbidden `access.personOnly` */
const personIn = ({ actor }: Caller) => {
  if (actor.kind !== 'person') throw new Fault('forbidden', 'access.personOnly');
  return actor;
};

const viewOf = async ({ stores }: World, { credential, usedAt }: Held) => {
  const { person, membership, organisation } = await stores.callers.of(credential.responsibleId, credential.organisationId);
  const { id, version, kind, organisationId, name, scopes, networks = [], state, secrets, expiresAt, created } = credential;
  return {
    id,
    version,
    kind,
    organisationId,
    name,
    scopes,
    networks,
    state,
    secrets: secrets.map(secretLine),
    responsible: {
      id: credential.responsibleId,
      name: person?.name ?? '',
      member: membership !== undefined && !membership.suspended,
    },
    effective: scopeOf(credential, organisation && membership ? permissionsHeld(organisation, membership) : []),
    expiresAt,
    createdAt: created.at,
    ...(usedAt ? { usedAt } : {}),
  };
};

interface Words {
  readonly list: string;
  readonly create: string;
  readonly read: string;
  readonly adopt: string;
  readonly revoke: string;
}

/** The endpoints that keys and clients share. */
const shared = <N extends 'keys' | 'clients'>(noun: N, kind: CredentialKind, words: Words) => {
  const One = z.object({ id: idOf('organisation'), credentialId: idOf(kind) });
  const base = `/organisations/{id}/${noun}`;
  const one = `${base}/{credentialId}`;

  const mine = async (
    call: Pick<Call<z.infer<typeof One>, unknown, unknown>, 'permit' | 'params' | 'caller' | 'world'>,
  ): Promise<Held> => {
    const { permit, params, caller, world } = call;
    permit(caller.organisation?.id === params.id ? 'organisation' : 'other');
    const found = await world.stores.credentials.withUse(params.credentialId);
    if (found?.credential.organisationId !== params.id) throw missing(noun);
    return found;
  };

  return {
    One,
    one,
    mine,
    endpoints: [
      endpoint({
        operation: `${noun}.list`,
        method: 'get',
        path: base,
        summary: words.list,
        params: OfOrganisation,
        answer: listOf(CredentialView),
        handle: async ({ permit, params, caller, world }) => {
          permit(caller.organisation?.id === params.id ? 'organisation' : 'other');
          const all = await world.stores.credentials.ofOrganisation(params.id, kind);
          return { body: { items: await Promise.all(all.map((held) => viewOf(world, held))) } };
        },
      }),
      endpoint({
        operation: `${noun}.create`,
        method: 'post',
        path: base,
        summary: words.create,
        params: OfOrganisation,
        body: CredentialAsked,
        answer: CredentialMade,
        status: 201,
        confidential: true,
        handle: async ({ permit, params, caller, body, world, now, work }) => {
          permit(caller.organisation?.id === params.id ? 'organisation' : 'other');
          const actor = personIn(caller);
          const all = await world.stores.credentials.ofOrganisation(params.id, kind);
          if (all.filter(({ credential }) => credential.state === 'active').length >= mostCredentials)
            throw new Fault('limited', 'credential.tooMany', noun, { params: { count: mostCredentials } });
          const id = newId(kind, now.getTime());
          const secret = newSecret(kind, id, now);
          const credential = issue(id, kind, body, params.id, actor, secret.kept, now);
          world.stores.credentials.create(work, credential);
          return { body: { ...(await viewOf(world, { credential })), secret: secret.text }, version: 1 };
        },
      }),
      endpoint({
        operation: `${noun}.read`,
        method: 'get',
        path: one,
        summary: words.read,
        params: One,
        answer: CredentialView,
        handle: async (call) => {
          const held = await mine(call);
          return { body: await viewOf(call.world, held), version: held.credential.version };
        },
      }),
      endpoint({
        operation: `${noun}.adopt`,
        method: 'post',
        path: `${one}/adopt`,
        summary: words.adopt,
        params: One,
        answer: CredentialView,
        handle: async (call) => {
          const held = await mine(call);
          const credential = adopt(held.credential, personIn(call.caller), call.now);
          call.world.stores.credentials.put(call.work, credential);
          return { body: await viewOf(call.world, { ...held, credential }), version: credential.version };
        },
      }),
      endpoint({
        operation: `${noun}.revoke`,
        method: 'delete',
        path: one,
        summary: words.revoke,
        params: One,
        answer: CredentialView,
        handle: async (call) => {
          const held = await mine(call);
          const credential = revoke(held.credential, personIn(call.caller), call.now);
          call.world.stores.credentials.put(call.work, credential);
          return { body: await viewOf(call.world, { ...held, credential }), version: credential.version };
        },
      }),
    ],
  };
};

const keys = shared('keys', 'key', {
  list: 'API keys of an organisation',
  create: 'Make an API key. Its secret is in this answer alone',
  read: 'One API key',
  adopt: 'Answer for an API key from now on; it may do no more than its responsible member',
  revoke: 'Revoke an API key; the next call with it is refused',
});

const clients = shared('clients', 'client', {
  list: 'OAuth 2.0 clients of an organisation',
  create: 'Register an OAuth 2.0 client for the client credentials grant. Its secret is in this answer alone',
  read: 'One OAuth 2.0 client',
  adopt: 'Answer for a client from now on; it may do no more than its responsible member',
  revoke: 'Revoke a client; tokens that it holds are refused at once',
});

export const credentials = [
  ...keys.endpoints,
  ...clients.endpoints,
  endpoint({
    operation: 'clients.addSecret',
    method: 'post',
    path: `${clients.one}/secrets`,
    summary: 'Make a second secret beside the first, to change over without a break. It is in this answer alone',
    params: clients.One,
    answer: CredentialMade,
    status: 201,
    confidential: true,
    handle: async (call) => {
      const held = await clients.mine(call);
      const secret = newSecret('client', held.credential.id, call.now);
      const credential = addSecret(held.credential, secret.kept, personIn(call.caller), call.now);
      call.world.stores.credentials.put(call.work, credential);
      const view = await viewOf(call.world, { ...held, credential });
      return { body: { ...view, secret: secret.text }, version: credential.version };
    },
  }),
  endpoint({
    operation: 'clients.dropSecret',
    method: 'delete',
    path: `${clients.one}/secrets/{secretId}`,
    summary: 'End one of two secrets',
    params: clients.One.extend({ secretId: idOf('secret') }),
    answer: CredentialView,
    handle: async (call) => {
      const held = await clients.mine(call);
      const credential = dropSecret(held.credential, call.params.secretId, personIn(call.caller), call.now);
      call.world.stores.credentials.put(call.work, credential);
      return { body: await viewOf(call.world, { ...held, credential }), version: credential.version };
    },
  }),
];
