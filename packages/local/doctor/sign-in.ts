import { existsSync, readFileSync } from 'node:fs';
import type { IdentityKeys } from '../identity-keys.ts';
import { issuerOf } from '../issuer.ts';
import { keysFileIn } from '../token.ts';
import { wordsOf } from '../words.ts';
import { type Finding, found } from './finding.ts';
import type { Patient } from './patient.ts';

const patienceMs = 5000;
/** Seconds by which clocks may differ: tokens are refused beyond it. */
const skewAtMost = 30;

interface Discovery {
  readonly issuer?: string;
  readonly jwks_uri?: string;
}

const asked = (url: string): Promise<Response> => fetch(url, { signal: AbortSignal.timeout(patienceMs) });

/** @throws Error if the address answers something else */
const told = async <T>(url: string): Promise<T> => {
  const answer = await asked(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return (await answer.json()) as T;
};

/** Whether people can sign in: the keys at home, and the provider as a visitor reaches it. */
export const signIn = async ({ dataDir, siteUrl, local, running }: Patient): Promise<Finding[]> => {
  const file = keysFileIn(dataDir);
  try {
    if (existsSync(file) && !(JSON.parse(readFileSync(file, 'utf8')) as IdentityKeys).signing.kid) throw new Error('no key');
  } catch {
    return [found('signIn.keys', { file })];
  }
  if (!running) return [];
  const issuer = issuerOf(siteUrl);
  const here = issuerOf(local);
  try {
    const discovery = await told<Discovery>(`${here}/.well-known/openid-configuration`);
    if (discovery.issuer !== issuer) return [found('signIn.another', { issuer, found: discovery.issuer ?? '-' })];
    const { keys = [] } = await told<{ keys?: unknown[] }>((discovery.jwks_uri ?? '').replace(siteUrl, local));
    if (keys.length === 0) throw new Error('it publishes no keys');
    return [];
  } catch (cause) {
    return [found('signIn.unreachable', { issuer, cause: wordsOf(cause) })];
  }
};

/** Seconds by which this clock is ahead of another's, as its `Date` says; undefined if it says none. */
const aheadOf = async (url: string, now: () => Date): Promise<number | undefined> => {
  try {
    const before = now().getTime();
    const date = (await asked(url)).headers.get('date');
    // A Date header tells whole seconds, cut off.
    return date ? ((before + now().getTime()) / 2 - Date.parse(date) - 500) / 1000 : undefined;
  } catch {
    return undefined;
  }
};

/** Whether this clock agrees with those of the sign-in and the database, which sign and check by theirs. */
export const clock = async ({ running, local, data, now }: Patient): Promise<Finding[]> => {
  const others = [(await data()).endpoint, ...(running ? [local] : [])];
  const ahead = await Promise.all(others.map((url) => aheadOf(url, now)));
  return others.flatMap((who, i) => {
    const seconds = Math.round(ahead[i] ?? 0);
    return Math.abs(seconds) > skewAtMost ? [found('clock.skew', { who, seconds })] : [];
  });
};
