import type { Entry, EntryEvent } from '../deal/entry.ts';
import type { Inquiry } from '../deal/inquiry.ts';
import type { EventName } from './catalogue.ts';
import type { Happened } from './event.ts';

const names: Readonly<Record<EntryEvent['action'], EventName>> = {
  ask: 'inquiry.asked',
  assign: 'inquiry.assigned',
  answer: 'inquiry.answered',
  qualify: 'inquiry.qualified',
  convert: 'inquiry.converted',
  escalate: 'inquiry.escalated',
  close: 'inquiry.closed',
  reopen: 'inquiry.reopened',
};

/** What one line of a conversation tells both sides. What was written stays in the conversation. */
export const inquiryEvents = (inquiry: Inquiry, entry: Entry): readonly Happened[] => {
  const { id, number, listing, asker, responder } = inquiry;
  const parties = { asker: asker.organisationId, responder: responder.organisationId } as const;
  const sides = parties.asker === parties.responder ? (['responder'] as const) : (['asker', 'responder'] as const);
  const shown = {
    id,
    number,
    state: entry.event?.to ?? inquiry.state,
    listing,
    asker: { organisationId: parties.asker },
    ...(inquiry.origin ? { origin: { channel: inquiry.origin.channel } } : {}),
  };
  const responderFor = (side: 'asker' | 'responder') =>
    listing.anonymous && side === 'asker' ? {} : { responder: { organisationId: parties.responder } };
  const reason = entry.event?.reason;
  return sides.map((side) => ({
    name: entry.event ? names[entry.event.action] : 'inquiry.message',
    organisationId: parties[side],
    subject: id,
    at: entry.by.at,
    data: {
      inquiry: { ...shown, ...responderFor(side) },
      position: entry.position,
      side,
      by: entry.side,
      ...(reason ? { reason } : {}),
    },
  }));
};
