import type { Application, ApplicationState } from '../programme/application.ts';
import { burnDeadline } from '../programme/burn.ts';
import type { Programme } from '../programme/programme.ts';
import { owedByUser, type UsageInvoice } from '../usage/invoice.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

/** States of which the company is told, in words. */
const told: Readonly<Partial<Record<ApplicationState, { readonly ko: string; readonly en: string }>>> = {
  eligible: { ko: '자격이 확인되었습니다', en: 'you are eligible' },
  ineligible: { ko: '신청 자격에 맞지 않습니다', en: 'you are not eligible' },
  selected: { ko: '선정되었습니다. 협약에 동의해 주세요', en: 'you are selected. Please agree' },
  reserve: { ko: '예비로 선정되었습니다', en: 'you are in reserve' },
  rejected: { ko: '선정되지 않았습니다', en: 'you are not selected' },
  active: { ko: '지원금을 쓸 수 있습니다', en: 'the grant can be used' },
  settlement_review: { ko: '정산을 검토합니다', en: 'the settlement is looked at' },
  closed: { ko: '정산이 끝났습니다', en: 'the settlement is closed' },
  clawed_back: { ko: '지원금이 환수되었습니다', en: 'the grant was taken back' },
};

/** One thing to tell, and the organisation that is told. */
export interface AddressedNews {
  readonly to: string;
  readonly news: News;
}

const newsOf = (a: Application, kind: NoticeKindName, params: News['params'] = {}): News => ({
  kind,
  key: `${a.id}#${a.version}#${kind}`,
  at: a.changed.at,
  link: `/applications/${a.id}`,
  params: { number: a.number, title: a.title, ...params },
  actor: a.changed.actor,
});

/** What a change of an application gives to tell, and to whom: to the agency what it has to act on, to the company the rest. */
export const applicationNews = (
  before: Application | undefined,
  after: Application,
  { burn }: Pick<Programme, 'burn'>,
): AddressedNews | undefined => {
  if (after.warnedOn && !before?.warnedOn) {
    const by = (burn && burnDeadline(burn, after)) ?? '';
    return { to: after.applicantId, news: newsOf(after, 'application.warned', { by }) };
  }
  if (!before || before.state === after.state) return undefined;
  if (after.state === 'submitted') return { to: after.ownerId, news: newsOf(after, 'application.received') };
  if (after.state === 'agreed') return { to: after.ownerId, news: newsOf(after, 'application.agreed') };
  const state = told[after.state];
  return state && { to: after.applicantId, news: newsOf(after, 'application.moved', { state }) };
};

const usageNews = (
  { id, number, month, dueOn, changed }: UsageInvoice,
  to: string,
  kind: NoticeKindName,
  key: string,
): AddressedNews => ({
  to,
  news: {
    kind,
    key: `${id}#${key}`,
    at: changed.at,
    link: `/usage-invoices/${id}`,
    params: { number, month, by: dueOn },
    actor: changed.actor,
  },
});

/**
 * The user is told of a new invoice, the owner of one by which it owes the user more than that owes it; the user of what goes back to its card, and of what the bank of the card took back; the owner of what a card has
 * paid. Of transfers nobody is told, for the owner enters them itself.
 */
export const usageInvoiceNews = (before: UsageInvoice | undefined, after: UsageInvoice): AddressedNews | undefined => {
  const { ownerId, userId, version } = after;
  if (!before && owedByUser(after) < 0) return usageNews(after, ownerId, 'usageInvoice.owedBack', 'owedBack');
  if (!before) return after.state === 'paid' ? undefined : usageNews(after, userId, 'usageInvoice.issued', 'issued');
  const cards = (all: readonly { readonly cardId?: string | undefined }[]) => all.filter((p) => p.cardId).length;
  const lost = (i: UsageInvoice) => i.payments.reduce((sum, p) => sum + (p.lost ?? 0), 0);
  if (cards(after.payments) > cards(before.payments)) return usageNews(after, ownerId, 'usageInvoice.paid', `paid#${version}`);
  if (cards(after.refunds) > cards(before.refunds))
    return usageNews(after, userId, 'usageInvoice.refunded', `refunded#${version}`);
  return lost(after) > lost(before) ? usageNews(after, userId, 'usageInvoice.reopened', `reopened#${version}`) : undefined;
};
