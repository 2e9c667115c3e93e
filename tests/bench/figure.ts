/** What a figure is to reach: `<=400`, `>=60`, `=0`. */
export interface Goal {
  readonly op: '<=' | '>=' | '=';
  readonly number: number;
}

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: Goal;
}

export const meets = ({ value, goal }: Figure): boolean =>
  !goal || (goal.op === '<=' ? value <= goal.number : goal.op === '>=' ? value >= goal.number : value === goal.number);

/** `figure api.listing.16.p95 4.2 ms goal <=10 ok` */
export const line = (f: Figure): string => {
  const said = `figure ${f.name} ${Number.isInteger(f.value) ? f.value : f.value.toFixed(2)} ${f.unit}`;
  return f.goal ? `${said} goal ${f.goal.op}${f.goal.number} ${meets(f) ? 'ok' : 'short'}` : said;
};

/** The middle one; of an even count the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (i: number) => sorted[i] ?? Number.NaN;
  const half = sorted.length >> 1;
  return sorted.length % 2 ? at(half) : (at(half - 1) + at(half)) / 2;
};
