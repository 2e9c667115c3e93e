import { Fault } from '@sandan/kernel/fault';
import { open } from '@sandan/kernel/process';
import { koreanDay } from '../programme/hand.ts';
import { lastDay } from './clock.ts';
import { type ServiceAction, type ServiceSide, serviceProcess } from './process.ts';
import { mostQuotes, returnsOf, type ServiceRequest } from './request.ts';

interface Guard {
  readonly code: string;
  readonly holds: (request: ServiceRequest, today: string) => boolean;
}

const revisionsLeft = (request: ServiceRequest): number => (request.quote?.revisions ?? 0) - returnsOf(request);

/** What must hold beside the state, by action and side; where nothing is named the table alone decides. */
const guards: Readonly<Record<string, Guard>> = {
  'quote owner': { code: 'service.quotesUsed', holds: ({ quote }) => (quote?.number ?? 0) < mostQuotes },
  'accept user': { code: 'service.quoteOver', holds: ({ quote }, today) => today <= (quote?.validUntil ?? '') },
  'return user': { code: 'service.noRevision', holds: (r) => revisionsLeft(r) > 0 },
  'contest user': { code: 'service.revisionsLeft', holds: (r) => revisionsLeft(r) <= 0 },
  'close user': {
    code: 'service.notLate',
    holds: (r, today) => (r.state !== 'accepted' && r.state !== 'returned') || lastDay(r) < today,
  },
};

const isOpen = (request: ServiceRequest, action: ServiceAction, side: ServiceSide, now: Date): boolean =>
  guards[`${action} ${side}`]?.holds(request, koreanDay(now)) ?? true;

/** @throws Fault conflict with the code of the guard that does not hold */
export const guarded = (request: ServiceRequest, action: ServiceAction, side: ServiceSide, now: Date): void => {
  const guard = guards[`${action} ${side}`];
  if (guard && !isOpen(request, action, side, now)) throw new Fault('conflict', guard.code);
};

/** What a side can do now. */
export const actionsFor = (request: ServiceRequest, side: ServiceSide, now: Date): ServiceAction[] => {
  const all = open(serviceProcess, request.state, side).map((t) => t.action);
  return [...new Set(all)].filter((action) => isOpen(request, action, side, now));
};
