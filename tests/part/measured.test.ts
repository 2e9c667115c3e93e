import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, checklist, type Shown } from '../api/client.ts';
import { book, resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { usedAt } from '../usage/story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-02-02T10:00:00+09:00' });
});
afterAll(() => m.close());

const publish = async (who: string, kind: string, attributes: object): Promise<string> => {
  const content = {
    title: { ko: '시험용', en: 'For a test' },
    summary: { ko: '시험용', en: 'For a test' },
    codes: kind === 'part' ? [{ scheme: 'hs', code: '848210' }] : [],
    attributes,
  };
  const made = await as(m, who).post<Shown>('/listings', { kind, content });
  expect(made.status, made.text).toBe(201);
  const sent = await as(m, who).post<Shown>(`/listings/${made.body.id}/actions`, { action: 'submit' }, { seen: 1 });
  const open = await as(m, 'operator').post<Shown>(
    `/listings/${made.body.id}/actions`,
    { action: 'publish', checklist },
    { seen: sent.body.version },
  );
  expect(open.status, open.text).toBe(200);
  return made.body.id;
};

test('a value is measured here only where the instrument that was booked measures that property in that range, until its log is corrected', async () => {
  const capabilities = ['dimension', 'force'];
  const listingId = await publish('equipment', 'equipment', { capabilities, force: { min: 0, max: 20, unit: 'kN' } });
  const resource = await resourceOf(m, { listingId }, 'equipment');
  const made = await book(m, 'sme', resource, ['2026-02-04T12:00', '2026-02-04T13:00']);
  expect(made.status, made.text).toBe(201);
  m.at('2026-02-04T15:00:00+09:00');
  const centre = as(m, 'equipment');
  const use = usedAt('2026-02-04T03:00:00.000Z', '2026-02-04T04:00:00.000Z');
  const line = await centre.post(`/resources/${resource}/usage-log`, { bookingId: made.body.id, use });
  expect(line.body).toMatchObject({ place: 1, measures: { purposes: capabilities, ranges: { force: { max: 20 } } } });

  const report = `| measured 2026-02-04 ${resource}/1`;
  const old = '| measured 2022-01-05~2024-01-05 KTR TR-1';
  const id = await publish('sme', 'part', {
    specification: {
      category: 'ball-bearing',
      lines: `bore: 25 mm ${report}\nstaticLoad: 7.8 kN ${report}\ndynamicLoad: 14.8 kN ${report}\nspeedLimit: 9000 rpm ${report}\nwidth: 15 mm ${old}`,
    },
  });
  // Beyond the range of force that the instrument declares.
  const strong = await publish('sme', 'part', { specification: { category: 'air-cylinder', lines: `force: 30 kN ${report}` } });
  const { body: beyond } = await as(m, 'buyer').get<{ proofs: Record<string, { basis: string }> }>(`/listings/${strong}`);
  expect(beyond.proofs.force?.basis).toBe('claimed');

  const shown = async (): Promise<string[]> => {
    const { body } = await as(m, 'buyer').get<{ proofs: Record<string, { basis: string; until: string }> }>(`/listings/${id}`);
    return ['bore', 'staticLoad', 'dynamicLoad', 'speedLimit', 'width'].map((name) => `${name} ${body.proofs[name]?.basis}`);
  };
  expect(await shown()).toEqual([
    'bore verified',
    'staticLoad verified',
    // A rating comes of a life test; and the instrument measures no speed at all.
    'dynamicLoad claimed',
    'speedLimit claimed',
    'width expired',
  ]);

  // Nobody makes a measurement younger than it is: a mark lasts two years from its day.
  const dated = (lines: string) =>
    as(m, 'sme').put(
      `/listings/${id}/content`,
      {
        content: {
          title: { ko: '시험용', en: 'For a test' },
          codes: [{ scheme: 'hs', code: '848210' }],
          attributes: { specification: { category: 'ball-bearing', lines } },
        },
      },
      { seen: version },
    );
  const { version } = (await as(m, 'sme').get<Shown>(`/listings/${id}`)).body;
  for (const [day, name, code] of [
    ['2026-02-05', 'KTR TR-2', 'specification.proofAhead'],
    ['2026-02-03', `${resource}/1`, 'specification.proofDay'],
    ['2026-02-05', `${resource}/1`, 'specification.proofAhead'],
  ] as const) {
    const refused = await dated(`width: 15 mm\nbore: 25 mm | measured ${day} ${name}`);
    expect(refused.status, refused.text).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/content/attributes/specification/lines/2', code }] });
  }
  m.at('2026-03-04T15:00:00+09:00');
  const later = await dated(`bore: 25 mm | measured 2026-03-04 ${resource}/1`);
  expect(later.body, later.text).toMatchObject({ errors: [{ code: 'specification.proofDay' }] });
  expect(later.text).toContain('2026-02-04');

  // What the instrument says of itself later changes nothing that was measured; a correction of the log does, with its transaction.
  expect((await centre.post(`/resources/${resource}/usage-log`, { corrects: 1, use })).status).toBe(201);
  expect(await shown()).toEqual([
    'bore withdrawn',
    'staticLoad withdrawn',
    'dynamicLoad withdrawn',
    'speedLimit withdrawn',
    'width expired',
  ]);
  expect((await centre.post(`/resources/${resource}/usage-log`, { corrects: 1, use })).body).toMatchObject({
    code: 'usage.corrected',
  });
});
