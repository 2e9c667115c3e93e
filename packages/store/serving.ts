import { chain } from '@sandan/market/programme/budget-change';
import type { Hand } from '@sandan/market/programme/hand';
import { chargedOf, chargeOf } from '@sandan/market/service/money';
import type { ServiceRequest } from '@sandan/market/service/request';
import { releasing, settling } from '@sandan/market/usage/follow';
import type { Charges } from './charges.ts';
import { priceClassFor } from './charging.ts';
import type { Organisations } from './organisations.ts';
import type { Applications } from './programmes.ts';
import type { Services } from './services.ts';
import type { Work } from './work.ts';

interface Kept {
  readonly services: Services;
  readonly charges: Charges;
  readonly applications: Applications;
  readonly organisations: Pick<Organisations, 'byId'>;
}

/**
 * Writes a request with what its end brings about, in one work: once a result is accepted its price is due, and what a programme bears of it
 * is settled by the digest of the result; what ends without one sets the support free again.
 */
export const writeService = async (
  { services, charges, applications, organisations }: Kept,
  w: Work,
  request: ServiceRequest,
  hand: Hand,
): Promise<void> => {
  services.write(w, request);
  if (request.state !== 'over' && request.state !== 'closed') return;
  const budget = request.applicationId ? await applications.budget(request.applicationId) : undefined;
  if (request.state === 'closed') {
    const freed = budget ? releasing(budget, chargedOf(request), hand) : [];
    if (budget && freed.length > 0) applications.advance(w, budget, chain(budget, freed));
    return;
  }
  const priceClass = await priceClassFor({ organisations }, request.user.organisationId, request.ownerId);
  const charge = chargeOf(request, priceClass, hand);
  const settled = budget ? settling(budget, charge, request.deliveries.at(-1)?.digest ?? '', hand) : [];
  const change = budget && settled.length > 0 ? chain(budget, settled) : undefined;
  if (budget && change) applications.advance(w, budget, change);
  charges.write(w, { ...charge, support: change?.uses[0]?.support ?? 0 });
};
