import type { ESignature, SignatureRequest } from '@sandan/market/contract/contract';
import type { World } from './world.ts';

const use = 'contract-signature';
const second = 'v2.';

/** What a seal of the first form covers: it said nothing of the side and of the factor that was shown. */
const first = ({ dealId, hash, personId, name, at }: SignatureRequest): string => [dealId, hash, personId, name, at].join('\n');

/** What a seal covers: all that the record of a signature says, in this order; no factor is `none`, one that is not named `unnamed`. */
const said = (request: SignatureRequest): string => {
  const { dealId, hash, side, organisationId, personId, name, at, secondFactor, factor } = request;
  const shown = secondFactor ? (factor ?? 'unnamed') : 'none';
  return [second, dealId, hash, side, organisationId, personId, name, at, shown].join('\n');
};

/**
 * The market's own signature: the typed name of somebody who has just shown a second factor, sealed with what they signed. A seal begins
 * with its form; those of the first have none, and hold for what they cover.
 */
export const ownSignature = ({ vault }: Pick<World, 'vault'>): ESignature => ({
  provider: 'market',
  seal: async (request) => `${second}${vault.mac(use, said(request))}`,
  holds: async (request, seal) =>
    seal.startsWith(second)
      ? vault.holds(use, said(request), seal.slice(second.length))
      : request.factor === undefined && vault.holds(use, first(request), seal),
});
