import { randomUUID } from 'node:crypto';
import type { Market } from '@sandan/local/fixture';

interface Sent {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Calls the API with a key or an access token. */
export const machine = (m: Pick<Market, 'request'>, token: string) => {
  const call = async <T>(method: string, path: string, { body, headers = {} }: Sent = {}) => {
    const answer = await m.request(`/api/v1${path}`, {
      method,
      headers: {
        'accept-language': 'en',
        authorization: `Bearer ${token}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: (text ? JSON.parse(text) : {}) as T };
  };
  return {
    get: <T = Record<string, unknown>>(path: string, headers?: Record<string, string>) =>
      call<T>('GET', path, headers ? { headers } : {}),
    post: <T = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>) =>
      call<T>('POST', path, { body, ...(headers ? { headers } : {}) }),
    delete: <T = Record<string, unknown>>(path: string) => call<T>('DELETE', path),
  };
};

/** A key or client as the API shows it. */
export interface Made {
  readonly id: string;
  readonly version: number;
  readonly secret: string;
  readonly state: string;
  readonly effective: readonly string[];
  readonly usedAt?: string;
  readonly secrets: readonly { id: string; hint: string }[];
}

export const inDays = (from: Date, days: number): string => new Date(from.getTime() + days * 86_400_000).toISOString();
