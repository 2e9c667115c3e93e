import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Ask, guarded } from '@sandan/sources/http/ask';
import { answered, as, checklist, type Shown, technology } from '../api/client.ts';
import type { Cast } from '../cast.ts';
import { makeCertificates } from '../hostile/certificates.ts';

/** Everyone comes once, so that the market knows them. */
export const comeIn = async (m: Cast): Promise<void> => {
  for (const who of ['office', 'deputy', 'sme', 'buyer', 'operator']) await as(m, who).get('/me');
};

/** The attributes of a technology that passes review. */
export const technologyAttributes = technology('').attributes;

/** A listing of the office as far as review; answers it as submitted. */
export const submit = async (m: Cast, content: Record<string, unknown>): Promise<Shown> => {
  const office = as(m, 'office');
  const attributes = { ...answered, ...(content.attributes as object | undefined) };
  const begun = await office.post<Shown>('/listings', { kind: 'technology', content: { ...content, attributes } });
  const sent = await office.post<Shown>(`/listings/${begun.body.id}/actions`, { action: 'submit' }, { seen: begun.body.version });
  if (sent.status !== 200) throw new Error(`not submitted: ${begun.text} ${sent.text}`);
  return sent.body;
};

/** A listing of the office, published, and all that follows from it done. */
export const publish = async (m: Cast, title: string, change: Record<string, unknown> = {}): Promise<Shown> => {
  const submitted = await submit(m, { ...technology(title), ...change });
  const open = await act(m, 'operator', submitted, { action: 'publish', checklist });
  await m.settle();
  return open;
};

export const act = async (m: Cast, who: string, { id, version }: Shown, body: Record<string, unknown>): Promise<Shown> => {
  const answer = await as(m, who).post<Shown>(`/listings/${id}/actions`, body, { seen: version });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};

/** Changes a published listing and lets the operator confirm it. */
export const revise = async (m: Cast, listing: Shown, content: Record<string, unknown>): Promise<Shown> => {
  const changed = await as(m, 'office').put<Shown>(`/listings/${listing.id}/content`, { content }, { seen: listing.version });
  const confirmed = await as(m, 'operator').post<Shown>(
    `/listings/${listing.id}/revision/confirm`,
    { checklist },
    { seen: changed.body.version },
  );
  if (confirmed.status !== 200) throw new Error(`${changed.text} ${confirmed.text}`);
  await m.settle();
  return (await as(m, 'office').get<Shown>(`/listings/${listing.id}`)).body;
};

export interface Saved {
  readonly id: string;
  readonly version: number;
  readonly query: string;
  readonly feedUrl?: string;
  readonly found: { listingId: string }[];
}

export const save = async (m: Cast, who: string, query: string, more: Record<string, unknown> = {}): Promise<Saved> => {
  const answer = await as(m, who).post<Saved>('/searches', { name: '지켜보기', query, pace: 'each', ...more });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};

export interface Notice {
  readonly kind: string;
  readonly text: { ko: string; en: string };
  readonly link: string;
}
export const noticesOf = async (m: Cast, who: string): Promise<Notice[]> =>
  (await as(m, who).get<{ items: Notice[] }>('/notices')).body.items.filter((n) =>
    /^(search|follow|alerts|webhook)\./.test(n.kind),
  );

export interface Received {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** What a receiver does with a message: answers it, answers half of it, says nothing at all, or breaks the connection. */
export type Receives =
  | 'hang'
  | 'close'
  | 'half'
  | { status: number; text?: string; headers?: Record<string, string>; ms?: number };

/** A receiver of webhooks on the loopback, behind a name of the open web and a certificate that is trusted. */
export const receiver = async (answer: (text: string, at: URL) => Receives) => {
  const { ca, of } = await makeCertificates();
  const received: Received[] = [];
  const server = createServer({ key: of.trusted.key, cert: of.trusted.cert }, (request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      received.push({ headers: request.headers, text });
      const said = answer(text, new URL(request.url ?? '/', 'https://receiver.example'));
      if (said === 'hang') return;
      if (said === 'close') return void request.socket.destroy();
      if (said === 'half') {
        response.writeHead(200, { 'content-length': '100' }).write('ok');
        return void setTimeout(() => request.socket.destroy(), 5);
      }
      const { status, text: body, headers = { 'content-type': 'text/plain' }, ms = 0 } = said;
      setTimeout(() => response.writeHead(status, headers).end(body), ms);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const ask: Ask = guarded({ ca, allow: (address, at) => address === '127.0.0.1' && at === port });
  return {
    url: `https://127.0.0.1:${port}/market`,
    ask,
    received,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

/** Answers challenges as a receiver should, and takes all else. */
export const obliging = (text: string): { status: number; text: string } => {
  const { data } = JSON.parse(text) as { data: { challenge?: string } };
  return { status: 200, text: data.challenge ?? 'ok' };
};
