import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { RfqContent } from '../rfq/content.ts';
import { type Rfq, RfqState, unseenStates } from '../rfq/rfq.ts';
import { RfqEntry, type RfqMoveName, rfqMoveTexts, toldSuppliers } from '../rfq/rfq-entry.ts';
import type { Happened } from './event.ts';

/** What an event of a request for quotation holds. What it asks for is read in the request itself, by whoever may. */
export const RfqData = z.object({
  rfq: z.object({
    id: idOf('rfq'),
    number: z.string(),
    title: RfqContent.shape.title,
    state: RfqState,
    visibility: RfqContent.shape.visibility,
    sealed: z.boolean(),
    deadline: RfqContent.shape.deadline,
    buyer: z.object({ organisationId: idOf('organisation') }),
  }),
  /** Side of the receiver. */
  side: z.enum(['buyer', 'supplier']),
  /** Why a supplier is told of a request that came to it by name. */
  why: z.enum(['invited', 'matched']).optional(),
  /** Place of the move in the history; absent where a supplier is told that the request has come to it. */
  position: z.int().positive().optional(),
  /** Side that did it; which supplier asked something is told nobody. */
  by: RfqEntry.shape.side.optional(),
  from: RfqState.optional(),
  /** To the buyer alone. */
  reason: RfqEntry.shape.reason,
});

type RfqEventName = `rfq.${RfqMoveName | 'received'}`;

const type = (text: { readonly ko: string; readonly en: string }) => ({
  group: 'rfq' as const,
  version: 1,
  text,
  data: RfqData,
});

/** One type of event for each move of the process, and one for a request that comes to a supplier by name. */
export const rfqEventTypes = {
  ...Object.fromEntries(Object.entries(rfqMoveTexts).map(([name, text]) => [`rfq.${name}`, type(text)])),
  'rfq.received': type({ ko: '초대 또는 추천으로 견적 요청이 들어옴', en: 'Came to a supplier, by invitation or match' }),
} as Record<RfqEventName, ReturnType<typeof type>>;

const shownOf = ({ id, number, content, buyer }: Rfq, state: RfqState) => ({
  id,
  number,
  title: content.title,
  state,
  visibility: content.visibility,
  sealed: content.sealed,
  ...(content.deadline ? { deadline: content.deadline } : {}),
  buyer: { organisationId: buyer.organisationId },
});

/**
 * What one move of a request tells its buyer, and those suppliers who were named or have quoted (`quoting`): to them what a supplier
 * reads in its history, and nothing of what came before it was open.
 */
export const rfqEvents = (rfq: Rfq, entry: RfqEntry, quoting: readonly string[]): readonly Happened[] => {
  const told = { name: `rfq.${entry.action}` as const, subject: rfq.id, at: entry.by.at };
  const data = {
    rfq: shownOf(rfq, entry.to),
    position: entry.position,
    by: entry.side,
    ...(entry.from ? { from: entry.from } : {}),
  };
  const reason = entry.reason ? { reason: entry.reason } : {};
  const buyer = { ...told, organisationId: rfq.buyer.organisationId, data: { ...data, side: 'buyer', ...reason } };
  const wasSeen = entry.from !== undefined && !unseenStates.includes(entry.from);
  if (!wasSeen || !toldSuppliers.includes(entry.action)) return [buyer];
  const suppliers = new Set([...rfq.content.invited, ...rfq.matched, ...quoting]);
  suppliers.delete(rfq.buyer.organisationId);
  return [buyer, ...[...suppliers].map((organisationId) => ({ ...told, organisationId, data: { ...data, side: 'supplier' } }))];
};

/** That a request has come to a supplier by name. */
export const rfqReceived = (rfq: Rfq, organisationId: string, why: 'invited' | 'matched'): Happened => ({
  name: 'rfq.received',
  organisationId,
  subject: rfq.id,
  at: rfq.publishedAt ?? rfq.changed.at,
  data: { rfq: shownOf(rfq, rfq.state), side: 'supplier', why },
});
