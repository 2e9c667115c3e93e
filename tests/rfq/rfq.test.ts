import { suppliersFor } from '@sandan/fn-api/rfq-match';
import { canonical } from '@sandan/kernel/canonical';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { koreanDay } from '@sandan/market/calendar/date';
import { landedCosts, quoteTermsAt, rfqContentAt } from '@sandan/market/quote/quote.fixture';
import { orderTermsOf } from '@sandan/market/quote/terms';
import type { SearchPort } from '@sandan/search/port';
import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { productOf } from '../catalogue/story.ts';
import { mailsTo, signIn } from '../inquiry/story.ts';
import { actQuote, classified, offer, openRfq, type QuoteSeen, type RfqSeen, specify } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-02T10:00+09:00' });
  await signIn(m);
  for (const who of ['sme', 'office']) await classified(m, who);
});
afterAll(() => m.close());

test('a buyer drafts, is asked what is missing, and opens a complete request that suppliers then find', async () => {
  const buyer = as(m, 'buyer');
  const { delivery: _, ...vague } = rfqContentAt(m.world.now());
  const draft = await buyer.post<RfqSeen>('/rfqs', { content: vague });
  expect(draft.body).toMatchObject({ state: 'draft', side: 'buyer', actions: ['submit', 'cancel'] });
  expect((await as(m, 'sme').get(`/rfqs/${draft.body.id}`)).status).toBe(404);
  const sent = await buyer.post<{ code: string; errors: { pointer: string; code: string }[] }>(
    `/rfqs/${draft.body.id}/actions`,
    { action: 'publish' },
    { seen: 1 },
  );
  expect([sent.status, sent.body.code]).toEqual([422, 'rfq.vague']);
  expect(sent.body.errors).toMatchObject([{ pointer: '/content/delivery/place', code: 'rfq.ask.place' }]);
  const whole = await buyer.put<RfqSeen>(`/rfqs/${draft.body.id}`, { content: rfqContentAt(m.world.now()) }, { seen: 1 });
  const open = await buyer.post<RfqSeen>(`/rfqs/${draft.body.id}/actions`, { action: 'submit' }, { seen: whole.body.version });
  expect(open.body).toMatchObject({ state: 'open', number: expect.stringMatching(/^RQ-20261102-/) });
  const found = await as(m, 'sme').get<{ items: RfqSeen[] }>('/rfqs?box=open');
  expect(found.body.items.map((r) => r.id)).toContain(draft.body.id);
  expect((await as(m, 'sme').get<RfqSeen>(`/rfqs/${draft.body.id}`)).body).toMatchObject({ side: 'supplier', mayQuote: true });
});

test('an invitation reaches those who are named and is missing for everybody else', async () => {
  const rfq = await openRfq(m, { visibility: 'invited', invited: [m.organisations.sme ?? ''] });
  const box = await as(m, 'sme').get<{ items: RfqSeen[] }>('/rfqs?box=reached');
  expect(box.body.items.map((r) => r.id)).toContain(rfq.id);
  expect((await as(m, 'sme').get<RfqSeen>(`/rfqs/${rfq.id}`)).body.content.invited).toEqual([]);
  await m.settle();
  expect(mailsTo(m, 'sme').at(-1)).toContain('견적을 요청했습니다');
  expect((await as(m, 'office').get(`/rfqs/${rfq.id}`)).status).toBe(404);
  expect((await as(m, 'office').post(`/rfqs/${rfq.id}/quotes`, {})).status).toBe(404);
});

test('while the engine is down only a request that everybody finds is opened, and one for those who fit waits', async () => {
  const search: SearchPort = { ...m.world.search, search: () => Promise.reject(new Fault('limited', 'search.down')) };
  const reached = async (visibility: 'public' | 'matched') => {
    const rfq = await m.world.stores.rfqs.byId((await openRfq(m, { visibility })).id);
    return rfq && suppliersFor({ ...m.world, search }, rfq);
  };
  expect(await reached('public')).toEqual([]);
  await expect(reached('matched')).rejects.toMatchObject({ code: 'search.down' });
});

test('a question of a supplier is answered for all, and nobody learns who asked', async () => {
  const rfq = await openRfq(m);
  const asked = await as(m, 'sme').post<RfqSeen>(`/rfqs/${rfq.id}/questions`, { text: 'Which seat material do you need?' });
  expect(asked.body).toMatchObject({ state: 'clarifying', questions: [{ mine: true }] });
  const question = asked.body.questions[0]?.id ?? '';
  const answer = await as(m, 'buyer').post<RfqSeen>(`/rfqs/${rfq.id}/questions/${question}/answer`, { text: 'PTFE, please.' });
  expect(answer.body.state).toBe('open');
  const other = await as(m, 'office').get<RfqSeen>(`/rfqs/${rfq.id}`);
  expect(other.body.questions).toMatchObject([{ mine: false, answer: { text: 'PTFE, please.' } }]);
  expect(other.text).not.toContain(m.organisations.sme);
});

test('a drawing of a line is read by whom the request reaches and by nobody else, not before it is checked, and is not changed once suppliers quote', async () => {
  const buyer = as(m, 'buyer');
  const asked = rfqContentAt(m.world.now());
  const lines = asked.lines.map(({ spec: _, ...line }) => line);
  const content = { ...asked, lines, visibility: 'invited', invited: [m.organisations.sme] };
  const { id } = (await buyer.post<RfqSeen>('/rfqs', { content })).body;
  expect((await specify(m, id, 7, 'none')).body.errors).toEqual([
    expect.objectContaining({ pointer: '/line', code: 'quote.unknownLine' }),
  ]);
  const { fileId } = (await specify(m, id, 1, 'valve')).body;
  const read = async (who: string) => (await as(m, who).get<RfqSeen>(`/rfqs/${id}`)).body;
  const before = await read('buyer');
  expect([before.files, before.completeness?.score]).toEqual([[], 80]);
  const open = (who: string, file = fileId) => as(m, who).get(`/rfqs/${id}/files/${file}`);
  expect((await open('buyer')).status).toBe(404);
  expect((await buyer.post(`/rfqs/${id}/files/${fileId}/done`)).status).toBe(200);
  const gone = (await specify(m, id, 2, 'gasket')).body.fileId;
  await buyer.post(`/rfqs/${id}/files/${gone}/done`);
  const whole = await read('buyer');
  expect(whole.files).toMatchObject([{ line: 1, name: 'valve.pdf' }, { line: 2 }]);
  expect(whole.completeness?.score).toBe(100);
  expect((await open('sme')).status).toBe(404);

  const shorter = { ...content, lines: lines.slice(0, 1) };
  const changed = await buyer.put<RfqSeen>(`/rfqs/${id}`, { content: shorter }, { seen: whole.version });
  expect(changed.body.files.map((f) => f.line)).toEqual([1]);
  const sent = await buyer.post<RfqSeen>(`/rfqs/${id}/actions`, { action: 'submit' }, { seen: changed.body.version });
  expect(sent.body).toMatchObject({ state: 'open', files: [{ id: fileId }] });
  expect((await read('sme')).files).toMatchObject([{ id: fileId, name: 'valve.pdf' }]);
  const link = await open('sme');
  expect(link.status).toBe(302);
  expect(await (await fetch(link.headers.get('location') ?? '')).text()).toContain('% valve');
  expect((await open('office')).status).toBe(404);
  expect((await open('sme', gone)).status).toBe(404);
  expect((await specify(m, id, 1, 'late')).body.code).toBe('rfq.filesClosed');
  const removed = await buyer.delete(`/rfqs/${id}/files/${fileId}`, { seen: sent.body.version });
  expect([removed.status, removed.body]).toMatchObject([409, { code: 'rfq.filesClosed' }]);
});

test('a drawing leaves Korea once its house has classified it, is opened at home at once, and what a buyer abroad draws comes in as it is', async () => {
  const owner = as(m, 'equipment');
  const asked = rfqContentAt(m.world.now());
  const invited = ['buyer', 'sme'].map((who) => m.organisations[who] ?? '');
  const content = { ...asked, visibility: 'invited', invited };
  const { id } = (await owner.post<RfqSeen>('/rfqs', { content })).body;
  const { fileId } = (await specify(m, id, 1, 'valve', 'equipment')).body;
  await owner.post(`/rfqs/${id}/files/${fileId}/done`);
  const { version } = (await owner.get<RfqSeen>(`/rfqs/${id}`)).body;
  const sent = await owner.post<RfqSeen>(`/rfqs/${id}/actions`, { action: 'submit' }, { seen: version });
  expect(sent.body.state, sent.text).toBe('open');
  const open = (who: string) => as(m, who).get<{ code?: string }>(`/rfqs/${id}/files/${fileId}`);
  expect((await open('sme')).status).toBe(302);
  expect((await open('buyer')).body).toMatchObject({ code: 'gate.held' });

  const house = `/organisations/${m.organisations.equipment}`;
  const held = (await owner.get<{ items: object[] }>(`${house}/gates?subject=${id}`)).body.items;
  const { name, hs } = asked.lines[0] ?? {};
  expect(held).toMatchObject([{ process: 'rfq', transfer: 'technology', outcome: 'held', reasons: ['classification_missing'] }]);
  const today = koreanDay(m.world.now());
  const record = {
    ...{ name, hs, result: 'not_controlled', basis: 'self', classifier: '무역관리 담당', classifiedOn: today },
    grounds: '통제 사양에 해당하지 않는 밸브의 치수 도면입니다.',
    until: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
  };
  const write = (transfer: string, said: object = record) => owner.post(`${house}/classifications`, { ...said, transfer });
  // That the goods are free to go says nothing of the knowledge how to make them.
  expect((await write('goods')).status).toBe(201);
  expect((await open('buyer')).body).toMatchObject({ code: 'gate.held' });
  expect((await write('technology', { ...record, hs: undefined })).body).toMatchObject({
    errors: [{ pointer: '/listingId', code: 'classification.listing' }],
  });
  expect((await write('technology')).status).toBe(201);
  expect((await open('buyer')).status).toBe(302);
  const { items: records } = (await owner.get<{ items: { outcome: string }[] }>(`${house}/gates?subject=${id}`)).body;
  const passed = records.filter(({ outcome }) => outcome === 'passed');
  expect([records.length, passed]).toMatchObject([3, [{ to: { organisationId: m.organisations.buyer } }]]);

  // From one house abroad to another nothing leaves Korea.
  const { organisations, db } = m.world.stores;
  const home = await organisations.byId(m.organisations.agency ?? '');
  if (!home) throw new Error('no agency');
  const w = work();
  organisations.put(w, { ...home, country: 'JP', version: home.version + 1 });
  await commit(db, w);
  const abroad = { ...content, invited: [home.id] };
  const theirs = (await as(m, 'buyer').post<RfqSeen>('/rfqs', { content: abroad })).body.id;
  const drawing = (await specify(m, theirs, 1, 'valve')).body.fileId;
  await as(m, 'buyer').post(`/rfqs/${theirs}/files/${drawing}/done`);
  const draft = (await as(m, 'buyer').get<RfqSeen>(`/rfqs/${theirs}`)).body;
  await as(m, 'buyer').post(`/rfqs/${theirs}/actions`, { action: 'submit' }, { seen: draft.version });
  const opened = await as(m, 'agency').get(`/rfqs/${theirs}/files/${drawing}`);
  expect(opened.status, opened.text).toBe(302);
});

test('a long draft with many drawings is cut short at once, and no drawing comes back when a line takes the number of one that went', async () => {
  const buyer = as(m, 'buyer');
  const { files } = m.world.stores.rfqs;
  const asked = rfqContentAt(m.world.now());
  const linesTo = (most: number) => Array.from({ length: most }, (_, n) => ({ ...asked.lines[0], number: n + 1 }));
  const drafted = await buyer.post<RfqSeen>('/rfqs', { content: { ...asked, lines: linesTo(50) } });
  expect(drafted.status, drafted.text).toBe(201);
  const { id } = drafted.body;
  const first = (await specify(m, id, 1, 'valve')).body.fileId;
  await buyer.post(`/rfqs/${id}/files/${first}/done`);
  const [kept] = await files.of(id);
  if (!kept) throw new Error('no file');
  const drawings = linesTo(50).flatMap(({ number: line }) =>
    [1, 2, 3, 4].map((n) => ({
      ...kept,
      line,
      version: 1,
      file: { ...kept.file, id: newId('media'), name: `${line}-${n}.pdf` },
    })),
  );
  for (const drawing of drawings) await files.save(drawing);
  let { version } = (await buyer.get<RfqSeen>(`/rfqs/${id}`)).body;
  const write = async (lines: object[]) => {
    const changed = await buyer.put<RfqSeen>(`/rfqs/${id}`, { content: { ...asked, lines } }, { seen: version });
    expect(changed.status, changed.text).toBe(200);
    version = changed.body.version;
    return changed.body.files.map((f) => f.line);
  };
  expect(await write(linesTo(1))).toEqual([1, 1, 1, 1, 1]);
  expect(await write(linesTo(50))).toEqual([1, 1, 1, 1, 1]);
  const left = (await files.of(id)).find((f) => f.line !== 1);
  const read = await buyer.get<RfqSeen>(`/rfqs/${id}`);
  expect([left === undefined, read.body.files.map((f) => f.line)]).toEqual([false, [1, 1, 1, 1, 1]]);
  expect((await buyer.get(`/rfqs/${id}/files/${left?.file.id}`)).status).toBe(404);
  const again = (await specify(m, id, left?.line ?? 0, 'gasket')).body.fileId;
  expect((await buyer.post(`/rfqs/${id}/files/${again}/done`)).status).toBe(200);
  version = (await buyer.get<RfqSeen>(`/rfqs/${id}`)).body.version;
  expect(await write(linesTo(50))).toEqual([1, 1, 1, 1, 1, left?.line]);
  expect(await files.of(id)).toHaveLength(6);
});

test('a request that was given up before it was published is read by nobody but its buyer, and neither is its drawing', async () => {
  const buyer = as(m, 'buyer');
  const content = { ...rfqContentAt(m.world.now()), visibility: 'public', invited: [m.organisations.sme] };
  const { id } = (await buyer.post<RfqSeen>('/rfqs', { content })).body;
  const { fileId } = (await specify(m, id, 1, 'valve')).body;
  await buyer.post(`/rfqs/${id}/files/${fileId}/done`);
  const { version } = (await buyer.get<RfqSeen>(`/rfqs/${id}`)).body;
  const reason = 'not_needed';
  const given = await buyer.post<RfqSeen>(`/rfqs/${id}/actions`, { action: 'cancel', reason }, { seen: version });
  expect(given.body.state).toBe('cancelled');
  for (const who of ['sme', 'office'])
    for (const path of [`/rfqs/${id}`, `/rfqs/${id}/files/${fileId}`]) expect((await as(m, who).get(path)).status).toBe(404);
  expect((await buyer.get(`/rfqs/${id}/files/${fileId}`)).status).toBe(302);
});

test('an offer is countered, answered and accepted; whoever has not the pen waits, and the other quotation is closed', async () => {
  const rfq = await openRfq(m);
  const first = await offer(m, 'sme', rfq.id);
  const second = await offer(m, 'office', rfq.id, quoteTermsAt(m.world.now(), 5000));
  expect(first).toMatchObject({ state: 'submitted', pen: 'buyer', writes: false });
  const twice = await as(m, 'sme').post<{ code: string }>(`/rfqs/${rfq.id}/quotes`, {});
  expect([twice.status, twice.body.code]).toEqual([409, 'quote.exists']);
  const own = await as(m, 'sme').post<{ code: string }>(
    `/quotes/${first.id}/versions`,
    { terms: quoteTermsAt(m.world.now(), 1) },
    { seen: first.version },
  );
  expect([own.status, own.body.code]).toEqual([409, 'quote.pen']);
  const countered = await as(m, 'buyer').post<QuoteSeen>(
    `/quotes/${first.id}/versions`,
    { terms: quoteTermsAt(m.world.now(), 4500), note: 'We would order at 45.00.' },
    { seen: first.version },
  );
  expect(countered.body).toMatchObject({ state: 'countered', pen: 'seller' });
  expect(countered.body.versions[1]?.changes.map((c) => c.path)).toEqual(['lines.1.unitPrice']);
  const accepted = await actQuote(m, 'sme', first.id, 'accept');
  expect(accepted.body).toMatchObject({ state: 'accepted', accepted: { number: 2 }, writes: false, actions: [] });
  expect(accepted.body.accepted?.hash).toBe(countered.body.versions[1]?.hash);
  const order = await m.world.stores.orders.byId(accepted.body.accepted?.orderId ?? '');
  const agreed = accepted.body.versions[1]?.terms;
  expect(order).toMatchObject({ contentHash: accepted.body.accepted?.hash, quote: { id: first.id, version: 2, rfqId: rfq.id } });
  expect(order?.gates).toMatchObject([{ at: 'place', id: expect.stringMatching(/^gat_/) }]);
  expect(canonical(order?.terms)).toBe(canonical(agreed && orderTermsOf(agreed, 'DE')));
  expect((await as(m, 'buyer').get<RfqSeen>(`/rfqs/${rfq.id}`)).body.state).toBe('awarded');
  expect((await actQuote(m, 'buyer', second.id, 'accept')).status).toBe(409);
  await m.run('clock');
  expect((await as(m, 'office').get<QuoteSeen>(`/quotes/${second.id}`)).body).toMatchObject({
    state: 'superseded',
    reason: 'awarded_elsewhere',
  });
});

test('a sample is asked for, paid, cleared, sent and judged, and its price comes off the order of its product, in both books', async () => {
  interface SampleSeen {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly actions: string[];
    readonly mayPay: boolean;
    readonly orderId?: string;
    readonly balances: { account: string; minor: number }[];
    readonly code?: string;
  }
  const listing = await productOf(m);
  const ask = { listingId: listing.id, quantity: 2, shipTo: '12 Speicherstadt, 20457 Hamburg', criteria: ['No leak at 40 bar'] };
  expect((await as(m, 'sme').post<SampleSeen>('/samples', ask)).body.code).toBe('sample.own');
  const { id } = (await as(m, 'buyer').post<SampleSeen>('/samples', ask)).body;
  expect((await as(m, 'office').get(`/samples/${id}`)).status).toBe(404);
  const read = async (who: string) => (await as(m, who).get<SampleSeen>(`/samples/${id}`)).body;
  const act = async (who: string, body: object) =>
    as(m, who).post<SampleSeen>(`/samples/${id}/actions`, body, { seen: (await read(who)).version });
  const pay = async (who: string) => {
    const body = { on: '2026-11-02', reference: 'TT sample' };
    return as(m, who).post<SampleSeen>(`/samples/${id}/payments`, body, { seen: (await read(who)).version });
  };
  const terms = { currency: 'EUR', minor: 9000, credited: true, leadDays: 5, validUntil: '2026-11-20' };
  expect((await act('buyer', { action: 'offer', offer: terms })).status).toBe(409);
  expect((await act('sme', { action: 'offer', offer: terms })).body).toMatchObject({
    state: 'offered',
    actions: ['offer', 'decline'],
  });
  expect((await act('buyer', { action: 'agree' })).body.balances).toEqual([
    { account: 'receivable', currency: 'EUR', minor: 9000 },
    { account: 'credit', currency: 'EUR', minor: -9000 },
  ]);
  const dispatch = { on: '2026-11-02', carrier: 'Hanbit Express' };
  expect((await act('sme', { action: 'send', dispatch })).body.code).toBe('sample.unpaid');
  expect((await pay('buyer')).status).toBe(403);
  expect((await pay('sme')).status).toBe(201);
  expect((await pay('sme')).body.code).toBe('sample.paid');
  expect((await act('sme', { action: 'send', dispatch })).body).toMatchObject({ state: 'sent' });
  expect((await m.world.stores.samples.byId(id))?.gateId).toMatch(/^gat_/);
  await act('buyer', { action: 'receive' });
  const judged = await act('buyer', { action: 'judge', verdict: { met: [true], text: 'No drop in an hour.' } });
  expect(judged.body).toMatchObject({ state: 'passed', advance: { currency: 'EUR', minor: 9000 } });
  await m.settle();
  const told = await as(m, 'sme').get<{ items: { kind: string; link: string }[] }>('/notices');
  expect(told.body.items.filter((n) => n.kind === 'sample.forSeller').map((n) => n.link)).toContain('/samples?box=received');

  const ordered = async (rfq: RfqSeen) => {
    const quote = await offer(m, 'sme', rfq.id);
    return (await actQuote(m, 'buyer', quote.id, 'accept')).body.accepted?.orderId ?? '';
  };
  const other = await ordered(await openRfq(m));
  expect(await m.world.stores.orders.byId(other)).toMatchObject({ credits: [] });
  const lines = rfqContentAt(m.world.now()).lines.map((line) => (line.number === 1 ? { ...line, listingId: listing.id } : line));
  const orderId = await ordered(await openRfq(m, { lines }));
  const order = await m.world.stores.orders.byId(orderId);
  const net = (order?.total.minor ?? 0) - 9000;
  expect(order).toMatchObject({ credits: [{ sampleId: id, minor: 9000 }] });
  expect(order?.instalments.reduce((sum, i) => sum + i.minor, 0)).toBe(net);
  await as(m, 'sme').post(`/orders/${orderId}/actions`, { action: 'accept' }, { seen: 1 });
  const ledger = await as(m, 'buyer').get<{ balances: { account: string; minor: number }[] }>(`/orders/${orderId}/ledger`);
  expect(ledger.body.balances).toContainEqual({ account: 'income', currency: 'EUR', minor: -net });
  expect(await read('buyer')).toMatchObject({
    state: 'credited',
    orderId,
    balances: [
      { account: 'bank', minor: 9000 },
      { account: 'income', minor: -9000 },
    ],
  });
  const box = await as(m, 'sme').get<{ items: SampleSeen[] }>('/samples?box=received');
  expect(box.body.items.map((s) => s.id)).toEqual([id]);
});

test('both sides talk in two languages beside each other, and a translation that alters a figure is refused', async () => {
  const rfq = await openRfq(m);
  const quote = await offer(m, 'sme', rfq.id);
  const say = (english: string) =>
    as(m, 'sme').post<QuoteSeen & { messages: unknown[] }>(`/quotes/${quote.id}/messages`, {
      text: 'FOB 부산 조건으로 2026년 12월 20일까지 1,200개를 선적합니다.',
      language: 'ko',
      translation: { language: 'en', text: english },
    });
  expect((await say('We ship 1,300 pieces FOB Busan by 20 December 2026.')).text).toContain('contract.token');
  expect((await say('We ship 1,200 pieces CIF Busan by 20 December 2026.')).status).toBe(422);
  expect((await say('We ship 1,200 pieces FOB Busan by 20 December 2026.')).body.messages).toHaveLength(1);
  const seen = await as(m, 'buyer').get<{ messages: { side: string; translation: { text: string } }[] }>(`/quotes/${quote.id}`);
  expect(seen.body.messages).toMatchObject([{ side: 'seller', translation: { text: expect.stringContaining('1,200 pieces') } }]);
  await m.settle();
  const { items } = (await as(m, 'buyer').get<{ items: { kind: string; link: string }[] }>('/notices')).body;
  expect(items.filter((n) => n.kind === 'quote.saidBySeller').map((n) => n.link)).toEqual([`/quotes/${quote.id}`]);
});

test('sealed quotations show no figure to the buyer or the desk before the deadline, and every figure after it', async () => {
  const rfq = await openRfq(m, { sealed: true, deadline: new Date(m.world.now().getTime() + 2 * 86_400_000).toISOString() });
  const quote = await offer(m, 'sme', rfq.id);
  for (const who of ['buyer', 'operator']) {
    const seen = await as(m, who).get<QuoteSeen>(`/quotes/${quote.id}`);
    expect(seen.body).toMatchObject({ sealed: true, versions: [] });
    expect(seen.text).not.toContain('4620');
  }
  const list = await as(m, 'buyer').get(`/rfqs/${rfq.id}/quotes`);
  expect(list.text).not.toContain(String(quote.total?.minor));
  expect(
    (await as(m, 'buyer').post<{ code: string }>(`/quotes/${quote.id}/actions`, { action: 'view' }, { seen: 2 })).body.code,
  ).toBe('rfq.sealed');
  const early = await openRfq(m, { sealed: true });
  const unread = await offer(m, 'sme', early.id);
  const act = (action: string) =>
    as(m, 'buyer').post<{ code: string }>(
      `/rfqs/${early.id}/actions`,
      { action, ...(action === 'cancel' ? { reason: 'price' } : {}) },
      { seen: early.version },
    );
  expect((await act('close')).body.code).toBe('rfq.sealed');
  expect((await act('cancel')).body).toMatchObject({ state: 'cancelled' });
  const after = await as(m, 'buyer').get<QuoteSeen>(`/quotes/${unread.id}`);
  expect(after.body).toMatchObject({ sealed: true, versions: [] });
  expect(after.text).not.toContain('4620');
  m.at(new Date(m.world.now().getTime() + 2 * 86_400_000));
  await m.run('clock');
  expect((await as(m, 'buyer').get<RfqSeen>(`/rfqs/${rfq.id}`)).body.state).toBe('closed');
  expect((await as(m, 'buyer').get<QuoteSeen>(`/quotes/${quote.id}`)).body).toMatchObject({ sealed: false, total: quote.total });
});

test('the trade gate holds goods that nobody classified, before the buyer sees them', async () => {
  const rfq = await openRfq(m);
  const terms = quoteTermsAt(m.world.now());
  const [first] = terms.lines;
  if (!first) throw new Error('a line');
  const laser = { ...terms, lines: [{ ...first, name: 'Centrifuge', hs: '840120' }] };
  await expect(offer(m, 'sme', rfq.id, laser)).rejects.toThrow('gate.held');
  expect((await as(m, 'buyer').get<{ items: unknown[] }>(`/rfqs/${rfq.id}/quotes`)).body.items).toEqual([]);
});

test('quotations stand beside each other in pieces and euro, and are ranked once the buyer says what the way costs', async () => {
  const rfq = await openRfq(m);
  await offer(m, 'sme', rfq.id);
  const delivered = {
    ...quoteTermsAt(m.world.now(), 4690),
    delivery: { rule: 'CIF' as const, place: landedCosts.to },
  };
  await offer(m, 'office', rfq.id, delivered);
  interface Table {
    readonly costs?: unknown;
    readonly columns: {
      best: boolean;
      seller: { name: unknown };
      cells: { unitPrice: string }[];
      landed?: { total?: { minor: number } };
    }[];
  }
  const before = await as(m, 'buyer').get<Table>(`/rfqs/${rfq.id}/comparison`);
  expect(before.body.columns.map((c) => [c.best, c.cells[1]?.unitPrice, c.landed])).toEqual([
    [false, '0.58', undefined],
    [false, '0.58', undefined],
  ]);
  const after = await as(m, 'buyer').put<Table>(`/rfqs/${rfq.id}/costs`, { costs: landedCosts }, { seen: 0 });
  const totals = after.body.columns.map((c) => [c.best, c.landed?.total?.minor]);
  expect(totals).toHaveLength(2);
  expect(totals).toContainEqual([false, 5_689_000 + 210_000 + 16_222 + 43_000]);
  expect(totals).toContainEqual([true, 5_773_000 + 43_000]);
  expect((await as(m, 'buyer').get<Table>(`/rfqs/${rfq.id}/comparison`)).body.costs).toEqual(landedCosts);
  expect((await as(m, 'sme').get(`/rfqs/${rfq.id}/comparison`)).status).toBe(403);
});

test('a request takes no more quotations than its buyer said, whoever comes at one time', async () => {
  const rfq = await openRfq(m, { quotesMost: 1 });
  await offer(m, 'sme', rfq.id);
  await expect(offer(m, 'office', rfq.id)).rejects.toThrow('rfq.full');
});

test('an order is asked for again: what is on offer at today’s price and quantity, what has no listing by its specification, and nothing that is gone', async () => {
  const kept = await productOf(m, { attributes: { minimumOrder: 2000, unitOfOrder: 'H87' } });
  const asked = rfqContentAt(m.world.now());
  const lines = asked.lines.map((line, i) => (i === 0 ? { ...line, listingId: kept.id } : line));
  const rfq = await openRfq(m, { lines, payment: ['tt_30_70'] });
  await offer(m, 'sme', rfq.id);
  const quotes = await as(m, 'buyer').get<{ items: QuoteSeen[] }>(`/rfqs/${rfq.id}/quotes`);
  const accepted = await actQuote(m, 'buyer', quotes.body.items[0]?.id ?? '', 'accept');
  const path = `/orders/${accepted.body.accepted?.orderId}/again`;
  interface AgainSeen {
    readonly place: string;
    readonly lines: { line: number; state: string; today?: number; next?: number; why?: string }[];
    readonly errors?: { pointer: string; code: string }[];
    readonly code?: string;
  }
  const list = { name: 'EUR', scope: { kind: 'public' }, currency: 'EUR' };
  const { id: listId } = (await as(m, 'sme').post<{ id: string }>('/price-lists', list)).body;
  await as(m, 'sme').put(`/price-lists/${listId}/prices/${kept.id}`, { ladder: [{ from: 1, minor: 4800 }] }, { seen: 0 });
  expect((await as(m, 'sme').post(`/price-lists/${listId}/actions`, { action: 'publish' }, { seen: 1 })).status).toBe(200);
  const again = await as(m, 'buyer').get<AgainSeen>(path);
  expect(again.body).toMatchObject({
    place: 'Port of Hamburg, DE',
    lines: [
      { line: 1, state: 'offered', today: 4800, next: 2000, why: expect.stringContaining('2000') },
      { line: 2, state: 'unlisted' },
    ],
  });
  expect((await as(m, 'sme').get(path)).status).toBe(403);
  expect((await as(m, 'office').get(path)).status).toBe(404);
  const ask = (chosen: number[]) => as(m, 'buyer').post<RfqSeen & AgainSeen>(path, { lines: chosen });
  expect((await ask([])).body.errors).toMatchObject([{ pointer: '/lines', code: 'order.againNothing' }]);
  const draft = await ask([1, 2]);
  expect(draft.body).toMatchObject({
    state: 'draft',
    content: {
      currency: 'EUR',
      invited: [m.organisations.sme],
      visibility: 'invited',
      payment: ['tt_30_70'],
      delivery: { rules: ['FOB'], place: { locode: 'DEHAM' } },
      lines: [
        { name: 'Ball valve SBV-25', listingId: kept.id, quantity: { value: 2000, unit: 'H87' }, targetPrice: 4800 },
        { quantity: { value: 25, unit: 'XBX' }, hs: '848410' },
      ],
    },
  });
  const found = await m.world.stores.listings.byId(kept.id);
  if (found) await m.world.stores.listings.save({ ...found, version: found.version + 1, state: 'suspended' });
  expect((await as(m, 'buyer').get<AgainSeen>(path)).body.lines[0]).toMatchObject({ line: 1, state: 'gone' });
  expect((await ask([1, 2])).body.errors).toMatchObject([{ pointer: '/lines/0', code: 'order.lineGone' }]);
  expect((await ask([2])).body.content.lines).toHaveLength(1);
});

test('lines that are worth enough together are asked for again as they were; what all of them fall short of is said once', async () => {
  const bolts = await productOf(m, { attributes: { unitOfOrder: 'H87' } });
  const nuts = await productOf(m, { attributes: { unitOfOrder: 'H87', minimumOrder: 80 } });
  const sixty = { value: 60, unit: 'H87' as const };
  const asked = rfqContentAt(m.world.now());
  const [of1, of2] = asked.lines;
  if (!of1 || !of2) throw new Error('two lines');
  const both = [
    { ...of1, listingId: bolts.id, quantity: sixty },
    { ...of2, listingId: nuts.id, quantity: sixty },
  ];
  const rfq = await openRfq(m, { currency: 'USD', lines: both });
  const terms = quoteTermsAt(m.world.now());
  const quoted = terms.lines.map(({ pack: _, ...line }) => ({ ...line, quantity: sixty, unitPrice: 1000, ladder: [] }));
  await offer(m, 'sme', rfq.id, { ...terms, currency: 'USD', lines: quoted });
  const quotes = await as(m, 'buyer').get<{ items: QuoteSeen[] }>(`/rfqs/${rfq.id}/quotes`);
  const accepted = await actQuote(m, 'buyer', quotes.body.items[0]?.id ?? '', 'accept');
  const path = `/orders/${accepted.body.accepted?.orderId}/again`;
  const listed = async (orderMinimum: number) => {
    const list = { name: `USD ${orderMinimum}`, scope: { kind: 'public' }, currency: 'USD', orderMinimum };
    const made = (await as(m, 'sme').post<{ id: string }>('/price-lists', list)).body;
    const ladder = [
      { from: 1, minor: 1000 },
      { from: 80, minor: 900 },
    ];
    for (const { id } of [bolts, nuts]) await as(m, 'sme').put(`/price-lists/${made.id}/prices/${id}`, { ladder }, { seen: 0 });
    expect((await as(m, 'sme').post(`/price-lists/${made.id}/actions`, { action: 'publish' }, { seen: 1 })).status).toBe(200);
  };
  interface Seen {
    readonly lines: { today?: number; next?: number }[];
    readonly short?: string;
  }
  const read = async () => (await as(m, 'buyer').get<Seen>(path)).body;
  await listed(100_000);
  const { lines, short } = await read();
  expect(lines).toMatchObject([{ today: 1000 }, { today: 900, next: 80 }]);
  expect([lines[0]?.next, short]).toEqual([undefined, undefined]);
  m.at(new Date(m.world.now().getTime() + 1000));
  await listed(200_000);
  expect(await read()).toMatchObject({
    lines: [{ today: 1000 }, { today: 900, next: 80 }],
    short: expect.stringContaining('least worth'),
  });
});

test('of acceptance, withdrawal and re-pricing at one time exactly one comes to pass', async () => {
  const rfq = await openRfq(m);
  const quote = await offer(m, 'sme', rfq.id);
  const seen = { seen: quote.version };
  const { number, hash } = quote.versions.at(-1) ?? { number: 0, hash: '' };
  const answers = await Promise.all([
    as(m, 'buyer').post(`/quotes/${quote.id}/actions`, { action: 'accept', number, hash }, seen),
    as(m, 'sme').post(`/quotes/${quote.id}/actions`, { action: 'withdraw' }, seen),
    as(m, 'sme').post(`/quotes/${quote.id}/actions`, { action: 'recall' }, seen),
    as(m, 'buyer').post(`/quotes/${quote.id}/actions`, { action: 'accept', number, hash }, seen),
  ]);
  expect(answers.filter((a) => a.status === 200)).toHaveLength(1);
  expect(answers.filter((a) => a.status !== 200).map((a) => a.status)).toEqual([409, 409, 409]);
});

test('files that were announced and never came keep their places for an hour', async () => {
  const { id } = (await as(m, 'buyer').post<RfqSeen>('/rfqs', { content: rfqContentAt(m.world.now()) })).body;
  const made = await Promise.all([1, 2, 3, 4, 5].map((n) => specify(m, id, 1, `lost ${n}`)));
  expect((await specify(m, id, 1, 'one more')).body.code).toBe('rfq.filesFull');
  m.at(new Date(m.world.now().getTime() + 3_600_000));
  const done = (fileId: string | undefined) => as(m, 'buyer').post<{ code?: string }>(`/rfqs/${id}/files/${fileId}/done`);
  for (const n of [1, 2, 3, 4, 5]) expect((await done((await specify(m, id, 1, `found ${n}`)).body.fileId)).status).toBe(200);
  // One of the first comes after all, and its place is taken.
  expect((await done(made[0]?.body.fileId)).body.code).toBe('rfq.filesFull');
});

test('the clock expires an offer that nobody took, and its seller offers it again', async () => {
  const rfq = await openRfq(m);
  const quote = await offer(m, 'sme', rfq.id);
  m.at(new Date(m.world.now().getTime() + 30 * 86_400_000));
  await m.run('clock');
  expect((await as(m, 'buyer').get<QuoteSeen>(`/quotes/${quote.id}`)).body).toMatchObject({ state: 'expired', actions: [] });
  const now = await as(m, 'sme').get<QuoteSeen>(`/quotes/${quote.id}`);
  const again = await as(m, 'sme').post<QuoteSeen>(
    `/quotes/${quote.id}/versions`,
    { terms: quoteTermsAt(m.world.now()) },
    { seen: now.body.version },
  );
  expect(again.body).toMatchObject({ state: 'submitted', versions: [{ number: 1 }, { number: 2 }] });
});

test('a request goes nowhere between two of whom one has blocked the other, not by name, by match, question or quotation', async () => {
  const [buyer = '', sme = ''] = [m.organisations.buyer, m.organisations.sme];
  await productOf(m);
  await m.settle();
  const before = await openRfq(m, { visibility: 'matched' });
  expect((await m.world.stores.rfqs.byId(before.id))?.matched).toContain(sme);
  const drafted = await as(m, 'sme').post<QuoteSeen>(`/rfqs/${before.id}/quotes`, {});
  expect((await as(m, 'sme').put(`/blocks/${buyer}`, {})).status).toBe(200);

  const after = await openRfq(m, { visibility: 'matched' });
  expect((await m.world.stores.rfqs.byId(after.id))?.matched).not.toContain(sme);
  const content = { ...rfqContentAt(m.world.now()), visibility: 'invited', invited: [sme] };
  const draft = await as(m, 'buyer').post<RfqSeen>('/rfqs', { content });
  const submit = () => as(m, 'buyer').post(`/rfqs/${draft.body.id}/actions`, { action: 'submit' }, { seen: 1 });
  expect((await submit()).body).toMatchObject({ errors: [{ pointer: '/content/invited', code: 'rfq.blockedInvitation' }] });
  expect(await as(m, 'sme').post(`/rfqs/${before.id}/questions`, { text: 'Which seat?' })).toMatchObject({
    status: 409,
    body: { code: 'block.yours' },
  });
  // What was a draft before the block has not reached anybody yet.
  const offered = await as(m, 'sme').post(
    `/quotes/${drafted.body.id}/versions`,
    { terms: quoteTermsAt(m.world.now()) },
    { seen: drafted.body.version },
  );
  expect(offered).toMatchObject({ status: 409, body: { code: 'block.yours' } });
  expect((await as(m, 'sme').delete(`/blocks/${buyer}`)).status).toBe(204);
  expect((await submit()).body).toMatchObject({ state: 'open' });
});
