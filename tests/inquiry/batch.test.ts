import { newsHandler } from '@sandan/fn-notifier/news-handler';
import { reading } from '@sandan/fn-notifier/watch/reading';
import { changeOf, type StreamRecord } from '@sandan/store/change';
import type { Organisations } from '@sandan/store/organisations';
import { afterEach, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { askAbout, mailsTo, signIn, technologyOf } from './story.ts';

let m: Cast;
let records: StreamRecord[];
afterEach(() => m.close());

/** A market in which three questions wait in the stream, of which nobody was told. */
const asked = async () => {
  records = [];
  m = await cast({
    now: '2026-11-23T10:00+09:00',
    functions: (all) => ({
      ...all,
      notifier: async ({ Records }) => void records.push(...(Records as StreamRecord[])),
    }),
  });
  await signIn(m);
  const listing = await technologyOf(m);
  for (let i = 0; i < 3; i++) await askAbout(m, listing, `질문 ${i}`);
  await m.settle();
};

/** A reader that tells what it was asked for. */
const seen =
  <T>(asked: string[], read: (id: string) => T) =>
  (id: string): T => {
    asked.push(id);
    return read(id);
  };

const noticesOf = async (who: string) => (await m.world.stores.notices.of(m.personId(who), { limit: 20 })).items;

test('a batch reads an organisation and its members once, and writes together what was mailed', async () => {
  await asked();
  const read: string[] = [];
  const { organisations, memberships } = m.world.stores;
  const counting: Organisations = { ...organisations, byId: seen(read, organisations.byId) };
  const members: string[] = [];
  const inOrganisation = seen(members, memberships.inOrganisation);
  const stores = { ...m.world.stores, organisations: counting, memberships: { ...memberships, inOrganisation } };
  const writes: number[] = [];
  const { send } = m.world.stores.db.client;
  m.world.stores.db.client.send = function (this: unknown, command: { input: { TransactItems?: unknown[] } }, ...rest: never[]) {
    if (command.input.TransactItems) writes.push(command.input.TransactItems.length);
    return (send as (...all: unknown[]) => unknown).call(this, command, ...rest);
  } as typeof send;
  const answer = await newsHandler({ ...m.world, stores, reading })({ Records: records });
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(members).toEqual([...new Set(members)]);
  // The owner once more, by those who look whether their listing is watched.
  expect(read).toHaveLength(3);
  for (const who of ['office', 'deputy']) {
    expect(mailsTo(m, who)).toHaveLength(3);
    expect((await noticesOf(who)).map((n) => [n.mail, n.version])).toEqual(Array(3).fill(['sent', 2]));
  }
  expect(writes).toContain(6);
});

test('who belongs to an organisation is kept from batch to batch, until the stream brings a change of it or the time is over', async () => {
  await asked();
  const members: string[] = [];
  const { memberships } = m.world.stores;
  const inOrganisation = seen(members, memberships.inOrganisation);
  const stores = { ...m.world.stores, memberships: { ...memberships, inOrganisation } };
  let now = m.world.now();
  const told = newsHandler({ ...m.world, stores, reading, keptMs: 5000, now: () => now });
  const questions = records.filter((record) => changeOf(record).type === 'entry');
  const [first, second, third] = questions.map((record) => ({ Records: [record] }));
  const house = m.organisations.office ?? '';
  await told(first as { Records: StreamRecord[] });
  now = new Date(now.getTime() + 4999);
  await told(second as { Records: StreamRecord[] });
  expect(members).toEqual([house]);
  const joined = {
    dynamodb: { Keys: { pk: { S: `org#${house}` }, sk: { S: `member#${m.personId('deputy')}` } }, SequenceNumber: '9' },
  };
  await told({ Records: [joined, ...questions.slice(0, 1)] });
  expect(members).toEqual([house, house]);
  now = new Date(now.getTime() + 5000);
  await told(third as { Records: StreamRecord[] });
  expect(members).toEqual([house, house, house]);
});

test('mails that went out and could not be written down together are written down singly, or not sent again', async () => {
  await asked();
  const { send } = m.world.stores.db.client;
  let dead = false;
  m.world.stores.db.client.send = function (this: unknown, command: { input: Record<string, unknown> }, ...rest: never[]) {
    const text = JSON.stringify(command.input);
    if (text.includes('"mail":"sent"') && (dead || command.input.TransactItems)) return Promise.reject(new Error('no table'));
    return (send as (...all: unknown[]) => unknown).call(this, command, ...rest);
  } as typeof send;
  const lines: unknown[] = [];
  const world = { ...m.world, reading, log: (line: unknown) => void lines.push(line) };
  await newsHandler(world)({ Records: records });
  expect((await noticesOf('office')).map((n) => n.mail)).toEqual(['sent', 'sent', 'sent']);
  expect(lines).toEqual([]);
  dead = true;
  await askAbout(m, await technologyOf(m), '하나 더');
  await m.settle();
  const told = () => newsHandler(world)({ Records: records });
  await told();
  await told();
  expect(mailsTo(m, 'office')).toHaveLength(4);
  expect((await noticesOf('office')).map((n) => n.mail).sort()).toEqual(['sending', 'sent', 'sent', 'sent']);
  expect(lines).toEqual([{ level: 'warn', message: 'mails went out and are not written down as sent', notices: 2 }]);
});
