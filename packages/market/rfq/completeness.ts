import { Fault } from '@sandan/kernel/fault';
import { dayIn } from '../calendar/date.ts';
import type { RfqContent, RfqLine } from './content.ts';

/** A question that the market asks the buyer before suppliers see the request. Its code has a text in both languages. */
export interface Question {
  readonly pointer: string;
  readonly code: string;
  /** Nothing is published while it is open. */
  readonly must: boolean;
}

export interface Completeness {
  /** 0 to 100, by the published weights. */
  readonly score: number;
  readonly questions: readonly Question[];
  readonly publishable: boolean;
}

/** Least score of a request that suppliers are shown. */
export const leastScore = 60;
/** A deadline leaves suppliers this long at least, and no longer than that. */
export const deadlineHours = { least: 24, most: 90 * 24 } as const;

const shortSpec = 20;

/** Names that say nothing of what is wanted when they stand alone. */
const vagueNames =
  /^(?:an?\s+|some\s+|any\s+|various\s+|the\s+)*(?:goods?|items?|products?|parts?|things?|stuff|materials?|machines?|equipment|samples?|best price|cheap|물건|제품|상품|부품|자재|기계|장비|샘플|견본|최저가|견적)[\s.!?]*$/iu;

/** `specified` are the lines that a file specifies. */
type Judge = (content: RfqContent, now: Date, zone: string, specified: ReadonlySet<number>) => readonly Question[];

const ask = (pointer: string, code: string, must = false): Question => ({ pointer, code, must });
const linesWith = (content: RfqContent, bad: (line: RfqLine) => boolean, at: string, code: string, must = false): Question[] =>
  content.lines.flatMap((line, i) => (bad(line) ? [ask(`/content/lines/${i}/${at}`, code, must)] : []));

const deadlineOpen = ({ deadline }: RfqContent, now: Date): boolean => {
  if (deadline === undefined) return true;
  const hours = (Date.parse(deadline) - now.getTime()) / 3_600_000;
  return hours < deadlineHours.least || hours > deadlineHours.most;
};

/** What is looked at, with its weight in the score; the weights come to 100. Of lines each counts for its share. */
const criteria: readonly { readonly weight: number; readonly of: 'lines' | 'whole'; readonly open: Judge }[] = [
  { weight: 15, of: 'lines', open: (c) => linesWith(c, (l) => vagueNames.test(l.name), 'name', 'rfq.ask.name', true) },
  {
    weight: 20,
    of: 'lines',
    open: (c, _, __, specified) =>
      linesWith(c, (l) => !l.listingId && !specified.has(l.number) && (l.spec ?? '').length < shortSpec, 'spec', 'rfq.ask.spec'),
  },
  { weight: 10, of: 'lines', open: (c) => linesWith(c, (l) => !l.hs, 'hs', 'rfq.ask.hs') },
  { weight: 5, of: 'lines', open: (c) => linesWith(c, (l) => l.targetPrice === undefined, 'targetPrice', 'rfq.ask.targetPrice') },
  {
    weight: 20,
    of: 'whole',
    open: (c) => (c.delivery ? [] : [ask('/content/delivery/place', 'rfq.ask.place', true)]),
  },
  {
    weight: 10,
    of: 'whole',
    open: (c, now) => (deadlineOpen(c, now) ? [ask('/content/deadline', 'rfq.ask.deadline', true)] : []),
  },
  {
    weight: 10,
    of: 'whole',
    open: (c, now, zone) =>
      c.neededBy === undefined || c.neededBy <= dayIn(zone, now)
        ? [ask('/content/neededBy', 'rfq.ask.neededBy', c.neededBy !== undefined)]
        : [],
  },
  { weight: 5, of: 'whole', open: (c) => (c.payment.length > 0 ? [] : [ask('/content/payment', 'rfq.ask.payment')]) },
  {
    weight: 5,
    of: 'whole',
    open: (c) => ((c.about ?? '').length >= shortSpec ? [] : [ask('/content/about', 'rfq.ask.about')]),
  },
];

const none: ReadonlySet<number> = new Set();

/** How far a request says what a supplier needs to quote, and what the market asks for the rest; days are those of the buyer's `zone`. */
export const completeness = (content: RfqContent, now: Date, zone: string, specified = none): Completeness => {
  let score = 0;
  const questions: Question[] = [];
  for (const { weight, of, open } of criteria) {
    const found = open(content, now, zone, specified);
    questions.push(...found);
    const share = of === 'lines' ? found.length / content.lines.length : found.length > 0 ? 1 : 0;
    score += weight * (1 - share);
  }
  const rounded = Math.round(score);
  return { score: rounded, questions, publishable: rounded >= leastScore && !questions.some((q) => q.must) };
};

/** Returns a vague request with its questions. @throws Fault invalid `rfq.vague` with a field for each question */
export const checkComplete = (content: RfqContent, now: Date, zone: string, specified = none): void => {
  const { publishable, questions, score } = completeness(content, now, zone, specified);
  if (publishable) return;
  throw new Fault('invalid', 'rfq.vague', 'rfq', {
    fields: questions.map(({ pointer, code }) => ({ pointer, code })),
    params: { score, least: leastScore },
  });
};
