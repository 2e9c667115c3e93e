import type { Bilingual } from '../notice/notice.ts';
import { numbered, statusNews } from '../watch/status-news.ts';
import { isAssignment } from './assignment.ts';
import { statusChanges } from './change.ts';
import { written } from './document.ts';
import { canonical } from './finding.ts';
import type { Invention } from './invention.ts';
import { type Member, membersOf } from './member.ts';
import type { Status } from './standing.ts';
import { leadOf } from './taken.ts';

/** A right that has ended, by every number it is known by, and the day from which it is no more. */
export interface EndedRight {
  readonly country: string;
  readonly numbers: readonly string[];
  readonly on: string;
}

/**
 * What a report of a source means for whoever deals in the technology (N4): `close` where the right that speaks for it has ended or
 * seems to belong to somebody else by now, `open` where it lives again. `ended` names every right that is newly over.
 */
export interface Gate {
  readonly turn: 'close' | 'open' | 'stay';
  readonly what: Bilingual;
  readonly ended: readonly EndedRight[];
  /** The day of an assignment that was recorded. */
  readonly transfer?: string;
}

const live = new Set<Status>(['pending', 'in_force']);
const over = new Set<Status>(['lapsed', 'expired', 'withdrawn', 'refused', 'invalidated']);

const membersAt = (invention: Invention): Member[] => membersOf(invention.findings, invention.changedAt.slice(0, 10));

/** Whether the right that speaks for a technology is over, as its sources report. */
export const isOver = (invention: Invention): boolean => {
  const lead = leadOf(membersAt(invention));
  return lead !== undefined && over.has(lead.standing.status);
};

const numbersOf = ({ application, publications }: Member): string[] => [
  ...(application ? [written(application, 'application')] : []),
  ...publications.map((publication) => written(publication, 'publication')),
];
const isSame = (a: Member) => {
  const numbers = new Set(numbersOf(a));
  return (b: Member) => a.office === b.office && numbersOf(b).some((number) => numbers.has(number));
};

const endedNow = (before: readonly Member[], after: Invention): EndedRight[] =>
  membersAt(after).flatMap((member) => {
    const was = before.find(isSame(member));
    if (!was) return [];
    const numbers = numbersOf(member);
    return [member.standing, ...member.parts].flatMap(({ country, status, event, expires }) => {
      const then = [was.standing, ...was.parts].find((standing) => standing.country === country);
      if (!then || !live.has(then.status) || !over.has(status)) return [];
      const on = (status === 'expired' ? expires : event?.date) ?? after.changedAt.slice(0, 10);
      return [{ country, numbers, on }];
    });
  });

/** The newest assignment of the right that was not known before, if it is later than all that was. */
const assigned = (before: Member, after: Member) => {
  const known = new Set(before.events.map(canonical));
  const last = before.events[0]?.date ?? '';
  return after.events.find((event) => event.date > last && !known.has(canonical(event)) && isAssignment(after.office, event));
};

/**
 * What changed for those who deal in a technology between two versions of what is known of its rights. Nothing where it is known
 * for the first time, or where nothing of this kind changed; a right that ends in one country alone ends nothing but itself.
 */
export const gateOf = (before: Invention | undefined, after: Invention): Gate | undefined => {
  if (!before) return undefined;
  const [was, is] = [membersAt(before), membersAt(after)];
  const lead = leadOf(is);
  const then = lead && was.find(isSame(lead));
  const ended = endedNow(was, after);
  const news = statusNews(statusChanges(before, after));
  if (lead && then) {
    const transfer = assigned(then, lead);
    const number = numbersOf(lead).at(-1) ?? '';
    if (live.has(then.standing.status) && over.has(lead.standing.status) && news)
      return { turn: 'close', what: news, ended, ...(transfer ? { transfer: transfer.date } : {}) };
    if (transfer)
      return {
        turn: 'close',
        what: {
          ko: `${numbered(lead.office, number)}: 권리 이전이 공시됨 (${transfer.date})`,
          en: `${numbered(lead.office, number)}: an assignment was recorded (${transfer.date})`,
        },
        ended,
        transfer: transfer.date,
      };
    if (over.has(then.standing.status) && live.has(lead.standing.status) && news) return { turn: 'open', what: news, ended };
  }
  return ended.length > 0 && news ? { turn: 'stay', what: news, ended } : undefined;
};
