import { Fault, invalidField } from '@sandan/kernel/fault';
import { type Totp, takeStep } from '@sandan/market/company/factor';
import { Secret, TOTP } from 'otpauth';
import type { World } from '../world.ts';

const use = 'totp';
const period = 30;
const issuer = 'Sandan Market';
/** Steps before and after the present one that are taken, for clocks that differ. */
const drift = 1;

const app = (secret: string, label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period });

/** A new secret (160 bits): as it is told to the person, once, and as it is kept. */
export const newTotp = (world: World, label: string): { secret: string; uri: string; sealed: string } => {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: app(secret, label).toString(), sealed: world.vault.seal(use, secret) };
};

const stepOf = (world: World, factor: Totp, code: string, now: Date): number | undefined => {
  const secret = world.vault.open(use, factor.secret);
  if (secret === undefined) throw new Error(`the secret of ${factor.id} cannot be opened with the vault's secret`);
  const delta = app(secret).validate({ token: code.replace(/\s/g, ''), timestamp: now.getTime(), window: drift });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta;
};

/**
 * The app among these that shows this code now, with the step taken.
 * @throws Fault invalid `factor.wrong` if none does; conflict `factor.used` if the code was taken before
 */
export const takeTotp = (world: World, apps: readonly Totp[], code: string, now: Date): Totp => {
  let used: Fault | undefined;
  for (const one of apps) {
    const step = stepOf(world, one, code, now);
    if (step === undefined) continue;
    try {
      return takeStep(one, step, now);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      used = fault;
    }
  }
  throw used ?? invalidField('/code', 'factor.wrong');
};
