import { allows } from '@sandan/market/policy';
import type { QuoteMessage } from '@sandan/market/quote/message';
import type { Quote, QuoteSide, QuoteVersion } from '@sandan/market/quote/quote';
import { ofSeller, type QuoteEntry } from '@sandan/market/quote/quote-entry';
import { penOf, type QuoteMove, quoteActionsOpen } from '@sandan/market/quote/quote-verbs';
import { isAwardable, isQuotable, isUnsealed, type Rfq } from '@sandan/market/rfq/rfq';
import { termChanges } from '@sandan/market/term-sheet/difference';
import { house, namesOf, relationBetween } from './between.ts';
import type { Caller } from './caller.ts';
import { conversing } from './conversing.ts';
import type { World } from './world.ts';

/** How the caller stands to a quotation: of its seller, of the buyer once it was offered, or neither. */
export const relationToQuote = (quote: Quote | undefined, caller: Caller): 'organisation' | 'counterpart' | 'other' => {
  const relation = relationBetween(quote, caller);
  return relation === 'counterpart' && quote?.number === 0 ? 'other' : relation;
};

const sideNames = { organisation: 'seller', counterpart: 'buyer', other: 'operator' } as const;
export const quoteSideOf = (quote: Quote, caller: Caller): Exclude<QuoteSide, 'clock'> =>
  sideNames[relationToQuote(quote, caller)];

const party = async (world: World, { organisationId, country }: Quote['seller']) => ({
  ...(await house(world, organisationId)),
  country,
});

/** Whether the caller may read figures: nobody but the seller before the seal of the request is broken. */
const reads = (quote: Quote, rfq: Pick<Rfq, 'state' | 'content' | 'changed'>, caller: Caller): boolean =>
  relationToQuote(quote, caller) === 'organisation' || isUnsealed(rfq);

/** One line of a list of quotations. */
export const quoteLine = async (world: World, quote: Quote, caller: Caller, rfq?: Pick<Rfq, 'state' | 'content' | 'changed'>) => {
  const { id, version, reference, state, reason, number, total, validUntil, changed, demo } = quote;
  const [seller, buyer] = await Promise.all([party(world, quote.seller), party(world, quote.buyer)]);
  const open = rfq === undefined || reads(quote, rfq, caller);
  const pen = penOf(state);
  return {
    id,
    version,
    reference,
    rfq: quote.rfq,
    state,
    ...(reason ? { reason } : {}),
    seller,
    buyer,
    side: quoteSideOf(quote, caller),
    ...(pen ? { pen } : {}),
    number,
    sealed: !open,
    ...(open && total ? { total } : {}),
    ...(open && validUntil ? { validUntil } : {}),
    changedAt: changed.at,
    demo,
  };
};

type Talk = Awaited<ReturnType<typeof conversing>>;

const versionView = (v: QuoteVersion, before: QuoteVersion | undefined, talk: Talk) => ({
  number: v.number,
  side: v.side,
  terms: v.terms,
  total: v.total,
  hash: v.hash,
  ...(v.note ? { note: v.note } : {}),
  ...talk.said(`version-${v.number}`, v.note),
  at: v.by.at,
  changes: before ? termChanges(before.terms, v.terms) : [],
});

interface Around {
  readonly rfq: Rfq;
  readonly versions: readonly QuoteVersion[];
  readonly entries: readonly QuoteEntry[];
  readonly messages: readonly QuoteMessage[];
}

/** The whole quotation with its versions and history, as one of its sides or the desk sees it. */
export const quoteView = async (
  world: World,
  quote: Quote,
  { rfq, versions, entries, messages }: Around,
  caller: Caller,
  now: Date,
) => {
  const relation = relationToQuote(quote, caller);
  const line = await quoteLine(world, quote, caller, rfq);
  const own = relation === 'organisation';
  const open = reads(quote, rfq, caller);
  const may = allows('quotes.write', caller.actor, relation) && (own || open);
  const told = entries.filter((e) => own || !ofSeller.includes(e.action));
  const person = await namesOf(
    world,
    told.map((e) => e.by.actor),
  );
  const talk = await conversing(
    world,
    quote.id,
    {
      called: [line.seller.name, line.buyer.name],
      countries: [quote.seller.country, quote.buyer.country],
      said: open
        ? [...told.flatMap((e) => e.text ?? []), ...versions.flatMap((v) => v.note ?? []), ...messages.map((m) => m.text)]
        : [],
    },
    caller,
  );
  const takes = quote.state === 'draft' ? isQuotable(rfq) : isQuotable(rfq) || isAwardable(rfq);
  return {
    ...line,
    rfqState: rfq.state,
    writes: may && takes && line.pen === line.side,
    actions: allows('quotes.act', caller.actor, relation) ? quoteActionsOpen(quote, rfq, line.side, now) : [],
    ...(own && quote.draft ? { draft: quote.draft } : {}),
    ...(quote.viewed ? { viewed: quote.viewed } : {}),
    ...(quote.accepted ? { accepted: quote.accepted } : {}),
    versions: open ? versions.map((v, i) => versionView(v, versions[i - 1], talk)) : [],
    messages: open
      ? messages.map(({ id, side, text, language, translation, by }) => ({
          id,
          side,
          text,
          ...(translation ? { language, translation } : talk.said(id, text)),
          at: by.at,
        }))
      : [],
    history: told.map(({ id, side, action, from, to, number, reason, text, by }) => ({
      id,
      side,
      action,
      ...(from ? { from } : {}),
      to,
      number,
      ...(reason ? { reason } : {}),
      ...(text && open ? { text, ...talk.said(id, text) } : {}),
      at: by.at,
      by: by.actor.startsWith('per_') ? person(by.actor) : null,
    })),
    conversation: talk.conversation,
  };
};

/** The quotation as it stands after a move that the call commits. */
export const quoteAfter = async (world: World, rfq: Rfq, { quote, entry, written }: QuoteMove, caller: Caller, now: Date) => {
  const { quotes } = world.stores;
  const [versions, entries, messages] =
    quote.version === 1
      ? [[], [], []]
      : await Promise.all([quotes.versions(quote.id), quotes.entries.of(quote.id), quotes.messages.of(quote.id)]);
  const around = { rfq, versions: written ? [...versions, written] : versions, entries: [...entries, entry], messages };
  return { body: await quoteView(world, quote, around, caller, now), version: quote.version };
};
