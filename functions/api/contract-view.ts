import { idOf } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import { dayIn } from '@sandan/market/calendar/date';
import {
  Contract,
  ContractState,
  contractProcess,
  DocumentCode,
  Issue,
  Signature,
  WordingChange,
} from '@sandan/market/contract/contract';
import { articlesOf } from '@sandan/market/contract/contract-text';
import { effectiveFrom } from '@sandan/market/contract/contract-verbs';
import { sentenceOf } from '@sandan/market/contract/library/library';
import { isHeld, type TechnologyDeal } from '@sandan/market/deal/technology';
import { allows } from '@sandan/market/policy';
import { parties } from '@sandan/market/term-sheet/term-sheet';
import { bilingual } from '@sandan/market/term-sheet/terms';
import * as z from 'zod';
import type { Caller } from './caller.ts';
import { relationToDeal } from './deal-view.ts';
import { ownSignature } from './signing.ts';
import { partyOf } from './terms-view.ts';
import type { World } from './world.ts';

const Pieces = z.array(z.object({ text: z.string(), slot: z.string().optional(), locked: z.string().optional() }));
const Both = bilingual(20_000);

/** What people do to a contract beside issuing and signing it. */
export const contractActions = ['word', 'agree_wording', 'refuse_wording', 'recall', 'take_effect'] as const;

export const ContractView = Contract.pick({
  dealId: true,
  version: true,
  number: true,
  state: true,
  termsNumber: true,
  edition: true,
  seller: true,
  buyer: true,
  effectiveOn: true,
  licenceId: true,
  demo: true,
})
  .extend({
    side: z.enum(parties),
    articles: z.array(
      z.object({
        id: z.string(),
        number: z.int(),
        heading: Both,
        paragraphs: z.array(z.object({ key: z.string(), ko: Pieces, en: Pieces })),
      }),
    ),
    /** The template of every sentence that stands in it, as it can be worded: with its slots. */
    sentences: z.record(z.string(), Both),
    changes: z.array(WordingChange.omit({ by: true }).extend({ at: z.string(), before: Both })),
    issue: Issue.omit({ key: true }).optional(),
    signatures: z.array(Signature.pick({ side: true, name: true, at: true, secondFactor: true, factor: true, provider: true })),
    /** The day on which it takes effect once both have signed. */
    startsOn: z.string().optional(),
    actions: z.array(z.enum([...contractActions, 'issue', 'sign'])),
  })
  .meta({ id: 'ContractView' });

/** What whoever holds a paper sees by its code. */
export const DocumentFace = z
  .object({
    code: DocumentCode,
    number: z.string(),
    issuedAt: z.string(),
    content: z.string(),
    pdf: z.string(),
    seller: Both,
    buyer: Both,
    /** Of the contract as it is now; `recalled` where this document is no longer the one that is signed. */
    state: z.enum([...ContractState.options, 'recalled']),
    /** `genuine`: the evidence belongs to this signature of this document. */
    signatures: z.array(
      Signature.pick({ side: true, at: true, secondFactor: true, factor: true }).extend({ genuine: z.boolean() }),
    ),
    effectiveOn: z.string().optional(),
  })
  .meta({ id: 'DocumentFace' });

const actionsFor = (contract: Contract, deal: TechnologyDeal, caller: Caller): string[] => {
  const relation = relationToDeal(deal, caller);
  if (isHeld(deal)) return [];
  const side = partyOf(deal, caller);
  const all = [...new Set(open(contractProcess, contract.state, side).map((t) => t.action))];
  const may = {
    act: allows('contracts.act', caller.actor, relation),
    sign: allows('contracts.sign', caller.actor, relation),
    issue: allows('contracts.issue', caller.actor, relation),
  };
  return all.filter((action) => {
    if (action === 'sign') return may.sign;
    if (action === 'issue') return may.issue && !contract.changes.some((c) => c.state === 'open');
    return may.act && (contractActions as readonly string[]).includes(action);
  });
};

const startOf = (contract: Contract, { seller: { zone } }: TechnologyDeal): string =>
  effectiveFrom(contract, dayIn(zone, new Date(contract.changed.at)), zone);

/** The contract as one side sees it, with what is locked in its text. */
export const contractView = (contract: Contract, deal: TechnologyDeal, caller: Caller) => {
  const { terms, seller, buyer, wording, issue, signatures, changes } = contract;
  const articles = articlesOf(terms, seller, buyer, wording);
  const template = (key: string) => {
    const { ko = '', en = '' } = wording[key] ?? sentenceOf(terms.agreement, key) ?? {};
    return { ko, en };
  };
  const keys = [...new Set(articles.flatMap((a) => a.paragraphs.map((p) => p.key)))];
  const { dealId, version, number, state, termsNumber, edition, effectiveOn, licenceId, demo } = contract;
  return {
    dealId,
    version,
    number,
    state,
    termsNumber,
    edition,
    seller,
    buyer,
    ...(effectiveOn ? { effectiveOn } : {}),
    ...(licenceId ? { licenceId } : {}),
    demo,
    side: partyOf(deal, caller),
    articles,
    sentences: Object.fromEntries(keys.map((key) => [key, template(key)])),
    changes: changes.map(({ by, ...change }) => ({ ...change, at: by.at, before: template(change.key) })),
    ...(issue ? { issue: { code: issue.code, at: issue.at, content: issue.content, pdf: issue.pdf, bytes: issue.bytes } } : {}),
    signatures: signatures.map(({ side, name, at, secondFactor, factor, provider }) => ({
      side,
      name,
      at,
      secondFactor,
      ...(factor ? { factor } : {}),
      provider,
    })),
    ...(state === 'signed' ? { startsOn: startOf(contract, deal) } : {}),
    actions: actionsFor(contract, deal, caller),
  };
};

export const DealIdOf = z.object({ id: idOf('deal') });

const faceOfSignature = async (world: World, dealId: string, { seal, ...signature }: Signature) => {
  const { side, at, secondFactor, factor } = signature;
  const genuine = await ownSignature(world).holds({ ...signature, dealId }, seal);
  return { side, at, secondFactor, ...(factor ? { factor } : {}), genuine };
};

/** What a code says; undefined where no document has it. */
export const documentFace = async (world: World, code: string) => {
  const found = await world.stores.contracts.documents.byCode(code);
  if (!found) return undefined;
  const contract = await world.stores.contracts.of(found.dealId);
  const current = contract?.issue?.code === code;
  return {
    code,
    number: found.document.number,
    issuedAt: found.at,
    content: found.content,
    pdf: found.pdf,
    seller: found.document.seller.name,
    buyer: found.document.buyer.name,
    state: current ? contract.state : ('recalled' as const),
    signatures: current ? await Promise.all(contract.signatures.map((s) => faceOfSignature(world, found.dealId, s))) : [],
    ...(current && contract.effectiveOn ? { effectiveOn: contract.effectiveOn } : {}),
  };
};
