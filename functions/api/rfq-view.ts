import { levelOf } from '@sandan/market/company/standing';
import { answerIdOf } from '@sandan/market/conversation/rendering';
import { allows } from '@sandan/market/policy';
import type { Quote } from '@sandan/market/quote/quote';
import { completeness, leastScore } from '@sandan/market/rfq/completeness';
import { type RfqFile, shownFiles, specifiedBy } from '@sandan/market/rfq/file';
import { isQuotable, type Rfq, type RfqQuestion, type RfqSide, reaches } from '@sandan/market/rfq/rfq';
import { type RfqEntry, toldSuppliers } from '@sandan/market/rfq/rfq-entry';
import { type RfqMove, rfqActionsOpen } from '@sandan/market/rfq/rfq-verbs';
import type { Caller } from './caller.ts';
import { conversing } from './conversing.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

/** How the caller stands to a request: of the buyer, a supplier whom it reaches or who has quoted, or neither. */
export const relationToRfq = (
  rfq: Rfq | undefined,
  caller: Caller,
  own?: Quote | undefined,
): 'organisation' | 'counterpart' | 'other' => {
  const id = caller.organisation?.id;
  if (!rfq || !id) return 'other';
  if (id === rfq.buyer.organisationId) return 'organisation';
  if (own) return 'counterpart';
  // What was given up before it was published was never shown to anyone, and is not shown afterwards.
  return rfq.publishedAt !== undefined && reaches(rfq, id) ? 'counterpart' : 'other';
};

const sideNames = { organisation: 'buyer', counterpart: 'supplier', other: 'operator' } as const;
export const rfqSideOf = (rfq: Rfq, caller: Caller, own?: Quote): Exclude<RfqSide, 'clock'> =>
  sideNames[relationToRfq(rfq, caller, own)];

/** One line of a list of requests. */
export const rfqLine = async (world: World, rfq: Rfq, side: Exclude<RfqSide, 'clock'>) => {
  const { id, version, number, state, reason, content, buyer, changed, demo } = rfq;
  const { title, language, currency, lines, delivery, deadline, sealed, visibility } = content;
  return {
    id,
    version,
    number,
    state,
    ...(reason ? { reason } : {}),
    title,
    language,
    currency,
    lines: lines.length,
    ...(delivery ? { place: `${delivery.place.name}, ${delivery.place.country}` } : {}),
    ...(deadline ? { deadline } : {}),
    sealed,
    visibility,
    buyer: {
      organisationId: buyer.organisationId,
      name: (await faceOf(world, buyer.organisationId))?.name ?? {},
      country: buyer.country,
    },
    side,
    changedAt: changed.at,
    demo,
  };
};

interface Around {
  readonly entries: readonly RfqEntry[];
  readonly questions: readonly RfqQuestion[];
  readonly files: readonly RfqFile[];
  /** The caller's own quotation. */
  readonly own?: Quote | undefined;
}

/** The whole request, as its buyer, a supplier or the desk sees it. */
export const rfqView = async (world: World, rfq: Rfq, { entries, questions, files, own }: Around, caller: Caller, now: Date) => {
  const relation = relationToRfq(rfq, caller, own);
  const side = sideNames[relation];
  const { lines: _, ...line } = await rfqLine(world, rfq, side);
  const supplier = relation === 'counterpart';
  const ordered = side === 'buyer' && rfq.awards.length > 0 ? (await world.stores.orders.ofPurchase(rfq.id)).length : 0;
  const talk = await conversing(
    world,
    rfq.id,
    {
      called: [line.buyer.name],
      countries: [rfq.buyer.country],
      said: questions.flatMap(({ text, answer }) => [text, ...(answer ? [answer.text] : [])]),
    },
    caller,
  );
  const { questions: asked, ...judged } = completeness(rfq.content, now, rfq.buyer.zone, specifiedBy(rfq, files));
  return {
    ...line,
    content: supplier ? { ...rfq.content, invited: [] } : rfq.content,
    ...(supplier ? {} : { completeness: { ...judged, least: leastScore, questions: [...asked] } }),
    ...(rfq.publishedAt ? { publishedAt: rfq.publishedAt } : {}),
    ...(rfq.next && !supplier ? { next: rfq.next } : {}),
    ...(supplier ? {} : { reached: new Set([...rfq.content.invited, ...rfq.matched]).size, awards: rfq.awards }),
    ...(ordered > 0 ? { ordered } : {}),
    ...(own ? { quoteId: own.id } : {}),
    mayQuote:
      supplier &&
      !own &&
      isQuotable(rfq) &&
      levelOf(caller.organisation, now) > 0 &&
      allows('quotes.create', caller.actor, 'counterpart'),
    actions: allows('rfqs.act', caller.actor, relation) ? rfqActionsOpen(rfq, side) : [],
    files: shownFiles(rfq, files).map(({ line: number, file: { id, name, type, bytes } }) => ({
      id,
      line: number,
      name,
      type,
      bytes,
    })),
    questions: questions.map(({ id, text, by, answer }) => ({
      id,
      at: by.at,
      text,
      ...talk.said(id, text),
      mine: by.organisationId === caller.organisation?.id,
      ...(answer ? { answer: { text: answer.text, at: answer.by.at, ...talk.said(answerIdOf(id), answer.text) } } : {}),
    })),
    history: entries
      .filter((e) => !supplier || toldSuppliers.includes(e.action))
      .map(({ id, side: by, action, from, to, reason, text, by: { at } }) => ({
        id,
        side: by,
        action,
        ...(from ? { from } : {}),
        to,
        ...(reason && !supplier ? { reason } : {}),
        ...(text && !supplier ? { text } : {}),
        at,
      })),
  };
};

interface Meanwhile {
  readonly question?: RfqQuestion;
  /** Ids of files that go. */
  readonly without?: readonly string[];
}

/** The request as it stands after a move that the call commits, with what else it commits. */
export const rfqAfter = async (
  world: World,
  { rfq, entry }: RfqMove,
  caller: Caller,
  now: Date,
  { question, without = [] }: Meanwhile = {},
) => {
  const { rfqs, quotes } = world.stores;
  const [before, asked, held, own] =
    rfq.version === 1
      ? [[], [], [], undefined]
      : await Promise.all([
          rfqs.entries.of(rfq.id),
          rfqs.questions.of(rfq.id),
          rfqs.files.of(rfq.id),
          caller.organisation && quotes.by(rfq.id, caller.organisation.id),
        ]);
  const questions = question ? [...asked.filter((q) => q.id !== question.id), question] : asked;
  const files = held.filter((f) => !without.includes(f.file.id));
  const around = { entries: [...before, entry], questions, files, own };
  return { body: await rfqView(world, rfq, around, caller, now), version: rfq.version };
};
