import { createHash } from 'node:crypto';
import type { Translator } from '@sandan/translate/translator';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { mailsTo, technologyOf } from '../inquiry/story.ts';
import { acceptNda, act, bind, dealSeenBy, interested, proposeNda } from './story.ts';

let m: Cast;
let id: string;
let listingId: string;
beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  const listing = await technologyOf(m);
  const secret = {
    knowHow: { ko: '혼합 비율은 3 대 1' },
    problem: { ko: '방에서만' },
    expectedFee: { currency: 'KRW', minor: 5 },
  };
  await m.world.stores.listings.save({
    ...listing,
    version: 2,
    content: { ...listing.content, attributes: secret, stages: { 'attributes.problem': 'room' } },
  });
  listingId = listing.id;
  id = (await interested(m, listing)).id;
  await act(m, 'office', id, 'share_teaser');
});
afterEach(() => m.close());

interface Ndas {
  readonly latest: { number: number; state: string; sha256: string; mayAccept: boolean; text?: { ko: { title: string } } };
  readonly earlier: { number: number; state: string }[];
  readonly version: number;
}
interface RoomShown {
  readonly version: number;
  readonly open: boolean;
  readonly folders: string[];
  readonly groups?: unknown[];
  readonly files: { id: string; version: number; may: string; markable: boolean; rights?: unknown[] }[];
  readonly questions: { id: string; text: string; answer?: { text: string }; mayAnswer: boolean }[];
}

const nda = async (who: string) => (await as(m, who).get<Ndas>(`/deals/${id}/nda`)).body;
const propose = (who: string, more: object = {}) => proposeNda<Ndas>(m, who, id, more);
const accept = (who: string, sha256?: string) => acceptNda<Ndas & { code: string }>(m, who, id, sha256);
const bound = () => bind(m, id);
const opened = async () => {
  await bound();
  await act(m, 'office', id, 'open_room');
};

const fieldsSeen = async (who: string) =>
  Object.keys(
    (await as(m, who).get<{ content: { attributes: Record<string, unknown> } }>(`/listings/${listingId}`)).body.content
      .attributes,
  ).sort();

test('an agreement binds when a signer of each side has accepted the text they read, and a changed one asks again', async () => {
  expect((await propose('office')).status).toBe(201);
  expect(await dealSeenBy(m, 'sme', id)).toMatchObject({ state: 'nda_pending', waits: { for: 'buyer' }, stage: 'qualified' });
  expect((await nda('sme')).latest).toMatchObject({
    state: 'proposed',
    mayAccept: true,
    text: { ko: { title: '상호 비밀유지계약서' } },
  });
  expect((await accept('sme', 'b'.repeat(64))).body.code).toBe('nda.changed');
  expect((await accept('sme')).body.latest).toMatchObject({ state: 'proposed', mayAccept: false });
  expect((await accept('sme')).body.code).toBe('nda.accepted');
  expect(await dealSeenBy(m, 'sme', id)).toMatchObject({ state: 'nda_pending', waits: { for: 'seller' } });
  expect((await accept('office')).body.latest).toMatchObject({ state: 'in_force' });
  expect(await dealSeenBy(m, 'sme', id)).toMatchObject({ state: 'nda_in_force', stage: 'nda' });
  await act(m, 'office', id, 'open_room');
  expect(await dealSeenBy(m, 'sme', id)).toMatchObject({ state: 'room_open', stage: 'room' });
  await propose('sme', { direction: 'one_way' });
  expect(await dealSeenBy(m, 'sme', id)).toMatchObject({ state: 'room_open', stage: 'qualified' });
  expect((await as(m, 'sme').get<RoomShown>(`/deals/${id}/room`)).body.open).toBe(false);
  await accept('office');
  await accept('sme');
  expect(await dealSeenBy(m, 'sme', id)).toMatchObject({ state: 'room_open', stage: 'room' });
  expect((await nda('sme')).earlier).toMatchObject([{ number: 1, state: 'replaced' }]);
});

test('an agreement is accepted by signers alone, and ends by itself', async () => {
  await propose('office');
  const who = 'deputy';
  const seen = (await dealSeenBy(m, who, id)).version;
  const body = { sha256: 'a'.repeat(64), position: '담당', authority: true };
  expect((await as(m, who).post(`/deals/${id}/nda/acceptance`, body, { seen })).status).toBe(403);
  await accept('sme');
  await accept('office');
  await act(m, 'office', id, 'open_room');
  m.at('2027-11-23T09:59+09:00');
  expect((await dealSeenBy(m, 'sme', id)).stage).toBe('room');
  m.at('2027-11-23T10:00+09:00');
  expect((await dealSeenBy(m, 'sme', id)).stage).toBe('qualified');
});

test('what a listing shows to the buyer follows the stage of the deal, and nobody else sees more by it', async () => {
  expect(await fieldsSeen('sme')).toEqual(['expectedFee']);
  await bound();
  expect(await fieldsSeen('sme')).toEqual(['expectedFee', 'knowHow']);
  await act(m, 'office', id, 'open_room');
  expect(await fieldsSeen('sme')).toEqual(['expectedFee', 'knowHow', 'problem']);
  expect(await fieldsSeen('buyer')).toEqual(['expectedFee']);
  await act(m, 'sme', id, 'decline', { reason: 'budget' });
  expect(await fieldsSeen('sme')).toEqual(['expectedFee']);
});

const paper = async (): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  return Buffer.from(await document.save());
};

const sent = async (bytes: Buffer, more: object, type = 'application/pdf'): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name: '시험성적서.pdf', type, bytes: bytes.length, sha256 };
  const answer = await as(m, 'office').post<{ fileId: string; upload: { url: string; fields: Record<string, string> } }>(
    `/deals/${id}/room/files`,
    { file, ...more },
  );
  if (answer.status !== 201) throw new Error(answer.text);
  const form = new FormData();
  for (const [name, value] of Object.entries(answer.body.upload.fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]));
  expect((await fetch(answer.body.upload.url, { method: 'POST', body: form })).ok).toBe(true);
  const done = await as(m, 'office').post(`/deals/${id}/room/files/${answer.body.fileId}/done`);
  if (done.status !== 200) throw new Error(done.text);
  return answer.body.fileId;
};

const room = async (who: string) => (await as(m, who).get<RoomShown>(`/deals/${id}/room`)).body;
const open = (who: string, fileId: string, how: 'view' | 'download' = 'view') =>
  as(m, who).get(`/deals/${id}/room/files/${fileId}?as=${how}`);
const contentOf = async (answer: { headers: Headers }) => {
  const file = await fetch(answer.headers.get('location') ?? '');
  return { bytes: Buffer.from(await file.arrayBuffer()), disposition: file.headers.get('content-disposition') };
};

test('a file is looked at as a marked copy by its groups, until it is taken back, and each look is in the log', async () => {
  await opened();
  const original = await paper();
  const groups = [{ id: 'engineers', name: '기술팀', emails: ['SME@demo.example'] }];
  const ordered = await as(m, 'office').put<RoomShown>(
    `/deals/${id}/room`,
    { folders: ['시험', '시험/2026'], groups },
    { seen: 0 },
  );
  expect(ordered.status).toBe(200);
  const fileId = await sent(original, { folder: '시험/2026', rights: [{ group: 'engineers', may: 'view' }] });
  const seen = await room('sme');
  expect(seen).toMatchObject({ open: true, folders: ['시험/2026'], files: [{ id: fileId, may: 'view', markable: true }] });
  expect(seen.groups).toBeUndefined();
  expect(seen.files[0]?.rights).toBeUndefined();
  const looked = await open('sme', fileId);
  expect(looked.status).toBe(302);
  const copy = await contentOf(looked);
  expect(copy.disposition).toBe('inline');
  expect(copy.bytes.equals(original)).toBe(false);
  expect((await PDFDocument.load(copy.bytes)).getPageCount()).toBe(1);
  expect((await open('sme', fileId, 'download')).status).toBe(404);
  expect((await open('buyer', fileId)).status).toBe(404);
  expect((await open('operator', fileId)).status).toBe(404);
  m.at('2026-11-23T10:01+09:00');
  expect((await contentOf(await open('office', fileId, 'download'))).bytes.equals(original)).toBe(true);
  const log = await as(m, 'office').get<{ items: { did: string; side: string; file: { name: string } }[] }>(
    `/deals/${id}/room/log`,
  );
  expect(log.body.items.map((a) => [a.side, a.did, a.file.name])).toEqual([
    ['seller', 'download', '시험성적서.pdf'],
    ['buyer', 'view', '시험성적서.pdf'],
  ]);
  expect((await as(m, 'sme').get(`/deals/${id}/room/log`)).status).toBe(403);
  expect((await as(m, 'office').delete(`/deals/${id}/room/files/${fileId}`)).status).toBe(200);
  expect((await open('sme', fileId)).status).toBe(404);
  expect((await room('sme')).files).toEqual([]);
});

test('rights end with their day and with the agreement, and a file that cannot be marked is not given to be looked at', async () => {
  await opened();
  const table = Buffer.from('a,b\n1,2\n');
  const csv = await sent(table, { rights: [{ group: 'everyone', may: 'view' }] }, 'text/csv');
  expect((await room('sme')).files).toEqual([]);
  const change = (rights: object[], until?: string) => async () => {
    const { version } = (await room('office')).files.find((f) => f.id === csv) ?? { version: 0 };
    return as(m, 'office').patch(`/deals/${id}/room/files/${csv}`, { rights, ...(until ? { until } : {}) }, { seen: version });
  };
  expect((await change([{ group: 'everyone', may: 'view' }])()).body).toMatchObject({ errors: [{ code: 'room.unmarkable' }] });
  expect((await change([{ group: 'nobody', may: 'download' }])()).body).toMatchObject({ errors: [{ code: 'room.group' }] });
  expect((await change([{ group: 'everyone', may: 'download' }], '2026-12-01T00:00:00.000Z')()).status).toBe(200);
  expect((await contentOf(await open('sme', csv, 'download'))).bytes.equals(table)).toBe(true);
  m.at('2026-12-01T09:00+09:00');
  expect((await open('sme', csv, 'download')).status).toBe(404);
  await change([{ group: 'everyone', may: 'download' }])();
  expect((await open('sme', csv, 'download')).status).toBe(302);
  await propose('office');
  expect((await open('sme', csv, 'download')).status).toBe(404);
});

test('a question is asked in the open room and answered by the other side', async () => {
  expect((await as(m, 'sme').post(`/deals/${id}/room/questions`, { text: '온도는?' })).body).toMatchObject({
    code: 'room.closed',
  });
  await opened();
  const asked = await as(m, 'sme').post<RoomShown>(`/deals/${id}/room/questions`, { text: '시험 온도는 몇 도입니까?' });
  expect(asked.body.questions).toMatchObject([
    { text: '시험 온도는 몇 도입니까?', language: 'ko', rendering: { language: 'en', by: 'words' }, mayAnswer: false },
  ]);
  const question = asked.body.questions[0]?.id;
  const path = `/deals/${id}/room/questions/${question}/answer`;
  expect((await as(m, 'sme').post(path, { text: '스스로' })).body).toMatchObject({ code: 'room.ownQuestion' });
  expect((await as(m, 'office').post<RoomShown>(path, { text: '25도입니다.' })).body.questions).toMatchObject([
    { answer: { text: '25도입니다.', language: 'ko', rendering: { language: 'en' } } },
  ]);
  await m.settle();
  expect(mailsTo(m, 'office').some((s) => s.includes('질문'))).toBe(true);
  expect(mailsTo(m, 'sme').some((s) => s.includes('답변'))).toBe(true);

  // A machine that is switched on is asked once both languages are written.
  const interpreter: Translator = {
    translate: async (texts) => texts.map((text) => `By a machine ${text.match(/⟦\d⟧/g)?.join(' ') ?? ''}`.trim()),
  };
  Object.assign(m.world, { interpreter });
  await as(m, 'sme').post(`/deals/${id}/room/questions`, { text: 'Is it stable at 5 MPa?' });
  await m.settle();
  const { questions } = (await as(m, 'office').get<RoomShown>(`/deals/${id}/room`)).body;
  expect(questions.find(({ text }) => text.startsWith('Is it'))).toMatchObject({
    rendering: { by: 'machine', language: 'ko', text: expect.stringContaining('5 MPa') },
  });
});
