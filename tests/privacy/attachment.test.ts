import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { type Case, signIn } from '../inquiry/story.ts';
import { exportOf } from './canary.ts';

interface Announced {
  readonly attachmentId: string;
  readonly upload: { readonly url: string; readonly fields: Record<string, string> };
}

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-03-03T01:00:00Z' });
});
afterAll(() => m.close());

const done = async <T>(answer: Promise<{ status: number; body: T; text: string }>): Promise<T> => {
  const { status, body, text } = await answer;
  expect(status, text).toBeLessThan(300);
  return body;
};

test('a file goes into the archive of the other side once a message names it, and who put it there stays hidden with its house', async () => {
  await signIn(m);
  const content = {
    title: { ko: '수소 압축기용 금속 다이어프램' },
    summary: { ko: '고압에서 오래 견디는 박판을 찾습니다.' },
    codes: [{ scheme: 'ipc', code: 'F04B 45/04' }],
    attributes: { problem: { ko: '900bar에서 1만 시간을 견뎌야 합니다.' } },
    anonymous: true,
  };
  const { id } = (await as(m, 'sme').post<{ id: string }>('/listings', { kind: 'need', content })).body;
  await as(m, 'sme').post(`/listings/${id}/actions`, { action: 'submit' }, { seen: 1 });
  const checklist = ['identity', 'rights', 'claims', 'confidential'];
  const open = await as(m, 'operator').post(`/listings/${id}/actions`, { action: 'publish', checklist }, { seen: 2 });
  expect(open.status, open.text).toBe(200);
  const asked = (await as(m, 'office').post<Case>('/inquiries', { listingId: id, text: '비슷한 기술이 있습니다.' })).body;
  await as(m, 'sme').post(`/inquiries/${asked.id}/actions`, { action: 'assign' }, { seen: 1 });
  const put = async (mark: string): Promise<string> => {
    const bytes = Buffer.from(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF ${mark}\n`);
    const said = {
      name: '도면.pdf',
      type: 'application/pdf',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    const path = `/inquiries/${asked.id}/attachments`;
    const { attachmentId, upload } = await done(as(m, 'sme').post<Announced>(path, said));
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(bytes)]));
    expect((await fetch(upload.url, { method: 'POST', body: form })).ok).toBe(true);
    await done(as(m, 'sme').post(`${path}/${attachmentId}/done`));
    return attachmentId;
  };
  const sent = await put('sent-canary');
  await put('unsent-canary');
  await done(as(m, 'sme').post(`/inquiries/${asked.id}/messages`, { text: '두께를 알려 주시겠습니까?', attachments: [sent] }));
  await m.settle();
  for (const subject of ['organisation', 'person'] as const) {
    await done(as(m, 'office').post('/privacy/requests', { kind: 'export', subject }));
    await m.run('privacy');
    const text = await exportOf(m, 'office', subject);
    expect([text.includes('sent-canary'), text.includes('unsent-canary')]).toEqual([true, false]);
    const records = text.split('\n').filter((line) => line.startsWith('{"type"'));
    const naming = records.filter((line) => [m.organisations.sme ?? '', m.personId('sme')].some((one) => line.includes(one)));
    expect(naming).toEqual([]);
  }
});
