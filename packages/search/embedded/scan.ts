import type { Board, Within } from './board.ts';
import { find, found, leap, type Postings } from './segment.ts';
import type { Choice, WantedForm } from './wanted.ts';

/** Where the postings of a term are in a segment, and what one impact of it is worth. */
interface Line {
  at: number;
  readonly to: number;
  readonly worth: number;
}

const lineOf = (postings: Postings, { term, idf }: Choice): Line | undefined =>
  find(postings, term) ? { at: found.from, to: found.to, worth: idf / 255 } : undefined;

/** Marks all slots that hold one of some terms. */
const scanOne = (postings: Postings, line: Line, weight: number, mask: number, board: Board, within: Within): void => {
  const { slots, impacts, masks } = postings;
  const worth = line.worth * weight;
  const { best, told, stage, touched, whole } = board;
  let { count } = board;
  const least = within.stage;
  for (let at = line.at; at < line.to; at++) {
    const slot = slots[at] as number;
    if ((stage[slot] as number) < least || ((masks[at] as number) & mask) === 0) continue;
    const value = worth * (impacts[at] as number);
    const held = best[slot] as number;
    if (value <= held) continue;
    if (held === 0) touched[count++] = slot;
    best[slot] = value;
    told[slot] = whole;
  }
  board.count = count;
};

const probeOne = (postings: Postings, line: Line, weight: number, mask: number, board: Board, slots: Uint32Array): void => {
  const worth = line.worth * weight;
  let { at } = line;
  for (let n = 0; n < slots.length && at < line.to; n++) {
    const slot = slots[n] as number;
    at = leap(postings.slots, at, line.to, slot);
    if (at < line.to && postings.slots[at] === slot && ((postings.masks[at] as number) & mask) !== 0)
      board.mark(slot, worth * (postings.impacts[at] as number));
  }
};

/** What the best of a place's terms is worth in a slot; 0 if none is there. Slots are asked for in ascending order. */
const worthAt = ({ slots, impacts, masks }: Postings, lines: readonly Line[], slot: number, mask: number): number => {
  let worth = 0;
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] as Line;
    let { at } = line;
    if (at < line.to && (slots[at] as number) < slot) {
      // Of two frequent terms the next posting is mostly the one looked for.
      at++;
      if (at < line.to && (slots[at] as number) < slot) at = leap(slots, at, line.to, slot);
      line.at = at;
    }
    if (at < line.to && slots[at] === slot && ((masks[at] as number) & mask) !== 0) {
      const here = line.worth * (impacts[at] as number);
      if (here > worth) worth = here;
    }
  }
  return worth;
};

/** Far fewer candidates than postings are looked up one by one. */
const fewer = 12;

/** Marks the slots that hold every term of a form. */
export const markForm = (postings: Postings, form: WantedForm, board: Board, within: Within): void => {
  const { weight, mask } = form;
  const places = form.places.map((choices) => choices.flatMap((choice) => lineOf(postings, choice) ?? []));
  if (places.some((lines) => lines.length === 0)) return;
  const [only] = places;
  if (places.length === 1 && only) {
    for (const line of only)
      if (within.slots && within.slots.length * fewer < line.to - line.at)
        probeOne(postings, line, weight, mask, board, within.slots);
      else scanOne(postings, line, weight, mask, board, within);
    return;
  }
  const sized = places.map((lines) => ({ lines, size: lines.reduce((sum, l) => sum + l.to - l.at, 0) }));
  const single = sized.filter((p) => p.lines.length === 1).sort((a, b) => a.size - b.size);
  const [driver] = single;
  if (!driver) return;
  const others = sized.filter((p) => p !== driver).sort((a, b) => a.size - b.size);
  const [line] = driver.lines as [Line];
  /** What the other terms are worth at most. */
  const rest = others.reduce((sum, { lines }) => sum + 255 * Math.max(...lines.map((l) => l.worth)), 0);
  const { best } = board;
  const listed = within.slots && within.slots.length * 2 < driver.size ? within.slots : undefined;
  const last = listed ? listed.length : line.to;
  for (let n = listed ? 0 : line.at; n < last; n++) {
    const slot = (listed ? listed[n] : postings.slots[n]) as number;
    if ((board.stage[slot] as number) < within.stage) continue;
    let worth = listed ? worthAt(postings, driver.lines, slot, mask) : line.worth * (postings.impacts[n] as number);
    if (weight * (worth + rest) <= (best[slot] as number)) continue;
    for (let o = 0; o < others.length && worth > 0; o++) {
      const more = worthAt(postings, (others[o] as (typeof others)[number]).lines, slot, mask);
      worth = more === 0 ? 0 : worth + more;
    }
    if (worth > 0) board.mark(slot, weight * worth);
  }
};

/** Marks the slots that hold some of the parts, with what they are worth and tell together. */
export const markParts = (postings: Postings, parts: readonly Choice[], weight: number, board: Board, within: Within): void => {
  const { best, told, stage, touched } = board;
  for (const part of parts) {
    const line = lineOf(postings, part);
    if (!line) continue;
    const listed = within.slots && within.slots.length * fewer < line.to - line.at ? within.slots : undefined;
    let { at } = line;
    const last = listed ? listed.length : line.to;
    for (let n = listed ? 0 : at; n < last; n++) {
      const slot = (listed ? listed[n] : postings.slots[n]) as number;
      if ((stage[slot] as number) < within.stage) continue;
      at = listed ? leap(postings.slots, at, line.to, slot) : n;
      if (at >= line.to) break;
      if (postings.slots[at] !== slot) continue;
      if (best[slot] === 0) touched[board.count++] = slot;
      (best[slot] as number) += weight * line.worth * (postings.impacts[at] as number);
      (told[slot] as number) += weight * part.idf;
    }
  }
};
