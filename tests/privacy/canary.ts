import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Market } from '@sandan/local/fixture';
import { strFromU8, unzipSync } from 'fflate';
import { as, type Shown } from '../api/client.ts';
import type { Cast } from '../cast.ts';

/** A person of the test with an organisation of their own; every word they wrote, by the field. */
export interface Bird {
  readonly who: string;
  readonly personId: string;
  readonly organisation: string;
  readonly words: readonly string[];
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Uploads a file by the form that was given. */
const upload = async (form: { url: string; fields: Record<string, string> }, bytes: Uint8Array, type: string): Promise<void> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', new Blob([bytes.slice()], { type }));
  const answer = await fetch(form.url, { method: 'POST', body });
  if (!answer.ok) throw new Error(`not uploaded: ${answer.status}`);
};

/** A person who writes a canary of their own into every field: of the person, the organisation and a search, and if `full` into all else. */
export const bird = async (m: Cast, n: number, full = true): Promise<Bird> => {
  const who = `canary${n}`;
  const words: string[] = [];
  const word = (field: string): string => {
    const made = `kanari${n}x${field}`;
    words.push(made);
    return made;
  };
  // The sign-in brings name and address.
  words.push(who);
  const caller = as(m, who);
  const must = async <T>(answer: Promise<{ status: number; body: T; text: string }>): Promise<T> => {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(`${who}: ${status} ${text}`);
    return body;
  };
  const me = await must(caller.get<{ person: { version: number } }>('/me'));
  await must(caller.patch('/me', { name: word('name') }, { seen: me.person.version }));
  const organisation = await must(
    caller.post<{ id: string }>('/organisations', {
      type: 'exporter',
      name: { ko: word('org'), en: `${word('orgen')} Ltd` },
      about: { ko: word('about') },
      country: 'KR',
      region: word('region'),
      complex: word('complex'),
      postal: { lines: { en: word('street') }, city: { en: word('city') }, country: 'KR' },
      website: `https://${word('site')}.example/`,
    }),
  );
  await must(caller.post('/searches', { name: word('search'), query: `q=${word('query')}` }));
  const made = { who, personId: m.personId(who), organisation: organisation.id, words };
  if (!full) return made;
  await must(caller.put('/webhook', { url: `https://${word('hook')}.example/in` }));
  await must(
    caller.post(`/organisations/${organisation.id}/invitations`, { email: `${word('guest')}@test.example`, roles: ['viewer'] }),
  );
  const listing = await must(
    caller.post<Shown>('/listings', {
      kind: 'product',
      content: {
        title: { ko: word('title') },
        summary: { ko: `${word('summary')} 밸브를 만듭니다.` },
        keywords: [word('keyword')],
        codes: [{ scheme: 'hs', code: '848180' }],
      },
    }),
  );
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const bytes = Buffer.concat([pixel, Buffer.from(word('picture'))]);
  const media = await must(
    caller.post<{ mediaId: string; upload: { url: string; fields: Record<string, string> } }>(`/listings/${listing.id}/media`, {
      kind: 'image',
      stage: 'public',
      name: `${word('file')}.png`,
      type: 'image/png',
      bytes: bytes.length,
      sha256: sha256(bytes),
    }),
  );
  await upload(media.upload, bytes, 'image/png');
  await must(caller.post(`/listings/${listing.id}/media/${media.mediaId}/done`));
  return made;
};

/** The person asks about a listing of the office, with a file; the office answers. */
export const converses = async (m: Cast, one: Bird, listingId: string): Promise<Bird & { readonly inquiry: string }> => {
  const caller = as(m, one.who);
  const said = `${one.who}-asks-canary`;
  const asked = await caller.post<{ id: string; version: number }>('/inquiries', { listingId, text: said });
  if (asked.status !== 201) throw new Error(asked.text);
  const office = as(m, 'office');
  const seen = await office.get<{ version: number }>(`/inquiries/${asked.body.id}`);
  const answered = await office.post(
    `/inquiries/${asked.body.id}/actions`,
    { action: 'answer', text: 'We send you one.' },
    { seen: seen.body.version },
  );
  if (answered.status !== 200) throw new Error(answered.text);
  return { ...one, inquiry: asked.body.id, words: [...one.words, said] };
};

/** Every item of the table, and every object of the store, as text. */
export const everything = async (m: Market): Promise<string> => {
  const { client, tableName } = m.world.stores.db;
  const parts: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const answer = await client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    parts.push(...(answer.Items ?? []).map((item) => JSON.stringify(item)));
    from = answer.LastEvaluatedKey;
  } while (from);
  for await (const key of m.world.objects.list('')) {
    parts.push(key);
    const stream = await m.world.objects.get(key);
    if (stream) parts.push(Buffer.from(await new Response(stream).arrayBuffer()).toString('latin1'));
  }
  for await (const held of m.world.search.everything()) parts.push(JSON.stringify(held));
  parts.push(JSON.stringify(m.failures()));
  return parts.join('\n');
};

/** The files of an export by name. */
export const filesOf = async (m: Cast, who: string, subject: 'person' | 'organisation'): Promise<Record<string, Uint8Array>> => {
  const { body } = await as(m, who).get<{ items: { id: string; kind: string; state: string }[] }>(
    `/privacy/requests?subject=${subject}`,
  );
  const ready = body.items.find((r) => r.kind === 'export' && r.state === 'ready');
  const answer = await as(m, who).get(`/privacy/requests/${ready?.id}/file`);
  const zip = await fetch(answer.headers.get('location') ?? '');
  return unzipSync(new Uint8Array(await zip.arrayBuffer()));
};

/** The text of all that an export holds. */
export const exportOf = async (m: Cast, who: string, subject: 'person' | 'organisation'): Promise<string> => {
  const files = await filesOf(m, who, subject);
  return Object.entries(files)
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes, true)}\n${strFromU8(bytes)}`)
    .join('\n');
};
