import type { Stamp } from '@sandan/kernel/actor';
import type { Licence, Milestone } from '../licence/licence.ts';
import { type Invoice, paidOf } from '../royalty/invoice.ts';
import { disputeReasons, type RoyaltyPeriod } from '../royalty/period.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

type Params = News['params'];

const news = (
  licence: Licence,
  kind: NoticeKindName,
  { key, by, link = '', params = {} }: { key: string; by: Stamp; link?: string; params?: Params },
): News => ({
  kind,
  key: `${key}#${kind}`,
  at: by.at,
  link: `/licences/${licence.id}${link}`,
  params: { number: licence.number, title: licence.title, ...params },
  actor: by.actor,
});

const milestoneKind = (before: Milestone | undefined, after: Milestone): NoticeKindName | undefined => {
  if (after.state === 'open' && after.reminded > (before?.reminded ?? 0)) return 'licence.milestoneSoon';
  if (after.state === before?.state) return undefined;
  if (after.state === 'claimed') return 'licence.milestoneClaimed';
  return after.state === 'reached' ? 'licence.milestoneReached' : undefined;
};

/** What a change of a licence gives to tell. */
export const licenceNews = (before: Licence | undefined, after: Licence): readonly News[] => {
  const said = { key: `${after.id}#${after.version}`, by: after.changed };
  if (!before) return [news(after, 'licence.granted', said)];
  const ended = after.state === 'expired' || after.state === 'terminated';
  const kinds: NoticeKindName[] = [];
  if (before.state !== after.state) {
    if (after.state === 'breach_noticed') kinds.push('licence.breach');
    if (after.state === 'active') kinds.push('licence.healed');
    if (ended) kinds.push('licence.ended');
  }
  if (!ended && before.royaltiesUntil !== after.royaltiesUntil) kinds.push('licence.termCorrected');
  const milestones = after.milestones.flatMap((m) => {
    const kind = milestoneKind(
      before.milestones.find((b) => b.key === m.key),
      m,
    );
    const params = { milestone: m.name, on: m.dueOn };
    return kind ? [news(after, kind, { ...said, key: `${said.key}#${m.key}`, params })] : [];
  });
  return [...kinds.map((k) => news(after, k, { ...said, params: { until: after.royaltiesUntil ?? '' } })), ...milestones];
};

const periodKind = (before: RoyaltyPeriod, after: RoyaltyPeriod): NoticeKindName | undefined => {
  if (after.state === 'statement_due') {
    if (before.state !== 'statement_due' || after.reminded === 1) return 'royalty.statementDue';
    return after.reminded === 2 && before.reminded < 2 ? 'royalty.statementLate' : undefined;
  }
  if (before.state === after.state) return undefined;
  return ({ stated: 'royalty.stated', verified: 'royalty.verified', disputed: 'royalty.disputed' } as const)[
    after.state as 'stated'
  ];
};

/** What a change of a royalty period gives to tell. */
export const periodNews = (licence: Licence, before: RoyaltyPeriod | undefined, after: RoyaltyPeriod): readonly News[] => {
  const kind = before && periodKind(before, after);
  if (!kind) return [];
  const reason = after.dispute ? disputeReasons[after.dispute.reason] : '';
  const params = { from: after.from, to: after.to, by: after.stateBy, reason };
  return [
    news(licence, kind, { key: `${after.id}#${after.version}`, by: after.changed, link: `/periods/${after.from}`, params }),
  ];
};

const invoiceKind = (before: Invoice | undefined, after: Invoice): NoticeKindName | undefined => {
  if (!before) return after.state === 'paid' ? 'invoice.paid' : 'invoice.issued';
  if (after.late && !before.late) return 'invoice.late';
  if (after.state !== 'void' && paidOf(after) < paidOf(before)) return 'invoice.reopened';
  if (before.state === after.state) return undefined;
  return ({ paid: 'invoice.paid', void: 'invoice.void' } as const)[after.state as 'paid'];
};

/** What a change of an invoice gives to tell. */
export const invoiceNews = (licence: Licence, before: Invoice | undefined, after: Invoice): readonly News[] => {
  const kind = invoiceKind(before, after);
  if (!kind) return [];
  const params = { invoice: after.number, by: after.dueOn };
  return [news(licence, kind, { key: `${after.id}#${after.version}`, by: after.changed, link: `/invoices/${after.id}`, params })];
};
