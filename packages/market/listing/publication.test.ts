import { memberOf } from '@sandan/kernel/actor';
import type { Fault } from '@sandan/kernel/fault';
import { describe, expect, test } from 'vitest';
import { gainOf } from './comparison.ts';
import { check } from './content.ts';
import { technology } from './kinds/technology.ts';
import { ListingContent } from './listing.ts';
import { publishable } from './publication.ts';
import { act, decide, draft, edit, reviewChecklist } from './verbs.ts';

const content = (attributes: Record<string, unknown>): ListingContent =>
  check(technology, { title: { ko: '막' }, codes: [], attributes, keywords: [], stages: {}, media: [] }, () => true);
const refusal = (run: () => void): Fault => {
  try {
    run();
  } catch (fault) {
    return fault as Fault;
  }
  throw new Error('nothing was refused');
};

test('a technology says who owns it and who paid for it before it is published; duties only where somebody public paid', () => {
  const fault = refusal(() => publishable(technology, content({}), []));
  expect([fault.code, fault.fields.map((f) => f.pointer)]).toEqual([
    'listing.unanswered',
    ['/content/attributes/ownership', '/content/attributes/publicFunding', '/content/attributes/fundingDuties'],
  ]);
  const open = content({ ownership: 'sole', publicFunding: 'national' });
  expect(refusal(() => publishable(technology, open, [])).fields.map((f) => f.pointer)).toEqual([
    '/content/attributes/fundingDuties',
  ]);
  publishable(technology, content({ ownership: 'sole', publicFunding: 'none' }), []);
  publishable(technology, content({ ownership: 'sole', publicFunding: 'regional', fundingDuties: ['report'] }), []);
});

test('of joint owners each has to consent; one that was taken off the list counts for nothing', () => {
  const joint = content({ ownership: 'joint', publicFunding: 'none' });
  expect(refusal(() => publishable(technology, joint, [])).code).toBe('coOwner.none');
  expect(refusal(() => publishable(technology, joint, [{ state: 'removed' }])).code).toBe('coOwner.none');
  const fault = refusal(() => publishable(technology, joint, [{ state: 'given' }, { state: 'asked' }, { state: 'refused' }]));
  expect([fault.code, fault.params.open]).toEqual(['coOwner.consentMissing', 2]);
  publishable(technology, joint, [{ state: 'given' }, { state: 'removed' }]);
});

const energy = {
  measure: { ko: '에너지 밀도', en: 'Energy density' },
  alternative: { ko: 'NCM811 셀', en: 'NCM811 cell' },
  ours: 320,
  theirs: 260,
  better: 'more',
};

test('an advantage is measured against a named alternative in a unit that exists', () => {
  expect(content({ measured: [{ ...energy, unit: 'Wh/kg' }] }).attributes.measured).toEqual([
    { ...energy, unit: expect.stringMatching(/Wh?|W\.h/) },
  ]);
  const fault = refusal(() => content({ measured: [{ ...energy, unit: 'bananas' }] }));
  expect(fault.fields).toEqual([
    { pointer: '/content/attributes/measured/0/unit', code: 'unit.unknown', params: { unit: 'bananas' } },
  ]);
  const nameless = refusal(() => content({ measured: [{ ...energy, alternative: {}, unit: 'W' }] }));
  expect(nameless.fields.map((f) => f.pointer)).toEqual(['/content/attributes/measured/0/alternative']);
});

test('how far it is ahead follows from both values and the wanted direction', () => {
  expect(gainOf({ ours: 320, theirs: 260, better: 'more' })).toBe(23.1);
  expect(gainOf({ ours: 40, theirs: 50, better: 'less' })).toBe(20);
  expect(gainOf({ ours: 55, theirs: 50, better: 'less' })).toBe(-10);
  expect(gainOf({ ours: -30, theirs: -20, better: 'less' })).toBe(50);
  expect(gainOf({ ours: 3, theirs: 0, better: 'less' })).toBeUndefined();
});

describe('A by-product', () => {
  const now = new Date('2026-11-27T00:00:00.000Z');
  const actor = memberOf('per_maker', 'org_maker', ['owner']);
  const owner = { id: 'org_00000000000000000000000000', type: 'exporter' as const, demo: false };
  const attributes = {
    wasteCode: ['51-04-01'],
    hazard: 'none',
    permitNumber: ['울산-2025-11'],
    permitUntil: '2027-11-27',
  };
  const of = (more: object) => {
    const content = { title: { ko: '슬래그' }, summary: { ko: '제강 슬래그' }, codes: [{ scheme: 'hs', code: '261900' }] };
    return draft('byProduct', ListingContent.parse({ ...content, attributes: { ...attributes, ...more } }), owner, actor, now);
  };
  const faultOf = (run: () => void) => {
    const { code, fields } = refusal(run);
    return [code, fields.map((f) => `${f.pointer.split('/').at(-1)} ${f.code}`)];
  };
  const submitted = (more: object) => act(of(more), 'submit', 'owner', actor, now);

  test('goes to review with a code of the list and a permit in force, and not without', () => {
    expect(submitted({}).state).toBe('submitted');
    expect(faultOf(() => submitted({ permitNumber: undefined, wasteCode: [] }))).toEqual([
      'listing.unanswered',
      ['wasteCode attribute.missing', 'permitNumber attribute.missing'],
    ]);
    for (const code of ['52-01-01', '51-00-00', '51', '99-99-99', '51-04-1', 'slag'])
      expect(
        faultOf(() => submitted({ wasteCode: [code] })),
        code,
      ).toEqual(['listing.notPublishable', ['wasteCode publication.wasteCode']]);
    expect(faultOf(() => submitted({ permitUntil: '2026-11-26' }))).toEqual([
      'listing.notPublishable',
      ['permitUntil publication.expired'],
    ]);
  });

  test('names its hazard where its code is that of a designated waste', () => {
    expect(faultOf(() => submitted({ wasteCode: ['01-02-02'] }))).toEqual([
      'listing.notPublishable',
      ['hazard publication.hazard'],
    ]);
    expect(submitted({ wasteCode: ['01-02-02'], hazard: 'toxic' }).state).toBe('submitted');
  });

  test('is not published, resumed or changed once its permit has run out', () => {
    const late = new Date('2027-11-28T00:00:00.000Z');
    const published = act(submitted({}), 'publish', 'operator', actor, now, { checklist: reviewChecklist });
    const expired = ['listing.notPublishable', ['permitUntil publication.expired']];
    expect(faultOf(() => act(submitted({}), 'publish', 'operator', actor, late, { checklist: reviewChecklist }))).toEqual(
      expired,
    );
    const paused = act(published, 'pause', 'owner', actor, now, { reason: 'owner' });
    expect(faultOf(() => act(paused, 'resume', 'owner', actor, late))).toEqual(expired);
    expect(faultOf(() => edit(published, published.content, actor, late))).toEqual(expired);
    const revised = edit(published, published.content, actor, now);
    expect(faultOf(() => decide(revised, 'confirm', 'operator', actor, late, { checklist: reviewChecklist }))).toEqual(expired);
  });
});
