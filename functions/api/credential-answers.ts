import { idOf } from '@sandan/kernel/id';
import { Credential, type KeptSecret, Scope } from '@sandan/market/machine/credential';
import * as z from 'zod';

const SecretLine = z
  .object({ id: idOf('secret'), hint: z.string().describe('Its last characters'), at: z.iso.datetime() })
  .meta({ id: 'SecretLine' });

/** A key or client as its organisation sees it: never a secret, but the last characters of each. */
export const CredentialView = z
  .object({
    id: z.string(),
    version: z.int(),
    kind: Credential.shape.kind,
    organisationId: idOf('organisation'),
    name: z.string(),
    scopes: z.array(Scope),
    networks: z.array(z.string()),
    state: Credential.shape.state,
    secrets: z.array(SecretLine),
    responsible: z.object({ id: idOf('person'), name: z.string(), member: z.boolean() }),
    effective: z.array(z.string()).describe('What it may do today: its scopes, as far as the responsible member holds them'),
    expiresAt: z.iso.datetime(),
    createdAt: z.iso.datetime(),
    usedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Credential' });

export const CredentialMade = CredentialView.extend({
  secret: z.string().describe('Shown in this answer alone'),
}).meta({ id: 'CredentialMade' });

export const secretLine = ({ id, hint, at }: KeptSecret) => ({ id, hint, at });
