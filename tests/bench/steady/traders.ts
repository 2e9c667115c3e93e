import { randomUUID } from 'node:crypto';
import { demoAccount } from '@sandan/local/demo-accounts';
import { keysIn, signToken } from '@sandan/local/identity-keys';
import { issuerOf } from '@sandan/local/issuer';
import { audienceOf, clientId } from '@sandan/local/settings';
import { keysFileIn } from '@sandan/local/token';
import { reviewChecklist } from '@sandan/market/listing/verbs';

/** A listing as its owner saw it last. */
export interface Own {
  readonly id: string;
  readonly content: Record<string, unknown>;
  version: number;
}

/** A person with an organisation of their own who buys and sells. */
export interface Trader {
  readonly token: string;
  readonly organisationId: string;
  readonly listings: Own[];
  version: number;
}

/** What a run needs to know of the market that it loads. */
export interface Cast {
  readonly url: string;
  readonly traders: Trader[];
  /** Published listings of the demo world with their owners. */
  readonly shown: readonly { readonly id: string; readonly ownerId: string }[];
}

interface Made {
  readonly id: string;
  readonly version: number;
  readonly content: Record<string, unknown>;
}

const words = ['밸브', '베어링', '기어', '센서', '펌프', '금형'];

const contentOf = (n: number, m: number) => ({
  title: { ko: `${words[(n + m) % words.length]} 부품 ${n}-${m}`, en: `Machine part ${n}-${m}` },
  summary: { ko: '도면에 따라 가공하는 부품입니다. '.repeat(6), en: 'A part that is machined to drawing. '.repeat(6) },
  codes: [{ scheme: 'hs', code: '848180' }],
  keywords: [words[m % words.length] ?? ''],
});

/** Signs in `count` new people, each with an organisation and four published listings, through the API as anybody would. */
export const castOf = async (
  market: { readonly local: string; readonly siteUrl: string; readonly dataDir: string },
  count: number,
  shown: Cast['shown'],
): Promise<Cast> => {
  const keys = await keysIn(keysFileIn(market.dataDir));
  const issuer = { issuer: issuerOf(market.siteUrl), audience: audienceOf(market.siteUrl), clientId, now: new Date() };
  const tokenOf = (account: Parameters<typeof signToken>[1]) => signToken(keys, account, issuer);
  const call = async <T>(token: string, method: string, path: string, body?: unknown, version?: number): Promise<T> => {
    const answer = await fetch(`${market.local}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(version ? { 'if-match': `"${version}"` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const operator = demoAccount('operator');
  if (!operator) throw new Error('the demo world has no operator');
  const desk = await tokenOf(operator);
  const traders: Trader[] = [];
  for (let n = 0; n < count; n++) {
    const account = { sub: `load-${n}`, name: `부하 ${n}`, email: `load-${n}@bench.example`, language: n % 4 ? 'ko' : 'en' };
    const token = await tokenOf(account);
    const name = { ko: `부하 시험 ${n}`, en: `Load ${n}` };
    const { id: organisationId } = await call<Made>(token, 'POST', '/organisations', { type: 'exporter', name, country: 'KR' });
    const listings: Own[] = [];
    for (let m = 0; m < 4; m++) {
      const made = await call<Made>(token, 'POST', '/listings', { kind: 'product', content: contentOf(n, m) });
      const act = (by: string, taken: Record<string, unknown>, version: number) =>
        call<Made>(by, 'POST', `/listings/${made.id}/actions`, taken, version);
      const submitted = await act(token, { action: 'submit' }, made.version);
      const { version } = await act(desk, { action: 'publish', checklist: reviewChecklist }, submitted.version);
      listings.push({ id: made.id, content: contentOf(n, m), version });
    }
    const { person } = await call<{ person: { version: number } }>(token, 'GET', '/me');
    traders.push({ token, organisationId, listings, version: person.version });
  }
  return { url: market.local, traders, shown };
};
