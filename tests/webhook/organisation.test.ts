import { type EventName, eventNames, eventTypes } from '@sandan/market/event/catalogue';
import { dataSchemaUrl, typeOf } from '@sandan/market/event/cloud-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, technology } from '../api/client.ts';
import { act, comeIn, publish, revise } from '../watch/story.ts';
import {
  type Delivered,
  eventsIn,
  type Hook,
  hooked,
  hookPath,
  type Listening,
  listening,
  log,
  read,
  verified,
} from './story.ts';

let here: Listening;
beforeEach(async () => {
  here = await listening('2026-11-23T10:00+09:00');
  await comeIn(here.m);
});
afterEach(() => here.close());

const listingEvents: EventName[] = ['listing.published', 'listing.changed', 'listing.withdrawn', 'listing.archived'];
const sent = (secret: string) => eventsIn(here, secret).map(({ type, subject }) => `${type} ${subject}`);

test('an organisation is told of the events it chose, in CloudEvents, and of no others', async () => {
  const { m } = here;
  const hook = await hooked(here, 'office', ['listing.published', 'listing.changed', 'listing.withdrawn']);
  const listing = await publish(m, '분리막 코팅');
  const changed = await revise(m, listing, { ...technology('분리막 코팅'), keywords: ['분리막'] });
  await act(m, 'office', changed, { action: 'pause', reason: 'owner' });
  await m.settle();
  await m.run('webhooks');
  const events = eventsIn(here, hook.secret);
  expect(events.map(({ type }) => type)).toEqual([
    'example.sandan.listing.published.v1',
    'example.sandan.listing.changed.v1',
    'example.sandan.listing.withdrawn.v1',
  ]);
  expect(events[1]).toMatchObject({
    specversion: '1.0',
    source: `https://market.test/api/v1/organisations/${m.organisations.office}`,
    subject: listing.id,
    datacontenttype: 'application/json',
    data: { listing: { id: listing.id, kind: 'technology', state: 'published' }, changed: ['keywords.분리막'] },
  });
  expect(events.map((e) => e.sequence)).toEqual(events.map((e) => e.sequence).toSorted());
  expect(new Set(events.map((e) => e.id)).size).toBe(3);
  expect(there().headers['content-type']).toContain('application/cloudevents+json');
  expect(there().headers['webhook-id']).toBe(events[2]?.id);
});
const there = () => here.there.received.at(-1) ?? { headers: {}, text: '' };

test('the data of each event is of the schema that it names', async () => {
  const { m } = here;
  const hook = await hooked(here, 'office', eventNames);
  const listing = await publish(m, '분리막 코팅');
  await as(m, 'sme').post('/inquiries', { listingId: listing.id, text: '시험해 볼 수 있을까요?' });
  const invited = await as(m, 'office').patch(
    `/organisations/${m.organisations.office}`,
    { website: 'https://www.office.example' },
    { seen: 1 },
  );
  expect(invited.status).toBe(200);
  await m.settle();
  await m.run('webhooks');
  const events = eventsIn(here, hook.secret);
  const names = events.map(({ type }) => eventNames.find((name) => typeOf(name) === type));
  expect(names).toEqual(
    expect.arrayContaining(['listing.submitted', 'listing.published', 'inquiry.asked', 'organisation.changed']),
  );
  for (const [place, event] of events.entries()) {
    const name = names[place] as EventName;
    expect(eventTypes[name].data.strict().safeParse(event.data).error, event.type).toBeUndefined();
    expect(event.dataschema).toBe(dataSchemaUrl('https://market.test', name));
    const schema = await m.request(new URL(event.dataschema).pathname);
    expect(await schema.json()).toMatchObject({
      type: 'object',
      properties: Object.fromEntries(Object.keys(event.data).map((k) => [k, {}])),
    });
  }
  expect(there().text).not.toContain('시험해 볼 수');
});

test('both sides of an inquiry are told, each as its side, and nobody else', async () => {
  const { m } = here;
  const listing = await publish(m, '분리막 코팅');
  const events: EventName[] = ['inquiry.asked', 'inquiry.answered', 'inquiry.message'];
  const office = await hooked(here, 'office', events, '?office');
  const sme = await hooked(here, 'sme', events, '?sme');
  await hooked(here, 'buyer', events, '?buyer');
  const asked = await as(m, 'sme').post<{ id: string }>('/inquiries', { listingId: listing.id, text: '시험해 볼 수 있을까요?' });
  await as(m, 'office').post(`/inquiries/${asked.body.id}/actions`, { action: 'answer', text: '네' }, { seen: 1 });
  await as(m, 'sme').post(`/inquiries/${asked.body.id}/messages`, { text: '고맙습니다' });
  await m.settle();
  const before = here.there.received.length;
  await m.run('webhooks');
  const got = here.there.received.slice(before);
  expect(got).toHaveLength(6);
  const of = (secret: string) =>
    got.flatMap((r) => {
      try {
        return [verified(r, secret)];
      } catch {
        return [];
      }
    });
  const told = (secret: string) => of(secret).map(({ type, data }) => [type, data.side, data.by, data.inquiry?.state]);
  expect(told(office.secret)).toEqual([
    ['example.sandan.inquiry.asked.v1', 'responder', 'asker', 'new'],
    ['example.sandan.inquiry.answered.v1', 'responder', 'responder', 'answered'],
    ['example.sandan.inquiry.message.v1', 'responder', 'asker', 'answered'],
  ]);
  expect(told(sme.secret).map(([, side]) => side)).toEqual(['asker', 'asker', 'asker']);
  for (const { text } of got) expect(text).not.toMatch(/시험해|고맙|test\.example/);
});

test('members that come, change and go are told by their ids', async () => {
  const { m } = here;
  const hook = await hooked(here, 'office', ['member.joined', 'member.changed', 'member.removed']);
  const member = `/organisations/${m.organisations.office}/members/${m.personId('deputy')}`;
  expect((await as(m, 'office').patch(member, { roles: ['viewer'] }, { seen: 1 })).status).toBe(200);
  expect((await as(m, 'office').delete(member)).status).toBe(204);
  await m.settle();
  await m.run('webhooks');
  expect(eventsIn(here, hook.secret).map(({ type, subject }) => [type, subject])).toEqual([
    ['example.sandan.member.changed.v1', m.personId('deputy')],
    ['example.sandan.member.removed.v1', m.personId('deputy')],
  ]);
});

test('a secret is rotated without a loss: for a day both sign, then the new one alone', async () => {
  const { m } = here;
  const hook = await hooked(here, 'office', listingEvents);
  const rotated = await as(m, 'office').post<Hook & { overlapsUntil: string }>(`${hookPath(m, 'office', hook.id)}/secret`);
  expect(rotated.body.overlapsUntil).toBe('2026-11-24T01:00:00.000Z');
  const one = await publish(m, '분리막 코팅');
  await m.run('webhooks');
  expect(verified(there(), hook.secret).subject).toBe(one.id);
  expect(verified(there(), rotated.body.secret).subject).toBe(one.id);
  m.at('2026-11-24T10:00+09:00');
  const two = await publish(m, '분리막 절단');
  await m.run('webhooks');
  expect(verified(there(), rotated.body.secret).subject).toBe(two.id);
  expect(() => verified(there(), hook.secret)).toThrow();
  expect(JSON.stringify(await read(m, 'office', hook.id))).not.toContain('whsec_');
});

test('one event is sent again under its id, and all since an instant in their order', async () => {
  const { m } = here;
  const hook = await hooked(here, 'office', listingEvents);
  const path = hookPath(m, 'office', hook.id);
  const one = await publish(m, '분리막 코팅');
  m.at('2026-11-23T12:00+09:00');
  const paused = await act(m, 'office', one, { action: 'pause', reason: 'owner' });
  const resumed = await act(m, 'office', paused, { action: 'resume' });
  await act(m, 'office', resumed, { action: 'archive' });
  await m.settle();
  await m.run('webhooks');
  const first = eventsIn(here, hook.secret);
  expect(first).toHaveLength(4);

  const delivery = (await log(m, 'office', hook.id)).findLast((d) => d.event?.name === 'listing.published');
  const shown = await as(m, 'office').get<Delivered & { payload: unknown }>(`${path}/deliveries/${delivery?.id}`);
  expect(shown.body.payload).toEqual(first[0]);
  expect((await as(m, 'office').post(`${path}/deliveries/${delivery?.id}/replay`)).status).toBe(202);
  await m.run('webhooks');
  expect(eventsIn(here, hook.secret).slice(4)).toEqual([first[0]]);

  const again = await as(m, 'office').post(`${path}/replay`, { since: '2026-11-23T11:00:00+09:00' });
  expect(again.status).toBe(202);
  expect((await as(m, 'office').post(`${path}/replay`, { since: '2026-11-23T11:00:00+09:00' })).body).toMatchObject({
    code: 'webhook.replaying',
  });
  await m.run('webhooks');
  expect(eventsIn(here, hook.secret).slice(5)).toEqual(first.slice(1));
  expect((await read(m, 'office', hook.id)).replay).toMatchObject({ state: 'done', made: 3 });
  expect((await log(m, 'office', hook.id)).filter((d) => d.again)).toHaveLength(4);
});

test('an address that fails for five days is stopped, those who administer are told, and what was missed is sent after it is mended', async () => {
  const { m } = here;
  const hook = await hooked(here, 'office', listingEvents);
  here.receives(() => ({ status: 503 }));
  const listings = [await publish(m, '분리막 코팅')];
  for (let hour = 0; hour <= 121; hour += 11) {
    m.at(new Date(Date.parse('2026-11-23T10:00+09:00') + hour * 3_600_000));
    if (hour === 66) listings.push(await publish(m, '분리막 절단'));
    await m.run('webhooks');
  }
  expect((await read(m, 'office', hook.id)).state).toBe('stopped');
  const notices = (await as(m, 'office').get<{ items: { kind: string; link: string }[] }>('/notices')).body.items;
  expect(notices.filter((n) => n.kind === 'webhook.disabled')).toMatchObject([{ link: `/my/webhooks/${hook.id}` }]);
  listings.push(await publish(m, '분리막 권취'));
  await m.run('webhooks');

  here.receives(() => ({ status: 204 }));
  const path = hookPath(m, 'office', hook.id);
  const [before] = [here.there.received.length];
  expect((await as(m, 'office').post(`${path}/replay`, { since: '2026-11-23T00:00:00Z' })).body).toMatchObject({
    code: 'webhook.notProved',
  });
  expect((await as(m, 'office').post(`${path}/test`)).status).toBe(200);
  await m.run('webhooks');
  expect((await read(m, 'office', hook.id)).state).toBe('proved');
  expect((await as(m, 'office').post(`${path}/replay`, { since: '2026-11-23T00:00:00Z' })).status).toBe(202);
  await m.run('webhooks');
  const missed = here.there.received.slice(before).map((r) => verified(r, hook.secret).subject);
  expect(missed).toEqual(expect.arrayContaining(listings.map((l) => l.id)));
});

test('the answer of a receiver is kept in part, without what looks like a secret', async () => {
  const { m } = here;
  const hook = await hooked(here, 'office', listingEvents);
  here.receives(() => ({ status: 400, text: `no such tenant\napi_key=abcdef123456 call kim@works.example ${'x'.repeat(900)}` }));
  await publish(m, '분리막 코팅');
  await m.run('webhooks');
  const [attempt] = (await log(m, 'office', hook.id)).find((d) => d.about === 'event')?.attempts ?? [];
  expect(attempt).toMatchObject({ status: 400, error: 'source.status' });
  expect(attempt?.answer).toContain('no such tenant ***');
  expect(attempt?.answer).not.toMatch(/abcdef|works\.example|\n/);
  expect(attempt?.answer?.length).toBeLessThanOrEqual(200);
});

test('webhooks are few, belong to their organisation alone, and know only events that there are', async () => {
  const { m } = here;
  const path = `/organisations/${m.organisations.office}/webhooks`;
  const draft = { name: 'ERP', url: here.there.url, events: ['listing.published'] };
  expect((await as(m, 'office').post(path, { ...draft, events: ['listing.gone'] })).body).toMatchObject({
    code: 'request.invalid',
  });
  for (let n = 0; n < 10; n++) expect((await as(m, 'office').post(path, draft)).status).toBe(201);
  expect((await as(m, 'office').post(path, draft)).body).toMatchObject({ code: 'webhook.tooMany' });
  const [hook] = (await as(m, 'office').get<{ items: Hook[] }>(path)).body.items;
  expect((await as(m, 'sme').get(`${path}/${hook?.id}`)).status).toBe(404);
  expect((await as(m, 'sme').get(hookPath(m, 'sme', hook?.id ?? ''))).status).toBe(404);
  expect((await as(m, 'deputy').get(path)).status).toBe(403);
  expect((await as(m, 'office').put(`${path}/${hook?.id}`, { ...draft, name: 'MES' }, { seen: 7 })).body).toMatchObject({
    code: 'webhook.stale',
  });
  expect((await as(m, 'office').delete(`${path}/${hook?.id}`)).status).toBe(204);
  await m.run('webhooks');
  expect(here.there.received).toHaveLength(9);
});

test('nothing is sent of an organisation without a webhook, and nothing before an address has proved itself', async () => {
  const { m } = here;
  await publish(m, '분리막 코팅');
  const hook = await hooked(here, 'office', listingEvents);
  await m.run('webhooks');
  expect(sent(hook.secret)).toEqual([]);
});
