import { type Actor, type Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import type { Membership } from '../company/membership.ts';
import type { Organisation } from '../company/organisation.ts';
import { permissionsIn, type RoleHome } from '../company/role.ts';
import { isAnonymous } from '../listing/anonymity.ts';
import { kindOf } from '../listing/kinds/registry.ts';
import type { Listing } from '../listing/listing.ts';
import type { Attachment, Entry, EntryEvent } from './entry.ts';
import {
  type Inquiry,
  type InquiryAction,
  type InquiryOutcome,
  inquiryNumber,
  inquiryProcess,
  isUnanswered,
  type Purpose,
  type Side,
  type Wanted,
} from './inquiry.ts';
import { answerDue, endTerm, hoursTaken, isWithConcierge, openTerm } from './inquiry-term.ts';
import type { Counted } from './record.ts';

/** One change: the next version, its line in the conversation, and what it adds to the responder's record. */
export interface Move {
  readonly inquiry: Inquiry;
  readonly entry: Entry;
  readonly counted?: Counted;
}

export interface Said {
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
}

const entryOf = (inquiry: Inquiry, side: Side, by: Stamp, said: Said, event?: EntryEvent): Entry => ({
  id: newId('message', Date.parse(by.at)),
  inquiryId: inquiry.id,
  version: 1,
  position: inquiry.version,
  by,
  side,
  ...(said.text ? { text: said.text } : {}),
  ...(event ? { event } : {}),
  attachments: [...(said.attachments ?? [])],
});

/**
 * Asks about a published listing. The owner has the hours of the listing's kind to answer, or those of its purpose, in its own business time.
 * @throws Fault missing for a listing that is not published or whose owner is suspended; forbidden `inquiry.ownListing`; invalid
 * `inquiry.notBooked` at `/purpose` for advice on what nobody books
 */
export const ask = (
  listing: Listing,
  owner: Organisation,
  asker: { organisationId: string; personId: string; demo: boolean },
  said: { text: string; wanted: Wanted; purpose?: Purpose | undefined },
  actor: Actor,
  now: Date,
  id: string = newId('inquiry', now.getTime()),
): Move => {
  const kind = kindOf(listing.kind);
  if (listing.state !== 'published' || owner.status !== 'active' || !kind.deals.includes('inquiry')) throw missing('listing');
  if (owner.id === asker.organisationId) throw new Fault('forbidden', 'inquiry.ownListing');
  if (said.purpose === 'booking_advice' && !kind.booked) throw invalidField('/purpose', 'inquiry.notBooked');
  const purpose = said.purpose ? { purpose: said.purpose } : {};
  const by = stamp(actor, now);
  const inquiry: Inquiry = {
    id,
    version: 1,
    number: inquiryNumber(id, now),
    state: inquiryProcess.initial,
    listing: {
      id: listing.id,
      kind: listing.kind,
      title: listing.content.title,
      ...(isAnonymous(listing) ? { anonymous: true as const } : {}),
    },
    ...purpose,
    asker: { organisationId: asker.organisationId, personId: asker.personId },
    responder: { organisationId: owner.id },
    wanted: said.wanted,
    term: openTerm(owner, { ...purpose, listing }, now),
    demo: asker.demo || owner.demo,
    created: by,
    changed: by,
  };
  return { inquiry, entry: entryOf(inquiry, 'asker', by, said, { action: 'ask', to: inquiry.state }) };
};

/** Takes a transition of the table and writes its line. */
export const move = (
  inquiry: Inquiry,
  action: InquiryAction,
  side: Side,
  actor: Actor,
  now: Date,
  change: Partial<Inquiry> = {},
  options: { reason?: string; said?: Said; event?: Partial<EntryEvent> } = {},
): { inquiry: Inquiry; entry: Entry } => {
  const to = step(inquiryProcess, inquiry.state, action, side, options.reason);
  const by = stamp(actor, now);
  const { reason: _, ...rest } = inquiry;
  const reason = options.reason as InquiryOutcome | undefined;
  const next: Inquiry = {
    ...rest,
    ...change,
    state: to,
    ...(reason ? { reason } : {}),
    version: inquiry.version + 1,
    changed: by,
  };
  const event = { action, from: inquiry.state, to, ...(reason ? { reason } : {}), ...options.event };
  return { inquiry: next, entry: entryOf(next, side, by, options.said ?? {}, event) };
};

const answering: readonly string[] = ['owner', 'sales', 'legal'];

/** Whether a member can be given a case: by one of the roles that answer, or by a role of the organisation's own that may sell. */
const answers = (member: Membership, home: RoleHome): boolean => {
  const own = member.roles.filter((role) => home.roles?.some((r) => r.id === role));
  return !member.suspended && (member.roles.some((r) => answering.includes(r)) || permissionsIn(home, own).includes('sell'));
};

/** Gives the case to a member of the responder, whose own roles are in `home`. @throws Fault invalid `inquiry.assignee` */
export const assign = (
  inquiry: Inquiry,
  assigneeId: string,
  members: readonly Membership[],
  side: Side,
  actor: Actor,
  now: Date,
  home: RoleHome = {},
): Move => {
  const member = members.find((m) => m.personId === assigneeId && m.organisationId === inquiry.responder.organisationId);
  if (!member || !answers(member, home)) throw invalidField('/assignee', 'inquiry.assignee');
  const responder = { ...inquiry.responder, assigneeId };
  return move(inquiry, 'assign', side, actor, now, { responder }, { event: { assigneeId } });
};

const response = (inquiry: Inquiry, now: Date): { answered: NonNullable<Inquiry['answered']>; counted: Counted } => {
  const businessHours = hoursTaken(inquiry.term, now);
  const inTime = now.toISOString() <= inquiry.term.answerBy;
  return {
    answered: { at: now.toISOString(), businessHours, inTime },
    counted: { kind: 'answered', businessHours, inTime },
  };
};

/** Advises in place of an owner who kept silent: an answer for the asker, and a missed one for the owner. */
const advise = (inquiry: Inquiry, said: Said, actor: Actor, now: Date): Move => {
  if (!isWithConcierge(inquiry)) throw new Fault('conflict', 'inquiry.concierge');
  const at = now.toISOString();
  const businessHours = hoursTaken(inquiry.term, now);
  const answered = { at, businessHours, inTime: at <= answerDue(inquiry), by: 'concierge' as const };
  const change = { answered, term: endTerm(inquiry.term) };
  return { ...move(inquiry, 'answer', 'operator', actor, now, change, { said }), counted: { kind: 'missed' } };
};

/**
 * Answers: ends the waiting and counts. The operator answers as the concierge alone.
 * @throws Fault invalid when the answer says nothing; conflict `inquiry.concierge` for the operator when it is not the concierge's turn
 */
export const answer = (inquiry: Inquiry, said: Said, side: Side, actor: Actor, now: Date): Move => {
  if (!said.text?.trim()) throw invalidField('/text', 'field.required');
  if (side === 'operator') return advise(inquiry, said, actor, now);
  const { answered, counted } = response(inquiry, now);
  const change = { answered, term: endTerm(inquiry.term) };
  return { ...move(inquiry, 'answer', side, actor, now, change, { said }), counted };
};

export const qualify = (inquiry: Inquiry, side: Side, actor: Actor, now: Date, said: Said = {}): Move =>
  move(inquiry, 'qualify', side, actor, now, {}, { said });

export const convert = (inquiry: Inquiry, side: Side, actor: Actor, now: Date, said: Said = {}): Move =>
  move(inquiry, 'convert', side, actor, now, {}, { said });

/**
 * Ends the case with an outcome. Before any answer, the responder's `not_fit` counts as an answer, `no_answer` as a missed one,
 * `spam` and `withdrawn` as nothing.
 */
export const close = (inquiry: Inquiry, reason: string, side: Side, actor: Actor, now: Date, said: Said = {}): Move => {
  const term = endTerm(inquiry.term);
  if (isUnanswered(inquiry) && side === 'responder' && reason === 'not_fit') {
    const { answered, counted } = response(inquiry, now);
    return { ...move(inquiry, 'close', side, actor, now, { term, answered }, { reason, said }), counted };
  }
  const closed = move(inquiry, 'close', side, actor, now, { term }, { reason, said });
  return isUnanswered(inquiry) && reason === 'no_answer' ? { ...closed, counted: { kind: 'missed' } } : closed;
};

const reopenable: Readonly<Partial<Record<Side, readonly InquiryOutcome[]>>> = {
  asker: ['no_answer', 'withdrawn'],
  responder: ['not_fit', 'no_answer', 'spam', 'price', 'lost'],
  operator: ['not_fit', 'no_answer', 'spam'],
};

/** Whether this side may open the case again, by the outcome it was closed with. */
export const mayReopen = (inquiry: Inquiry, side: Side): boolean =>
  inquiry.reason !== undefined && (reopenable[side]?.includes(inquiry.reason) ?? false);

/** Opens a closed case again, with a new term. @throws Fault conflict `process.refused` where the outcome does not allow it */
export const reopen = (
  inquiry: Inquiry,
  responder: { country: string; zone: string },
  side: Side,
  actor: Actor,
  now: Date,
  said: Said = {},
): Move => {
  const { escalated: _, deputyId: __, answered: ___, ...rest } = inquiry;
  const opened = move(
    { ...rest, responder: { organisationId: inquiry.responder.organisationId } },
    'reopen',
    side,
    actor,
    now,
    { term: openTerm(responder, inquiry, now) },
    { said },
  );
  if (!mayReopen(inquiry, side))
    throw new Fault('conflict', 'process.refused', `reopen by ${side} after ${inquiry.reason}`, {
      params: { process: 'inquiry', action: 'reopen', state: inquiry.state },
    });
  return opened;
};

/**
 * Says something in the conversation. The responder's first word is the answer.
 * @throws Fault invalid when it says nothing; conflict `inquiry.closed`
 */
export const addMessage = (inquiry: Inquiry, said: Said, side: Side, actor: Actor, now: Date): Move => {
  if (inquiry.state === 'closed') throw new Fault('conflict', 'inquiry.closed');
  if (side === 'responder' && isUnanswered(inquiry)) return answer(inquiry, said, side, actor, now);
  if (!said.text?.trim() && !said.attachments?.length) throw invalidField('/text', 'field.required');
  const by = stamp(actor, now);
  const next = { ...inquiry, version: inquiry.version + 1, changed: by };
  return { inquiry: next, entry: entryOf(next, side, by, said) };
};
