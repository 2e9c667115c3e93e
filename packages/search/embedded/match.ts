import { Board, type Within } from './board.ts';
import type { Pile } from './pile.ts';
import { collecting, type Rows } from './rows.ts';
import { markForm, markParts } from './scan.ts';
import type { Segment } from './segment.ts';
import type { Wanted } from './wanted.ts';
import { coverage, enough, partial, quorums } from './weights.ts';

const board = new Board();
/** So few candidates are kept in order, to be looked up one by one. */
const listed = 4000;

const begin = (segment: Segment): void => {
  board.reach(segment.forward.rows.length);
  board.whole = 0;
};

/** Records of a segment that have all that is wanted, the rarest first. */
const all = (segment: Segment, wanted: readonly Wanted[], add: (row: number, score: number) => void): void => {
  begin(segment);
  const { best, sum, stage, touched } = board;
  let candidates: Uint32Array | undefined;
  let first: Uint32Array | undefined;
  for (const [level, { forms }] of wanted.entries()) {
    const within: Within = { stage: level, ...(candidates && candidates.length <= listed ? { slots: candidates.sort() } : {}) };
    board.count = 0;
    for (const form of forms) markForm(segment.postings, form, board, within);
    candidates = touched.slice(0, board.count);
    first ??= candidates.slice();
    for (const slot of candidates) {
      (sum[slot] as number) += best[slot] as number;
      best[slot] = 0;
      stage[slot] = level + 1;
    }
    if (candidates.length === 0) break;
  }
  const { rows } = segment.forward;
  for (const slot of candidates ?? []) if (rows[slot] !== 0) add(rows[slot] as number, sum[slot] as number);
  for (const slot of first ?? []) {
    sum[slot] = 0;
    stage[slot] = 0;
  }
};

/** Records that have everything that is wanted; none if nothing is, or if one thing cannot be found at all. */
export const having = (pile: Pile, wanted: readonly Wanted[]): Rows => {
  const collected = collecting();
  if (wanted.length > 0 && wanted.every((w) => w.forms.length > 0)) {
    const rarest = wanted.toSorted((a, b) => a.count - b.count);
    for (const segment of pile.segments()) all(segment, rarest, collected.add);
  }
  return collected.rows();
};

/** Adding up what few things tell, in single precision, is off by less. */
const rounding = 1e-3;

/**
 * Keeps of some slots those that still come to `need` with what is left to be found, in ascending order where they are few, and
 * clears the others; answers how many.
 */
const promising = (slots: Uint32Array, count: number, need: number, left: number): number => {
  const { sum, mass, stage } = board;
  let [kept, before, ascending] = [0, 0, true];
  for (let n = 0; n < count; n++) {
    const slot = slots[n] as number;
    if ((mass[slot] as number) + left + rounding >= need) {
      ascending &&= slot >= before;
      before = slot;
      slots[kept++] = slot;
    } else {
      sum[slot] = 0;
      mass[slot] = 0;
      stage[slot] = 0;
    }
  }
  if (!ascending && kept <= listed) slots.subarray(0, kept).sort();
  return kept;
};

/**
 * Records of a segment that have `need` of the information wanted. Things come in the order of what they tell: from where those left
 * are not enough for a record that has none yet, only records are looked at that can still come to it.
 */
const some = (
  segment: Segment,
  wanted: readonly Wanted[],
  need: number,
  add: (row: number, score: number, mass: number) => void,
) => {
  begin(segment);
  const { best, sum, mass, told, stage, touched, reached } = board;
  let left = wanted.reduce((total, w) => total + w.mass, 0);
  let count = 0;
  for (const thing of wanted) {
    const closed = left < need;
    const within: Within = { stage: closed ? 1 : 0, ...(closed && count <= listed ? { slots: reached.subarray(0, count) } : {}) };
    board.count = 0;
    board.whole = thing.mass;
    if (thing.parts.length > 1) markParts(segment.postings, thing.parts, partial, board, within);
    for (const form of thing.forms) markForm(segment.postings, form, board, within);
    for (let n = 0; n < board.count; n++) {
      const slot = touched[n] as number;
      if (stage[slot] === 0) reached[count++] = slot;
      (sum[slot] as number) += best[slot] as number;
      (mass[slot] as number) += Math.min(told[slot] as number, thing.mass);
      best[slot] = 0;
      told[slot] = 0;
      stage[slot] = 1;
    }
    left -= thing.mass;
    if (left < need) count = promising(reached, count, need, left);
    if (left < need && count === 0) return;
  }
  const { rows } = segment.forward;
  for (let n = 0; n < count; n++) {
    const slot = reached[n] as number;
    if (rows[slot] !== 0 && (mass[slot] as number) >= need) add(rows[slot] as number, sum[slot] as number, mass[slot] as number);
    sum[slot] = 0;
    mass[slot] = 0;
    stage[slot] = 0;
  }
};

/**
 * Records that have most of what is wanted, as much as it takes to find enough of them; beside some that have it all (`complete`) only
 * such as have nearly all. What no record has at all is left out.
 */
export const havingMost = (
  pile: Pile,
  wanted: readonly Wanted[],
  complete: boolean,
  shares: readonly number[] = quorums,
): Rows => {
  const known = wanted.filter((w) => w.mass > 0).sort((a, b) => b.mass - a.mass);
  const total = known.reduce((sum, w) => sum + w.mass, 0);
  let rows: Rows | undefined;
  for (const quorum of shares) {
    const collected = collecting();
    if (known.length > 0)
      for (const segment of pile.segments())
        some(segment, known, quorum * total, (row, score, mass) =>
          collected.add(row, score * Math.min(1, mass / total) ** coverage),
        );
    rows = collected.rows();
    if (complete || rows.rows.length >= enough) break;
  }
  return rows ?? collecting().rows();
};
