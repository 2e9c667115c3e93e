import { createHash } from 'node:crypto';
import type { Actor } from '@sandan/kernel/actor';
import type { Organisation } from '@sandan/market/company/organisation';
import type { LandedCosts } from '@sandan/market/landed/costs';
import type { QuoteVersion } from '@sandan/market/quote/quote';
import { draftQuote, type QuoteMove, writeQuote } from '@sandan/market/quote/quote-verbs';
import { announceFile, type RfqFile } from '@sandan/market/rfq/file';
import { answerRfq, askRfq } from '@sandan/market/rfq/question-verbs';
import type { Rfq, RfqQuestion } from '@sandan/market/rfq/rfq';
import { draftRfq, type RfqMove, submitRfq } from '@sandan/market/rfq/rfq-verbs';
import type { ListsSeen } from '@sandan/market/screening/party';
import { demoId } from './demo-id.ts';
import { type DemoPassed, passDemoGate } from './gates.ts';
import type { OrganisationKey } from './organisations.ts';
import { paperOf } from './paper.ts';
import { speakerOf } from './people.ts';
import { contents, gearCosts } from './rfq-contents.ts';
import { offers, termsOf } from './rfq-offers.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export const rfqId = (key: string): string => demoId('rfq', `rfq ${key}`, 1);

/** The offer of one of the sellers for the gear units. */
export const quoteId = (by: OrganisationKey): string =>
  demoId(
    'quote',
    `quote ${by}`,
    offers.findIndex((o) => o.by === by),
  );

export interface PlayedRfq {
  readonly moves: readonly { readonly move: RfqMove; readonly question?: RfqQuestion }[];
  readonly quotes: readonly QuoteMove[];
  readonly passed: readonly DemoPassed[];
  readonly costs?: LandedCosts;
  readonly specification?: { readonly file: RfqFile; readonly bytes: Uint8Array };
}

/** The drawing that the buyer put to the gear units while the request was a draft. */
const drawingOf = (draft: Rfq, actor: Actor, at: Date) => {
  const bytes = paperOf([
    'Planetary gear unit 10:1, flange 90 mm (demo)',
    'Output shaft 22 h6 x 40, key 6 x 6 x 28, IP65',
    'Input shaft 19 mm with keyway, IEC 71 B14 adapter',
  ]);
  const about = {
    name: 'GU-90-10 interface drawing.pdf',
    type: 'application/pdf',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const file = announceFile(draft, [], { ...about, line: 1 }, demoId('media', 'rfq gears drawing', 1), actor, at);
  return { file: { ...file, state: 'ready' as const }, bytes };
};

/** Requests at three steps of their way: a draft that is too vague, a sealed tender, and one with four offers under four rules. */
export const playRfqs = (setting: Setting, lists: ListsSeen, now: Date): PlayedRfq[] => {
  const at = (ago: number, minutes = 0) => new Date(now.getTime() - ago * day + minutes * 60_000);
  const house = (key: OrganisationKey) => setting.organisations.get(key) as Organisation;
  const actorOf = (key: OrganisationKey) => setting.actorOf(speakerOf(key));
  const all = contents(now);
  const named = <T extends RfqMove>(key: string, move: T): T => ({
    ...move,
    entry: { ...move.entry, id: demoId('message', `rfq ${key} ${move.entry.position}`, move.entry.position) },
  });
  const begun = (key: keyof typeof all, ago: number, open: boolean) => {
    const { from, content } = all[key];
    const actor = actorOf(from);
    const draft = draftRfq(content, { organisation: house(from), personId: actor.personId }, actor, at(ago), rfqId(key));
    const moves = [named(key, draft)];
    if (open) moves.push(named(key, submitRfq(draft.rfq, { held: false }, actor, at(ago, 40))));
    return moves;
  };

  const gears = begun('gears', 6, true);
  const rfq = gears.at(-1)?.rfq as Rfq;
  const buyer = actorOf('hollmann');
  const passed: DemoPassed[] = [];
  const quotes = offers.flatMap((offer, n): QuoteMove[] => {
    const seller = actorOf(offer.by);
    const key = `quote ${offer.by}`;
    const validUntil = new Date(now.getTime() + (20 + n) * day).toISOString();
    const entry = (move: QuoteMove): QuoteMove => ({
      ...move,
      entry: { ...move.entry, id: demoId('message', `${key} ${move.entry.position}`, move.entry.position) },
    });
    const draft = draftQuote(
      rfq,
      { organisation: house(offer.by), personId: seller.personId },
      undefined,
      seller,
      at(5 - n),
      quoteId(offer.by),
    );
    const what = { process: 'quote', action: 'submit', subject: draft.quote.id, transfer: 'goods' as const };
    const lines = termsOf(offer, offer.price, validUntil).lines.map(({ name, hs }) => ({ name, ...(hs ? { hs } : {}) }));
    const gate = passDemoGate(
      key,
      { ...what, lines },
      { from: house(offer.by), to: house('hollmann') },
      lists,
      seller,
      at(5 - n, 60),
    );
    passed.push(gate);
    const write = (move: QuoteMove, last: QuoteVersion | undefined, price: number, minutes: number, note?: string) => {
      const side = last ? ('buyer' as const) : ('seller' as const);
      const said = { terms: termsOf(offer, price, validUntil), ...(note ? { note } : {}) };
      const actor = last ? buyer : seller;
      return writeQuote(move.quote, rfq, last, side, said, digest, actor, at(5 - n, minutes), last ? undefined : gate.clearance);
    };
    const offered = write(draft, undefined, offer.price, 60);
    if (!offer.counter) return [draft, offered].map(entry);
    const countered = write(offered, offered.written, offer.counter, 900, 'We would place the order at this price.');
    return [draft, offered, countered].map(entry);
  });
  const asked = askRfq(rfq, 'Which input shaft diameter do you need, 14 or 19 mm?', 0, actorOf('dure'), at(5));
  const question = { ...asked.question, id: demoId('message', 'rfq gears question', 1) };
  const answered = answerRfq(asked.move.rfq, question, '19 mm with keyway, please.', buyer, at(4.5));
  return [
    {
      moves: [
        ...gears.map((move) => ({ move })),
        { move: named('gears', asked.move), question },
        { move: named('gears', answered.move), question: answered.question },
      ],
      quotes,
      passed,
      costs: gearCosts,
      specification: drawingOf((gears[0] as RfqMove).rfq, buyer, at(6, 20)),
    },
    { moves: begun('seals', 1, false).map((move) => ({ move })), quotes: [], passed: [] },
    { moves: begun('pumps', 3, true).map((move) => ({ move })), quotes: [], passed: [] },
  ];
};
