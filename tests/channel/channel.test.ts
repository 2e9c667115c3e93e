import { runClock } from '@sandan/fn-clock/handler';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from '../order/story.ts';
import { type Channel, channelPlan, meetingOf, planChannel, step } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

const noticesOf = async (who: string) =>
  (await as(m, who).get<{ items: { text: { en: string }; kind: string }[] }>('/notices')).body.items.filter(({ kind }) =>
    kind.startsWith('channel.'),
  );

test('an agency runs a project for a company that has agreed, and sees its plan alone before and after', async () => {
  for (const who of ['office', 'agency', 'buyer']) await as(m, who).get('/me');
  expect((await planChannel(m, 'buyer', m.organisations.office)).body.code).toBe('channel.notAgency');
  const { body: made } = await planChannel(m, 'agency', m.organisations.office);
  expect(made).toMatchObject({ state: 'planned', agreed: false, writes: false, people: [] });
  await m.settle();
  expect(await noticesOf('office')).toHaveLength(1);
  expect((await step(m, 'agency', made.id, { action: 'start' })).body.code).toBe('channel.consent');
  const buyer = { company: 'Hanoi Water Works', country: 'VN' };
  expect((await step(m, 'agency', made.id, { action: 'addTarget', buyer })).body.code).toBe('channel.consent');
  expect((await step(m, 'office', made.id, { action: 'consent' })).body.agreed).toBe(true);
  expect((await step(m, 'agency', made.id, { action: 'start' })).body.state).toBe('running');
  expect((await step(m, 'agency', made.id, { action: 'addTarget', buyer })).body.targets).toHaveLength(1);
  const nowhere = { company: 'Cair Paravel', country: 'Narnia' };
  expect((await step(m, 'agency', made.id, { action: 'addTarget', buyer: nowhere })).body.errors).toMatchObject([
    { pointer: '/buyer/country', code: 'field.country' },
  ]);
  const person = { name: 'Nguyen Van An', email: 'an@hanoi-water.example' };
  const kept = await step(m, 'agency', made.id, { action: 'setContact', target: 1, person });
  expect(kept.status, kept.text).toBe(200);
  expect(kept.text).not.toContain('Nguyen');
  const contacts = `/channel-projects/${made.id}/contacts`;
  expect((await as(m, 'office').get<{ items: object[] }>(contacts)).body.items).toEqual([{ target: 1, person }]);
  expect((await as(m, 'buyer').get(contacts)).status).toBe(404);
  expect((await as(m, 'buyer').get(`/channel-projects/${made.id}`)).status).toBe(404);
  expect((await as(m, 'operator').get(`/channel-projects/${made.id}`)).status).toBe(404);

  expect((await step(m, 'office', made.id, { action: 'withhold' })).status).toBe(200);
  const plan = await as(m, 'agency').get<Channel>(`/channel-projects/${made.id}`);
  expect(plan.body).toMatchObject({ targets: [], writes: false, plan: { title: channelPlan.title } });
  expect((await as(m, 'agency').get(contacts)).status).toBe(404);
  expect((await step(m, 'office', made.id, { action: 'eraseContact', target: 1 })).status).toBe(200);
  expect((await as(m, 'office').get<{ items: object[] }>(contacts)).body.items).toEqual([]);
});

test('buyers come further step by step, results of the market are counted by their records alone, and what is outside is stated', async () => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer' });
  const listing = await publish(m, '문의할 기술');
  const asked = await as(m, 'buyer').post<{ id: string }>('/inquiries', { listingId: listing.id, text: 'Can we test one?' });
  const { id } = (await planChannel(m, 'office')).body;
  await step(m, 'office', id, { action: 'start' });
  const target = await step(m, 'office', id, { action: 'addTarget', buyer: { organisationId: m.organisations.buyer } });
  expect(target.status, target.text).toBe(200);
  const twice = await step(m, 'office', id, { action: 'addTarget', buyer: { organisationId: m.organisations.buyer } });
  expect(twice.body.errors).toMatchObject([{ pointer: '/buyer/organisationId', code: 'channel.twice' }]);
  await step(m, 'office', id, { action: 'addTarget', buyer: { company: 'Saigon Pumps', country: 'VN' } });
  const move = (number: number, to: string, said: object = {}) =>
    step(m, 'office', id, { action: 'moveTarget', target: number, to, ...said });
  expect((await move(1, 'win')).body.code).toBe('process.refused');
  for (const to of ['contact', 'meet', 'negotiate', 'win']) expect((await move(1, to)).status, to).toBe(200);
  expect((await move(2, 'lose')).body.code).toBe('process.reason');
  expect((await move(2, 'lose', { reason: 'price' })).body.counts).toMatchObject({
    states: { won: 1, lost: 1 },
    lost: { price: 1 },
  });

  const link = (number: number, kind: string, of: string) =>
    step(m, 'office', id, { action: 'link', target: number, kind, id: of });
  const wrong = await link(2, 'order', order.id);
  expect(wrong.body.errors).toMatchObject([{ pointer: '/id', code: 'channel.notTheirs' }]);
  expect((await link(1, 'order', order.id)).status).toBe(200);
  expect((await link(1, 'inquiry', asked.body.id)).body.counts).toMatchObject({ inquiries: 1, orders: 1, stated: 0 });
  expect((await link(1, 'order', order.id)).body.errors).toMatchObject([{ code: 'channel.linked' }]);
  const result = { kind: 'order', text: '전시회에서 받은 주문', on: '2026-01-05', target: 2 };
  expect((await step(m, 'office', id, { action: 'result', result })).body.counts).toMatchObject({ orders: 1, stated: 1 });
  const table = await m.request(`/api/v1/channel-projects/${id}/report`, {
    headers: { authorization: `Bearer ${await m.token('office')}` },
  });
  expect(await table.text()).toContain('stated order,2,전시회에서 받은 주문,,stated');

  const closed = await step(m, 'office', id, { action: 'close', reason: 'opened', text: '한 곳과 거래를 시작했습니다.' });
  expect(closed.body).toMatchObject({ state: 'closed', outcome: 'opened', writes: false });
  expect((await move(2, 'contact')).body.code).toBe('channel.over');
});

test('tasks are told of on their day, and meetings keep the clocks of their zone', async () => {
  const { id } = (await planChannel(m, 'office')).body;
  await step(m, 'office', id, { action: 'start' });
  const task = { title: '견본 보내기', ownerId: m.personId('office'), due: '2098-03-05' };
  const strange = await step(m, 'office', id, { action: 'addTask', task: { ...task, ownerId: m.personId('buyer') } });
  expect(strange.body.errors).toMatchObject([{ pointer: '/task/ownerId', code: 'channel.person' }]);
  await step(m, 'office', id, { action: 'addTask', task });
  await step(m, 'office', id, { action: 'addTask', task: { ...task, title: '끝낸 일' } });
  await step(m, 'office', id, { action: 'done', number: 2 });
  await runClock(m.world, new Date('2098-03-04T23:00:00+09:00'));
  await runClock(m.world, new Date('2098-03-05T00:30:00+09:00'));
  await runClock(m.world, new Date('2098-03-05T01:30:00+09:00'));
  await m.settle();
  const told = (await noticesOf('office')).filter(({ kind }) => kind === 'channel.taskDue');
  expect(told.map(({ text }) => text.en)).toEqual([
    `Task of the sales-channel project “${channelPlan.title}”, due 2098-03-05: 견본 보내기`,
  ]);

  const meeting = await meetingOf(m, 'office');
  const gap = { ...meeting, at: { local: '2099-03-29T02:30', zone: 'Europe/Berlin' } };
  expect((await step(m, 'office', id, { action: 'addMeeting', meeting: gap })).body.errors?.[0]?.code).toBe('time.gap');
  const held = await step(m, 'office', id, { action: 'addMeeting', meeting });
  expect(held.body.meetings[0]?.start).toBe('2099-03-02T03:00:00.000Z');
  expect((await step(m, 'office', id, { action: 'minutes', number: 1, text: '합의' })).body.code).toBe('channel.early');
  const file = await m.request(`/api/v1/channel-projects/${id}/meetings/1/invitation`, {
    headers: { authorization: `Bearer ${await m.token('office')}` },
  });
  expect(await file.text()).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20990302T100000');
});
