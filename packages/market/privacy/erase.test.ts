import { expect, test } from 'vitest';
import { Approval } from '../company/approval.ts';
import { GlossaryPair } from '../conversation/glossary.ts';
import { Rendering } from '../conversation/rendering.ts';
import { TrackingEvent } from '../order/tracking.ts';
import { erase } from './erase.ts';

const uploader = 'org_01KE5RAZ90MZE4V1XJCGH5R001';
const scope = {
  subject: { is: 'organisation' as const, id: uploader },
  ...{ ids: new Set<string>(), conversations: new Set<string>(), addresses: [], kept: new Set<string>() },
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

test('what an approver or an owner said to a request goes with them, and that they decided it stays', () => {
  const [asker, clerk, owner] = ['01', '02', '03'].map((n) => `per_01KE5RAZ90MZE4V1XJCGH5R0${n}`);
  const at = '2026-11-28T00:00:00.000Z';
  const body = {
    id: 'apr_01KE5RAZ90MZE4V1XJCGH5R004',
    version: 3,
    organisationId: uploader,
    requesterId: asker,
    title: '항공권',
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
  for (const id of [clerk, owner]) {
    const erased = erase(
      { pk: 'p', sk: 's', type: 'approval', v: 3, body },
      { ...scope, subject: { is: 'person', id: id ?? '' } },
    );
    const left = erased?.do === 'put' ? Approval.parse(erased.item.body) : undefined;
    expect(JSON.stringify(left)).not.toContain('카나리아');
    expect(left).toMatchObject({ steps: [{ decided: { by: clerk } }], overruled: { by: owner, verdict: 'approved' } });
  }
});
