import { notifierHandler } from '@sandan/fn-notifier/handler';
import { type Mailer, MailRefused } from '@sandan/mail/mailer';
import { changeOf, type StreamRecord } from '@sandan/store/change';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { askAbout, mailsTo, signIn, technologyOf } from './story.ts';

let m: Cast;
let records: StreamRecord[];
let mailer: (real: Mailer) => Mailer;
/** While it sleeps, the notifier takes records and does nothing. */
let asleep: boolean;

const start = async () => {
  records = [];
  asleep = false;
  mailer = (real) => real;
  m = await cast({
    now: '2026-11-23T10:00+09:00',
    functions: (all) => ({
      ...all,
      notifier: async (event) => {
        records.push(...(event.Records as StreamRecord[]));
        if (asleep) return;
        return notifierHandler({ ...m.world, mailer: mailer(m.world.mailer) })({ Records: event.Records as StreamRecord[] });
      },
    }),
  });
  await signIn(m);
};

beforeEach(start);
afterEach(() => m.close());

interface Told {
  readonly items: { id: string; kind: string; text: { ko: string; en: string }; link: string; read: boolean }[];
}

const noticesOf = async (who: string) => (await as(m, who).get<Told>('/notices')).body.items;
const unread = async (who: string) => (await as(m, who).get<{ unread: number }>('/me')).body.unread;
const choose = async (who: string, mail: 'each' | 'daily' | 'none') => {
  const me = await as(m, who).get<{ person: { version: number } }>('/me');
  const answer = await as(m, who).patch('/me', { mail }, { seen: me.body.person.version });
  expect(answer.status).toBe(200);
};

test('those who may answer are told of a question, in the market and by mail, with a link to it', async () => {
  const asked = await askAbout(m, await technologyOf(m));
  await m.settle();
  for (const who of ['office', 'deputy']) {
    expect(await noticesOf(who)).toMatchObject([{ kind: 'inquiry.received', link: `/inquiries/${asked.id}`, read: false }]);
    expect(mailsTo(m, who)).toEqual([`시험 sme에서 「분리막 세라믹 코팅」에 대해 문의했습니다 (${asked.number})`]);
  }
  expect(await noticesOf('sme')).toEqual([]);
  expect(m.mails()[0]?.text).toContain(`https://market.test/ko/inquiries/${asked.id}`);
  await as(m, 'office').post(`/inquiries/${asked.id}/messages`, { text: '답변드립니다.' });
  await m.settle();
  expect(mailsTo(m, 'sme')).toEqual([`시험 office에서 「분리막 세라믹 코팅」 문의에 답했습니다 (${asked.number})`]);
});

test('what was read stays read, up to the notice or the instant named', async () => {
  const listing = await technologyOf(m);
  await askAbout(m, listing);
  m.at('2026-11-23T11:00+09:00');
  await askAbout(m, listing);
  await m.settle();
  expect(await unread('office')).toBe(2);
  const read = (until: string) => as(m, 'office').post('/notices/read', { until });
  expect((await read('2026-11-23T01:30:00.000Z')).status).toBe(200);
  expect(await unread('office')).toBe(1);
  const [newest] = await noticesOf('office');
  await read(newest?.id ?? '');
  await read('2026-11-23T00:00:00.000Z');
  expect(await unread('office')).toBe(0);
  expect((await noticesOf('office')).every((n) => n.read)).toBe(true);
});

test('stream records delivered again and in any order make no second notice and no second mail', async () => {
  const asked = await askAbout(m, await technologyOf(m));
  await as(m, 'office').post(`/inquiries/${asked.id}/messages`, { text: '답변드립니다.' });
  await m.settle();
  const [mails, notices] = [m.mails().length, (await noticesOf('office')).length];
  const again = [...records, ...records.toReversed()];
  await m.functions.notifier({ Records: again } as never);
  await Promise.all(again.map((r) => m.functions.notifier({ Records: [r] } as never)));
  expect(m.mails()).toHaveLength(mails);
  expect(await noticesOf('office')).toHaveLength(notices);
});

test('records delivered several times at the same moment send one mail to each', async () => {
  asleep = true;
  await askAbout(m, await technologyOf(m));
  await m.settle();
  asleep = false;
  const all = [...records];
  await Promise.all(Array.from({ length: 5 }, () => m.functions.notifier({ Records: all } as never)));
  expect(mailsTo(m, 'office')).toHaveLength(1);
  expect(mailsTo(m, 'deputy')).toHaveLength(1);
  expect(await noticesOf('office')).toHaveLength(1);
});

test('a mail that was refused is tried again, and then sent once', async () => {
  let refused = 0;
  mailer = (real) => ({
    send: async (mail) => {
      if (refused++ < 3) throw new MailRefused('busy');
      await real.send(mail);
    },
  });
  await askAbout(m, await technologyOf(m));
  await m.settle();
  expect(refused).toBeGreaterThan(3);
  expect(mailsTo(m, 'office')).toHaveLength(1);
  expect(mailsTo(m, 'deputy')).toHaveLength(1);
  expect(m.failures()).toEqual([]);
});

test('a mail that may have gone out is not sent again', async () => {
  mailer = (real) => ({
    send: async (mail) => {
      await real.send(mail);
      throw new Error('the connection was lost');
    },
  });
  await askAbout(m, await technologyOf(m));
  await m.settle();
  mailer = (real) => real;
  await m.functions.notifier({ Records: records } as never);
  expect(mailsTo(m, 'office')).toHaveLength(1);
});

test('a stream record that cannot be read is set aside and holds nothing up; one that meets an outage is reported for the retry', async () => {
  await askAbout(m, await technologyOf(m));
  await m.settle();
  const [good] = records.filter((r) => changeOf(r).type === 'entry');
  const poison = { dynamodb: { SequenceNumber: '7', NewImage: { type: { S: 'entry' }, v: { N: '1' }, body: { M: {} } } } };
  const handler = notifierHandler({ ...m.world, log: () => {} });
  expect(await handler({ Records: [poison, good ?? {}] })).toEqual({ batchItemFailures: [] });
  expect(await m.world.stores.setAsides.of('notifier')).toMatchObject([{ sequenceNumber: '7' }]);
  const inquiries = { ...m.world.stores.inquiries, byId: () => Promise.reject(new Error('no table')) };
  const down = notifierHandler({ ...m.world, stores: { ...m.world.stores, inquiries }, log: () => {} });
  expect(await down({ Records: [good ?? {}] })).toEqual({
    batchItemFailures: [{ itemIdentifier: good?.dynamodb?.SequenceNumber }],
  });
});

test('who wants one mail a day gets it at eight in the morning of their zone, with everything in it', async () => {
  await choose('office', 'daily');
  await choose('deputy', 'none');
  const listing = await technologyOf(m);
  for (let i = 0; i < 3; i++) await askAbout(m, listing, `질문 ${i}`);
  await m.settle();
  expect(m.mails()).toEqual([]);
  expect(await unread('deputy')).toBe(3);
  m.at('2026-11-24T07:59+09:00');
  await m.run('clock');
  expect(m.mails()).toEqual([]);
  m.at('2026-11-24T08:03+09:00');
  await Promise.all([m.run('clock'), m.run('clock')]);
  await m.run('clock');
  expect(mailsTo(m, 'office')).toEqual(['새 소식 3건']);
  expect(m.mails()[0]?.text.match(/- 시험 sme/g)).toHaveLength(3);
  m.at('2026-11-25T08:03+09:00');
  await m.run('clock');
  expect(m.mails()).toHaveLength(1);
});

test('one click in the mail stops the mails, without signing in, and nothing else', async () => {
  const listing = await technologyOf(m);
  await askAbout(m, listing);
  await m.settle();
  const mail = m.mails().find((x) => x.to === 'office@demo.example');
  const url = /<(.+)>/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  const { pathname, search } = new URL(url);
  const click = () =>
    m.request(pathname + search, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  expect((await click()).status).toBe(200);
  expect((await click()).status).toBe(200);
  const me = await as(m, 'office').get<{ person: { mail: string } }>('/me');
  expect(me.body.person.mail).toBe('none');
  await askAbout(m, listing);
  await m.settle();
  expect(mailsTo(m, 'office')).toHaveLength(1);
  expect(mailsTo(m, 'deputy')).toHaveLength(2);
  expect(await unread('office')).toBe(2);
  const forged = await m.request('/api/v1/stop', {
    method: 'POST',
    body: JSON.stringify({ token: `${m.personId('deputy')}.x` }),
  });
  expect(forged.status).toBe(422);
});

test('an invitation goes out once, with its link, and its secret is kept nowhere after', async () => {
  const created = await as(m, 'office').post<{ id: string }>(`/organisations/${m.organisations.office}/invitations`, {
    email: 'new@test.example',
    roles: ['sales'],
  });
  await m.settle();
  await m.functions.notifier({ Records: records } as never);
  const sent = m.mails().filter((x) => x.to === 'new@test.example');
  expect(sent).toHaveLength(1);
  const secret = /secret=([\w%-]+)/.exec(sent[0]?.text ?? '')?.[1] ?? '';
  expect(await m.world.stores.outbox.byId(created.body.id)).toBeUndefined();
  const accepted = await as(m, 'new', undefined).post(`/invitations/${created.body.id}/accept`, { secret });
  expect(accepted.status).toBe(200);
  await m.settle();
  expect((await noticesOf('office')).map((n) => n.kind)).toContain('membership.joined');
});
