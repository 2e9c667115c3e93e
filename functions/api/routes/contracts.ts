import { Fault, missing } from '@sandan/kernel/fault';
import { type Contract, DocumentCode, type Signature } from '@sandan/market/contract/contract';
import { answerWording, draftContract, recall, sign, signable, word } from '@sandan/market/contract/contract-verbs';
import { effectOf } from '@sandan/market/contract/effect';
import type { TechnologyDeal } from '@sandan/market/deal/technology';
import { moveDeal } from '@sandan/market/deal/technology-verbs';
import type { Party } from '@sandan/market/term-sheet/term-sheet';
import { bilingual } from '@sandan/market/term-sheet/terms';
import * as z from 'zod';
import { type Caller, personBehind } from '../caller.ts';
import { ContractView, contractActions, contractView, DealIdOf, DocumentFace, documentFace } from '../contract-view.ts';
import { clearedDealMove } from '../deal-gate.ts';
import { dealOf, moving } from '../deal-parties.ts';
import { endpoint } from '../endpoint.ts';
import { ownSignature } from '../signing.ts';
import { factorShown } from '../step-up.ts';
import { termsCleared } from '../terms-approval.ts';
import { partyOf } from '../terms-view.ts';
import type { World } from '../world.ts';

/** The contract of a deal. @throws Fault missing */
export const contractOf = async (world: World, deal: TechnologyDeal): Promise<Contract> => {
  const found = await world.stores.contracts.of(deal.id);
  if (!found) throw missing('contract');
  return found;
};

interface Said {
  readonly action: Exclude<(typeof contractActions)[number], 'take_effect'>;
  readonly key?: string | undefined;
  readonly text?: { readonly ko: string; readonly en: string } | undefined;
}

const acted = (contract: Contract, said: Said, side: Party, { actor }: Caller, now: Date): Contract => {
  const { key = '', text = { ko: '', en: '' } } = said;
  if (said.action === 'recall') return recall(contract, side, actor, now);
  return said.action === 'word'
    ? word(contract, key, text, side, actor, now)
    : answerWording(contract, said.action, key, side, actor, now);
};

export const contracts = [
  endpoint({
    operation: 'contracts.draft',
    method: 'post',
    path: '/deals/{id}/contract',
    summary: 'Draft the contract from the agreed terms, once the seller’s own approvals are given',
    answer: ContractView,
    params: DealIdOf,
    status: 201,
    handle: async ({ permit, params, caller, world, now, work }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      const [sheet, before, seller, buyer] = await Promise.all([
        world.stores.termSheets.of(deal.id),
        world.stores.contracts.of(deal.id),
        world.stores.organisations.byId(deal.seller.organisationId),
        world.stores.organisations.byId(deal.buyer.organisationId),
      ]);
      if (!sheet || !seller || !buyer) throw new Fault('conflict', 'deal.termsOpen');
      await termsCleared(world, seller.id, sheet, caller);
      const move = moveDeal(deal, 'draft_contract', partyOf(deal, caller), caller.actor, now);
      const contract = draftContract(before, deal, sheet, seller, buyer, caller.actor, now);
      world.stores.deals.record(work, move);
      world.stores.contracts.put(work, contract);
      return { body: contractView(contract, move.deal, caller), version: contract.version };
    },
  }),
  endpoint({
    operation: 'contracts.read',
    method: 'get',
    path: '/deals/{id}/contract',
    summary: 'The contract of a deal: its text in both languages with what is locked, proposed wordings, document and signatures',
    answer: ContractView,
    params: DealIdOf,
    handle: async ({ permit, params, caller, world }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      const contract = await contractOf(world, deal);
      return { body: contractView(contract, deal, caller), version: contract.version };
    },
  }),
  endpoint({
    operation: 'contracts.act',
    method: 'post',
    path: '/deals/{id}/contract/actions',
    summary: 'Propose or answer a wording, take the document back, or bring the signed contract into effect on its day',
    answer: ContractView,
    params: DealIdOf,
    changes: true,
    body: z.strictObject({
      action: z.enum(contractActions),
      key: z.string().max(80).optional(),
      text: bilingual(4000).optional(),
    }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      moving(deal);
      const contract = await contractOf(world, deal);
      if (contract.version !== seen()) throw new Fault('conflict', 'contract.stale');
      const side = partyOf(deal, caller);
      if (body.action !== 'take_effect') {
        const next = acted(contract, { ...body, action: body.action }, side, caller, now);
        world.stores.contracts.put(work, next);
        return { body: contractView(next, deal, caller), version: next.version };
      }
      const effect = effectOf(contract, deal, side, caller.actor, now);
      world.stores.contracts.put(work, effect.contract);
      world.stores.deals.record(work, effect.move);
      if (effect.licence) world.stores.licences.create(work, effect.licence, caller.actor, now);
      return { body: contractView(effect.contract, effect.move.deal, caller), version: effect.contract.version };
    },
  }),
  endpoint({
    operation: 'contracts.sign',
    method: 'post',
    path: '/deals/{id}/contract/signatures',
    summary: 'Sign the issued document: with one’s typed name, a second factor just shown, and the hash of what was read',
    answer: ContractView,
    params: DealIdOf,
    changes: true,
    body: z.strictObject({ name: z.string().trim().min(1).max(120), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    status: 201,
    handle: async ({ permit, params, caller, body, seen, request, world, now, work }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      moving(deal);
      const { person } = caller;
      if (!person) throw new Fault('forbidden', 'access.denied');
      // Demo people, whom anybody can be, have no factor; everybody else has shown one to come here.
      if (!person.secondFactor && !person.demo) throw new Fault('forbidden', 'contract.factor');
      const contract = await contractOf(world, deal);
      if (contract.version !== seen()) throw new Fault('conflict', 'contract.stale');
      const side = partyOf(deal, caller);
      signable(contract, side, body, person);
      const sheet = await world.stores.termSheets.of(deal.id);
      if (sheet) await termsCleared(world, deal[side].organisationId, sheet, caller);
      const factor = person.secondFactor ? factorShown(world, caller, request) : undefined;
      const said = {
        side,
        organisationId: deal[side].organisationId,
        personId: personBehind(caller),
        name: body.name,
        hash: body.hash,
        at: now.toISOString(),
        secondFactor: Boolean(person.secondFactor),
        ...(factor ? { factor } : {}),
      };
      const provider = ownSignature(world);
      const seal = await provider.seal({ ...said, dealId: deal.id });
      const signature: Signature = { ...said, provider: provider.provider, seal };
      const next = sign(contract, signature, caller.actor, now);
      world.stores.contracts.put(work, next);
      if (next.state === 'signed')
        world.stores.deals.record(work, await clearedDealMove(world, work, deal, 'sign', side, caller, now));
      return { body: contractView(next, deal, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'documents.verify',
    method: 'get',
    path: '/documents/{code}',
    summary:
      'Whether a document is genuine: its hashes, its parties, and whether it is signed and in effect, for whoever holds its code',
    answer: DocumentFace,
    params: z.object({ code: DocumentCode }),
    handle: async ({ permit, params, world }) => {
      permit('public');
      const face = await documentFace(world, params.code);
      if (!face) throw missing('document');
      return { body: face };
    },
  }),
];
