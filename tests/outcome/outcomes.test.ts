import { courseSteps } from '@sandan/market/outcome/course';
import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { interested, act as moved } from '../deal/story.ts';
import { askAbout, type Case, signIn, technologyOf } from '../inquiry/story.ts';

let m: Cast;
afterEach(() => m.close());

interface Figures {
  readonly reckonedAt?: string;
  readonly figures: readonly { name: string; count: number; share?: number; medianHours?: number }[];
  readonly months: readonly { month: string; figures: Figures['figures'] }[];
}
const shown = async (): Promise<Figures> => (await as(m, null).get<Figures>('/outcomes')).body;
const of = (figures: Figures['figures'], name: string) => figures.find((figure) => figure.name === name);

const act = async (id: string, body: Record<string, unknown>, seen: number) => {
  const answer = await as(m, 'office').post<Case>(`/inquiries/${id}/actions`, body, { seen });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};

/** Four inquiries in October and one in November, of which the first three are answered after 2, 5 and 50 hours. */
const told = async () => {
  m = await cast({ now: '2026-10-12T10:00+09:00' });
  await signIn(m);
  // An organisation that listens has its events kept.
  await as(m, 'office').post(`/organisations/${m.organisations.office}/webhooks`, {
    name: 'ERP',
    url: 'https://erp.test/market',
    events: ['inquiry.asked', 'inquiry.answered'],
  });
  const listing = await technologyOf(m);
  const cases: Case[] = [];
  for (let n = 0; n < 4; n++) cases.push(await askAbout(m, listing, `조건 문의 ${n}`));
  for (const [n, time] of ['2026-10-12T12:00+09:00', '2026-10-12T15:00+09:00', '2026-10-14T12:00+09:00'].entries()) {
    m.at(time);
    const { id } = cases[n] as Case;
    const answered = await act(id, { action: 'answer', text: '검토 가능합니다.' }, 1);
    if (n === 0) await act(id, { action: 'qualify' }, answered.version);
  }
  m.at('2026-11-02T09:00+09:00');
  await askAbout(m, listing, '11월 문의');
  await m.settle();
  await m.run('clock');
};

test('the public figures are those of the events, by step and by month, whoever was told twice', async () => {
  await told();
  const { figures, months, reckonedAt } = await shown();
  expect(reckonedAt).toBe(new Date('2026-11-02T09:00+09:00').toISOString());
  expect(of(figures, 'inquiry.asked')).toMatchObject({ count: 5, kinds: { technology: 5 } });
  expect(of(figures, 'inquiry.answered')).toMatchObject({ count: 3, share: 0.6, medianHours: 5 });
  expect(of(figures, 'inquiry.qualified')).toMatchObject({ count: 1 });
  expect(months.map(({ month, figures: own }) => [month, of(own, 'inquiry.asked')?.count])).toEqual([
    ['2026-10', 4],
    ['2026-11', 1],
  ]);
  const range = { since: '2026-10-01T00:00:00Z', until: '2026-12-01T00:00:00Z' };
  const events = await m.world.stores.events.since(m.organisations.office ?? '', range, { limit: 100 });
  for (const step of courseSteps.filter(({ course }) => course === 'inquiry')) {
    const kept = new Set(events.items.filter(({ name }) => name === step.event).map(({ subject }) => subject));
    expect(of(figures, step.name)?.count, step.name).toBe(kept.size);
  }
});

test('a month is reckoned once for what was noted in it, and a clock that comes again changes nothing', async () => {
  await told();
  const before = await m.world.stores.outcomes.reckoned();
  expect(before.map(({ version }) => version)).toEqual([1, 1]);
  await m.run('clock');
  expect(await m.world.stores.outcomes.reckoned()).toEqual(before);
});

test('the figures come as a file that adds up to them', async () => {
  await told();
  const file = await m.request('/api/v1/outcomes/export');
  expect(file.headers.get('content-type')).toContain('text/csv');
  const text = await file.text();
  const rows = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(rows[0]).toEqual(['month', 'step', 'count', 'share', 'median_hours']);
  const asked = rows.filter(([, step]) => step === 'inquiry.asked');
  expect(asked.map(([month, , n]) => [month, n])).toEqual([
    ['2026-10', '4'],
    ['2026-11', '1'],
    ['all', '5'],
  ]);
  expect((await as(m, null).get('/outcomes?from=2026-13')).status).toBe(422);
});

test('a need counts as answered from its first offer on, and how fast', async () => {
  m = await cast({ now: '2026-10-12T10:00+09:00' });
  await signIn(m);
  const listing = await technologyOf(m, '수요');
  const need = { ...listing, version: 2, kind: 'need' as const };
  await m.world.stores.listings.save(need);
  await m.world.stores.outcomes.note({
    version: 1,
    name: 'need.published',
    course: 'need',
    subject: need.id,
    at: m.world.now().toISOString(),
    month: '2026-10',
    kind: 'need',
    listingId: need.id,
    ownerId: need.ownerId,
  });
  m.at('2026-10-13T10:00+09:00');
  await askAbout(m, need);
  await askAbout(m, need, '두 번째 제안');
  await m.settle();
  const steps = await m.world.stores.outcomes.ofOwner(need.ownerId);
  expect(steps.filter(({ course }) => course === 'need')).toMatchObject([
    { name: 'need.published' },
    { name: 'need.answered', after: { name: 'need.published', hours: 24 } },
  ]);
});

test('an interest in a technology is a step of a deal, for its seller alone, and its listing has come so far', async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  const deal = await interested(m);
  await moved(m, 'office', deal.id, 'screen');
  await m.settle();
  await m.run('clock');
  expect(of((await shown()).figures, 'deal.interest')).toMatchObject({ count: 1, kinds: { technology: 1 } });
  const { body } = await as(m, 'office').get<{ items: { stage: string; interest: { count: number } }[] }>('/portfolio');
  expect(body.items).toMatchObject([{ stage: 'interest', interest: { count: 1 } }]);
});
