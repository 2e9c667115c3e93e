import type { Localized } from '@sandan/kernel/text';
import type { QuoteMessage } from '../quote/message.ts';
import type { Quote } from '../quote/quote.ts';
import type { QuoteEntry } from '../quote/quote-entry.ts';
import { quoteReasons } from '../quote/quote-reason.ts';
import type { Rfq } from '../rfq/rfq.ts';
import type { RfqEntry } from '../rfq/rfq-entry.ts';
import { rfqReasons } from '../rfq/rfq-reason.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

const rfqKindOf = ({ action, side }: RfqEntry): NoticeKindName | undefined => {
  const kinds: Readonly<Partial<Record<RfqEntry['action'], NoticeKindName>>> = {
    ask: 'rfq.asked',
    remind: 'rfq.deadline',
    submit: 'rfq.held',
    return: 'rfq.returned',
  };
  if (action === 'publish' && side === 'operator') return 'rfq.opened';
  if (action === 'close' && side === 'clock') return 'rfq.closed';
  return kinds[action];
};

/** What one move of a request gives to tell its buyer, or the desk. */
export const rfqNews = (rfq: Rfq, entry: RfqEntry, buyer: Localized): readonly News[] => {
  const kind = rfqKindOf(entry);
  if (!kind) return [];
  return [
    {
      kind,
      key: `${rfq.id}#${entry.position}`,
      at: entry.by.at,
      link: `/rfqs/${rfq.id}`,
      params: {
        number: rfq.number,
        title: rfq.content.title,
        buyer,
        reason: entry.reason ? rfqReasons[entry.reason] : '',
      },
      actor: entry.by.actor,
    },
  ];
};

/** That a request has come to a supplier, by invitation or by match. */
export const reachedNews = (rfq: Rfq, supplierId: string, buyer: Localized): readonly News[] => [
  {
    kind: 'rfq.received',
    key: `${rfq.id}#${supplierId}`,
    at: rfq.publishedAt ?? rfq.changed.at,
    link: `/rfqs/${rfq.id}`,
    params: { number: rfq.number, title: rfq.content.title, buyer },
    actor: rfq.created.actor,
  },
];

const quoteKindOf = ({ action, side }: QuoteEntry): NoticeKindName | undefined => {
  if (action === 'accept') return side === 'buyer' ? 'quote.acceptedByBuyer' : 'quote.acceptedBySeller';
  if (action === 'decline') return side === 'seller' ? 'quote.declinedBySeller' : 'quote.declinedByBuyer';
  const kinds: Readonly<Partial<Record<QuoteEntry['action'], NoticeKindName>>> = {
    submit: 'quote.submitted',
    renew: 'quote.submitted',
    counter: 'quote.countered',
    request: 'quote.requested',
    view: 'quote.viewed',
    warn: 'quote.expiring',
    expire: 'quote.expired',
    supersede: 'quote.superseded',
  };
  if (action === 'withdraw') return 'quote.withdrawn';
  return kinds[action];
};

/** What one move of a quotation gives to tell the other side (UX7); nothing of what the buyer was never shown. */
export const quoteNews = (
  quote: Quote,
  entry: QuoteEntry,
  names: { readonly seller: Localized; readonly buyer: Localized },
): readonly News[] => {
  const kind = quoteKindOf(entry);
  if (!kind || (quote.number === 0 && kind === 'quote.withdrawn')) return [];
  return [
    {
      kind,
      key: `${quote.id}#${entry.position}`,
      at: entry.by.at,
      link: `/quotes/${quote.id}`,
      params: {
        number: quote.reference,
        title: quote.rfq.title,
        ...names,
        reason: entry.reason ? quoteReasons[entry.reason] : '',
      },
      actor: entry.by.actor,
    },
  ];
};

/** That one side has written to the other beside its offers. */
export const messageNews = (
  quote: Quote,
  message: QuoteMessage,
  names: { readonly seller: Localized; readonly buyer: Localized },
): readonly News[] => [
  {
    kind: message.side === 'seller' ? 'quote.saidBySeller' : 'quote.saidByBuyer',
    key: message.id,
    at: message.by.at,
    link: `/quotes/${quote.id}`,
    params: { number: quote.reference, title: quote.rfq.title, ...names },
    actor: message.by.actor,
  },
];
