import { written } from './document.ts';
import type { Invention } from './invention.ts';
import { type Member, membersOf } from './member.ts';
import type { Status } from './standing.ts';
import type { LegalEvent } from './statement.ts';

/** A country in which a right seems to stand otherwise than before. */
export interface StatusChange {
  readonly country: string;
  /** The right's number as its office writes it. */
  readonly number: string;
  readonly from: Status;
  readonly to: Status;
  readonly event?: LegalEvent;
}

const numberOf = ({ application, publications }: Member): string => {
  const [first] = publications;
  return application ? written(application, 'application') : first ? written(first, 'publication') : '';
};

const standingsOf = (invention: Invention) =>
  membersOf(invention.findings, invention.changedAt.slice(0, 10)).flatMap((member) =>
    [member.standing, ...member.parts].map((standing) => ({ standing, number: numberOf(member), office: member.office })),
  );

/**
 * What changed between two versions of an invention, as those see it who follow it. What is seen for the first time is no change;
 * nor is what merely becomes known or unknown.
 */
export const statusChanges = (before: Invention | undefined, after: Invention): StatusChange[] => {
  if (!before) return [];
  const was = new Map(standingsOf(before).map((s) => [`${s.office} ${s.number} ${s.standing.country}`, s.standing.status]));
  return standingsOf(after).flatMap(({ standing, number, office }) => {
    const from = was.get(`${office} ${number} ${standing.country}`);
    const { country, status: to, event } = standing;
    if (!from || from === to || from === 'unknown' || to === 'unknown') return [];
    return [{ country, number, from, to, ...(event ? { event } : {}) }];
  });
};
