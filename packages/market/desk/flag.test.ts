import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { FlagState, Flags, flagNames, flags, lets, throughFlag } from './flag.ts';

const state = (s: Partial<FlagState>) => FlagState.parse({ state: 'some', ...s });
const many = Array.from({ length: 2000 }, () => newId('organisation'));

test('what nobody touched is on, and off is off for all', () => {
  for (const name of flagNames) {
    expect(lets(name, undefined, null)).toBe(true);
    expect(lets(name, state({ state: 'off', percent: 100 }), many[0] ?? '')).toBe(false);
  }
});

test('a share opens to about so many organisations, to the same ones each time, and grows without closing to any', () => {
  const within = (percent: number) => many.filter((id) => lets('inquiries', state({ percent }), id));
  const [ten, thirty] = [within(10), within(30)];
  expect(ten.length).toBeGreaterThan(120);
  expect(ten.length).toBeLessThan(280);
  expect(within(10)).toEqual(ten);
  expect(ten.every((id) => thirty.includes(id))).toBe(true);
  expect(within(100)).toHaveLength(many.length);
  expect(within(0)).toEqual([]);
});

test('a named organisation is let through whatever the share', () => {
  const [one = '', other = ''] = many;
  expect(lets('imports', state({ organisationIds: [one] }), one)).toBe(true);
  expect(lets('imports', state({ organisationIds: [one] }), other)).toBe(false);
});

test('an operation behind a flag that is off is refused, every other one is not', () => {
  const by = { actor: 'per_1', organisationId: null, at: '2026-11-01T00:00:00Z' };
  const all = Flags.parse({ version: 1, states: { registration: { state: 'off', changed: by } } });
  expect(() => throughFlag('organisations.create', all, null)).toThrow(expect.objectContaining({ code: 'feature.off' }));
  throughFlag('inquiries.ask', all, null);
  throughFlag('me.read', all, null);
});

test('no operation stands behind two flags', () => {
  const operations = flagNames.flatMap((name) => [...flags[name].operations]);
  expect(new Set(operations).size).toBe(operations.length);
});
