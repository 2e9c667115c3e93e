import type { ProcessView } from '../api/processes.ts';

const row = 72;
const box = { width: 190, height: 40 };
const middle = 250;

/** Where a state is drawn, and how an arrow between two of them runs. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly states: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly kind: 'initial' | 'final' | 'other';
  }[];
  readonly arrows: readonly {
    readonly path: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly end: 'left' | 'right';
  }[];
}

/**
 * A process as a drawing: states in a column, arrows that lead on to the right of it and those that lead back to its left, each as far out
 * as it is long. Several actions between the same two states share one arrow.
 */
export const drawingOf = (process: ProcessView): Drawing => {
  const order = process.states;
  const yOf = (state: string) => 10 + order.indexOf(state) * row;
  const between = new Map<string, Set<string>>();
  for (const { from, action, to } of process.transitions)
    for (const f of from) {
      if (f === to) continue;
      const key = `${f} ${to}`;
      between.set(key, (between.get(key) ?? new Set()).add(action));
    }
  const arrows = [...between].map(([key, actions], at) => {
    const [from = '', to = ''] = key.split(' ');
    const [a, b] = [order.indexOf(from), order.indexOf(to)];
    const on = b > a;
    const out = 24 + Math.abs(b - a) * 22 + (at % 3) * 5;
    const x = middle + (on ? box.width / 2 : -box.width / 2);
    const [y1, y2] = [yOf(from) + box.height / 2 + (on ? 8 : -8), yOf(to) + box.height / 2 + (on ? -8 : 8)];
    const far = on ? x + out : x - out;
    const short = on && b === a + 1;
    return {
      path: short
        ? `M${middle} ${yOf(from) + box.height} L${middle} ${yOf(to) - 2}`
        : `M${x} ${y1} C${far} ${y1} ${far} ${y2} ${on ? x + 2 : x - 2} ${y2}`,
      label: [...actions].join(', '),
      x: short ? middle + 8 : on ? x + out * 0.76 : x - out * 0.76,
      y: short ? yOf(from) + box.height + (row - box.height) / 2 + 4 : (y1 + y2) / 2 + 4 + ((at % 3) - 1) * 13,
      end: on || short ? ('left' as const) : ('right' as const),
    };
  });
  return {
    width: 2 * middle,
    height: 20 + (order.length - 1) * row + box.height,
    states: order.map((name) => ({
      name,
      x: middle - box.width / 2,
      y: yOf(name),
      kind: name === process.initial ? 'initial' : process.final.includes(name) ? 'final' : 'other',
    })),
    arrows,
  };
};
