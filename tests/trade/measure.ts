import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { referenceOf } from '@sandan/sources/reference';

/** A safeguard in force that a country (ISO 3166) takes from a day on against goods of an HS code, as a source would give it. */
export const measure = (id: string, hs: string, by = 'US', from = '2025-01-01'): ReferenceRecord =>
  referenceOf(
    { source: 'test', sourceId: id, fetchedAt: new Date('2026-11-22T03:00:00Z') },
    {
      title: { en: `measure ${id}` },
      hs: [hs],
      countries: [by],
      on: from,
      fact: {
        kind: 'import_regulation',
        by,
        measure: 'safeguard',
        stage: 'in_force',
        written: 'x',
        whole: false,
        korea: true,
        from,
      },
    },
  );
