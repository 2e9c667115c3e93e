import type { AttributeValue } from '../listing/attribute.ts';
import { judge } from './condition.ts';
import type { Offered } from './offer.ts';

/** The day on which the tests hold needs against offers. */
export const now = new Date('2026-03-02T00:00:00.000Z');

export const needs = (attributes: Record<string, AttributeValue>, codes: Offered['codes'] = []) => ({
  kind: 'need' as const,
  codes,
  attributes,
});

export const offers = (attributes: Record<string, AttributeValue>, more: Partial<Offered> = {}): Offered => ({
  kind: 'technology',
  codes: [],
  attributes,
  withheld: new Set(),
  ...more,
});

/** The verdict on the first condition of a need, with its reason. */
export const verdict = (wanted: Record<string, AttributeValue>, offered: Offered) => {
  const [only] = judge(needs(wanted), offered, now);
  return only && [only.verdict, only.reason];
};
