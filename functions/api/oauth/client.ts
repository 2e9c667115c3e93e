import { type Credential, serves } from '@sandan/market/machine/credential';
import { fromItsNetwork } from '../machine/caller.ts';
import { idIn, secretUsed } from '../machine/secret.ts';
import type { World } from '../world.ts';

/** An error in the shape of RFC 6749 §5.2. Descriptions are in ASCII, as it wants them. */
export class Refused extends Error {
  readonly error: 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type' | 'unauthorized_client';
  constructor(error: Refused['error'], description: string) {
    super(description);
    this.error = error;
  }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Refused('invalid_request', 'The credentials are not form-encoded.');
  }
};

/** Id and secret from the Authorization header (client_secret_basic) or the form (client_secret_post), never from both. */
const shown = (header: string | null, form: URLSearchParams): { id: string; secret: string } => {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  const [id, secret] = [form.get('client_id'), form.get('client_secret')];
  if (basic && secret) throw new Refused('invalid_request', 'Authenticate in one way: the Authorization header or the form.');
  if (!basic) return { id: id ?? '', secret: secret ?? '' };
  const text = Buffer.from(basic, 'base64').toString();
  const colon = text.indexOf(':');
  return { id: decoded(text.slice(0, Math.max(colon, 0))), secret: decoded(text.slice(colon + 1)) };
};

/** The client that authenticates, and which of its secrets it showed. @throws Refused; Fault `access.network` */
export const clientOf = async (
  world: World,
  request: Request,
  form: URLSearchParams,
  address: string,
): Promise<{ client: Credential; secretId: string; usedAt?: string }> => {
  const { id, secret } = shown(request.headers.get('authorization'), form);
  const found = idIn('client', secret) === id ? await world.stores.credentials.withUse(id) : undefined;
  const secretId = found && secretUsed(found.credential, secret);
  if (!found || !secretId || !serves(found.credential, world.now()))
    throw new Refused('invalid_client', 'The client is not known, was revoked, has expired, or showed a wrong secret.');
  fromItsNetwork(found.credential, address);
  return { client: found.credential, secretId, ...(found.usedAt ? { usedAt: found.usedAt } : {}) };
};
