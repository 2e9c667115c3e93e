import { expect, test } from 'vitest';
import { Approval } from '../company/approval.ts';
import { GlossaryPair } from '../conversation/glossary.ts';
import { Rendering } from '../conversation/rendering.ts';
import { TrackingEvent } from '../order/tracking.ts';
import { erase, erasedText } from './erase.ts';

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
