import { type Actor, stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import type { Listing } from '../listing/listing.ts';
import type { Feedback } from './feedback.ts';
import { classOf } from './score.ts';

/** What the one who seeks says of an offer, in place of what was said before. @throws Fault invalid `match.reasonMissing` */
export const needFeedback = (
  needId: string,
  offer: Listing,
  said: Pick<Feedback, 'verdict'> & { readonly reason?: Feedback['reason'] | undefined; readonly condition?: string | undefined },
  before: Feedback | undefined,
  actor: Actor,
  now: Date,
): Feedback => {
  if (said.verdict === 'not_useful' && !said.reason) throw invalidField('/reason', 'match.reasonMissing');
  const classes = [...new Set(offer.content.codes.map(classOf))].slice(0, 20);
  return {
    version: (before?.version ?? 0) + 1,
    needId,
    offerId: offer.id,
    verdict: said.verdict,
    ...(said.verdict === 'not_useful' && said.reason ? { reason: said.reason } : {}),
    ...(said.reason === 'condition' && said.condition ? { condition: said.condition } : {}),
    classes,
    by: stamp(actor, now),
  };
};
