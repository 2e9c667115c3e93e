import { businessHoursBetween } from '@sandan/market/calendar/business';
import { type Calendar, calendarOf } from '@sandan/market/calendar/calendar';
import type { Membership } from '@sandan/market/company/membership';
import type { Organisation } from '@sandan/market/company/organisation';
import { addPair, type GlossaryPair } from '@sandan/market/conversation/glossary';
import type { Inquiry, Side } from '@sandan/market/deal/inquiry';
import { escalate } from '@sandan/market/deal/inquiry-clock';
import { addMessage, answer, ask, assign, close, convert, type Move, qualify } from '@sandan/market/deal/inquiry-verbs';
import type { Listing } from '@sandan/market/listing/listing';
import { demoAccount } from '../demo-accounts.ts';
import type { Conversation, Step } from './conversations/conversation.ts';
import { demoId } from './demo-id.ts';
import type { OrganisationKey } from './organisations.ts';
import { type DemoPerson, people, speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const minute = 60_000;

/** The latest instant, to the minute, from which `hours` of business time have passed until `now`. */
const businessAgo = (now: Date, hours: number, calendar: Calendar): Date => {
  const passed = (minutes: number) => businessHoursBetween(new Date(now.getTime() - minutes * minute), now, calendar) >= hours;
  let [less, enough] = [0, Math.ceil(hours * 60)];
  while (!passed(enough)) [less, enough] = [enough, enough * 2];
  while (enough - less > 1) {
    const middle = Math.floor((less + enough) / 2);
    if (passed(middle)) enough = middle;
    else less = middle;
  }
  return new Date(now.getTime() - enough * minute);
};

const personMeant = (by: OrganisationKey, account: string | undefined): DemoPerson => {
  const sub = account && demoAccount(account)?.sub;
  return people.find((p) => p.by === by && p.sub === sub) ?? speakerOf(by);
};

const named = (move: Move, key: string): Move => ({
  ...move,
  entry: { ...move.entry, id: demoId('message', `${key} ${move.entry.position}`, move.entry.position) },
});

/** Plays a conversation with the market's verbs: every move of it, in order, and what the clock did meanwhile. */
export const movesOf = (
  conversation: Conversation,
  listing: Listing,
  owner: OrganisationKey,
  setting: Setting,
  now: Date,
): readonly Move[] => {
  const responder = setting.organisations.get(owner) as Organisation;
  const calendar = calendarOf(responder);
  const members: readonly Membership[] = setting.memberships.filter((m) => m.organisationId === responder.id);
  const { key, from, wanted = {} } = conversation;
  const asker = setting.actorOf(speakerOf(from));

  const taken = (inquiry: Inquiry, step: Step, at: Date): Move => {
    const asking = 'side' in step && step.side === 'asker';
    const side: Side = asking ? 'asker' : 'responder';
    const actor = setting.actorOf(personMeant(asking ? from : owner, step.who));
    const said = 'text' in step && step.text ? { text: step.text } : {};
    switch (step.do) {
      case 'assign':
        return assign(inquiry, setting.actorOf(personMeant(owner, step.to)).personId, members, side, actor, at);
      case 'answer':
        return answer(inquiry, said, side, actor, at);
      case 'say':
        return addMessage(inquiry, said, side, actor, at);
      case 'qualify':
        return qualify(inquiry, side, actor, at, said);
      case 'convert':
        return convert(inquiry, side, actor, at, said);
      case 'close':
        return close(inquiry, step.reason, side, actor, at, said);
    }
  };

  const asked = {
    ...(wanted.quantity ? { quantity: { value: wanted.quantity[0], unit: wanted.quantity[1] } } : {}),
    ...(wanted.country ? { country: wanted.country } : {}),
    ...(wanted.inDays ? { wantedBy: new Date(now.getTime() + wanted.inDays * 1440 * minute).toISOString().slice(0, 10) } : {}),
  };
  const first = ask(
    listing,
    responder,
    { organisationId: asker.organisationId as string, personId: asker.personId, demo: true },
    { text: conversation.text, wanted: asked, purpose: conversation.purpose },
    asker,
    businessAgo(now, conversation.ago, calendar),
    demoId('inquiry', key, 100_000 - Math.round(conversation.ago * 60)),
  );
  const moves: Move[] = [named(first, key)];
  let inquiry = first.inquiry;
  const took = (move: Move) => {
    moves.push(named(move, key));
    inquiry = move.inquiry;
  };
  for (const step of conversation.steps) took(taken(inquiry, step, businessAgo(now, step.ago, calendar)));
  for (let due = inquiry.term.next; due && due.at <= now.toISOString(); due = inquiry.term.next) {
    const move = escalate(inquiry, members, new Date(due.at));
    if (!move) break;
    took(move);
  }
  return moves;
};

/** The glossary of a conversation, each pair added by the one who answers. */
export const pairsOf = (
  { key, glossary = [] }: Conversation,
  inquiry: Inquiry,
  owner: OrganisationKey,
  setting: Setting,
  now: Date,
): readonly GlossaryPair[] => {
  const calendar = calendarOf(setting.organisations.get(owner) as Organisation);
  const pairs: GlossaryPair[] = [];
  for (const [n, { ago, ...terms }] of glossary.entries()) {
    const pair = addPair(pairs, inquiry.id, terms, setting.actorOf(speakerOf(owner)), businessAgo(now, ago, calendar));
    pairs.push({ ...pair, id: demoId('message', `${key} glossary ${n}`, n) });
  }
  return pairs;
};
