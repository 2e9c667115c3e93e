import { applicationOf, type DocumentNumber, publicationOf } from '@sandan/market/patent/document';
import { day } from '../text.ts';
import { type Element, every, textAt } from '../tree.ts';

/** A number as a `document-id` says it. */
interface Written {
  readonly office: string;
  readonly number: string;
  readonly kind?: string;
  readonly date?: string;
}

/** The document-ids below a reference, docdb before epodoc; the original writing of the office is not needed. */
const idsOf = (reference: Element | undefined): Written[] => {
  const all = every(reference, 'document-id').map((id) => ({ id, type: id.attributes['document-id-type'] ?? 'docdb' }));
  return ['docdb', 'epodoc'].flatMap((wanted) =>
    all
      .filter(({ type }) => type === wanted)
      .flatMap(({ id }) => {
        const number = textAt(id, 'doc-number') ?? '';
        const office = textAt(id, 'country') ?? /^[A-Z]{2}/.exec(number)?.[0] ?? '';
        const kind = textAt(id, 'kind');
        const date = day(textAt(id, 'date') ?? '');
        const bare = textAt(id, 'country') ? number : number.slice(2);
        return office && bare ? [{ office, number: bare, ...(kind ? { kind } : {}), ...(date ? { date } : {}) }] : [];
      }),
  );
};

const dated = <T>(ids: readonly Written[], read: (id: Written) => T | undefined) => {
  const document = ids.flatMap((id) => read(id) ?? [])[0];
  const date = ids.flatMap((id) => id.date ?? [])[0];
  return document ? { document, ...(date ? { date } : {}) } : undefined;
};

/** The publication a reference names, with its date. */
export const publicationIn = (reference: Element | undefined) => dated<DocumentNumber>(idsOf(reference), publicationOf);

/** The application a reference names, with the day of filing. */
export const applicationIn = (reference: Element | undefined) => dated<DocumentNumber>(idsOf(reference), applicationOf);

/**
 * The priorities that count; one that is marked as not active is no bond of the family. Some answers say of which kind they are and
 * others do not: it is left out, so that all answers say the same of one document.
 */
export const prioritiesIn = (claims: readonly Element[]): DocumentNumber[] => {
  const found = claims
    .filter((claim) => textAt(claim, 'priority-active-indicator') !== 'NO')
    .flatMap((claim) => applicationIn(claim)?.document ?? []);
  return [...new Map(found.map(({ office, number }) => [`${office}${number}`, { office, number }])).values()].slice(0, 60);
};
