import type { Localized } from '@sandan/kernel/text';
import type { Entry } from '../deal/entry.ts';
import { type Inquiry, outcomes, type Side } from '../deal/inquiry.ts';
import { undisclosed } from '../listing/anonymity.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

type Sides = Readonly<Record<Side, readonly NoticeKindName[]>>;

const both = (asker: NoticeKindName, responder: NoticeKindName): Sides => ({
  asker: [responder],
  responder: [asker],
  operator: [asker, responder],
  clock: [asker, responder],
});

const told = both('inquiry.messageToAsker', 'inquiry.messageToResponder');
const closed = both('inquiry.closedForAsker', 'inquiry.closedForResponder');
const reopened = both('inquiry.reopenedForAsker', 'inquiry.reopenedForResponder');

const kindsOf = ({ purpose }: Inquiry, { event, side }: Entry): readonly NoticeKindName[] => {
  const advice = purpose === 'booking_advice';
  switch (event?.action) {
    case undefined:
      return told[side];
    case 'ask':
      return [advice ? 'inquiry.adviceAsked' : 'inquiry.received'];
    case 'assign':
      return ['inquiry.assigned'];
    case 'answer':
      return side === 'operator' ? ['inquiry.advised', 'inquiry.advisedForResponder'] : ['inquiry.answered'];
    case 'escalate':
      if (event.escalated === 'deputy') return ['inquiry.escalated'];
      return [advice ? 'inquiry.adviceEscalated' : 'inquiry.escalatedToOperator'];
    case 'qualify':
      return ['inquiry.qualified'];
    case 'convert':
      return ['inquiry.converted'];
    case 'close':
      return closed[side];
    case 'reopen':
      return reopened[side];
  }
};

const toAsker: readonly NoticeKindName[] = [...Object.values(told), ...Object.values(closed), ...Object.values(reopened)]
  .flat()
  .filter((kind) => kind.endsWith('ToAsker') || kind.endsWith('ForAsker'))
  .concat('inquiry.answered', 'inquiry.advised', 'inquiry.qualified', 'inquiry.converted');

/** What one line of a conversation gives to tell; the asker does not learn who answers for an owner who is not to be known. */
export const inquiryNews = (
  inquiry: Inquiry,
  entry: Entry,
  names: { readonly asker: Localized; readonly responder: Localized },
): readonly News[] =>
  kindsOf(inquiry, entry)
    .filter((kind) => !inquiry.origin || !toAsker.includes(kind))
    .map((kind) => ({
      kind,
      key: `${entry.inquiryId}#${entry.position}`,
      at: entry.by.at,
      link: `/inquiries/${inquiry.id}`,
      params: {
        number: inquiry.number,
        listing: inquiry.listing.title,
        asker: names.asker,
        responder: inquiry.listing.anonymous && toAsker.includes(kind) ? undisclosed : names.responder,
        ...(entry.event?.reason ? { outcome: outcomes[entry.event.reason] } : {}),
      },
      actor: entry.by.actor,
    }));
