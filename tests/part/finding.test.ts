import { createHash } from 'node:crypto';
import { importDocuments } from '@sandan/fn-sources/documents';
import { parts } from '@sandan/fn-sources/feeds/parts';
import { newId } from '@sandan/kernel/id';
import { koreanDay } from '@sandan/market/calendar/date';
import { nextLine, type UsageLine, WrittenUse } from '@sandan/market/usage/log';
import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, checklist, type Shown } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { onDesk } from '../desk/queue.ts';
import { askEvaluation, type Evaluated, evaluate, partOf, protocol } from '../evaluation/story.ts';
import { actor, documentOf } from '../import/office.ts';
import { edit, overseasNote, writeNote } from '../note/story.ts';
import { noticesOf, save } from '../watch/story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

interface Found {
  readonly total: number;
  readonly inCategory: number;
  readonly hits: {
    id: string;
    fit: number;
    conditions: { name: string; standing: string; must: boolean; offered?: { en: string } }[];
  }[];
  readonly histograms: Record<string, { counts: number[] }>;
  readonly equivalents: { body: string; name: string; nearness: string }[];
}

const part = (lines: string, category = 'ball-bearing', partNumber: string[] = []) => ({
  title: { ko: '깊은 홈 볼 베어링', en: 'Deep groove ball bearing' },
  summary: { ko: '시험용', en: 'For a test' },
  codes: [{ scheme: 'hs', code: '848210' }],
  attributes: { specification: { category, lines }, ...(partNumber.length > 0 ? { partNumber } : {}) },
});

const publish = async (lines: string, category?: string, partNumber?: string[]): Promise<string> => {
  const sme = as(m, 'sme');
  const made = await sme.post<Shown>('/listings', { kind: 'part', content: part(lines, category, partNumber) });
  expect(made.status, made.text).toBe(201);
  const sent = await sme.post<Shown>(`/listings/${made.body.id}/actions`, { action: 'submit' }, { seen: 1 });
  const open = await as(m, 'operator').post<Shown>(
    `/listings/${made.body.id}/actions`,
    { action: 'publish', checklist },
    { seen: sent.body.version },
  );
  expect(open.status, open.text).toBe(200);
  return made.body.id;
};

const ask = (query: Record<string, string>) => as(m, null).get<Found>(`/parts?${new URLSearchParams(query)}`);

test('parts are found by specification in any units, each condition explained, and what is not said is no pass', async () => {
  const metric = await publish('안지름 d: 25 ±0.01 mm\n폭 B: 12 mm\n기본 동정격 하중 C: 10.1 kN');
  const inch = await publish('bore: 1 in\nwidth: 0.5 in\nclosure: shield');
  const silent = await publish('width: 12 mm');
  const steel = await publish('강종: STS316L\n두께: 2 mm', 'stainless-steel');
  await m.settle();

  const range = (await ask({ category: 'ball-bearing', 'must.bore': '≥ 24.9 mm', 'wish.width': '12 mm' })).body;
  expect(range.total).toBe(2);
  expect(range.inCategory).toBe(3);
  expect(range.hits.map((h) => h.id)).toEqual([metric, inch]);
  expect(range.hits.map((h) => h.conditions.map((c) => c.standing))).toEqual([
    ['within', 'equal'],
    ['within', 'outside'],
  ]);
  expect(range.hits.map((h) => h.id)).not.toContain(silent);
  for (const same of ['25.4 mm', '1 in', '0.0254 m'])
    expect((await ask({ category: 'ball-bearing', 'must.bore': same })).body.hits.map((h) => h.id)).toEqual([inch]);

  const wished = (await ask({ category: 'ball-bearing', 'wish.bore': '25 mm' })).body;
  expect(wished.hits.map((h) => [h.id, h.conditions[0]?.standing])).toEqual([
    [metric, 'within'],
    [inch, 'outside'],
    [silent, 'unknown'],
  ]);
  expect(wished.histograms.bore?.counts.reduce((a, b) => a + b)).toBe(2);

  // A comparable grade of another standard is no pass, until whoever asks takes it too.
  const comparable = (await ask({ category: 'stainless-steel', 'must.material': '1.4404' })).body;
  expect(comparable.hits).toEqual([]);
  expect(comparable.equivalents).toContainEqual({
    property: 'material',
    of: '1.4404',
    body: 'KS',
    name: 'STS316L',
    nearness: 'near',
    source: 'ISO 15510, Annex A; EN 10088-1; KS D 3698',
  });
  const taken = (await ask({ category: 'stainless-steel', 'must.material': '1.4404, STS316L' })).body;
  expect(taken.hits.map((h) => h.id)).toEqual([steel]);
  const told = taken.equivalents.map(({ name }) => name);
  expect(told).not.toContain('STS316L');
  expect(new Set(told).size).toBe(told.length);

  const grade = (await ask({ category: 'stainless-steel', 'must.material': 'SUS316L' })).body;
  expect(grade.hits.map((h) => h.id)).toEqual([steel]);
  expect(grade.hits[0]?.conditions[0]).toMatchObject({ standing: 'within', offered: { en: 'STS316L' } });
  expect(grade.equivalents).toContainEqual({
    property: 'material',
    of: 'SUS316L',
    body: 'KS',
    name: 'STS316L',
    nearness: 'same',
    source: 'ISO 15510, Annex A; JIS G 4305; KS D 3698',
  });
});

test('one and the same is found whatever unit it is asked in, and the answer says how it was read', async () => {
  const said = ['resistance: 15 kΩ', 'resistance: 0.0151 MΩ', 'resistance: 14k9', 'resistance: 15k ±1%', 'power: 0.25 W'];
  const [exact, above, below, around] = await Promise.all(said.map((lines) => publish(lines, 'resistor')));
  await m.settle();
  const asked = async (resistance: string) => {
    const { body } = await ask({ category: 'resistor', 'must.resistance': resistance });
    const { read } = body as unknown as { read: { name: string; text: { en: string } }[] };
    return { hits: body.hits.map(({ id }) => id).sort(), read: read.map(({ name, text }) => `${name} ${text.en}`) };
  };
  const least = { hits: [exact, above].sort(), read: ['resistance ≥ 15000 Ω'] };
  for (const text of ['≥ 15 kΩ', '≥ 15000 ohm', '0.015 MΩ 이상', '15k 이상', 'min. 15×10^3 Ω', '최소 １５ kΩ'])
    expect(await asked(text), text).toEqual(least);
  const alone = { hits: [exact, around].sort(), read: ['resistance 15000 Ω'] };
  for (const text of ['15 kΩ', '15000 ohm', '0.015 MΩ', '15K', '15k0', '1.5E4']) expect(await asked(text), text).toEqual(alone);
  expect((await asked('14.8k ~ 15 kΩ')).hits).toEqual([exact, below].sort());
});

test('a specification that cannot be read is refused line by line, and so is a question', async () => {
  const made = await as(m, 'sme').post('/listings', { kind: 'part', content: part('bore: 25 kg\nhue: red') });
  expect(made.status).toBe(422);
  expect((made.body as { errors: { pointer: string; code: string }[] }).errors.map((e) => [e.pointer, e.code])).toEqual([
    ['/content/attributes/specification/lines/1', 'quantity.unreadable'],
    ['/content/attributes/specification/lines/2', 'specification.property'],
  ]);
  const asked = await ask({ category: 'ball-bearing', 'must.bore': 'wide', 'must.hue': 'red' });
  expect(asked.status).toBe(422);
  expect((asked.body as unknown as { errors: { code: string }[] }).errors.map((e) => e.code)).toEqual([
    'quantity.unreadable',
    'specification.property',
  ]);
  expect((await ask({ category: 'nothing' })).status).toBe(422);
  expect((await as(m, null).get<{ items: unknown[] }>('/specifications/templates')).body.items.length).toBeGreaterThan(40);
});

interface Candidate {
  readonly id: string;
  readonly meets: boolean;
  readonly named: boolean;
  readonly conditions: { name: string; verdict: string; reason: string }[];
}
interface Covered {
  readonly lines: { number: number; standing: string; candidates: Candidate[]; chosen?: Candidate }[];
  readonly summary: { percent: number; unspecified: number[]; singleSource: number[] };
}

test('a bill of materials is brought from a sheet, matched line by line with reasons, taken out as a workbook and brought back', async () => {
  const sme = as(m, 'sme');
  const closed = await publish('bore: 40 mm\nwidth: 18 mm\nclosure: seal');
  const open = await publish('bore: 40 mm\nclosure: open');
  await m.settle();
  const begun = await sme.post<{ id: string; version: number }>('/boms', { title: '펌프 조립품' });
  expect(begun.status, begun.text).toBe(201);
  const at = `/boms/${begun.body.id}`;
  const text = [
    '수량\t품명\t분류\t규격',
    '2\t볼 베어링\t볼 베어링\t안지름 d: 4 cm; 폭 B: 17~19 mm; 밀봉: 실',
    '12\t와셔\t\t',
    '\t나사\t\t',
  ].join('\n');
  const brought = await sme.post<{ kept: number; refused: { row: number; column: string; code: string; detail: string }[] }>(
    `${at}/sheet`,
    { text },
    { seen: 1, language: 'ko' },
  );
  expect(brought.status, brought.text).toBe(200);
  expect(brought.body).toMatchObject({
    kept: 2,
    refusedRows: 1,
    refused: [{ row: 4, column: '수량', code: 'bom.quantityAbsent' }],
  });
  expect((await sme.post(`${at}/sheet`, {}, { seen: 2 })).status).toBe(422);
  expect((await sme.post(`${at}/sheet`, { text }, { seen: 1 })).status).toBe(409);
  expect((await as(m, 'buyer').get(at)).status).toBe(404);

  const covered = (await sme.get<Covered>(`${at}/coverage`)).body;
  expect(covered.summary).toMatchObject({ percent: 50, unspecified: [2], singleSource: [1] });
  expect(covered.lines.map((l) => l.standing)).toEqual(['met', 'unspecified']);
  const [first, second] = covered.lines[0]?.candidates ?? [];
  expect([first?.id, first?.meets]).toEqual([closed, true]);
  expect(second?.id).toBe(open);
  expect(second?.conditions.map((c) => [c.name, c.verdict, c.reason])).toEqual([
    ['bore', 'met', 'equal'],
    ['width', 'unknown', 'unsaid'],
    ['closure', 'notMet', 'other'],
  ]);

  const file = await m.request(`/api/v1${at}/export?lang=en`, { headers: { authorization: `Bearer ${await m.token('sme')}` } });
  expect(file.headers.get('content-type')).toContain('spreadsheetml');
  const book = Buffer.from(await file.arrayBuffer()).toString('base64');
  const again = await sme.post(`${at}/sheet`, { file: book, mode: 'replace' }, { seen: 2 });
  // Its verdicts are the market's own, and nothing that was not read.
  expect(again.body).toMatchObject({ kept: 2, refused: [], unread: [] });
  const read = (await sme.get<{ lines: Record<string, unknown>[] }>(at)).body;
  expect(read.lines).toMatchObject([
    { number: 1, name: '볼 베어링', category: 'ball-bearing', quantity: { value: 2, unit: 'H87' } },
    { number: 2, name: '와셔' },
  ]);

  const lines = read.lines.map(({ number: _, ...line }) => line);
  const chosen = await sme.put(at, { title: '펌프 조립품', lines: [{ ...lines[0], chosen: open }, lines[1]] }, { seen: 3 });
  expect(chosen.status, chosen.text).toBe(200);
  expect((await sme.get<Covered>(`${at}/coverage`)).body.lines[0]).toMatchObject({
    chosen: { id: open, meets: false },
    nearer: closed,
  });
  expect((await sme.post(`${at}/actions`, { action: 'release' }, { seen: 4 })).body).toMatchObject({ state: 'released' });
  expect((await sme.put(at, { title: '펌프', lines: [] }, { seen: 5 })).status).toBe(409);
  expect((await sme.get(`/follows/listing/${open}`)).body).toMatchObject({ following: true });
});

test('a part is found by its number where a dash in it stands behind a blank, which in a search would exclude', async () => {
  const sme = as(m, 'sme');
  const sealed = await publish('bore: 77 mm', 'ball-bearing', ['7204 -ZZ', 'ZZ']);
  await m.settle();
  const lines = [{ name: '볼 베어링', quantity: { value: 1, unit: 'H87' }, partNumber: '7204 -ZZ' }];
  const { body, status, text } = await sme.post<{ id: string }>('/boms', { title: '회전축', lines });
  expect(status, text).toBe(201);
  const covered = (await sme.get<Covered>(`/boms/${body.id}/coverage`)).body;
  expect(covered.lines[0]?.candidates.map(({ id, named }) => [id, named])).toEqual([[sealed, true]]);
});

interface Substitutes {
  readonly chosen?: { id: string };
  readonly withdrawn: boolean;
  readonly substitutes: {
    id: string;
    attributes: { name: string; difference?: string; standing?: string; basis: string }[];
    missing: string[];
  }[];
  readonly tests: { name: string; standard?: string; measurable: boolean; equipment: unknown[] }[];
}

test('a part that is chosen and goes is answered by the nearest others, with what was measured and which test is missing', async () => {
  const sme = as(m, 'sme');
  const { world } = m;
  const maker = m.organisations.sme ?? '';
  const resourceId = newId('resource');
  const on = world.now().toISOString().slice(0, 10);
  const use = (corrects?: number) => ({
    resourceId,
    ownerId: m.organisations.office ?? '',
    userId: maker,
    use: WrittenUse.parse({
      start: `${on}T00:00:00Z`,
      end: `${on}T00:30:00Z`,
      operator: '시험원',
      results: [{ name: 'bore.csv', bytes: 10, sha256: 'a'.repeat(64) }],
    }),
    measures: { purposes: ['dimension'], ranges: {} },
    by: { actor: 'service:test', organisationId: null, at: world.now().toISOString() },
    ...(corrects ? { corrects } : {}),
  });
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const log = async (line: UsageLine) => {
    const w = work();
    world.stores.usageLog.add(w, line);
    await commit(world.stores.db, w);
    return line;
  };
  const first = await log(nextLine(undefined, use(), sha256));
  const chosen = await publish('bore: 50 mm\nwidth: 20 mm\nclosure: seal');
  const other = await publish(`bore: 50 mm | measured ${on} ${resourceId}/1\nwidth: 20 mm | measured ${on} KTR TR-7`);
  await m.settle();
  const line = {
    name: '볼 베어링',
    quantity: { value: 1, unit: 'H87' },
    category: 'ball-bearing',
    specification: 'bore: 50 mm\nwidth: 20 mm\nclosure: seal',
    chosen,
  };
  const begun = await sme.post<{ id: string }>('/boms', { title: '감속기', lines: [line] });
  const at = `/boms/${begun.body.id}/lines/1/substitutes`;
  const near = (await sme.get<Substitutes>(at)).body;
  expect([near.chosen?.id, near.withdrawn]).toEqual([chosen, false]);
  expect(near.substitutes[0]).toMatchObject({
    id: other,
    attributes: [
      { name: 'bore', difference: 'same', standing: 'equal', basis: 'verified' },
      { name: 'width', difference: 'same', standing: 'equal', basis: 'measured' },
      { name: 'closure', difference: 'unsaid', standing: 'unknown', basis: 'claimed' },
    ],
    missing: ['closure'],
  });
  // A look tells how it is closed, and no instrument.
  expect(near.tests).toMatchObject([{ name: 'closure', measurable: false, equipment: [] }]);
  expect(near.substitutes[0]?.attributes[1]).toMatchObject({ proof: { on, report: 'KTR TR-7' } });

  await log(nextLine(first, use(1), sha256));
  const state = await sme.get<Shown>(`/listings/${chosen}`);
  expect((await sme.post(`/listings/${chosen}/actions`, { action: 'archive' }, { seen: state.body.version })).status).toBe(200);
  await m.settle();
  const gone = (await sme.get<Substitutes>(at)).body;
  expect([gone.chosen, gone.withdrawn]).toEqual([undefined, true]);
  expect(gone.substitutes[0]).toMatchObject({
    attributes: [{ name: 'bore', basis: 'withdrawn' }, {}, {}],
    missing: ['bore', 'closure'],
  });
  expect(gone.tests).toMatchObject([{ name: 'bore', measurable: true, standard: 'ISO 15', equipment: [] }, { name: 'closure' }]);
  expect((await sme.get(`/boms/${begun.body.id}/lines/2/substitutes`)).status).toBe(404);
});

test('the radar shows what notes say of such parts abroad, by heading and patent class, be there a substitute or none', async () => {
  const noted = async (title: string, codes: object[]): Promise<string> => {
    const { body } = await writeNote(m, 'office', { ...overseasNote, title: { ko: title }, codes });
    expect((await edit(m, 'office', body.id, 1, { action: 'submit' })).status).toBe(200);
    expect((await edit(m, 'operator', body.id, 1, { action: 'publish' })).status).toBe(200);
    return body.id;
  };
  const bearings = await noted('해외 베어링 제조사', [{ scheme: 'hs', code: '848210' }]);
  const rolling = await noted('구름 베어링 특허', [{ scheme: 'ipc', code: 'F16C 19/06' }]);
  await noted('해외 감속기', [{ scheme: 'hs', code: '848340' }]);
  const sme = as(m, 'sme');
  const chosen = await publish('bore: 75 mm\nwidth: 25 mm');
  await m.settle();
  const line = { name: '볼 베어링', quantity: { value: 1, unit: 'H87' }, category: 'ball-bearing' };
  const lines = [
    { ...line, specification: 'bore: 75 mm', chosen },
    { ...line, specification: 'bore: 7500 mm', category: 'roller-bearing' },
    { name: '이름뿐인 부품', quantity: { value: 1, unit: 'H87' } },
  ];
  const begun = await sme.post<{ id: string }>('/boms', { title: '회전축', lines });
  expect(begun.status, begun.text).toBe(201);
  const notesOf = async (n: number) =>
    (await sme.get<{ notes: { id: string }[] }>(`/boms/${begun.body.id}/lines/${n}/substitutes`)).body.notes.map(({ id }) => id);
  for (const n of [1, 2]) expect((await notesOf(n)).sort()).toEqual([bearings, rolling].sort());
  expect(await notesOf(3)).toEqual([]);
});

test('a list of products comes in as parts once, says what it did not understand, and is found by its numbers as brute force finds it', async () => {
  const lengths = Array.from({ length: 40 }, (_, n) => 0.25 * (1 + ((n * 7) % 40)));
  const products = lengths.map((length, n) => ({
    id: `KB-${n}`,
    name: `KB${n}`,
    title: `Patch cable ${n}`,
    short_description: 'For a test',
    attr_n_cable_length: length,
    attr_t_awg_wire_size: String(22 + (n % 5)),
    ...(n % 2 ? { attr_t_cable_standard: 'Cat6' } : {}),
    attr_n_weight: n === 3 ? 9_999_999 : 100 + n,
    attr_n_glow: n,
    attr_t_motto: n % 3 ? 'fast' : '9 lives',
  }));
  const list = [...products.map((product) => JSON.stringify(product)), '{"id":"bare","title":"Bare"}', '{"id":']
    .join('\n')
    .concat('\n');
  const bring = () =>
    importDocuments(m.world, {
      feed: parts,
      documents: [documentOf('list.jsonl', list)],
      ownerId: m.organisations.sme ?? '',
      actor,
      publish: true,
    });
  const first = await bring();
  expect(first.counts).toEqual({ read: 42, created: 40, updated: 0, unchanged: 0, refused: 2 });
  expect(first.refused.map((r) => r.code).sort()).toEqual(['record.unspecified', 'source.truncated']);
  const { said, taken, reasons, unread } = first.understanding ?? { said: 0, taken: 0, reasons: {}, unread: [] };
  expect([said, taken, reasons]).toEqual([220, 139, { unknown: 40, unitless: 40, implausible: 1, form: 0, twice: 0 }]);
  expect(unread.map((u) => [u.name, u.form, u.count])).toEqual([
    ['motto', 'a', 26],
    ['motto', '9 a', 14],
    ['glow', '9', 40],
    ['weight', '9', 1],
  ]);
  const second = await bring();
  expect(second).toEqual({ ...first, counts: { ...first.counts, created: 0, unchanged: 40 } });
  await m.settle();

  const titles = (body: Found) => (body.hits as unknown as { title: { en: string } }[]).map((h) => h.title.en).sort();
  const truth = (holds: (product: (typeof products)[number]) => boolean) =>
    products
      .filter(holds)
      .map((p) => p.title)
      .sort();
  for (const [query, holds] of [
    [{ 'must.cableLength': '≥ 100 in' }, (p: (typeof products)[number]) => p.attr_n_cable_length >= 2.54],
    [
      { 'must.cableLength': '50 cm ~ 2 m' },
      (p: (typeof products)[number]) => p.attr_n_cable_length >= 0.5 && p.attr_n_cable_length <= 2,
    ],
    [{ 'must.conductor': '≥ 24 AWG' }, (p: (typeof products)[number]) => Number(p.attr_t_awg_wire_size) <= 24],
    [
      { 'must.mass': '≤ 0.11 kg', 'must.cableStandard': 'cat 6' },
      (p: (typeof products)[number]) => p.attr_n_weight <= 110 && 'attr_t_cable_standard' in p,
    ],
  ] as const) {
    const { body } = await ask({ category: 'data-cable', limit: '50', ...query });
    expect(titles(body), JSON.stringify(query)).toEqual(truth(holds));
    expect(body.total).toBe(truth(holds).length);
  }
});

test('who waits for a nearer part is told when one comes, and not of one that lies as far or farther', async () => {
  const buyer = as(m, 'buyer');
  await publish('bore: 61 mm\nwidth: 20 mm\nclosure: seal');
  await m.settle();
  const line = {
    name: '볼 베어링',
    quantity: { value: 1, unit: 'H87' },
    category: 'ball-bearing',
    specification: 'bore: 60 mm\nwidth: 20 mm\nclosure: seal',
  };
  const begun = await buyer.post<{ id: string }>('/boms', { title: '감속기', lines: [line] });
  expect(begun.status, begun.text).toBe(201);
  const { watch = '' } = (await buyer.get<{ watch?: string }>(`/boms/${begun.body.id}/lines/1/substitutes`)).body;
  const params = new URLSearchParams(watch);
  expect([params.get('category'), params.get('wish.bore'), params.get('wish.closure')]).toEqual([
    'ball-bearing',
    '60 mm',
    'seal',
  ]);
  const saved = await save(m, 'buyer', watch, { name: '감속기 베어링', channels: { mail: true, webhook: false, feed: true } });
  expect(saved.query).toContain('category=ball-bearing');
  const matched = async () => (await noticesOf(m, 'buyer')).filter((n) => n.kind === 'search.matched').map((n) => n.link);
  await publish('bore: 61 mm\nwidth: 20 mm\nclosure: seal');
  await publish('bore: 60 mm\nwidth: 20 mm', 'roller-bearing');
  await publish('bore: 60 mm\nwidth: 21 mm\nclosure: open');
  await m.settle();
  expect(await matched()).toEqual([]);
  const near = await publish('bore: 2.36 in\nwidth: 2 cm\nclosure: seal');
  await m.settle();
  expect(await matched()).toEqual([`/listings/${near}`]);
  const feed = await m.request((saved.feedUrl ?? '').replace('https://market.test', ''), {});
  expect((await feed.text()).match(/<entry>/g)).toHaveLength(1);
  for (const wrong of [
    'category=ball-bearing',
    'category=ball-bearing&must.hue=red',
    'category=nothing&must.bore=1',
    watch.replace(/nearer=[^&]+/, 'nearer=2'),
  ])
    expect((await buyer.post('/searches', { name: 'x', query: wrong })).status, wrong).toBe(422);
});
test('a demand company tries a part on its line: what it measured is sealed, and marks the part while both sides show it', async () => {
  const bore = 'bore: 25 mm\ndynamicLoad: 10.1 kN';
  const listingId = await partOf(m, 'sme', bore);
  const shown = async () => (await as(m, null).get<{ items: object[] }>(`/listings/${listingId}/evaluations`)).body.items;
  const noticesOf = async (who: string) => {
    await m.settle();
    const { body } = await as(m, who).get<{ items: { kind: string }[] }>('/notices?limit=50');
    return body.items.filter((n) => n.kind.startsWith('evaluation.')).length;
  };
  const step = (who: string, body: object) => evaluate(m, who, id, body);

  // The protocol is read when it is drafted, and the host knows nothing of a draft.
  const unread = { ...protocol, items: [{ name: 'bore', limits: '25 mm', samples: 1 }] };
  expect((await askEvaluation(m, 'sme', listingId, 'equipment', unread)).body).toMatchObject({
    errors: [{ pointer: '/protocol/items/0/limits', code: 'evaluation.limits' }],
  });
  expect((await askEvaluation(m, 'sme', listingId, 'sme')).body).toMatchObject({ code: 'evaluation.own' });
  expect((await askEvaluation(m, 'office', listingId, 'equipment')).status).toBe(404);
  const asked = await askEvaluation(m, 'sme', listingId, 'equipment');
  expect(asked.status, asked.text).toBe(201);
  const { id } = asked.body;
  expect(asked.body.protocol.items).toMatchObject([
    { property: 'bore', unit: 'mm', min: 24.99, max: 25.01 },
    { property: 'dynamicLoad', unit: 'kN', min: 10 },
    { unit: 'dB', max: 42 },
  ]);
  for (const who of ['equipment', 'office', 'operator', null])
    expect((await as(m, who).get(`/evaluations/${id}`)).status).not.toBe(200);
  expect((await step('sme', { action: 'send' })).body).toMatchObject({ state: 'requested', actions: ['close'] });
  expect((await as(m, 'office').get(`/evaluations/${id}`)).status).toBe(404);
  expect((await as(m, 'equipment').get<{ items: Evaluated[] }>('/evaluations?box=received')).body.items.map((e) => e.id)).toEqual(
    [id],
  );

  // Given back, changed, taken on; the samples suffice and pass the gate.
  await step('equipment', { action: 'giveBack', reason: 'limits', text: '소음은 40 dB까지로 해 주세요.' });
  const items = protocol.items.map((item) => (item.name === '소음' ? { ...item, limits: '≤ 40 dB' } : item));
  expect((await step('sme', { action: 'amend', protocol: { ...protocol, items } })).body.protocol.items[2]).toMatchObject({
    max: 40,
  });
  await step('sme', { action: 'send' });
  expect((await step('sme', { action: 'agree' })).status).toBe(409);
  await step('equipment', { action: 'agree' });
  expect((await step('sme', { action: 'ship', samples: 9 })).body).toMatchObject({
    errors: [{ pointer: '/samples', code: 'evaluation.samples' }],
  });
  expect((await step('sme', { action: 'ship', samples: 10, carrier: '직접 전달' })).body).toMatchObject({ state: 'shipped' });
  await step('equipment', { action: 'start', samples: 10 });

  // Readings in any unit are held with their uncertainty against the limits; a report that is contested is given anew.
  const measuredOn = koreanDay(m.world.now());
  const report = { action: 'report', measuredOn, line: '조립 2라인, 삼차원 측정기' };
  const wanting = await step('equipment', { ...report, readings: [['25 mm'], ['10.4 kN'], ['38 dB', '39 dB']] });
  expect(wanting.body).toMatchObject({ errors: [{ pointer: '/readings/0', code: 'evaluation.readings' }] });
  const loud = await step('equipment', {
    ...report,
    readings: [['25.002 ±0.02 mm', '25', '2.5 cm'], ['10.4 kN'], ['41 dB', '39 dB']],
  });
  expect(loud.body).toMatchObject({ state: 'reported', verdict: 'fail' });
  expect(loud.body.reports[0]?.results.map((r) => r.verdict)).toEqual(['undecided', 'pass', 'fail']);
  await step('sme', { action: 'contest', reason: 'wrong_reading', text: '소음계 보정을 확인해 주세요.' });
  const waiting = await as(m, 'operator').get<{ items: Evaluated[] }>('/desk/evaluations');
  expect(waiting.body.items.map((e) => e.id)).toEqual([id]);
  expect(await onDesk(m, 'evaluations')).toMatchObject({ count: 1, path: '/desk/orders' });
  const readings = [['25.002 ±0.001 mm', '25', '2.5 cm'], ['10400 N'], ['39 dB', '39 dB']];
  await step('equipment', { ...report, readings });
  const accepted = await step('sme', { action: 'accept' });
  expect(accepted.body).toMatchObject({
    state: 'accepted',
    verdict: 'pass',
    shown: false,
    reports: [{ number: 1 }, { intact: true }],
  });
  const seals = accepted.body.reports.map((r) => r.seal);
  expect(new Set(seals).size).toBe(2);
  expect(await noticesOf('equipment')).toBe(5);

  // The maker names it behind its values; it is a mark, and seen, while both sides show it and no longer.
  const marks = accepted.body.marks.map((mark) => mark.text.en);
  expect(accepted.body.marks.map((mark) => mark.property)).toEqual(['bore', 'dynamicLoad']);
  const lines = bore.split('\n').map((line, n) => `${line} ${marks[n]}`);
  const content = part(lines.join('\n'));
  const before = await as(m, 'sme').get<Shown>(`/listings/${listingId}`);
  const otherDay = part(lines.join('\n').replaceAll(/\d{4}-\d{2}-\d{2}/g, '2025-12-31'));
  expect(
    (await as(m, 'sme').put(`/listings/${listingId}/content`, { content: otherDay }, { seen: before.body.version })).body,
  ).toMatchObject({ errors: [{ code: 'specification.proofDay' }, { code: 'specification.proofDay' }] });
  const edited = await as(m, 'sme').put<Shown>(`/listings/${listingId}/content`, { content }, { seen: before.body.version });
  expect(edited.status, edited.text).toBe(202);
  const passed = await as(m, 'operator').post(
    `/listings/${listingId}/revision/confirm`,
    { checklist },
    { seen: edited.body.version },
  );
  expect(passed.status, passed.text).toBe(200);
  await m.settle();
  const bases = async () => {
    const { body } = await ask({ category: 'ball-bearing', 'must.bore': '25 mm', 'wish.dynamicLoad': '10.1 kN' });
    const hit = body.hits.find((h) => h.id === listingId) as unknown as { conditions: { basis?: string }[] };
    return hit.conditions.map((c) => c.basis);
  };
  expect([await shown(), await bases()]).toEqual([[], ['measured', 'measured']]);
  await step('sme', { action: 'consent' });
  expect([await shown(), await bases()]).toEqual([[], ['measured', 'measured']]);
  await step('equipment', { action: 'consent' });
  expect(await shown()).toMatchObject([{ id, report: { number: 2, seal: seals[1], intact: true, verdict: 'pass' } }]);
  expect(JSON.stringify(await shown())).not.toContain('조립 2라인, 900 rpm');
  expect(await bases()).toEqual(['third_party', 'third_party']);
  expect((await step('sme', { action: 'consent' })).body).toMatchObject({ code: 'evaluation.consented' });
  await step('equipment', { action: 'withhold' });
  expect([await shown(), await bases()]).toEqual([[], ['measured', 'measured']]);

  // Nobody answers another.
  const silent = (await askEvaluation(m, 'sme', listingId, 'equipment')).body;
  await evaluate(m, 'sme', silent.id, { action: 'send' });
  m.at(new Date(m.world.now().getTime() + 16 * 86_400_000).toISOString());
  await m.run('clock');
  expect((await as(m, 'sme').get<Evaluated>(`/evaluations/${silent.id}`)).body).toMatchObject({
    state: 'closed',
    reason: 'no_answer',
  });
});
