import { gap, runs } from './fields.ts';
import { counters, Growing } from './growing.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The words of some records in the order in which they were written, as numbers of the vocabulary; 0 is a gap. A record has a slot;
 * its words are `tokens` from `starts[slot]` on, and its run r ends `ends[slot * runs.length + r]` words after that.
 */
export interface Forward {
  /** Row of each slot; 0 once the record has left or was written anew. */
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint16Array;
  readonly tokens: Uint32Array;
}

const shorts = () => new Growing((length) => new Uint16Array(length));
const mostWords = 65_535;

/** A forward that still takes records in. */
export const writing = (vocabulary: Vocabulary) => {
  const [rows, starts, tokens, ends] = [counters(), counters(), counters(), shorts()];
  const slotBegin = (row: number) => {
    rows.push(row);
    starts.push(tokens.length);
  };
  return {
    get size(): number {
      return rows.length;
    },
    /** Takes in a record as `wordsOf` wrote it; answers its slot. */
    take(row: number, words: string): number {
      slotBegin(row);
      const begin = tokens.length;
      for (const line of words.split('\n')) {
        if (line !== '')
          for (const term of line.split(' '))
            if (tokens.length - begin < mostWords) tokens.push(term === gap ? 0 : vocabulary.numbering(term));
        ends.push(tokens.length - begin);
      }
      return rows.length - 1;
    },
    /** Copies a slot of another forward. */
    copy(from: Forward, slot: number): void {
      slotBegin(from.rows[slot] ?? 0);
      const begin = from.starts[slot] ?? 0;
      const length = from.ends[(slot + 1) * runs.length - 1] ?? 0;
      tokens.reach(tokens.length + length);
      tokens.at.set(from.tokens.subarray(begin, begin + length), tokens.length);
      tokens.length += length;
      for (let run = 0; run < runs.length; run++) ends.push(from.ends[slot * runs.length + run] ?? 0);
    },
    kill(slot: number): void {
      rows.at[slot] = 0;
    },
    forward: (): Forward => ({ rows: rows.pushed, starts: starts.pushed, ends: ends.pushed, tokens: tokens.pushed }),
    /** The same without room to grow. */
    packed: (): Forward => ({
      rows: rows.pushed.slice(),
      starts: starts.pushed.slice(),
      ends: ends.pushed.slice(),
      tokens: tokens.pushed.slice(),
    }),
  };
};
export type Writing = ReturnType<typeof writing>;
