import { randomUUID } from 'node:crypto';
import type { Site } from '../browser/site.ts';

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly body: { readonly id?: string; readonly version?: number; readonly items?: { id: string }[] };
}

/** Calls the API of a running market as one of the demonstration. */
export const writer = async (site: Site, account: string) => {
  const authorization = `Bearer ${await site.token(account)}`;
  const send = async (method: string, path: string, body?: unknown, seen?: number): Promise<Sent> => {
    const answer = await fetch(`${site.url}/api/v1${path}`, {
      method,
      headers: {
        authorization,
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: text ? JSON.parse(text) : {} };
  };
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, body?: unknown, seen?: number) => send('POST', path, body, seen),
    put: (path: string, body: unknown, seen?: number) => send('PUT', path, body, seen),
    patch: (path: string, body: unknown, seen?: number) => send('PATCH', path, body, seen),
  };
};
export type Writer = Awaited<ReturnType<typeof writer>>;

/** Texts put together, each as long as a field may be. */
export const packed = (texts: readonly string[], most: number): string[] => {
  const all: string[] = [];
  for (const text of texts) {
    const joined = `${all.at(-1)}\n${text}`;
    if (all.length > 0 && joined.length <= most) all[all.length - 1] = joined;
    else all.push(text);
  }
  return all;
};

/** Does a thing for each of many, a few at the same time. */
export const each = async <T>(all: readonly T[], doing: (item: T, place: number) => Promise<void>): Promise<void> => {
  const rest = all.entries();
  const lane = async () => {
    for (const [place, item] of rest) await doing(item, place);
  };
  await Promise.all(Array.from({ length: 4 }, lane));
};
