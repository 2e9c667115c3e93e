import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { lineOf } from '@sandan/kernel/line';
import { open, step } from '@sandan/kernel/process';
import type { Organisation } from '../company/organisation.ts';
import { checkComplete, deadlineHours } from './completeness.ts';
import { checkRfq, type RfqContent } from './content.ts';
import {
  isDue,
  isQuotable,
  isUnsealed,
  type Rfq,
  type RfqAction,
  type RfqAward,
  type RfqSide,
  rfqActions,
  rfqProcess,
  tradeNumber,
} from './rfq.ts';
import type { RfqEntry, RfqMoveName } from './rfq-entry.ts';
import type { RfqReason } from './rfq-reason.ts';

/** One change: the next version of the request and its entry. */
export interface RfqMove {
  readonly rfq: Rfq;
  readonly entry: RfqEntry;
}

export interface RfqMoveOptions {
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  readonly change?: Partial<Pick<Rfq, 'content' | 'matched' | 'awards' | 'questions'>>;
}

const hour = 3_600_000;
const deciding: readonly string[] = ['closed', 'evaluating', 'partly_awarded'];
/** The buyer is reminded so long before the deadline; and has so long after it to decide. */
export const rfqHours = { remindBefore: 24, decideWithin: 30 * 24 } as const;

const at = (from: string | Date, hours: number): string => new Date(new Date(from).getTime() + hours * hour).toISOString();

/** What the clock does next after a move, and when. */
const nextOf = (rfq: Rfq, before: Rfq['next'], action: RfqAction, now: Date): Rfq['next'] => {
  const { deadline } = rfq.content;
  if (isQuotable(rfq) && deadline) {
    const remind = at(deadline, -rfqHours.remindBefore);
    if (action === 'remind') return { step: 'close', at: deadline };
    if (action !== 'publish' && action !== 'extend') return before;
    return remind > now.toISOString() ? { step: 'remind', at: remind } : { step: 'close', at: deadline };
  }
  if (!deciding.includes(rfq.state)) return undefined;
  return before?.step === 'expire' ? before : { step: 'expire', at: at(now, rfqHours.decideWithin) };
};

const entryOf = (
  rfq: Rfq,
  side: RfqSide,
  action: RfqMoveName,
  from: Rfq['state'] | undefined,
  { reason, text }: RfqMoveOptions,
): RfqEntry => ({ ...lineOf(rfq, { side, action, from, reason: reason as RfqReason | undefined, text }), rfqId: rfq.id });

export interface Buyer {
  readonly organisation: Pick<Organisation, 'id' | 'country' | 'zone' | 'demo'>;
  readonly personId: string;
}

/** Begins a request as a draft, which its buyer alone sees. @throws Fault invalid as `checkRfq` */
export const draftRfq = (
  content: RfqContent,
  { organisation, personId }: Buyer,
  actor: Actor,
  now: Date,
  id: string = newId('rfq', now.getTime()),
): RfqMove => {
  checkRfq(content, organisation.id);
  const made = stamp(actor, now);
  const rfq: Rfq = {
    id,
    version: 1,
    number: tradeNumber('RQ', id, now),
    state: rfqProcess.initial,
    buyer: { organisationId: organisation.id, personId, country: organisation.country, zone: organisation.zone },
    content,
    matched: [],
    awards: [],
    questions: 0,
    demo: organisation.demo,
    created: made,
    changed: made,
  };
  return { rfq, entry: entryOf(rfq, 'buyer', 'draft', undefined, {}) };
};

/**
 * Takes a transition of the table and writes its entry. What its guard stands for is checked by the verbs below.
 * A sealed request closes at its deadline and no earlier.
 * @throws Fault conflict `process.refused`, `rfq.sealed`; invalid `process.reason`
 */
export const moveRfq = (
  rfq: Rfq,
  action: RfqAction,
  side: RfqSide,
  actor: Actor,
  now: Date,
  options: RfqMoveOptions = {},
): RfqMove => {
  const state = step(rfqProcess, rfq.state, action, side, options.reason);
  const changed = stamp(actor, now);
  if (action === 'close' && rfq.content.sealed && !isDue(rfq, changed.at)) throw new Fault('conflict', 'rfq.sealed');
  const { next: _, reason: __, ...rest } = rfq;
  const ended = (rfqProcess.final as readonly string[]).includes(state) || action === 'return';
  const moved: Rfq = {
    ...rest,
    ...options.change,
    version: rfq.version + 1,
    state,
    ...(ended && options.reason ? { reason: options.reason as RfqReason } : {}),
    ...(action === 'publish' ? { publishedAt: changed.at } : {}),
    changed,
  };
  const next = nextOf(moved, rfq.next, action, now);
  const after = next ? { ...moved, next } : moved;
  return { rfq: after, entry: entryOf(after, side, action, rfq.state, options) };
};

/** Writes the draft anew. @throws Fault conflict `process.refused`; invalid as `checkRfq` */
export const changeRfq = (rfq: Rfq, content: RfqContent, actor: Actor, now: Date): RfqMove => {
  const move = moveRfq(rfq, 'change', 'buyer', actor, now, { change: { content } });
  checkRfq(content, rfq.buyer.organisationId);
  return move;
};

/**
 * Puts a complete request before suppliers, or before the desk where the gate holds it. `specified` are the lines that a file specifies.
 * @throws Fault invalid `rfq.vague` with the market's questions
 */
export const submitRfq = (
  rfq: Rfq,
  {
    held,
    matched = [],
    specified,
  }: { readonly held: boolean; readonly matched?: readonly string[]; readonly specified?: ReadonlySet<number> },
  actor: Actor,
  now: Date,
): RfqMove => {
  const move = moveRfq(rfq, held ? 'submit' : 'publish', 'buyer', actor, now, { change: { matched: [...matched] } });
  checkComplete(rfq.content, now, rfq.buyer.zone, specified);
  return move;
};

/** A later deadline. @throws Fault invalid field `rfq.deadline` where it is not later, or too far off */
export const extendRfq = (rfq: Rfq, deadline: string, actor: Actor, now: Date, text?: string): RfqMove => {
  const before = rfq.content.deadline ?? now.toISOString();
  const farthest = at(now, deadlineHours.most);
  const move = moveRfq(rfq, 'extend', 'buyer', actor, now, { text, change: { content: { ...rfq.content, deadline } } });
  if (deadline <= before || deadline > farthest)
    throw new Fault('invalid', 'request.invalid', 'deadline', { fields: [{ pointer: '/deadline', code: 'rfq.deadline' }] });
  return move;
};

/**
 * Gives lines to one version of a quotation; all or nothing, and no line twice (Q1).
 * @throws Fault conflict `rfq.lineAwarded`, `rfq.sealed`, `process.refused`
 */
export const awardRfq = (rfq: Rfq, given: readonly RfqAward[], side: 'buyer' | 'supplier', actor: Actor, now: Date): RfqMove => {
  if (!isUnsealed(rfq)) throw new Fault('conflict', 'rfq.sealed');
  const taken = new Set(rfq.awards.map((a) => a.line));
  const known = new Set(rfq.content.lines.map((l) => l.number));
  for (const { line } of given) {
    if (taken.has(line) || !known.has(line)) throw new Fault('conflict', 'rfq.lineAwarded', String(line), { params: { line } });
    taken.add(line);
  }
  const whole = taken.size === known.size;
  return moveRfq(rfq, whole ? 'award' : 'award_part', side, actor, now, { change: { awards: [...rfq.awards, ...given] } });
};

/** What the clock does to a request whose time has come: reminds, closes, expires. Nothing if no step is due. */
export const passRfq = (rfq: Rfq, now: Date): RfqMove | undefined => {
  const { next } = rfq;
  if (!next || next.at > now.toISOString()) return undefined;
  const reason = next.step === 'expire' ? { reason: 'no_decision' } : {};
  return moveRfq(rfq, next.step, 'clock', { kind: 'service', name: 'clock' }, now, reason);
};

/** The actions that a person of this side can take now; the clock alone closes a sealed request. */
export const rfqActionsOpen = (rfq: Rfq, side: RfqSide): (typeof rfqActions)[number][] => {
  const offered = new Set<string>(open(rfqProcess, rfq.state, side).map((t) => t.action));
  return rfqActions.filter(
    (a) => offered.has(a) && !(a === 'publish' && side === 'buyer') && !(a === 'close' && rfq.content.sealed),
  );
};
