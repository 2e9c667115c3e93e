import type { Stamp } from '@sandan/kernel/actor';
import type { Localized } from '@sandan/kernel/text';
import { answerIdOf } from '@sandan/market/conversation/rendering';
import type { Stores } from '@sandan/store/stores';

/** One thing that was said in a case, by whom; `id` names it in the views of the case. */
export interface SaidText {
  readonly id: string;
  readonly text: string;
  readonly by: Stamp;
}

/** All that was said in a case, with what is called by name in it and where the two are: what its views are given, too. */
export interface SaidIn {
  readonly said: readonly SaidText[];
  readonly called: readonly (Localized | undefined)[];
  readonly countries: readonly (string | undefined)[];
}

interface Spoken {
  readonly id: string;
  readonly text?: string | undefined;
  readonly by: Stamp;
}
const spoken = (lines: readonly Spoken[]): SaidText[] => lines.flatMap(({ id, text, by }) => (text ? [{ id, text, by }] : []));

const inInquiry = async ({ inquiries, organisations }: Stores, id: string): Promise<SaidIn | undefined> => {
  const inquiry = await inquiries.byId(id);
  if (!inquiry) return undefined;
  const [asker, responder, entries] = await Promise.all([
    organisations.byId(inquiry.asker.organisationId),
    organisations.byId(inquiry.responder.organisationId),
    inquiries.entries.of(id),
  ]);
  return {
    said: spoken(entries),
    called: [asker?.name, inquiry.listing.anonymous ? undefined : responder?.name, inquiry.listing.title],
    countries: [inquiry.origin ? inquiry.origin.contact.country : asker?.country, responder?.country],
  };
};

const inQuote = async ({ quotes, organisations }: Stores, id: string): Promise<SaidIn | undefined> => {
  const quote = await quotes.byId(id);
  if (!quote || quote.number === 0) return undefined;
  const [seller, buyer, versions, entries, messages] = await Promise.all([
    organisations.byId(quote.seller.organisationId),
    organisations.byId(quote.buyer.organisationId),
    quotes.versions(id),
    quotes.entries.of(id),
    quotes.messages.of(id),
  ]);
  const notes = versions.map(({ number, note, by }) => ({ id: `version-${number}`, text: note, by }));
  return {
    said: spoken([...notes, ...entries, ...messages.filter((m) => !m.translation)]),
    called: [seller?.name, buyer?.name],
    countries: [quote.seller.country, quote.buyer.country],
  };
};

const inOrder = async ({ orders, organisations }: Stores, id: string): Promise<SaidIn | undefined> => {
  const order = await orders.byId(id);
  if (!order) return undefined;
  const [seller, buyer, entries] = await Promise.all([
    organisations.byId(order.seller.organisationId),
    organisations.byId(order.buyer.organisationId),
    orders.entries.of(id),
  ]);
  return {
    said: spoken(entries),
    called: [seller?.name, buyer?.name],
    countries: [seller?.country, buyer?.country],
  };
};

/** Questions with their answers, which are named after them. */
const askedAnd = (
  questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly by: Stamp;
    readonly answer?: { readonly text: string; readonly by: Stamp } | undefined;
  }[],
): SaidText[] =>
  questions.flatMap(({ id, text, by, answer }) => [
    { id, text, by },
    ...(answer ? [{ id: answerIdOf(id), text: answer.text, by: answer.by }] : []),
  ]);

const inRfq = async ({ rfqs, organisations }: Stores, id: string): Promise<SaidIn | undefined> => {
  const rfq = await rfqs.byId(id);
  if (!rfq) return undefined;
  const [buyer, questions] = await Promise.all([organisations.byId(rfq.buyer.organisationId), rfqs.questions.of(id)]);
  return { said: askedAnd(questions), called: [buyer?.name], countries: [rfq.buyer.country] };
};

const inDeal = async ({ deals, organisations, rooms }: Stores, id: string): Promise<SaidIn | undefined> => {
  const deal = await deals.byId(id);
  if (!deal) return undefined;
  const [seller, buyer, entries, questions] = await Promise.all([
    organisations.byId(deal.seller.organisationId),
    organisations.byId(deal.buyer.organisationId),
    deals.entries.of(id),
    rooms.questions.of(id),
  ]);
  return {
    said: [...spoken(entries), ...askedAnd(questions)].toSorted((a, b) => (a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : 0)),
    called: [seller?.name, buyer?.name, deal.listing.title],
    countries: [seller?.country, buyer?.country],
  };
};

/** By the prefix of the ids of cases. */
const readers: Readonly<Record<string, (stores: Stores, id: string) => Promise<SaidIn | undefined>>> = {
  inq: inInquiry,
  quo: inQuote,
  ord: inOrder,
  deal: inDeal,
  rfq: inRfq,
};

export const saidIn = async (stores: Stores, caseId: string): Promise<SaidIn | undefined> =>
  readers[caseId.slice(0, caseId.indexOf('_'))]?.(stores, caseId);
