import { createHash } from 'node:crypto';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { canonical, subjectKey } from '@sandan/market/patent/finding';
import type { Statement } from '@sandan/market/patent/statement';

/** What a source says of one invention, as a record of the market; what its listing takes follows from all that is known of it. */
export const recordOf = (source: string, statements: readonly [Statement, ...Statement[]], fetchedAt: Date): SourceRecord => {
  const words = canonical(statements.map(({ subject, facts }) => [subject, facts]));
  return {
    source,
    sourceId: subjectKey(statements[0].subject).slice(0, 60),
    fetchedAt: fetchedAt.toISOString(),
    digest: createHash('sha256').update(words).digest('base64url'),
    taken: {},
    statements,
  };
};

/** Groups of statements in the order of a document, as arrivals. */
export const arrivalsOf = (
  source: string,
  document: string,
  groups: readonly { readonly id: string; readonly title?: string; readonly statements: readonly Statement[] }[],
  fetchedAt: Date,
  from = 0,
): Arrival[] =>
  groups.flatMap(({ id, title, statements: [first, ...rest] }, i) =>
    first
      ? [
          {
            position: { document, index: from + i + 1 },
            id,
            ...(title ? { title } : {}),
            record: recordOf(source, [first, ...rest], fetchedAt),
          },
        ]
      : [],
  );
