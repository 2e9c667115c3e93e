import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { gatedTransfers } from '@sandan/kernel/process';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { type Classification, classificationsOf } from '../classification/classification.ts';
import { Country } from '../company/country.ts';
import { ListsSeen } from '../screening/party.ts';
import { type Screening, ScreeningState, unanswered } from '../screening/screening.ts';
import { careOf } from './destination.ts';
import { type GateReason, gateReasons, type LineOutcome, lineOutcomes } from './reason.ts';

/** One thing that is to pass: goods with their HS, or a technology by its listing, or else by the HS of the goods that it is about. */
export const PassageLine = z
  .object({
    name: z.string().trim().min(1).max(400),
    listingId: idOf('listing').optional(),
    hs: z
      .string()
      .regex(/^\d{6}(?:\d{2,4})?$/)
      .optional(),
  })
  .meta({ id: 'PassageLine' });
export type PassageLine = z.infer<typeof PassageLine>;

/** What is to pass, from whom to whom, by which transition of which thing. */
export interface Passage {
  /** Name of the process and its action, as its table writes them; and the id of the thing that moves. */
  readonly process: string;
  readonly action: string;
  readonly subject: string;
  readonly transfer: (typeof gatedTransfers)[number];
  readonly from: { readonly organisationId: string; readonly country: string };
  readonly to: { readonly organisationId?: string | undefined; readonly country: string };
  /** Where it goes to in the end, by ISO 3166. */
  readonly destination: string;
  readonly lines: readonly PassageLine[];
  readonly demo: boolean;
}

/** What is known of it, gathered by the caller. */
export interface Evidence {
  /** Of each party that takes part, the present screening, with its part in the passage. */
  readonly screenings: readonly { readonly role: PassageRole; readonly screening: Screening }[];
  /** The lists as they stand; absent where none was ever read. */
  readonly lists: ListsSeen | undefined;
  /** Records of the sender. */
  readonly classifications: readonly Classification[];
  /** Control numbers that goods of an HS code may fall under, by that code. */
  readonly candidates: ReadonlyMap<string, readonly string[]>;
  /** Measures that the destination takes against such goods from Korea. */
  readonly measures: readonly { readonly source: string; readonly sourceId: string; readonly title: string }[];
}

export const passageRoles = ['sender', 'receiver', 'consignee', 'end_user', 'notify'] as const;
export type PassageRole = (typeof passageRoles)[number];

const Line = PassageLine.extend({
  outcome: z.enum(lineOutcomes),
  /** Control numbers that it may fall under: a reason to look, never a verdict. */
  candidates: z.array(z.string().max(30)).max(200),
  classificationId: idOf('classification').optional(),
});

/** What the gate found at one passage. It is written once and never changed; a later try writes its own. */
export const GateRecord = z
  .object({
    id: idOf('gate'),
    version: z.int().positive(),
    process: z.string().max(40),
    action: z.string().max(40),
    subject: z.string().max(60),
    transfer: z.enum(gatedTransfers),
    from: z.object({ organisationId: idOf('organisation'), country: Country }),
    to: z.object({ organisationId: idOf('organisation').optional(), country: Country }),
    destination: Country,
    outcome: z.enum(['passed', 'held']),
    reasons: z.array(z.enum(gateReasons)).max(gateReasons.length),
    parties: z
      .array(
        z.object({
          role: z.enum(passageRoles),
          screeningId: idOf('screening'),
          version: z.int().positive(),
          name: z.string().max(400),
          state: ScreeningState,
          open: z.int().nonnegative(),
        }),
      )
      .max(10),
    lists: ListsSeen.optional(),
    lines: z.array(Line).min(1).max(500),
    measures: z.array(z.object({ source: z.string(), sourceId: z.string(), title: z.string().max(400) })).max(50),
    by: Stamp,
    demo: z.boolean().default(false),
  })
  .meta({ id: 'GateRecord' });
export type GateRecord = z.infer<typeof GateRecord>;

/** What a record of goods or a technology says of this passage. */
const outcomeBy = (
  { result, licence }: Classification,
  { destination }: Pick<Passage, 'destination'>,
  now: Date,
): LineOutcome => {
  if (result !== 'controlled') return result;
  const licensed = licence && licence.until >= koreanDay(now) && licence.countries.includes(destination);
  return licensed ? 'licensed' : 'unlicensed';
};

/** Why a line holds, where it does. */
export const holding: Readonly<Partial<Record<LineOutcome, GateReason>>> = {
  no_hs: 'hs_missing',
  unclassified: 'classification_missing',
  needs_ruling: 'ruling_missing',
  unlicensed: 'licence_missing',
};

/** What is found of one line, by the candidates of its goods and the records of who sends it; of several that may be meant the strictest. */
export const lineOf = (
  line: PassageLine,
  passage: Pick<Passage, 'transfer' | 'from' | 'to' | 'destination'>,
  evidence: Pick<Evidence, 'candidates' | 'classifications'>,
  now: Date,
): z.infer<typeof Line> => {
  const candidates = [...(line.hs ? (evidence.candidates.get(line.hs) ?? []) : [])].slice(0, 200);
  const domestic = passage.from.country === passage.destination && passage.from.country === passage.to.country;
  if (domestic) return { ...line, outcome: 'domestic', candidates };
  if ((passage.transfer === 'goods' || !line.listingId) && !line.hs) return { ...line, outcome: 'no_hs', candidates };
  const { own, perhaps } = classificationsOf(evidence.classifications, { ...line, transfer: passage.transfer }, now);
  const careful = [passage.destination, passage.to.country].some((country) => careOf(country) === 'careful');
  const wanted = passage.transfer === 'technology' || candidates.length > 0 || careful;
  const unsaid: LineOutcome = wanted ? 'unclassified' : 'not_listed';
  const said = (c: Classification) => ({ outcome: outcomeBy(c, passage, now), classificationId: c.id });
  const weighed = [
    ...(own.length > 0 ? own.map(said) : [{ outcome: unsaid }]),
    ...perhaps.map(said).filter(({ outcome }) => holding[outcome]),
  ];
  const [strictest] = weighed.toSorted((a, b) => lineOutcomes.indexOf(b.outcome) - lineOutcomes.indexOf(a.outcome));
  return { ...line, candidates, outcome: unsaid, ...strictest };
};

/**
 * Weighs one passage of goods or knowledge (N10): everybody who takes part is held against the lists, what crosses a border is
 * classified where it must be, and the destination is open. What is unknown holds; nothing is guessed.
 */
export const tradeGate = (passage: Passage, evidence: Evidence, actor: Actor, now: Date, id: string): GateRecord => {
  const lines = passage.lines.map((line) => lineOf(line, passage, evidence, now));
  const parties = evidence.screenings.map(({ role, screening }) => ({
    role,
    screeningId: screening.id,
    version: screening.version,
    name: screening.party.names[0] ?? '',
    state: screening.state,
    open: unanswered(screening, now).length,
  }));
  const roles = new Set(parties.map(({ role }) => role));
  const reasons = new Set<GateReason>();
  if (!evidence.lists) reasons.add('lists_missing');
  if (!roles.has('sender') || !roles.has('receiver')) reasons.add('party_unscreened');
  if (parties.some(({ state, open }) => state === 'open' || (state === 'cleared' && open > 0))) reasons.add('party_open');
  if (parties.some(({ state }) => state === 'confirmed')) reasons.add('party_denied');
  if (careOf(passage.destination) === 'closed' || careOf(passage.to.country) === 'closed') reasons.add('destination_closed');
  for (const { outcome } of lines) {
    const reason = holding[outcome];
    if (reason) reasons.add(reason);
  }
  const { process, action, subject, transfer, destination, demo } = passage;
  return {
    id,
    version: 1,
    process,
    action,
    subject,
    transfer,
    from: passage.from,
    to: { country: passage.to.country, ...(passage.to.organisationId ? { organisationId: passage.to.organisationId } : {}) },
    destination,
    outcome: reasons.size === 0 ? 'passed' : 'held',
    reasons: gateReasons.filter((reason) => reasons.has(reason)),
    parties,
    ...(evidence.lists ? { lists: evidence.lists } : {}),
    lines,
    measures: evidence.measures.slice(0, 50),
    by: stamp(actor, now),
    demo,
  };
};
