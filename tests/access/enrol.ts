import type { Market } from '@sandan/local/fixture';
import { Secret, TOTP } from 'otpauth';
import { as, type Showing } from '../api/client.ts';

export interface Begun {
  readonly factor: { readonly id: string };
  readonly totp: { readonly secret: string; readonly uri: string };
  readonly passkey: { readonly challenge: string };
}

/** The code that an app with this secret shows, some time steps from now. */
export const codeOf = (m: Market, secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: m.world.now().getTime() + steps * 30_000 });

/** Gives a person an authenticator app; its secret and the recovery codes. */
export const enrol = async (m: Market, person: string, showing: Showing = {}) => {
  const me = as(m, person, showing);
  const begun = await me.post<Begun>('/me/factors', { kind: 'totp', name: 'Telephone' });
  const { secret } = begun.body.totp;
  // The step before this one, so that the present code is still to be used.
  const confirmed = await me.post<{ recoveryCodes: string[] }>(`/me/factors/${begun.body.factor.id}/confirm`, {
    code: codeOf(m, secret, -1),
  });
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  return { secret, id: begun.body.factor.id, recoveryCodes: confirmed.body.recoveryCodes };
};

/** A proof by the code that the app shows, some time steps from now. */
export const prove = async (m: Market, person: string, secret: string, showing: Showing = {}, steps = 0): Promise<string> => {
  const answer = await as(m, person, showing).post<{ proof: string }>('/me/step-up', {
    method: 'totp',
    code: codeOf(m, secret, steps),
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.proof;
};
