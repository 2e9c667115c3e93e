import type { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { gainOf } from './comparison.ts';
import { check } from './content.ts';
import { technology } from './kinds/technology.ts';
import type { ListingContent } from './listing.ts';
import { publishable } from './publication.ts';

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
