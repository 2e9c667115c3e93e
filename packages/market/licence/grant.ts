import { type Actor, stamp } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import type { Books } from '../royalty/books.ts';
import { bill } from '../royalty/settle.ts';
import { openPeriod } from '../royalty/verbs.ts';
import { type Grant, type Licence, licenceProcess } from './licence.ts';
import { royaltyEnd } from './term.ts';

/** The number people quote: the day of its start and the last five characters of its id. For reading, not for keys. */
export const licenceNumber = (id: string, effectiveOn: string): string =>
  `LIC-${effectiveOn.replaceAll('-', '')}-${id.slice(-5)}`;

/** The licence that a contract gives when it becomes effective. */
export const grantLicence = (
  grant: Grant,
  demo: boolean,
  actor: Actor,
  now: Date,
  id: string = newId('licence', now.getTime()),
): Licence => {
  const by = stamp(actor, now);
  const until = royaltyEnd(grant);
  return {
    ...grant,
    id,
    version: 1,
    number: licenceNumber(id, grant.effectiveOn),
    state: licenceProcess.initial,
    ...(until ? { royaltiesUntil: until } : {}),
    milestones: grant.terms.milestones.map((m) => ({ ...m, state: 'open', reminded: 0 })),
    demo,
    created: by,
    changed: by,
  };
};

/** The books with which a licence begins: its first period, and the invoices of the upfront fee and of past costs of the patents. */
export const openBooks = (licence: Licence, actor: Actor, now: Date): Books => {
  const hand = { actor, now };
  const empty: Books = { licence, periods: [], invoices: [], entries: [], payments: [], tasks: [] };
  const { upfront, prosecution } = licence.terms;
  const billed = [
    ...(upfront && upfront.minor > 0
      ? [bill(empty, { kind: 'upfront' as const, minor: upfront.minor, withinDays: upfront.withinDays }, hand)]
      : []),
    ...(prosecution?.past ? [bill(empty, { kind: 'prosecution' as const, minor: prosecution.past }, hand)] : []),
  ];
  const first = openPeriod(licence, licence.effectiveOn, hand);
  return {
    ...empty,
    periods: first ? [first] : [],
    invoices: billed.map((b) => b.invoice),
    entries: billed.flatMap((b) => b.entries),
  };
};
