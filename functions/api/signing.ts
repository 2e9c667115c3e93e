import type { ESignature, SignatureRequest } from '@sandan/market/contract/contract';
import type { World } from './world.ts';

const use = 'contract-signature';
const said = ({ dealId, hash, personId, name, at }: SignatureRequest): string => [dealId, hash, personId, name, at].join('\n');

/** The market's own signature: the typed name of somebody who has just shown a second factor, sealed with what they signed. */
export const ownSignature = ({ vault }: Pick<World, 'vault'>): ESignature => ({
  provider: 'market',
  seal: async (request) => vault.mac(use, said(request)),
  holds: async (request, seal) => vault.holds(use, said(request), seal),
});
