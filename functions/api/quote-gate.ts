import { missing } from '@sandan/kernel/fault';
import type { Clearance } from '@sandan/kernel/process';
import { careOf } from '@sandan/market/gate/destination';
import { type Quote, quoteProcess } from '@sandan/market/quote/quote';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import type { Rfq } from '@sandan/market/rfq/rfq';
import { partyOf } from '@sandan/market/screening/screened-party';
import { unanswered } from '@sandan/market/screening/screening';
import { screenerOf } from '@sandan/store/screener';
import type { Work } from '@sandan/store/work';
import type { Caller } from './caller.ts';
import { clearing, endsOf, goodsOf } from './clearing.ts';
import { passGate } from './gate.ts';
import type { World } from './world.ts';

interface Gated {
  readonly quote: Quote;
  readonly rfq: Rfq;
  readonly terms: QuoteTerms;
  readonly action: 'submit' | 'renew' | 'accept';
}

/** Takes a move of a quote, whose goods pass the trade gate (N10). @throws Fault conflict `gate.held`, and whatever the move throws */
export const cleared = <T>(
  world: World,
  work: Work,
  { quote, rfq, terms, action }: Gated,
  caller: Caller,
  now: Date,
  move: (clearance?: Clearance) => T,
): Promise<{ readonly moved: T; readonly clearance?: Clearance }> =>
  clearing(move, async () => {
    const country = rfq.content.delivery?.place.country;
    const passing = {
      process: quoteProcess.name,
      action,
      subject: quote.id,
      transfer: 'goods' as const,
      ...(await endsOf(world, quote)),
      ...(country ? { destination: country } : {}),
      lines: goodsOf(terms.lines),
    };
    return passGate(world, work, passing, caller.actor, now);
  });

/** Whether a request waits for the desk before suppliers see it: its buyer may stand on a list, or its goods would go where nothing goes. */
export const heldRequest = async (world: World, work: Work, rfq: Rfq, caller: Caller, now: Date): Promise<boolean> => {
  const buyer = await world.stores.organisations.byId(rfq.buyer.organisationId);
  if (!buyer) throw missing('organisation');
  const screener = await screenerOf(world);
  const { screening, fresh } = await screener.screen(partyOf(buyer), buyer.demo, caller.actor, now);
  if (screening && fresh) world.stores.screenings.put(work, screening);
  const destination = rfq.content.delivery?.place.country ?? buyer.country;
  if (careOf(destination) === 'closed' || careOf(buyer.country) === 'closed') return true;
  return screening !== undefined && (screening.state === 'confirmed' || unanswered(screening, now).length > 0);
};
