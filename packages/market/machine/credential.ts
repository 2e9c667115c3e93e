import {
  type Actor,
  type Permission as Held,
  holds,
  Permission,
  type Stamp,
  Stamp as StampShape,
  stamp,
} from '@sandan/kernel/actor';
import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';

/** How a machine shows who it is: with a key on every call, or as an OAuth 2.0 client that fetches short-lived tokens. */
export const credentialKinds = ['key', 'client'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** Life of a key or client. */
export const credentialProcess = process({
  name: 'credential',
  states: ['active', 'revoked', 'expired'],
  initial: 'active',
  final: ['revoked', 'expired'],
  transitions: [
    { from: 'active', action: 'adopt', by: 'administrator', to: 'active' },
    { from: 'active', action: 'revoke', by: 'administrator', to: 'revoked' },
    { from: 'active', action: 'expire', by: 'clock', to: 'expired', timer: 'expiry' },
  ],
});

/** Longest life, in days. */
export const longestDays = 366;
/** Days before the end at which administrators are told. */
export const noticeDays = [14, 3] as const;
/** Live ones of one organisation, by kind. */
export const mostCredentials = 50;
/** A client has two secrets while the new one is being brought out. */
export const mostSecrets = 2;

/** A network in CIDR notation; an address alone is written as /32 or /128. */
export const Network = z.union([z.cidrv4(), z.cidrv6()], 'credential.network');

/** Permissions that can be given to a machine. */
export const Scope = Permission.exclude(['desk.look', 'desk.act']).meta({ id: 'Scope' });
export type Scope = z.infer<typeof Scope>;

/** What is kept of a secret: its SHA-256, and its last characters for telling it from others. */
export const KeptSecret = z.object({ id: idOf('secret'), hash: z.string(), hint: z.string(), at: z.iso.datetime() });
export type KeptSecret = z.infer<typeof KeptSecret>;

/** A key or client of an organisation. What it may do is `scopes`, as far as the member who answers for it may do so today. */
export const Credential = z.object({
  id: z.union([idOf('key'), idOf('client')]),
  version: z.int().positive(),
  kind: z.enum(credentialKinds),
  organisationId: idOf('organisation'),
  name: z.string(),
  scopes: z.array(Scope).min(1),
  networks: z.array(z.string()).optional(),
  state: z.enum(credentialProcess.states),
  secrets: z.array(KeptSecret).max(mostSecrets),
  responsibleId: idOf('person'),
  expiresAt: z.iso.datetime(),
  /** Of `noticeDays`, the last that was told. */
  told: z.int().optional(),
  created: StampShape,
  changed: StampShape,
});
export type Credential = z.infer<typeof Credential>;

/** What is asked for. */
export const CredentialAsked = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    scopes: z.array(Scope).min(1).max(Scope.options.length),
    expiresAt: z.iso.datetime(),
    networks: z.array(Network).min(1).max(20).optional(),
  })
  .meta({ id: 'CredentialAsked' });
export type CredentialAsked = z.infer<typeof CredentialAsked>;

const day = 86_400_000;

/**
 * A new one, for which the asking person answers.
 * @throws Fault invalid for permissions the person does not hold, or an end that has passed or is too far
 */
export const issue = (
  id: string,
  kind: CredentialKind,
  asked: CredentialAsked,
  organisationId: string,
  actor: Extract<Actor, { kind: 'person' }>,
  secret: KeptSecret,
  now: Date,
): Credential => {
  const beyond = asked.scopes.findIndex((scope) => !holds(actor, scope));
  if (beyond >= 0) throw invalidField(`/scopes/${beyond}`, 'credential.scope');
  const left = Date.parse(asked.expiresAt) - now.getTime();
  if (left <= 0 || left > longestDays * day) throw invalidField('/expiresAt', 'credential.expiry', { days: longestDays });
  const by = stamp(actor, now);
  return {
    id,
    version: 1,
    kind,
    organisationId,
    name: asked.name,
    scopes: [...new Set(asked.scopes)],
    ...(asked.networks ? { networks: [...new Set(asked.networks)] } : {}),
    state: credentialProcess.initial,
    secrets: [secret],
    responsibleId: actor.personId,
    expiresAt: new Date(asked.expiresAt).toISOString(),
    created: by,
    changed: by,
  };
};

const changed = (credential: Credential, by: Stamp, change: Partial<Credential>): Credential => ({
  ...credential,
  ...change,
  version: credential.version + 1,
  changed: by,
});

/** Ends it for good. @throws Fault conflict `process.refused` */
export const revoke = (credential: Credential, actor: Actor, now: Date): Credential =>
  changed(credential, stamp(actor, now), { state: step(credentialProcess, credential.state, 'revoke', 'administrator') });

/**
 * Another administrator answers for it from now on, for instance before a colleague leaves; it may do no more than they may.
 * @throws Fault conflict `process.refused`
 */
export const adopt = (credential: Credential, actor: Extract<Actor, { kind: 'person' }>, now: Date): Credential =>
  changed(credential, stamp(actor, now), {
    state: step(credentialProcess, credential.state, 'adopt', 'administrator'),
    responsibleId: actor.personId,
  });

const live = (credential: Credential): Credential => {
  if (credential.state !== 'active') throw new Fault('conflict', 'access.key');
  return credential;
};

/** A second secret beside the first, so that machines can be moved to it one by one. @throws Fault conflict `credential.twoSecrets` */
export const addSecret = (credential: Credential, secret: KeptSecret, actor: Actor, now: Date): Credential => {
  if (live(credential).secrets.length >= mostSecrets) throw new Fault('conflict', 'credential.twoSecrets');
  return changed(credential, stamp(actor, now), { secrets: [...credential.secrets, secret] });
};

/** Ends one of two secrets. @throws Fault missing, conflict `credential.lastSecret` */
export const dropSecret = (credential: Credential, secretId: string, actor: Actor, now: Date): Credential => {
  const left = live(credential).secrets.filter((s) => s.id !== secretId);
  if (left.length === credential.secrets.length) throw missing('secret');
  if (left.length === 0) throw new Fault('conflict', 'credential.lastSecret');
  return changed(credential, stamp(actor, now), { secrets: left });
};

/** What it may do today: its scopes, as far as the member who answers for it holds them. */
export const scopeOf = (credential: Credential, held: readonly Held[]): readonly Held[] =>
  credential.scopes.filter((scope) => held.includes(scope));

/** Whether it serves at `now`. */
export const serves = (credential: Credential, now: Date): boolean =>
  credential.state === 'active' && now.toISOString() < credential.expiresAt;

/** What the clock does next to a live one: tell of the end so many days before, or end it. */
export const nextOf = ({ expiresAt, told }: Credential): { readonly tell?: number; readonly at: string } => {
  const tell = noticeDays.find((days) => told === undefined || days < told);
  return tell === undefined ? { at: expiresAt } : { tell, at: new Date(Date.parse(expiresAt) - tell * day).toISOString() };
};

const clock: Actor = { kind: 'service', name: 'clock' };

/** Tells of the end, or ends it; nothing while nothing is due. Notices whose time passed unseen are told as one. */
export const age = (credential: Credential, now: Date): Credential | undefined => {
  const at = now.toISOString();
  if (credential.state !== 'active' || nextOf(credential).at > at) return undefined;
  const by = stamp(clock, now);
  if (credential.expiresAt <= at)
    return changed(credential, by, { state: step(credentialProcess, credential.state, 'expire', 'clock') });
  const due = noticeDays.filter((days) => Date.parse(credential.expiresAt) - days * day <= now.getTime());
  return changed(credential, by, { told: Math.min(...due) });
};
