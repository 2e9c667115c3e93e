import type { EventName } from '@sandan/market/event/catalogue';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { act, comeIn, publish, type Receives } from '../watch/story.ts';
import { eventsIn, hooked, type Listening, listening, log, read, verified } from './story.ts';

let here: Listening;
const begin = Date.parse('2026-11-23T10:00+09:00');
beforeEach(async () => {
  here = await listening('2026-11-23T10:00+09:00');
  await comeIn(here.m);
});
afterEach(() => here.close());

const listingEvents: EventName[] = ['listing.published', 'listing.withdrawn', 'listing.archived'];
const minutes = (n: number) => here.m.at(new Date(begin + n * 60_000));

/** A listing that goes through four events. */
const life = async (title: string): Promise<string> => {
  const { m } = here;
  const one = await publish(m, title);
  const paused = await act(m, 'office', one, { action: 'pause', reason: 'owner' });
  const resumed = await act(m, 'office', paused, { action: 'resume' });
  await act(m, 'office', resumed, { action: 'archive' });
  await m.settle();
  return one.id;
};
const lived = ['published', 'withdrawn', 'published', 'archived'].map((name) => `example.sandan.listing.${name}.v1`);

/** What a receiver that keeps each id once, as it took it, knows of one object. */
const known = (taken: readonly { id: string; type: string; subject: string }[], subject: string): string[] => {
  const seen = new Set<string>();
  return taken.flatMap((e) => {
    if (e.subject !== subject || seen.has(e.id)) return [];
    seen.add(e.id);
    return [e.type];
  });
};

const answers: readonly Receives[] = [
  { status: 301, headers: { location: 'https://elsewhere.example/' } },
  { status: 307, headers: { location: '/market' } },
  { status: 400, text: 'no' },
  { status: 404 },
  { status: 429, headers: { 'retry-after': '120' } },
  { status: 500, text: '<html>' },
  { status: 503, headers: { 'retry-after': 'soon' } },
];

test.each([
  { lies: answers, says: 'refuses, redirects and excuses itself' },
  { lies: ['hang', 'close', 'half'] as const, says: 'hangs, breaks off and says half' },
])('a receiver that $says gets every event all the same, those of one object in order', async ({ lies }) => {
  const hook = await hooked(here, 'office', listingEvents);
  here.waits(1000);
  const taken: ReturnType<typeof verified>[] = [];
  let n = 0;
  here.receives((text) => {
    const lie = n++ % 2 === 0 ? lies[(n >> 1) % lies.length] : undefined;
    if (lie) return lie;
    taken.push(JSON.parse(text));
    return { status: 200 };
  });
  const subjects = [await life('분리막 코팅'), await life('분리막 절단')];
  const states = async () => (await log(here.m, 'office', hook.id)).filter((d) => d.about === 'event').map((d) => d.state);
  // As long as one answer is out: it may have been given and come too late.
  for (let at = 0; at < 3600 && (await states()).some((state) => state !== 'taken'); at += 31) {
    minutes(at);
    await here.m.run('webhooks');
  }
  for (const subject of subjects) expect(known(taken, subject)).toEqual(lived);
  for (const r of here.there.received) verified(r, hook.secret);
  expect(await states()).toEqual(Array(8).fill('taken'));
});

test('a receiver that is down for an hour is asked sparingly, and has everything in order soon after it is back', async () => {
  const hook = await hooked(here, 'office', listingEvents);
  here.receives(() => 'close');
  const subjects = [await life('분리막 코팅'), await life('분리막 절단'), await life('분리막 권취')];
  const before = here.there.received.length;
  for (let at = 0; at < 60; at++) {
    minutes(at);
    await here.m.run('webhooks');
  }
  expect(here.there.received.length - before).toBeLessThan(20);
  here.receives(() => ({ status: 200 }));
  const back = here.there.received.length;
  for (let at = 60; at < 125; at += 5) {
    minutes(at);
    await here.m.run('webhooks');
  }
  const taken = here.there.received.slice(back).map((r) => verified(r, hook.secret));
  for (const subject of subjects) expect(known(taken, subject)).toEqual(lived);
  expect(taken).toHaveLength(12);
  expect((await read(here.m, 'office', hook.id)).failingSince).toBeUndefined();
});

test('a slow receiver is sent everything, several objects at a time and each in order', async () => {
  const hook = await hooked(here, 'office', listingEvents);
  here.receives(() => ({ status: 202, ms: 60 }));
  const subjects = [await life('분리막 코팅'), await life('분리막 절단'), await life('분리막 권취')];
  await Promise.all([here.m.run('webhooks'), here.m.run('webhooks')]);
  minutes(2);
  await here.m.run('webhooks');
  for (const subject of subjects) expect(known(eventsIn(here, hook.secret), subject)).toEqual(lived);
});

test('what one object is refused for holds up no other', async () => {
  const hook = await hooked(here, 'office', listingEvents);
  const [bad, good] = [await life('분리막 코팅'), await life('분리막 절단')];
  here.receives((text) => ({ status: text.includes(bad) ? 422 : 200 }));
  await here.m.run('webhooks');
  const got = eventsIn(here, hook.secret);
  expect(known(got, good)).toEqual(lived);
  expect(known(got, bad)).toEqual(lived.slice(0, 1));
  expect((await read(here.m, 'office', hook.id)).state).toBe('proved');
});

test('a receiver that is gone (410) is asked no more', async () => {
  const hook = await hooked(here, 'office', listingEvents);
  here.receives(() => ({ status: 410 }));
  await life('분리막 코팅');
  await here.m.run('webhooks');
  minutes(60);
  await here.m.run('webhooks');
  expect(eventsIn(here, hook.secret)).toHaveLength(1);
  expect((await read(here.m, 'office', hook.id)).state).toBe('stopped');
  expect((await log(here.m, 'office', hook.id)).filter((d) => d.state === 'givenUp')).toHaveLength(4);
});

test('a failure of the table between event and deliveries loses nothing: the stream brings the change again', async () => {
  const hook = await hooked(here, 'office', listingEvents);
  const { client } = here.m.world.stores.db;
  const send = client.send.bind(client);
  let failures = 0;
  // Every first write of an event fails after or before it was made, by turns.
  const broken = new Set<string>();
  client.send = (async (
    command: { input: { TransactItems?: { Put?: { Item?: { type?: string; sk?: string } } }[] } },
    ...more: []
  ) => {
    const event = command.input.TransactItems?.find((x) => x.Put?.Item?.type === 'event')?.Put?.Item?.sk;
    if (!event || broken.has(event)) return send(command as never, ...more);
    broken.add(event);
    if (++failures % 2 === 0) await send(command as never, ...more);
    throw new Error('the answer of the table was lost');
  }) as typeof client.send;
  const subject = await life('분리막 코팅');
  client.send = send;
  await here.m.run('webhooks');
  expect(failures).toBe(5);
  const got = eventsIn(here, hook.secret);
  expect(got.map((e) => e.type)).toEqual(lived);
  expect(known(got, subject)).toEqual(lived);
});
