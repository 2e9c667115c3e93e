import type { Text } from '../api/views.ts';
import { idsIn } from './pasted.ts';

export interface Customer {
  readonly id: string;
  readonly name: Text;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The customers that are meant, one a line: by the address of their page, by id, or by a name that one of the known has. What is none of them stays as it was written, and is refused at its field. */
export const customersIn = (text: string, known: readonly Customer[]): string[] => [
  ...new Set(
    text.split('\n').flatMap((line) => {
      const ids = idsIn(line, 'org');
      const wanted = plain(line);
      if (ids.length > 0 || wanted === '') return ids;
      const named = known.filter(({ name }) => Object.values(name).some((n) => n !== undefined && plain(n) === wanted));
      return [named.length === 1 && named[0] ? named[0].id : line.trim()];
    }),
  ),
];

/** The same as the field shows them. */
export const customersShown = (ids: readonly string[], known: readonly Customer[], nameOf: (name: Text) => string): string =>
  ids.map((id) => [nameOf(known.find((c) => c.id === id)?.name ?? {}), id].filter(Boolean).join(' · ')).join('\n');
