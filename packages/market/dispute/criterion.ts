import type { Criterion } from './reason.ts';

/** What of the terms of an order a dispute can name. */
interface Terms {
  readonly lines: readonly {
    readonly spec?: string | undefined;
    readonly origin?: string | undefined;
    readonly pack?: object | undefined;
    readonly certificates?: readonly string[] | undefined;
  }[];
  readonly note?: string | undefined;
}

export interface Named {
  readonly kind: Criterion;
  readonly line?: number | undefined;
}

/** All that the terms say and by which could be judged, the lines first; `line` counts from nothing. */
export const criteriaIn = ({ lines, note }: Terms): Named[] => [
  ...lines.flatMap(({ spec, origin, pack, certificates = [] }, line): Named[] => [
    ...(spec === undefined ? [] : [{ kind: 'spec', line } as const]),
    { kind: 'quantity', line },
    ...(certificates.length > 0 ? [{ kind: 'certificates', line } as const] : []),
    ...(origin === undefined ? [] : [{ kind: 'origin', line } as const]),
    ...(pack === undefined ? [] : [{ kind: 'packing', line } as const]),
  ]),
  { kind: 'lead_time' },
  { kind: 'incoterm' },
  ...(note === undefined ? [] : [{ kind: 'note' } as const]),
];

/** Whether the terms say anything by which this could be judged. */
export const isWritten = (terms: Terms, { kind, line }: Named): boolean =>
  criteriaIn(terms).some((c) => c.kind === kind && (c.line === undefined || c.line === line));
