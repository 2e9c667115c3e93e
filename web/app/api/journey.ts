/** Lengths of a step and waits between two of them that the form offers, in minutes. */
export const stepLengths = [60, 120, 180, 240, 360, 480, 1440, 2880, 4320, 7200, 10_080, 14_400] as const;
export const stepGaps = [0, 60, 240, 1440, 2880, 4320, 10_080] as const;

export const mostSteps = 8;
/** Resources of one step between which the plan chooses. */
export const mostChoices = 5;

export interface JourneyPlan {
  readonly stops: readonly {
    readonly resourceId: string;
    readonly start: string;
    readonly end: string;
    readonly quantity: number;
  }[];
}

/** Equipment that fits the purpose of a step; `reason` is why it cannot be booked yet. */
export interface Candidate {
  readonly resourceId: string;
  readonly zone: string;
  readonly name: string;
  readonly owner: string;
  readonly reason?: string;
}

/** One stop of a chain as a page shows it. */
export interface ShownStop {
  readonly resourceId: string;
  readonly name: string;
  readonly owner: string;
  readonly wall: readonly [string, string];
  /** Minutes since the stop before it. */
  readonly since?: number;
  readonly price?: string;
}
