/** A part that may do for a line. */
export interface Supply {
  readonly ownerId: string;
  readonly country: string;
  /** Every condition of the line is met. */
  readonly meets: boolean;
}

/** `met`: a part meets every condition; `near`: one meets some; `none` does; `unspecified`: the line says nothing to match by. */
export const lineStandings = ['met', 'near', 'none', 'unspecified'] as const;
export type LineStanding = (typeof lineStandings)[number];

export interface LineSupplies {
  readonly number: number;
  readonly specified: boolean;
  readonly supplies: readonly Supply[];
}

export interface Coverage {
  readonly lines: number;
  readonly met: number;
  /** Whole per cent of the lines that a part meets, rounded down: 100 is said of all alone. */
  readonly percent: number;
  readonly unspecified: readonly number[];
  /** Lines that only one company meets, and that companies of one country alone do. */
  readonly singleSource: readonly number[];
  readonly singleCountry: readonly number[];
}

export const standingOf = ({ specified, supplies }: LineSupplies): LineStanding => {
  if (supplies.some((s) => s.meets)) return 'met';
  if (supplies.length > 0) return 'near';
  return specified ? 'none' : 'unspecified';
};

interface Near {
  readonly meets: boolean;
  readonly fit: number;
}

/** Whether a part comes nearer to what a line asks than the one that is chosen. */
export const isNearer = (one: Near, chosen: Near): boolean => (one.meets === chosen.meets ? one.fit > chosen.fit : one.meets);

/** How far the market supplies a bill of materials, and where it hangs on one company or one country (UC4). */
export const coverageOf = (lines: readonly LineSupplies[]): Coverage => {
  const single = (key: 'ownerId' | 'country') =>
    lines
      .filter(({ supplies }) => new Set(supplies.filter((s) => s.meets).map((s) => s[key])).size === 1)
      .map(({ number }) => number);
  const met = lines.filter((line) => standingOf(line) === 'met').length;
  return {
    lines: lines.length,
    met,
    percent: lines.length === 0 ? 0 : Math.floor((met * 100) / lines.length),
    unspecified: lines.filter((line) => standingOf(line) === 'unspecified').map(({ number }) => number),
    singleSource: single('ownerId'),
    singleCountry: single('country'),
  };
};
