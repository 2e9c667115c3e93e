import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';

const sides = ['seller', 'buyer'] as const;

/** Life of one version of an agreement on secrecy. A new version ends the one before: one that was proposed at once, one in force when it binds itself. */
export const ndaProcess = process({
  name: 'nda',
  states: ['proposed', 'in_force', 'replaced'],
  initial: 'proposed',
  final: ['replaced'],
  transitions: [
    { from: 'proposed', action: 'accept', by: sides, to: 'proposed', guard: 'nda.accepted' },
    { from: 'proposed', action: 'bind', by: sides, to: 'in_force', guard: 'nda.unsigned' },
    { from: ['proposed', 'in_force'], action: 'replace', by: sides, to: 'replaced' },
  ],
});

/** Whether both keep each other's secrets, or the buyer those of the seller alone. */
export const ndaDirections = ['mutual', 'one_way'] as const;
export const NdaDirection = z.enum(ndaDirections);

/** The market's own template in its edition, or a file that one side brought. */
export const NdaForm = z.discriminatedUnion('is', [
  z.object({ is: z.literal('template'), edition: z.int().positive() }),
  z.object({ is: z.literal('own'), fileId: idOf('media'), name: z.string().max(200) }),
]);

/** One side's acceptance, by a person who says that they may bind their organisation. */
export const NdaAcceptance = z.object({
  side: z.enum(sides),
  personId: idOf('person'),
  name: z.string().max(200),
  /** Office of the signer: 대표이사, Head of TTO. */
  position: z.string().trim().min(1).max(100),
  /** Whether a second factor was shown for it. */
  secondFactor: z.boolean(),
  by: Stamp,
});
export type NdaAcceptance = z.infer<typeof NdaAcceptance>;

/** What a side proposes. Months in which secrets are told, and for which they are kept after that. */
export const NdaTerms = z.object({
  direction: NdaDirection,
  disclosureMonths: z.int().min(1).max(60),
  secrecyMonths: z.int().min(12).max(120),
});

export const Nda = z
  .object({
    dealId: idOf('deal'),
    version: z.int().positive(),
    /** 1, 2, …: which version of the agreement of this deal. */
    number: z.int().positive(),
    state: z.enum(ndaProcess.states),
    form: NdaForm,
    ...NdaTerms.shape,
    /** Names as they were when it was proposed, so that its text stays the same. */
    parties: z.object({ seller: localized(300), buyer: localized(300) }),
    subject: localized(300),
    /** SHA-256 of its text in Korean and English, or of the file, hex: what the signers have before them. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    proposedBy: z.enum(sides),
    accepted: z.array(NdaAcceptance).max(2).default([]),
    /** Last instant in which secrets are told under it. */
    until: z.iso.datetime().optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Nda' });
export type Nda = z.infer<typeof Nda>;
