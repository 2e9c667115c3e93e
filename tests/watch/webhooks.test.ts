import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { act, comeIn, noticesOf, obliging, publish, receiver, save } from './story.ts';

let m: Cast;
let there: Awaited<ReturnType<typeof receiver>>;
let answer: (text: string) => { status: number; text: string };

beforeEach(async () => {
  answer = obliging;
  there = await receiver((text) => answer(text));
  m = await cast({ now: '2026-11-23T10:00+09:00', ask: there.ask });
  await comeIn(m);
});
afterEach(async () => {
  there.close();
  await m.close();
});

interface View {
  readonly webhook?: { state: string; url: string };
  readonly secret?: string;
  readonly deliveries: { state: string; about: string; attempts: { status?: number; error?: string }[] }[];
}
const hook = async () => (await as(m, 'sme').get<View>('/webhook')).body;
const channels = { mail: false, webhook: true, feed: false };

/** A webhook of the receiver, proved; answers its secret. */
const proved = async (): Promise<string> => {
  const set = await as(m, 'sme').put<View>('/webhook', { url: there.url });
  await m.run('webhooks');
  expect((await hook()).webhook?.state).toBe('proved');
  return set.body.secret ?? '';
};

test('an address is asked to prove itself before anything is sent to it', async () => {
  answer = () => ({ status: 200, text: 'ok' });
  await as(m, 'sme').put('/webhook', { url: there.url });
  await save(m, 'sme', 'q=분리막', { channels });
  await publish(m, '분리막 코팅');
  await m.run('webhooks');
  expect(there.received.map(({ text }) => JSON.parse(text).type)).toEqual(['example.sandan.webhook.challenge.v1']);
  expect(await hook()).toMatchObject({ webhook: { state: 'unproved' }, deliveries: [{ attempts: [{ error: 'challenge' }] }] });
});

test('what enters a search is sent once, signed by Standard Webhooks, with public fields alone', async () => {
  const secret = await proved();
  await save(m, 'sme', 'q=분리막', { name: '분리막', pace: 'daily', channels });
  const listing = await publish(m, '분리막 코팅');
  await m.run('webhooks');
  await m.run('webhooks');
  const [sent, ...more] = there.received.slice(1);
  expect(more).toEqual([]);
  const payload = new Webhook(secret).sign(
    String(sent?.headers['webhook-id']),
    new Date(Number(sent?.headers['webhook-timestamp']) * 1000),
    sent?.text ?? '',
  );
  expect(sent?.headers['webhook-signature']).toBe(payload);
  expect(JSON.parse(sent?.text ?? '')).toMatchObject({
    specversion: '1.0',
    type: 'example.sandan.watch.matched.v1',
    source: 'https://market.test/api/v1/me',
    subject: listing.id,
    data: {
      search: { name: '분리막' },
      listing: { id: listing.id, urls: { ko: `https://market.test/ko/listings/${listing.id}` } },
    },
  });
  expect(sent?.text).not.toContain('혼합 비율');
  expect((await hook()).secret).toBeUndefined();
  expect((await hook()).deliveries.find((d) => d.about === 'alert')).toMatchObject({
    state: 'taken',
    attempts: [{ status: 200 }],
  });
});

test('what was withdrawn before it was sent is left out', async () => {
  await proved();
  await save(m, 'sme', 'q=분리막', { channels });
  const listing = await publish(m, '분리막 코팅');
  await act(m, 'office', listing, { action: 'pause', reason: 'owner' });
  await m.run('webhooks');
  expect(there.received).toHaveLength(1);
  expect((await hook()).deliveries.find((d) => d.about === 'alert')).toMatchObject({ state: 'leftOut' });
});

test('a receiver that fails is tried again after growing pauses, and stops after five days, of which its owner is told', async () => {
  await proved();
  await save(m, 'sme', 'q=분리막', { channels });
  await publish(m, '분리막 코팅');
  answer = () => ({ status: 500, text: 'no' });
  await m.run('webhooks');
  await m.run('webhooks');
  expect(there.received).toHaveLength(2);
  let at = Date.parse('2026-11-23T10:00+09:00');
  for (const [place, minutes] of [1, 3, 10, 30, 60, 120, 240, 480, 720].entries()) {
    m.at(new Date(at + minutes * 60_000 * 0.85));
    await m.run('webhooks');
    expect(there.received, `before ${minutes} min`).toHaveLength(place + 2);
    at += minutes * 60_000 * 1.1;
    m.at(new Date(at));
    await m.run('webhooks');
    expect(there.received, `after ${minutes} min`).toHaveLength(place + 3);
  }
  expect((await hook()).deliveries.find((d) => d.about === 'alert')).toMatchObject({ state: 'givenUp' });
  m.at('2026-11-28T10:30+09:00');
  await publish(m, '분리막 절단');
  await m.run('webhooks');
  expect((await hook()).webhook?.state).toBe('stopped');
  expect((await noticesOf(m, 'sme')).find((n) => n.kind === 'webhook.stopped')).toMatchObject({ link: '/my/webhook' });
  await publish(m, '분리막 권취');
  await m.run('webhooks');
  expect(there.received).toHaveLength(12);
});

test('an address that is not of the open web is never connected to', async () => {
  const sme = as(m, 'sme');
  expect((await sme.put('/webhook', { url: 'http://a.example/' })).status).toBe(422);
  await sme.put('/webhook', { url: 'https://169.254.169.254/latest' });
  await m.run('webhooks');
  expect((await hook()).deliveries[0]?.attempts).toMatchObject([{ error: 'source.private' }]);
});

test('a new secret signs beside the one before, and a test shows that it arrives', async () => {
  const before = await proved();
  const { secret = '' } = (await as(m, 'sme').post<View>('/webhook/secret')).body;
  expect(secret).not.toBe(before);
  expect((await as(m, 'sme').post('/webhook/test')).status).toBe(200);
  expect((await as(m, 'sme').post('/webhook/test')).status).toBe(429);
  await m.run('webhooks');
  const sent = there.received.at(-1);
  expect(JSON.parse(sent?.text ?? '').type).toBe('example.sandan.webhook.test.v1');
  const at = new Date(Number(sent?.headers['webhook-timestamp']) * 1000);
  const signed = (key: string) => new Webhook(key).sign(String(sent?.headers['webhook-id']), at, sent?.text ?? '');
  expect(String(sent?.headers['webhook-signature']).split(' ')).toEqual([signed(secret), signed(before)]);
});

test('two runs at the same time send each delivery once', async () => {
  await proved();
  await save(m, 'sme', 'q=분리막', { channels });
  await publish(m, '분리막 코팅');
  await Promise.all([m.run('webhooks'), m.run('webhooks'), m.run('webhooks')]);
  expect(there.received).toHaveLength(2);
});

test('nothing is sent of what is followed no longer, or of a search that no longer tells programs', async () => {
  await proved();
  const owner = `/follows/owner/${m.organisations.office}`;
  await as(m, 'sme').put(owner, { pace: 'each', channels });
  const { id, version } = await save(m, 'sme', 'q=분리막', { channels });
  await publish(m, '분리막 코팅');
  expect((await hook()).deliveries.filter((d) => d.about === 'alert')).toHaveLength(2);
  await as(m, 'sme').delete(owner);
  const mailAlone = { mail: true, webhook: false, feed: false };
  await as(m, 'sme').patch(`/searches/${id}`, { channels: mailAlone }, { seen: version });
  await m.run('webhooks');
  expect(there.received).toHaveLength(1);
  expect((await hook()).deliveries.filter((d) => d.state === 'leftOut')).toHaveLength(2);
});

test('nothing is sent to the programs of a person who was suspended', async () => {
  await proved();
  await save(m, 'sme', 'q=분리막', { channels });
  await publish(m, '분리막 코팅');
  const { persons } = m.world.stores;
  const person = await persons.byId(m.personId('sme'));
  if (!person) throw new Error('no person');
  await persons.save({ ...person, status: 'suspended', version: person.version + 1 });
  await m.run('webhooks');
  expect(there.received).toHaveLength(1);
});

test('what waits for an address goes out once it proves itself again, though it takes hours for that', async () => {
  await proved();
  await save(m, 'sme', 'q=분리막', { channels });
  await publish(m, '분리막 코팅');
  answer = () => ({ status: 500, text: 'no' });
  await m.run('webhooks');
  await as(m, 'sme').put('/webhook', { url: `${there.url}2` });
  const begin = Date.parse('2026-11-23T10:00+09:00');
  let at = 1;
  const until = async (minutes: number) => {
    for (; at < minutes; at += 7) {
      m.at(new Date(begin + at * 60_000));
      await m.run('webhooks');
    }
  };
  await until(200);
  expect((await hook()).webhook?.state).toBe('unproved');
  expect((await hook()).deliveries.find((d) => d.about === 'alert')).toMatchObject({ state: 'waiting' });
  answer = obliging;
  await until(500);
  expect((await hook()).webhook?.state).toBe('proved');
  expect((await hook()).deliveries.find((d) => d.about === 'alert')).toMatchObject({ state: 'taken' });
});
