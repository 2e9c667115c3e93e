import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';

/** Life of a second factor: it counts for nothing before it has been shown once. */
export const factorProcess = process({
  name: 'factor',
  states: ['begun', 'active', 'removed'],
  initial: 'begun',
  final: ['removed'],
  transitions: [
    { from: 'begun', action: 'confirm', by: 'owner', to: 'active' },
    { from: ['begun', 'active'], action: 'remove', by: 'owner', to: 'removed' },
  ],
});

/** By what a second factor is shown: a code of an app, a passkey, or one of the codes kept for when both are lost. */
export const factorMethods = ['totp', 'passkey', 'recovery'] as const;
export const FactorMethod = z.enum(factorMethods);
export type FactorMethod = z.infer<typeof FactorMethod>;

/** How many factors one person can keep. */
export const mostFactors = 10;
/** Minutes in which a factor that was begun must be confirmed, and a challenge answered. */
export const beginMinutes = 15;

export const FactorName = z.string().trim().min(1).max(60);

const common = {
  id: idOf('factor'),
  version: z.int().positive(),
  personId: idOf('person'),
  name: FactorName,
  state: z.enum(factorProcess.states),
  created: z.iso.datetime(),
  lastUsed: z.iso.datetime().optional(),
};

/** An authenticator app (RFC 6238). `secret` is sealed; `lastStep` is the last time step that was taken, so that none is taken twice. */
export const Totp = z.object({ kind: z.literal('totp'), ...common, secret: z.string(), lastStep: z.int().optional() });
export type Totp = z.infer<typeof Totp>;

/** A passkey (WebAuthn). `publicKey` is COSE, base64url; `counter` is 0 where the authenticator does not count. */
export const Passkey = z.object({
  kind: z.literal('passkey'),
  ...common,
  credentialId: z.string().max(1400),
  publicKey: z.string().max(8000),
  counter: z.int().nonnegative(),
  transports: z.array(z.string().max(20)).max(8).optional(),
});
export type Passkey = z.infer<typeof Passkey>;

export const Factor = z.discriminatedUnion('kind', [Totp, Passkey]);
export type Factor = z.infer<typeof Factor>;

/** A step of time that was shown: it is taken if it lies after every one that was taken. @throws Fault conflict `factor.used` */
export const takeStep = (factor: Totp, shown: number, now: Date): Totp => {
  if (factor.lastStep !== undefined && shown <= factor.lastStep) throw new Fault('conflict', 'factor.used');
  return { ...factor, lastStep: shown, lastUsed: now.toISOString(), version: factor.version + 1 };
};

/** A factor that was begun, once it has been shown. @throws Fault conflict `process.refused` */
export const confirmed = <T extends Factor>(factor: T): T => ({
  ...factor,
  state: step(factorProcess, factor.state, 'confirm', 'owner'),
});

/** Ten codes for the day the telephone is lost: hashed, each good once. */
export const RecoveryCodes = z.object({
  version: z.int().positive(),
  personId: idOf('person'),
  hashes: z.array(z.string()).max(10),
  made: z.iso.datetime(),
});
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;
export const recoveryCount = 10;

/** A word that an authenticator is asked to sign, once. */
export const Challenge = z.object({
  word: z.string().min(16).max(200),
  version: z.int().positive(),
  personId: idOf('person'),
  session: z.string(),
  use: z.enum(['enrol', 'step-up']),
  expiresAt: z.iso.datetime(),
});
export type Challenge = z.infer<typeof Challenge>;

/** Wrong tries of a second factor that are borne in one window. */
export const triesPerWindow = 5;
export const windowMinutes = 15;
