import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import { dayIn } from '../calendar/date.ts';
import type { Organisation } from '../company/organisation.ts';
import type { TechnologyDeal } from '../deal/technology.ts';
import type { Grant } from '../licence/licence.ts';
import { agreements } from '../term-sheet/agreement.ts';
import { locks } from '../term-sheet/lock.ts';
import type { Party, TermSheet } from '../term-sheet/term-sheet.ts';
import type { Bilingual } from '../term-sheet/terms.ts';
import { slotsIn } from './clause.ts';
import {
  type Contract,
  type ContractAction,
  type ContractParty,
  contractProcess,
  type Issue,
  maxWordingChanges,
  type Signature,
} from './contract.ts';
import { edition, sentenceOf } from './library/library.ts';
import { bothOf } from './slots.ts';

const partyOf = ({ id, name, country }: Pick<Organisation, 'id' | 'name' | 'country'>): ContractParty => ({
  organisationId: id,
  name: bothOf(name),
  country,
});

const move = (
  contract: Contract,
  action: ContractAction,
  side: Party | 'operator' | 'clock',
  actor: Actor,
  now: Date,
  change: Partial<Contract> = {},
): Contract => ({
  ...contract,
  ...change,
  state: step(contractProcess, contract.state, action, side),
  version: contract.version + 1,
  changed: stamp(actor, now),
});

/**
 * Drafts the contract of a deal from its agreed terms, for the first time or anew after it was voided.
 * @throws Fault conflict `deal.termsOpen` where nothing is agreed, `process.refused`
 */
export const draftContract = (
  before: Contract | undefined,
  deal: Pick<TechnologyDeal, 'id' | 'number' | 'demo'>,
  sheet: TermSheet,
  seller: Pick<Organisation, 'id' | 'name' | 'country'>,
  buyer: Pick<Organisation, 'id' | 'name' | 'country'>,
  actor: Actor,
  now: Date,
): Contract => {
  if (sheet.agreed === undefined) throw new Fault('conflict', 'deal.termsOpen');
  const by = stamp(actor, now);
  const text = {
    termsNumber: sheet.agreed,
    terms: sheet.terms,
    edition,
    seller: partyOf(seller),
    buyer: partyOf(buyer),
    wording: {},
    changes: [],
    signatures: [],
  };
  if (before) {
    const { issue: _, ...rest } = before;
    return move(rest, 'redraft', 'seller', actor, now, text);
  }
  return {
    dealId: deal.id,
    version: 1,
    number: deal.number.replace(/^TD-/, 'TC-'),
    state: contractProcess.initial,
    ...text,
    demo: deal.demo,
    created: by,
    changed: by,
  };
};

/**
 * Refuses a wording that leaves out, doubles or adds a slot of the sentence, or says another figure or name in one language than in the
 * other: what the terms fill in cannot be worded. Names are those of the parties, of the technology, and of the glossary of the deal.
 * @throws Fault invalid `contract.clause`, `contract.slots`, `contract.token`
 */
export const checkWording = (
  { terms, seller, buyer }: Pick<Contract, 'terms' | 'seller' | 'buyer'>,
  key: string,
  said: Bilingual,
): void => {
  const sentence = sentenceOf(terms.agreement, key);
  if (!sentence) throw invalidField('/key', 'contract.clause');
  for (const language of ['ko', 'en'] as const) {
    const wanted = slotsIn(sentence[language]);
    if (JSON.stringify(slotsIn(said[language])) !== JSON.stringify(wanted))
      throw invalidField(`/text/${language}`, 'contract.slots', { slots: wanted.map((s) => `{${s}}`).join(', ') || '–' });
  }
  const words = (text: string) => text.replaceAll(/\{\w+\}/g, ' ');
  const names = [seller.name, buyer.name, terms.technology, ...(terms.glossary ?? [])];
  locks.keep(words(said.ko), words(said.en), '/text/en', names);
};

const open = (contract: Contract, key: string) => contract.changes.find((c) => c.key === key && c.state === 'open');

/** Proposes another wording of one sentence; it takes the place of the side's own proposal that is still open. @throws Fault as `checkWording`; conflict `contract.wordingOpen`, `contract.tooManyChanges` */
export const word = (contract: Contract, key: string, text: Bilingual, side: Party, actor: Actor, now: Date): Contract => {
  checkWording(contract, key, text);
  const before = open(contract, key);
  if (before && before.side !== side) throw new Fault('conflict', 'contract.wordingOpen');
  const others = contract.changes.filter((c) => c !== before);
  if (others.length >= maxWordingChanges)
    throw new Fault('conflict', 'contract.tooManyChanges', key, { params: { count: maxWordingChanges } });
  const change = { key, text, side, state: 'open' as const, by: stamp(actor, now) };
  return move(contract, 'word', side, actor, now, { changes: [...others, change] });
};

/** Takes or refuses the open wording of a sentence. Only the other side takes it; its writer can take it back. @throws Fault conflict `contract.ownWording`, `contract.noWording` */
export const answerWording = (
  contract: Contract,
  action: 'agree_wording' | 'refuse_wording',
  key: string,
  side: Party,
  actor: Actor,
  now: Date,
): Contract => {
  const change = open(contract, key);
  if (!change) throw new Fault('conflict', 'contract.noWording');
  if (action === 'agree_wording' && change.side === side) throw new Fault('conflict', 'contract.ownWording');
  const state = action === 'agree_wording' ? ('agreed' as const) : ('refused' as const);
  const changes = contract.changes.map((c) => (c === change ? { ...c, state } : c));
  const wording = state === 'agreed' ? { ...contract.wording, [key]: change.text } : contract.wording;
  return move(contract, action, side, actor, now, { changes, wording });
};

/** Refuses to issue while a wording is open. @throws Fault conflict `contract.wordingOpen`, `process.refused` */
export const issuable = (contract: Contract, side: Party): void => {
  step(contractProcess, contract.state, 'issue', side);
  if (contract.changes.some((c) => c.state === 'open')) throw new Fault('conflict', 'contract.wordingOpen');
};

export const issue = (contract: Contract, document: Issue, side: Party, actor: Actor, now: Date): Contract => {
  issuable(contract, side);
  return move(contract, 'issue', side, actor, now, { issue: document, signatures: [] });
};

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

/**
 * Refuses a signature whose typed name is not the signer's, or that is of another document than the one issued.
 * @throws Fault invalid `contract.name` at `/name`; conflict `contract.hash`, `process.refused`
 */
export const signable = (
  contract: Contract,
  side: Party,
  said: { name: string; hash: string },
  signer: { name: string },
): void => {
  step(contractProcess, contract.state, 'sign', side);
  if (said.hash !== contract.issue?.content) throw new Fault('conflict', 'contract.hash');
  if (plain(said.name) !== plain(signer.name)) throw invalidField('/name', 'contract.name');
};

export const sign = (contract: Contract, signature: Signature, actor: Actor, now: Date): Contract =>
  move(contract, 'sign', signature.side, actor, now, { signatures: [...contract.signatures, signature] });

/** Takes the document back before both have signed; it is a draft again. */
export const recall = (contract: Contract, side: Party, actor: Actor, now: Date): Contract => {
  const { issue: _, ...rest } = contract;
  return move(rest, 'recall', side, actor, now, { signatures: [] });
};

/** Voids what is not signed by both, since its terms are open again or its deal has ended; nothing where it is void already. */
export const voidContract = (contract: Contract, side: Party | 'operator', actor: Actor, now: Date): Contract | undefined =>
  contract.state === 'void' ? undefined : move(contract, 'void', side, actor, now, { signatures: [] });

/** What tells when a contract begins. */
interface Beginning {
  readonly terms: Pick<Contract['terms'], 'starts'>;
  readonly signatures: readonly Pick<Signature, 'at'>[];
}

/** The day on which a signed contract takes effect: its first day, or that of the last signature in the seller's zone if that is later. */
export const effectiveFrom = ({ terms, signatures }: Beginning, today: string, zone: string): string => {
  const signed = signatures.map((s) => dayIn(zone, new Date(s.at)));
  return [terms.starts, ...(signed.length > 0 ? signed : [today])].toSorted().at(-1) ?? today;
};

/** What the contract grants when it takes effect; nothing where its kind grants no licence. */
export const grantOf = (
  contract: Contract,
  deal: Pick<TechnologyDeal, 'id' | 'listing' | 'seller' | 'buyer'>,
  on: string,
): Grant | undefined => {
  const { terms } = contract;
  const { agreement } = terms;
  if (!agreements[agreement].grants || !terms.royalty) return undefined;
  return {
    dealId: deal.id,
    listingId: deal.listing.id,
    licensorId: deal.seller.organisationId,
    licenseeId: deal.buyer.organisationId,
    agreement: agreement as Grant['agreement'],
    title: terms.technology,
    ...(terms.field ? { field: terms.field } : {}),
    territory: terms.territory === undefined || terms.territory === 'world' ? [] : terms.territory,
    sublicence: terms.sublicence !== undefined && terms.sublicence !== 'none',
    effectiveOn: on,
    ...(terms.ends ? { endsOn: terms.ends } : {}),
    rights: terms.rights,
    terms: terms.royalty,
  };
};

/**
 * Brings a signed contract into effect. `today` is the day in `zone`, where the seller is; `licenceId` names what it grants.
 * @throws Fault conflict `contract.notYet` before its first day, `process.refused`
 */
export const takeEffect = (
  contract: Contract,
  side: Party | 'clock',
  today: string,
  zone: string,
  licenceId: string | undefined,
  actor: Actor,
  now: Date,
): Contract => {
  const next = move(contract, 'take_effect', side, actor, now);
  const on = effectiveFrom(contract, today, zone);
  if (on > today) throw new Fault('conflict', 'contract.notYet', on, { params: { day: on } });
  return { ...next, effectiveOn: on, ...(licenceId ? { licenceId } : {}) };
};
