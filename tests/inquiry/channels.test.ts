import type { ImportReport } from '@sandan/market/import/report';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { productOf } from '../catalogue/story.ts';
import type { Case } from './story.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-27T10:00+09:00' });
});
afterEach(() => m.close());

type Brought = Case & {
  origin?: { channel: string; reference: string; contact: { name: string; email?: string }; withdrawn?: true };
  asker: { organisationId?: string; name: { en?: string } };
  askedAt: string;
};

const bring = async (name: string, text: string, dryRun = false): Promise<ImportReport> => {
  const query = new URLSearchParams({ source: 'inquiries', fileName: name, dryRun: String(dryRun) });
  const answer = await m.request(`/api/v1/imports/text?${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await m.token('sme')}`,
      'content-type': 'application/xml',
      'idempotency-key': crypto.randomUUID(),
    },
    body: text,
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as ImportReport;
};
const box = async (who = 'sme', which = 'received') =>
  (await as(m, who).get<{ items: Brought[] }>(`/inquiries?box=${which}`)).body.items;

test('inquiries of other markets and of mail come once into one box, with the clock that runs since they were received', async () => {
  await as(m, 'sme').get('/me');
  const listing = await productOf(m);
  const old = await productOf(m, { title: { en: 'Old valve' } });
  await m.world.stores.listings.save({ ...old, version: 2, state: 'archived' });
  const list = [
    '문의번호,접수일시,제품코드,제목,문의내용,희망수량,담당자,바이어,이메일,국가',
    `BK-1,2026-11-27 09:00,${listing.id},Valves,"Please quote, CIF Haiphong",200 pcs,Tran Van Minh,Song Hong Pack,Minh@songhong.example,베트남`,
    `BK-2,2026.11.26,https://market.example/ko/listings/${old.id},,Is it still made?,,Marta Nowak,,m.nowak@naped.example,PL`,
    `BK-3,2026-13-01,${listing.id},,Hello,,,Naped,not an address,Nowhereland`,
    'BK-4,2026-11-26,NO-SUCH,,Hello,,A. Buyer,,a@buyer.example,DE',
    `BK-1,2026-11-27,${listing.id},,Again,,A. Buyer,,a@buyer.example,DE`,
  ].join('\n');
  const tried = await bring('buykorea_2026-11.csv', list, true);
  expect(tried).toMatchObject({ dryRun: true, counts: { read: 5, created: 2, unchanged: 0, refused: 3 } });
  expect(await box()).toEqual([]);
  const done = await bring('buykorea_2026-11.csv', list);
  expect(done.refused.map(({ position, fields }) => [position.index, fields?.map((f) => `${f.column} ${f.code}`)])).toEqual([
    [4, ['contact field.required', 'receivedAt origin.receivedAt', 'email origin.email', 'country origin.country']],
    [6, ['reference import.twice']],
    [5, ['product origin.product']],
  ]);
  expect((await bring('buykorea_2026-11.csv', list)).counts).toMatchObject({ created: 0, unchanged: 2, refused: 3 });

  const mail = {
    channel: 'E-mail',
    messages: [
      {
        messageId: '<a81c@mail.songhong.example>',
        date: '2026-11-27T07:05:00+07:00',
        from: { name: 'Tran Van Minh', email: 'minh@songhong.example', company: 'Song Hong Pack' },
        product: listing.id,
        subject: 'Noise',
        body: 'Is it measured?',
      },
      { messageId: '<b@x>', date: '2027-01-01', from: 'Jan Kos <jan@kos.example>', product: listing.id, body: 'Later' },
    ],
  };
  const fed = await bring('mail.json', JSON.stringify(mail));
  expect(fed).toMatchObject({
    counts: { created: 1, refused: 1 },
    refused: [{ fields: [{ column: 'receivedAt', code: 'origin.future' }] }],
  });

  const found = await box();
  expect(found.map((i) => [i.origin?.channel, i.asker.name.en, i.asker.organisationId, i.askedAt]).toSorted()).toEqual([
    ['buykorea', 'Marta Nowak', undefined, '2026-11-25T15:00:00.000Z'],
    ['buykorea', 'Song Hong Pack', undefined, '2026-11-27T00:00:00.000Z'],
    ['email', 'Song Hong Pack', undefined, '2026-11-27T00:05:00.000Z'],
  ]);
  const late = found.find((i) => i.origin?.reference === 'BK-2');
  expect(late).toMatchObject({ origin: { withdrawn: true, contact: { name: 'Marta Nowak', email: 'm.nowak@naped.example' } } });
  // Received on a Thursday at midnight: of 16 business hours that day's nine and one of Friday's are gone.
  expect(late?.due?.businessHoursLeft).toBe(6);
  expect(await box('sme', 'sent')).toEqual([]);
  expect(await box('buyer')).toEqual([]);

  const one = (await as(m, 'sme').get<Brought>(`/inquiries/${late?.id}`)).body;
  expect(one.messages.map((line) => [line.by.side, line.by.person?.name, line.text])).toEqual([
    ['asker', 'Marta Nowak', 'Is it still made?'],
  ]);
  const answered = await as(m, 'sme').post<Brought>(`/inquiries/${late?.id}/messages`, {
    text: 'It was replaced; offered anew by mail.',
  });
  expect(answered.body).toMatchObject({ state: 'answered' });
  expect((await m.world.stores.records.of(m.organisations.sme ?? ''))?.answered ?? 0).toBe(0);
  const boxed = await as(m, 'sme').get<{ answers: unknown }>('/inquiries?box=received');
  expect(boxed.body.answers).toEqual({ here: { count: 0 }, elsewhere: { count: 1 } });
  await m.settle();
  await m.run('clock');
  // What anybody could bring is in no public figure.
  const { figures } = (await as(m, null).get<{ figures: { course: string; count: number }[] }>('/outcomes')).body;
  expect(figures.filter((f) => f.course === 'inquiry').map((f) => f.count)).toEqual([0, 0, 0, 0]);
  const told = await as(m, 'sme').get<{ items: { kind: string }[] }>('/notices');
  expect(told.body.items.map((n) => n.kind)).not.toContain('inquiry.answered');

  // Silence is escalated as it is for any other inquiry.
  m.at('2026-12-01T12:00+09:00');
  await m.run('clock');
  expect(
    (await box())
      .filter((i) => i.escalated)
      .map((i) => i.origin?.reference)
      .toSorted(),
  ).toEqual(['<a81c@mail.songhong.example>', 'BK-1']);
});
