import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { evaluationReasonNames } from './evaluation-names.ts';
import { EvaluationState, evaluationProcess, evaluationSides } from './process.ts';

/** Long enough to say what is meant, short enough that the whole course is one record. */
export const EvaluationText = z.string().trim().min(1).max(2000);

/** Most items of a protocol, samples of one item, readings in all, and reports of one evaluation; they bound its record. */
export const mostItems = 20;
export const mostSamples = 50;
export const mostReports = 3;
export const mostSteps = 40;

/** A test item as the supplier writes it: `limits` with their unit (`25 ±0.01 mm`, `≥ 300 MPa`), and on how many samples it is tested. */
export const WrittenItem = z.strictObject({
  name: z.string().trim().min(1).max(100),
  limits: z.string().trim().min(1).max(100),
  samples: z.int().min(1).max(mostSamples),
});
export type WrittenItem = z.infer<typeof WrittenItem>;

/** What is to be tested, how, and by when the host reports. */
export const WrittenProtocol = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    /** What for, on which line, under which conditions. */
    method: z.string().trim().min(1).max(4000),
    /** Samples that the supplier sends. */
    samples: z.int().min(1).max(100_000),
    reportBy: z.iso.date(),
    items: z.array(WrittenItem).min(1).max(mostItems),
  })
  .meta({ id: 'WrittenEvaluationProtocol' });
export type WrittenProtocol = z.infer<typeof WrittenProtocol>;

const ends = { min: z.number().optional(), max: z.number().optional() };

/** A test item: what is accepted in one `unit` (UCUM), both ends included. `property` of the template of the listing's category, if it is one. */
export const ProtocolItem = z.object({ ...WrittenItem.shape, ...ends, unit: z.string(), property: z.string().optional() });
export type ProtocolItem = z.infer<typeof ProtocolItem>;

export const Protocol = z
  .object({ ...WrittenProtocol.shape, items: z.array(ProtocolItem).max(mostItems) })
  .meta({ id: 'EvaluationProtocol' });
export type Protocol = z.infer<typeof Protocol>;

/** `undecided`: what was measured lies with its uncertainty on both sides of a limit, so that it is no pass. */
export const evaluationVerdicts = ['pass', 'fail', 'undecided'] as const;
export type EvaluationVerdict = (typeof evaluationVerdicts)[number];

const Reading = z.object({ written: z.string(), ...ends, verdict: z.enum(evaluationVerdicts) });
export type Reading = z.infer<typeof Reading>;

/** What came of one item: each reading, and the least interval that holds all of them. */
export const ItemResult = z.object({
  ...ends,
  readings: z.array(Reading).max(mostSamples),
  verdict: z.enum(evaluationVerdicts),
});
export type ItemResult = z.infer<typeof ItemResult>;

/** What the host hands in: one list of readings for each item of the protocol, in its order (`25.003 ±0.002 mm`). */
export const WrittenReport = z
  .strictObject({
    measuredOn: z.iso.date(),
    /** The line and the instruments. */
    line: z.string().trim().min(1).max(400),
    readings: z.array(z.array(z.string().trim().min(1).max(60)).max(mostSamples)).max(mostItems),
    text: EvaluationText.optional(),
  })
  .meta({ id: 'WrittenEvaluationReport' });
export type WrittenReport = z.infer<typeof WrittenReport>;

export const EvaluationReport = z
  .object({
    number: z.int().positive(),
    measuredOn: z.iso.date(),
    line: z.string(),
    results: z.array(ItemResult).max(mostItems),
    verdict: z.enum(evaluationVerdicts),
    text: EvaluationText.optional(),
    /** SHA-256 of what was to be tested, who tested it for whom, and what came of it (`sealOf`). */
    seal: z.string().regex(/^[0-9a-f]{64}$/),
    at: z.iso.datetime(),
  })
  .meta({ id: 'EvaluationReport' });
export type EvaluationReport = z.infer<typeof EvaluationReport>;

const actions = evaluationProcess.transitions.map((t) => t.action);

export const EvaluationStep = z.object({
  action: z.enum(actions),
  side: z.enum(evaluationSides),
  to: EvaluationState,
  reason: z.enum(evaluationReasonNames).optional(),
  text: EvaluationText.optional(),
  at: z.iso.datetime(),
});
export type EvaluationStep = z.infer<typeof EvaluationStep>;

export const Evaluation = z
  .object({
    id: idOf('evaluation'),
    version: z.int().positive(),
    number: z.string(),
    state: EvaluationState,
    reason: z.enum(evaluationReasonNames).optional(),
    supplier: z.object({ organisationId: idOf('organisation'), personId: idOf('person') }),
    hostId: idOf('organisation'),
    listingId: idOf('listing'),
    listing: localized(200),
    /** Of the specification of the listing, where it has one. */
    category: z.string().optional(),
    protocol: Protocol,
    /** Samples that were sent, and that arrived. */
    sent: z.object({ samples: z.int(), on: z.iso.date(), carrier: z.string().max(200).optional() }).optional(),
    received: z.int().optional(),
    reports: z.array(EvaluationReport).max(mostReports),
    /** The instants at which a side agreed that everybody may see the result. */
    consents: z.object({ supplier: z.iso.datetime().optional(), host: z.iso.datetime().optional() }),
    course: z.array(EvaluationStep).max(mostSteps + 20),
    /** The host has been asked: from then on the host sees it. */
    asked: z.boolean(),
    /** The instant of the last step: from here the clock counts. */
    since: z.iso.datetime(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Evaluation' });
export type Evaluation = z.infer<typeof Evaluation>;

/** The number people quote. For reading, not for keys. */
export const evaluationNumber = (id: string, day: string): string => `PEV-${day.replaceAll('-', '')}-${id.slice(-5)}`;

/** Whether everybody may see what came of it: it is accepted, and both sides agree. */
export const isShown = ({ state, consents }: Pick<Evaluation, 'state' | 'consents'>): boolean =>
  state === 'accepted' && consents.supplier !== undefined && consents.host !== undefined;

/** What counts: the last report. */
export const resultOf = ({ reports }: Pick<Evaluation, 'reports'>): EvaluationReport | undefined => reports.at(-1);
