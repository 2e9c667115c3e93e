import { Fault } from '@sandan/kernel/fault';
import type { Ask } from '../http/ask.ts';
import { readJson } from '../json.ts';
import { excerpt } from '../xml.ts';

export interface Credentials {
  readonly key: string;
  readonly secret: string;
}

/** Seconds before its end at which a token is no longer used. */
const margin = 60;
const usual = 1200;

/**
 * The bearer token of OPS (OAuth 2, client credentials), fetched when it is first needed and again before it expires. Those who
 * ask at the same time wait for one answer. `renew` forgets the one that was refused.
 * @throws Fault invalid `source.refused` if the key is not accepted
 */
export const tokens = (ask: Ask, origin: string, { key, secret }: Credentials, now: () => number) => {
  let held: { readonly token: Promise<string>; until: number } | undefined;

  const fetched = async (grant: { until: number }): Promise<string> => {
    const { status, bytes } = await ask({
      url: new URL('/3.2/auth/accesstoken', origin),
      name: 'epo accesstoken',
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: 'grant_type=client_credentials',
      fine: [400, 401],
      limits: { bytes: 64_000 },
    });
    if (status !== 200)
      throw new Fault('invalid', 'source.refused', `epo: no token (${status})`, {
        params: { sourceCode: String(status), sourceMessage: 'no token', status },
      });
    const answer = readJson(bytes) as { access_token?: unknown; expires_in?: unknown };
    if (typeof answer?.access_token !== 'string' || !/^[\x21-\x7e]{1,4000}$/.test(answer.access_token))
      throw new Fault('invalid', 'source.unexpected', 'epo: an answer without a token', {
        params: { found: excerpt(typeof answer) },
      });
    const seconds = Number(answer.expires_in);
    grant.until = now() + (Number.isFinite(seconds) && seconds > 0 ? seconds : usual) * 1000 - margin * 1000;
    return answer.access_token;
  };

  return {
    get(): Promise<string> {
      if (held && held.until > now()) return held.token;
      const grant = { until: Number.POSITIVE_INFINITY };
      const token = fetched(grant);
      const next = {
        token,
        get until() {
          return grant.until;
        },
      };
      held = next;
      token.catch(() => {
        if (held === next) held = undefined;
      });
      return token;
    },
    /** Forgets a token, unless another was fetched since. */
    async renew(refused: string): Promise<void> {
      if (held && (await held.token.catch(() => refused)) === refused) held = undefined;
    },
  };
};
