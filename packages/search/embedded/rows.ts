import { Growing } from './growing.ts';

/** Rows with a score each, in no order. */
export interface Rows {
  readonly rows: Uint32Array;
  readonly scores: Float32Array;
}

export const noRows: Rows = { rows: new Uint32Array(), scores: new Float32Array() };

/** Collects rows. */
export const collecting = () => {
  const rows = new Growing((length) => new Uint32Array(length));
  const scores = new Growing((length) => new Float32Array(length));
  return {
    add(row: number, score: number): void {
      rows.push(row);
      scores.push(score);
    },
    rows: (): Rows => ({ rows: rows.pushed, scores: scores.pushed }),
  };
};

/**
 * Places of the `wanted` highest keys, the highest first; of equals the one with the higher row. A heap of as many, so the whole is
 * looked at once and little of it sorted.
 */
export const highest = (keys: ArrayLike<number>, rows: Uint32Array, wanted: number): number[] => {
  const below = (a: number, b: number): boolean => {
    const x = keys[a] as number;
    const y = keys[b] as number;
    return x < y || (x === y && (rows[a] as number) < (rows[b] as number));
  };
  const heap: number[] = [];
  const sink = (): void => {
    for (let at = 0; ; ) {
      let least = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++)
        if (below(heap[child] as number, heap[least] as number)) least = child;
      if (least === at) return;
      const moved = heap[at] as number;
      heap[at] = heap[least] as number;
      heap[least] = moved;
      at = least;
    }
  };
  for (let place = 0; place < rows.length; place++) {
    if (heap.length < wanted) {
      heap.push(place);
      if (heap.length === wanted) {
        heap.sort((a, b) => (below(a, b) ? -1 : 1));
      }
    } else if (wanted > 0 && below(heap[0] as number, place)) {
      heap[0] = place;
      sink();
    }
  }
  return heap.sort((a, b) => (below(a, b) ? 1 : -1));
};
