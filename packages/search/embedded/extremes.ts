import type { Answer } from '../port.ts';
import type { Columns } from './columns.ts';

/** Least and greatest value of each span over some rows. An open end counts as the other one. */
export const extremes = (columns: Columns) => {
  const names = columns.spanNames.all;
  const low = new Float64Array(names.length).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(names.length).fill(Number.NEGATIVE_INFINITY);
  const [pool, start] = [columns.spans.pool.at, columns.spans.start.at];
  /** Counts the spans of some rows; those of one name alone where it is given. */
  const widen = (rows: Uint32Array, only?: number): void => {
    for (let n = 0; n < rows.length; n++) {
      const from = start[rows[n] as number] as number;
      const to = from + (pool[from] as number);
      for (let at = from + 1; at < to; at += 3) {
        const name = pool[at] as number;
        if (only !== undefined && name !== only) continue;
        const least = pool[at + 1] as number;
        const greatest = pool[at + 2] as number;
        const bottom = least === Number.NEGATIVE_INFINITY ? greatest : least;
        const top = greatest === Number.POSITIVE_INFINITY ? least : greatest;
        if (bottom < (low[name] as number)) low[name] = bottom;
        if (top > (high[name] as number)) high[name] = top;
      }
    }
  };
  return {
    widen,
    found: (): Answer['ranges'] =>
      Object.fromEntries(
        names.flatMap((name, n) => {
          const [min, max] = [low[n] as number, high[n] as number];
          return Number.isFinite(min) && Number.isFinite(max) ? [[name, { min, max }]] : [];
        }),
      ),
  };
};
