import { Fault } from '@sandan/kernel/fault';
import { permissionsHeld } from '@sandan/market/company/membership';
import { type Credential, scopeOf, serves } from '@sandan/market/machine/credential';
import type { Caller } from '../caller.ts';
import { granted } from '../oauth/access-token.ts';
import type { World } from '../world.ts';
import { inNetworks } from './network.ts';
import { idIn, secretUsed } from './secret.ts';

/** A machine as a caller: its organisation, and the permissions it has today. */
const callerOf = async (world: World, credential: Credential, request: Request, asked?: readonly string[]): Promise<Caller> => {
  const wanted = request.headers.get('x-organisation');
  if (wanted && wanted !== credential.organisationId) throw new Fault('forbidden', 'access.organisation');
  const found = await world.stores.callers.of(credential.responsibleId, credential.organisationId);
  const { organisation, membership, person } = found;
  if (!organisation) throw new Fault('forbidden', 'access.organisation');
  const held = membership && person?.status === 'active' ? permissionsHeld(organisation, membership) : [];
  const scope = scopeOf(credential, held);
  return {
    actor: {
      kind: 'machine',
      keyId: credential.id,
      organisationId: organisation.id,
      permissions: asked ? scope.filter((s) => asked.includes(s)) : scope,
    },
    organisation,
    credential,
  };
};

/** Whether the caller's address is one from which the credential may be used. @throws Fault forbidden `access.network` */
export const fromItsNetwork = (credential: Credential, address: string): void => {
  if (credential.networks && !inNetworks(address, credential.networks)) throw new Fault('forbidden', 'access.network');
};

/**
 * Who holds a key. It is read anew on every call, so that revoking it acts on the next one (A5).
 * @throws Fault unauthenticated `access.key`; forbidden `access.network`, `access.organisation`
 */
export const keyCalls = async (world: World, token: string, request: Request, address: string): Promise<Caller> => {
  const id = idIn('key', token);
  const found = id && (await world.stores.credentials.withUse(id));
  const now = world.now();
  if (!found || !secretUsed(found.credential, token) || !serves(found.credential, now))
    throw new Fault('unauthenticated', 'access.key');
  fromItsNetwork(found.credential, address);
  const caller = await callerOf(world, found.credential, request);
  await world.stores.credentials.used(found.credential.id, found.usedAt, now);
  return caller;
};

/**
 * Whose access token this is. The client is read anew, so that revoking it, or the secret behind the token, acts at once.
 * @throws Fault unauthenticated `access.token`; forbidden as for a key
 */
export const clientCalls = async (world: World, token: string, request: Request, address: string): Promise<Caller> => {
  const { clientId, secretId, scope } = await granted(world, token);
  const client = await world.stores.credentials.byId(clientId);
  if (!client || !serves(client, world.now()) || !client.secrets.some((s) => s.id === secretId))
    throw new Fault('unauthenticated', 'access.token');
  fromItsNetwork(client, address);
  return callerOf(world, client, request, scope);
};
