import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { FactorMethod } from '../company/factor.ts';
import { parties } from '../term-sheet/term-sheet.ts';
import { bilingual, Terms } from '../term-sheet/terms.ts';

const unsigned = ['issued', 'signed_by_seller', 'signed_by_buyer'] as const;

/**
 * Life of a contract: its text is made from agreed terms, worded by both, issued as a document that no longer changes, signed by each side
 * once, and takes effect on its first day. A recalled document loses its signatures; terms that are opened again void it.
 */
export const contractProcess = process({
  name: 'contract',
  states: ['drafted', ...unsigned, 'signed', 'effective', 'void'],
  initial: 'drafted',
  final: ['effective'],
  transitions: [
    { from: 'drafted', action: 'word', by: parties, to: 'drafted', guard: 'contract.token' },
    { from: 'drafted', action: 'agree_wording', by: parties, to: 'drafted', guard: 'contract.ownWording' },
    { from: 'drafted', action: 'refuse_wording', by: parties, to: 'drafted' },
    { from: 'drafted', action: 'issue', by: parties, to: 'issued', guard: 'contract.wordingOpen' },
    { from: 'issued', action: 'sign', by: 'seller', to: 'signed_by_seller', guard: 'contract.hash' },
    { from: 'issued', action: 'sign', by: 'buyer', to: 'signed_by_buyer', guard: 'contract.hash' },
    { from: 'signed_by_seller', action: 'sign', by: 'buyer', to: 'signed', guard: 'contract.hash' },
    { from: 'signed_by_buyer', action: 'sign', by: 'seller', to: 'signed', guard: 'contract.hash' },
    { from: unsigned, action: 'recall', by: parties, to: 'drafted' },
    { from: ['drafted', ...unsigned], action: 'void', by: [...parties, 'operator'], to: 'void' },
    { from: 'void', action: 'redraft', by: 'seller', to: 'drafted' },
    {
      from: 'signed',
      action: 'take_effect',
      by: [...parties, 'clock'],
      to: 'effective',
      guard: 'contract.notYet',
      timer: 'starts',
    },
  ],
});
export type ContractState = (typeof contractProcess)['states'][number];
export type ContractAction = (typeof contractProcess)['transitions'][number]['action'];
export const ContractState = z.enum(contractProcess.states);

export const ContractParty = z
  .object({ organisationId: idOf('organisation'), name: bilingual(200), country: Country })
  .meta({ id: 'ContractParty' });
export type ContractParty = z.infer<typeof ContractParty>;

/** Sentences that the parties worded otherwise than the library, by `clause.sentence`. */
export const Wording = z.record(z.string().max(80), bilingual(4000));
export type Wording = z.infer<typeof Wording>;

/** A wording that one side proposes; both languages at once. */
export const WordingChange = z
  .object({
    key: z.string().max(80),
    text: bilingual(4000),
    side: z.enum(parties),
    state: z.enum(['open', 'agreed', 'refused']),
    by: Stamp,
  })
  .meta({ id: 'WordingChange' });
export type WordingChange = z.infer<typeof WordingChange>;

export const maxWordingChanges = 60;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is printed on a document for whoever wants to know whether it is genuine: 20 characters of Crockford base 32 in fours. */
export const DocumentCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);

/** One signature: by whom, for which side, of which document; `seal` is the provider's own evidence. */
export const Signature = z
  .object({
    side: z.enum(parties),
    organisationId: idOf('organisation'),
    personId: idOf('person'),
    /** The name as the signer typed it. */
    name: z.string().trim().min(1).max(120),
    hash: Sha256,
    at: z.iso.datetime(),
    provider: z.string().max(40),
    secondFactor: z.boolean(),
    /** Which factor that was; unsaid in signatures of the first form of the seal. */
    factor: FactorMethod.optional(),
    seal: z.string().max(500),
  })
  .meta({ id: 'ContractSignature' });
export type Signature = z.infer<typeof Signature>;

/** A document that was issued: `content` is the hash of its canonical JSON, `pdf` that of the file. */
export const Issue = z
  .object({ code: DocumentCode, at: z.iso.datetime(), content: Sha256, pdf: Sha256, key: z.string(), bytes: z.int().positive() })
  .meta({ id: 'ContractIssue' });
export type Issue = z.infer<typeof Issue>;

/** The contract of one deal. */
export const Contract = z
  .object({
    dealId: idOf('deal'),
    version: z.int().positive(),
    number: z.string(),
    state: ContractState,
    /** Number of the version of the terms from which it is made. */
    termsNumber: z.int().positive(),
    terms: Terms,
    edition: z.string(),
    seller: ContractParty,
    buyer: ContractParty,
    wording: Wording,
    changes: z.array(WordingChange).max(maxWordingChanges),
    issue: Issue.optional(),
    signatures: z.array(Signature).max(2),
    effectiveOn: z.iso.date().optional(),
    licenceId: idOf('licence').optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Contract' });
export type Contract = z.infer<typeof Contract>;

/** What a signature is made of, and what a provider answers; `evidence` proves it to whoever asks the provider. */
export interface SignatureRequest
  extends Pick<Signature, 'side' | 'organisationId' | 'personId' | 'name' | 'hash' | 'at' | 'secondFactor' | 'factor'> {
  readonly dealId: string;
}

/**
 * The port to those who make electronic signatures. The market's own seals what was signed; another provider asks the signer by its own
 * means and answers with its evidence.
 */
export interface ESignature {
  readonly provider: string;
  /** @throws Fault forbidden or conflict where the provider does not let the person sign */
  seal(request: SignatureRequest): Promise<string>;
  /** Whether the evidence belongs to the request. */
  holds(request: SignatureRequest, seal: string): Promise<boolean>;
}
