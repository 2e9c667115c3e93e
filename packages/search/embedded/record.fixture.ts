import type { Entry } from '../port.ts';
import type { SearchRecord } from '../record.ts';

export const now = Date.parse('2026-11-22');
/** A product of one owner, but for what is said of it. */
export const record = (id: string, change: Partial<SearchRecord>): Entry => ({
  id,
  ownerId: change.owner?.id ?? 'org_a',
  sequence: 1,
  record: {
    ...{ id, version: 1, ownerVersion: 1, kind: 'product', title: {}, summary: {}, body: {}, words: [], identifiers: [] },
    ...{ owner: { id: 'org_a', name: {}, type: 'exporter' }, facets: {}, numbers: {}, place: { country: 'KR' }, facts: {} },
    ...{ publishedAt: now, confirmedAt: now, demo: false },
    ...change,
  },
});
