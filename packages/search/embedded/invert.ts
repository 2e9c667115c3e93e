import { bitOf, runs } from './fields.ts';
import type { Forward } from './forward.ts';
import { counters } from './growing.ts';
import type { Lengths } from './lengths.ts';
import type { Postings } from './segment.ts';
import { k1 } from './weights.ts';

/** Slots that are taken before others get a turn. */
const slice = 2048;

/** Room to count in, by number of term; everything is 0 between uses. */
export class Scratch {
  count = new Uint32Array(1024);
  last = new Uint32Array(1024);
  worth = new Float32Array(1024);
  mask = new Uint8Array(1024);

  reach(size: number): void {
    if (size <= this.count.length) return;
    const length = Math.ceil(size * 1.25);
    this.count = new Uint32Array(length);
    this.last = new Uint32Array(length);
    this.worth = new Float32Array(length);
    this.mask = new Uint8Array(length);
  }
}

/** Turns a forward round, in steps; `vocabulary` is the number of terms there are. */
export function* inverting(forward: Forward, lengths: Lengths, vocabulary: number, scratch: Scratch): Generator<void, Postings> {
  scratch.reach(vocabulary);
  const { count, last, worth, mask } = scratch;
  const { rows, starts, ends, tokens } = forward;
  const met = counters();
  let total = 0;
  for (let slot = 0; slot < rows.length; slot++) {
    if (slot % slice === slice - 1) yield;
    const from = starts[slot] as number;
    const to = from + (ends[(slot + 1) * runs.length - 1] as number);
    for (let at = from; at < to; at++) {
      const term = tokens[at] as number;
      if (term === 0 || last[term] === slot + 1) continue;
      last[term] = slot + 1;
      if (count[term] === 0) met.push(term);
      (count[term] as number)++;
      total++;
    }
  }
  const terms = met.pushed.slice().sort();
  const offsets = new Uint32Array(terms.length + 1);
  let sum = 0;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as number;
    offsets[at] = sum;
    sum += count[term] as number;
    count[term] = offsets[at] as number;
    last[term] = 0;
  }
  offsets[terms.length] = sum;
  yield;

  const slots = new Uint32Array(total);
  const impacts = new Uint8Array(total);
  const masks = new Uint8Array(total);
  const means = lengths.means();
  const one = new Float32Array(runs.length);
  const once = new Uint32Array(65_536);
  for (let slot = 0; slot < rows.length; slot++) {
    if (slot % slice === slice - 1) yield;
    lengths.worth(means, forward, slot, one);
    let different = 0;
    let at = starts[slot] as number;
    const begin = at;
    for (let run = 0; run < runs.length; run++) {
      const to = begin + (ends[slot * runs.length + run] as number);
      const value = one[run] as number;
      const bit = bitOf[run] as number;
      for (; at < to; at++) {
        const term = tokens[at] as number;
        if (term === 0) continue;
        if (last[term] === slot + 1) {
          (worth[term] as number) += value;
          (mask[term] as number) |= bit;
        } else {
          last[term] = slot + 1;
          once[different++] = term;
          worth[term] = value;
          mask[term] = bit;
        }
      }
    }
    for (let n = 0; n < different; n++) {
      const term = once[n] as number;
      const place = (count[term] as number)++;
      const held = worth[term] as number;
      slots[place] = slot;
      impacts[place] = Math.max(1, Math.round((255 * held) / (k1 + held)));
      masks[place] = mask[term] as number;
    }
  }
  for (const term of terms) {
    count[term] = 0;
    last[term] = 0;
  }
  return { terms, offsets, slots, impacts, masks };
}

/** All steps at once. */
export const invert = (forward: Forward, lengths: Lengths, vocabulary: number, scratch: Scratch): Postings => {
  const steps = inverting(forward, lengths, vocabulary, scratch);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
