import type { Exclusion, Form } from '../asked.ts';
import { bitOf } from './fields.ts';
import { inOrder } from './phrase.ts';
import { type Place, reader } from './reading.ts';
import type { Rows } from './rows.ts';
import { find, found, leap, type Segment } from './segment.ts';
import type { Store } from './store.ts';
import { fields } from './weights.ts';

/** Titles of codes name much that a listing has nothing of, and nobody sees them there. */
const said = 255 & ~fields.codes.bit;
const isSaid = ({ run }: Place): boolean => bitOf[run] !== fields.codes.bit;

/** Marks the slots of a segment that say terms right after each other; of an identifier, those that have it as one. */
const mark = (segment: Segment, terms: readonly number[], { by }: Form, vocabulary: number, marked: (slot: number) => void) => {
  const { forward, postings } = segment;
  const lines = terms.flatMap((term) => (find(postings, term) ? [{ at: found.from, to: found.to }] : []));
  if (lines.length < terms.length) return;
  const [rarest, ...others] = lines.toSorted((a, b) => a.to - a.at - (b.to - b.at));
  if (!rarest) return;
  const mask = by === 'identifier' ? fields.ident.bit : said;
  const read = terms.length > 1 ? reader(terms, vocabulary) : undefined;
  for (let at = rarest.at; at < rarest.to; at++) {
    const slot = postings.slots[at] as number;
    if (((postings.masks[at] as number) & mask) === 0) continue;
    const all = others.every((line) => {
      line.at = leap(postings.slots, line.at, line.to, slot);
      return line.at < line.to && postings.slots[line.at] === slot;
    });
    if (!all) continue;
    const places = read?.(forward, slot);
    const standing = (term: number) => (places?.get(term) ?? []).filter(isSaid);
    if (!places || inOrder(terms.map(standing), 1).length > 0) marked(slot);
  }
};

/** Rows, with their scores, whose records say nothing of what is excluded. */
export const withoutRows = (
  { rows, scores }: Rows,
  { pile, vocabulary, columns }: Store,
  excluded: readonly Exclusion[],
): Rows => {
  const holds = new Uint8Array(columns.rows + 1);
  for (const form of excluded.flatMap(({ forms }) => forms)) {
    const terms = form.terms.flatMap((term) => vocabulary.numberOf(term) ?? []);
    if (terms.length < form.terms.length) continue;
    for (const segment of pile.segments())
      mark(segment, terms, form, vocabulary.size, (slot) => {
        holds[segment.forward.rows[slot] as number] = 1;
      });
  }
  let count = 0;
  for (let n = 0; n < rows.length; n++) count += 1 - (holds[rows[n] as number] as number);
  const left = { rows: new Uint32Array(count), scores: new Float32Array(count) };
  for (let n = 0, at = 0; n < rows.length; n++) {
    if (holds[rows[n] as number] === 1) continue;
    left.rows[at] = rows[n] as number;
    left.scores[at++] = scores[n] as number;
  }
  return left;
};
