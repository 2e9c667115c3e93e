import type { Application } from './application.ts';
import type { SupportUse } from './support.ts';

/** What of one company stands in the settlement file: a line for each use that was settled or claimed back. */
export interface SettlementLine {
  readonly application: string;
  readonly applicant: string;
  readonly performer: string;
  readonly kind: string;
  readonly what: string;
  readonly reservedOn: string;
  readonly settledOn: string;
  readonly price: number;
  readonly support: number;
  readonly own: number;
  readonly state: string;
  readonly evidence: string;
}

/** The lines of one application, by the day on which they were settled. */
export const settlementLines = (
  application: Pick<Application, 'number'>,
  uses: readonly SupportUse[],
  nameOf: (organisationId: string) => string,
): readonly SettlementLine[] =>
  uses
    .filter((u) => u.settledOn !== undefined)
    .toSorted((a, b) => ((a.settledOn ?? '') < (b.settledOn ?? '') ? -1 : 1))
    .map((u) => ({
      application: application.number,
      applicant: nameOf(u.applicantId),
      performer: nameOf(u.performerId),
      kind: u.kind,
      what: u.what,
      reservedOn: u.reservedOn,
      settledOn: u.settledOn ?? '',
      price: u.price,
      support: u.support,
      own: u.own,
      state: u.state,
      evidence: u.evidence ?? '',
    }));

/** How a performer has done in a programme: of what was ordered from it and has ended, how much was settled. */
export interface PerformerRecord {
  readonly organisationId: string;
  readonly open: number;
  readonly settled: number;
  readonly released: number;
  readonly clawedBack: number;
  /** Settled of all that ended, in parts per million; absent while nothing has ended. */
  readonly rate?: number;
  /** What programmes have borne, in whole won. */
  readonly support: number;
}

export const performersOf = (uses: readonly SupportUse[]): readonly PerformerRecord[] => {
  const ids = [...new Set(uses.map((u) => u.performerId))];
  return ids
    .map((organisationId) => {
      const theirs = uses.filter((u) => u.performerId === organisationId);
      const count = (states: readonly SupportUse['state'][]) => theirs.filter((u) => states.includes(u.state)).length;
      const [settled, released, clawedBack] = [count(['settled']), count(['released']), count(['clawed_back'])];
      const ended = settled + released + clawedBack;
      return {
        organisationId,
        open: count(['reserved', 'committed']),
        settled,
        released,
        clawedBack,
        ...(ended > 0 ? { rate: Math.floor((settled * 1_000_000) / ended) } : {}),
        support: theirs.filter((u) => u.state === 'settled').reduce((sum, u) => sum + u.support, 0),
      };
    })
    .toSorted((a, b) => b.support - a.support);
};
