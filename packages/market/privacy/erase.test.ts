import { expect, test } from 'vitest';
import { Approval } from '../company/approval.ts';
import { GlossaryPair } from '../conversation/glossary.ts';
import { Rendering } from '../conversation/rendering.ts';
import { TrackingEvent } from '../order/tracking.ts';
import { erase } from './erase.ts';
import { erasedText } from './words.ts';

const uploader = 'org_01KE5RAZ90MZE4V1XJCGH5R001';
const scope = {
  subject: { is: 'organisation' as const, id: uploader },
  ...{ ids: new Set<string>(), conversations: new Set<string>(), addresses: [], names: [], kept: new Set<string>() },
};
const by = { actor: 'service:test', organisationId: uploader, at: '2026-11-28T00:00:00.000Z' };
const file = { id: 'med_1', key: 'folder/med_1', name: 'drawing.pdf', sha256: 'a'.repeat(64) };

test('what is nothing but a file of the erased goes with the file, of a request, a room, a service or an order, and leaves no dead link', () => {
  for (const [type, body] of [
    ['attachment', { attachment: file, by }],
    ['rfqFile', { file, by }],
    ['roomFile', { file, created: by }],
    ['serviceFile', { file, by }],
    ['orderFile', { file, by }],
  ] as const) {
    expect(erase({ pk: 'p', sk: 's', type, v: 1, body }, scope)).toEqual({ do: 'delete', files: [file.key] });
    const others = { ...by, organisationId: 'org_01KE5RAZ90MZE4V1XJCGH5R002' };
    const theirs = { ...body, ...('created' in body ? { created: others } : { by: others }) };
    expect(erase({ pk: 'p', sk: 's', type, v: 1, body: theirs }, scope)).toBeUndefined();
  }
});

test('what a machine made of words goes with the words, as does what their writer called a thing, and those of the other side stay', () => {
  const at = '2026-11-28T00:00:00.000Z';
  const rendering = { id: 'msg_1', caseId: 'inq_1', version: 1, digest: 'd', language: 'en', text: 'we can deliver', by, at };
  const refused = { ...rendering, text: undefined, refused: { why: 'lost', words: ['500 pcs'] } };
  const pair = { id: 'msg_01KE5RAZ90MZE4V1XJCGH5R003', caseId: 'inq_1', version: 1, ko: '감속기', en: 'reducer', by };
  for (const [type, schema, body, taken] of [
    ['rendering', Rendering, rendering, /deliver/],
    ['rendering', Rendering, refused, /500 pcs/],
    ['glossaryPair', GlossaryPair, pair, /감속기|reducer/],
  ] as const) {
    const found = erase({ pk: 'p', sk: 's', type, v: 1, body }, scope);
    expect(found?.do).toBe('put');
    const left = found?.do === 'put' ? schema.parse(found.item.body) : undefined;
    expect(JSON.stringify(left)).not.toMatch(taken);
    const theirs = { ...body, by: { ...by, organisationId: 'org_01KE5RAZ90MZE4V1XJCGH5R002' } };
    expect(erase({ pk: 'p', sk: 's', type, v: 1, body: theirs }, scope)).toBeUndefined();
  }
});

test('where the goods of an order came by, who took them and the numbers of the carrier go with either side, and that they came stays', () => {
  const event = {
    ...{ id: 'msg_01KE5RAZ90MZE4V1XJCGH5R003', kind: 'delivered' as const, at: by.at, zone: 'Europe/Berlin', whole: true, by },
    place: { name: 'Yard of Anna Kanari', country: 'DE', locode: 'DEHAM' },
    ...{ reference: 'KANARI-4711', note: 'left with Kanari', receivedBy: 'A. Kanari' },
  };
  for (const side of ['seller', 'buyer']) {
    const body = { [side]: { organisationId: uploader }, tracking: [event, { ...event, reference: undefined }] };
    const found = erase({ pk: 'p', sk: 's', type: 'order', v: 1, body }, scope);
    const left = found?.do === 'put' ? (found.item.body as { tracking: unknown[] }).tracking : [];
    const events = left.map((one) => TrackingEvent.parse(one));
    expect(events).toMatchObject([1, 2].map(() => ({ kind: 'delivered', at: by.at, place: { country: 'DE', locode: 'DEHAM' } })));
    expect(JSON.stringify(events)).not.toMatch(/kanari/i);
  }
});

test('of a request for approval the words of an approver or an owner go with their own writer, and of what is asked names alone: the rest stays to be read', () => {
  const [asker, clerk, owner] = ['01', '02', '03'].map((n) => `per_01KE5RAZ90MZE4V1XJCGH5R0${n}`);
  const at = '2026-11-28T00:00:00.000Z';
  const body = {
    id: 'apr_01KE5RAZ90MZE4V1XJCGH5R004',
    version: 3,
    organisationId: uploader,
    requesterId: asker,
    title: '김나래 항공권, Kim Narae',
    note: '김나래님과 Kim Naraeson의 하노이 출장',
    subject: { kind: 'purchase' },
    state: 'approved',
    steps: [{ approver: { by: 'role', role: 'finance' }, decided: { by: clerk, at, verdict: 'refused' } }],
    overruled: { by: owner, at, verdict: 'approved', why: '카나리아 둘' },
    answer: '카나리아 하나',
    created: { ...by, actor: asker },
    changed: { ...by, actor: owner },
    remindAt: at,
    dueAt: at,
  };
  const after = (id = '', name = '아무개') => {
    const person = { ...scope, subject: { is: 'person' as const, id }, names: [name] };
    const erased = erase({ pk: 'p', sk: 's', type: 'approval', v: 3, body }, person);
    const left = erased?.do === 'put' ? erased.item : undefined;
    if (left) expect(erase(left, person)).toBeUndefined();
    return left && Approval.parse(left.body);
  };
  const { answer, title, note } = body;
  expect(after(clerk)).toMatchObject({ title, note, overruled: body.overruled, steps: body.steps });
  expect(after(clerk)).not.toHaveProperty('answer');
  expect(after(owner)).toMatchObject({ title, note, answer, overruled: { by: owner, verdict: 'approved' }, steps: body.steps });
  expect(JSON.stringify(after(owner))).not.toContain('카나리아 둘');
  expect(after(asker, '김나래')).toMatchObject({
    ...{ title: '○○○ 항공권, Kim Narae', note: '○○○님과 Kim Naraeson의 하노이 출장', answer },
    ...{ overruled: body.overruled, subject: { kind: 'purchase' }, state: 'approved' },
  });
  expect(after(asker, 'Kim Narae')).toMatchObject({ title: '김나래 항공권, ○○○', note });
  expect(after('per_01KE5RAZ90MZE4V1XJCGH5R009', '김나래')).toBeUndefined();
});

test('of a question and its answer each goes with its own writer, in a request as in a room', () => {
  const [asker, other] = ['per_01KE5RAZ90MZE4V1XJCGH5R001', 'per_01KE5RAZ90MZE4V1XJCGH5R002'];
  const body = {
    version: 1,
    text: 'How thick?',
    by: { ...by, actor: asker },
    answer: { text: '3 mm', by: { ...by, actor: other } },
  };
  for (const type of ['rfqQuestion', 'roomQuestion'])
    for (const [id, left] of [
      [asker, { text: erasedText, answer: { text: '3 mm' } }],
      [other, { text: 'How thick?', answer: { text: erasedText } }],
    ] as const) {
      const after = erase({ pk: 'p', sk: 's', type, v: 1, body }, { ...scope, subject: { is: 'person', id } });
      expect(after).toMatchObject({ do: 'put', item: { body: left } });
    }
});

test('where two sides wrote in one record, the words of the erased go and those of the other side and of the market stay', () => {
  const [one, other] = [uploader, 'org_01KE5RAZ90MZE4V1XJCGH5R002'];
  const stamps = { one: { ...by, organisationId: one }, other: { ...by, organisationId: other } };
  const said = (list: readonly ('one' | 'other')[]) => list.map((who) => ({ text: `${who} says`, by: stamps[who] }));
  const course = (mine: string, theirs: string) => [
    { side: mine, text: 'one says' },
    { side: theirs, text: 'other says' },
    { side: 'clock' },
    { side: 'operator', text: 'the market says' },
  ];
  const records = {
    dispute: {
      ...{ claim: { minor: 1, text: 'one says' }, created: stamps.one },
      ...{ evidence: said(['other', 'one', 'other']), proposals: said(['one', 'other']) },
    },
    adjustment: { messages: said(['one', 'other']) },
    sample: {
      ...{ buyer: { organisationId: one }, seller: { organisationId: other }, course: course('buyer', 'seller') },
      ...{ wish: { purpose: 'one says' }, verdict: { text: 'one says' }, offer: { text: 'other says' } },
    },
    resale: {
      ...{ buyer: { organisationId: one }, seller: { organisationId: other }, course: course('buyer', 'seller') },
      ...{ claims: [{ text: 'one says', answer: { text: 'other says' } }], history: [{ text: 'other says' }] },
    },
    serviceRequest: {
      ...{ user: { organisationId: one }, ownerId: other, course: course('user', 'owner') },
      ...{ wish: { text: 'one says' }, quote: { text: 'other says' } },
    },
    evaluation: {
      ...{ supplier: { organisationId: one }, hostId: other, course: course('supplier', 'host') },
      ...{ protocol: { method: 'one says' }, reports: [{ text: 'other says' }] },
    },
    application: { applicantId: other, purpose: 'other says', reviews: [{ comment: 'one says', by: stamps.one }] },
  };
  for (const [type, body] of Object.entries(records)) {
    const count = (value: unknown, word: string) => JSON.stringify(value).split(word).length - 1;
    const erased = erase({ pk: 'p', sk: 's', type, v: 1, body }, scope);
    const left = erased?.do === 'put' ? erased.item.body : undefined;
    expect([type, count(left, 'one says')]).toEqual([type, 0]);
    for (const word of ['other says', 'the market says']) expect([type, count(left, word)]).toEqual([type, count(body, word)]);
  }
});

test('the words of an order that is kept stay, without the name, the address and the telephone of the erased', () => {
  const person = { subject: { is: 'person' as const, id: 'per_01KE5RAZ90MZE4V1XJCGH5R001' }, names: ['김나래'] };
  const kept = new Set(['ord_01KE5RAZ90MZE4V1XJCGH5R001']);
  const all = { ...scope, ...person, addresses: ['narae@mill.example'], kept };
  const body = {
    claim: { text: '40롤 중 3롤 파손. 김나래 010-2345-6789, Narae@mill.example' },
    created: { ...by, actor: person.subject.id },
    evidence: [{ text: '김나래 님, 02-345-6789로 연락했습니다.', by }],
  };
  const erased = erase({ pk: 'order#ord_01KE5RAZ90MZE4V1XJCGH5R001', sk: 'dispute#x', type: 'dispute', v: 1, body }, all);
  expect(erased).toMatchObject({
    ...{ do: 'put', files: [] },
    item: {
      v: 2,
      body: {
        claim: { text: '40롤 중 3롤 파손. ○○○ ○○○, erased@erased.invalid' },
        evidence: [{ text: '○○○ 님, 02-345-6789로 연락했습니다.' }],
      },
    },
  });
  expect(erased?.do === 'put' && erase(erased.item, all)).toBeUndefined();
  const file = { file: { id: 'med_1', key: 'orders/x', sha256: 'a' }, by: { ...by, actor: person.subject.id } };
  expect(
    erase({ pk: 'order#ord_01KE5RAZ90MZE4V1XJCGH5R001', sk: 'file#x', type: 'orderFile', v: 1, body: file }, all),
  ).toBeUndefined();
});
