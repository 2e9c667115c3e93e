import { type FormatName, isFormat } from '@sandan/market/repository/format';
import { repositorySets } from '@sandan/market/repository/item';

/** The conditions of OAI-PMH 2.0, section 3.6. */
export type OaiCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch';

/** A condition that is answered as an `error` element with status 200. */
export class OaiError extends Error {
  readonly code: OaiCode;
  constructor(code: OaiCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** What each verb takes: arguments that must be there, that may be, and one that stands alone. */
const verbs = {
  Identify: { must: [], may: [] },
  ListMetadataFormats: { must: [], may: ['identifier'] },
  ListSets: { must: [], may: [], alone: 'resumptionToken' },
  ListIdentifiers: { must: ['metadataPrefix'], may: ['from', 'until', 'set'], alone: 'resumptionToken' },
  ListRecords: { must: ['metadataPrefix'], may: ['from', 'until', 'set'], alone: 'resumptionToken' },
  GetRecord: { must: ['identifier', 'metadataPrefix'], may: [] },
} as const satisfies Record<string, { must: readonly string[]; may: readonly string[]; alone?: string }>;
export type Verb = keyof typeof verbs;

export interface OaiRequest {
  readonly verb: Verb;
  readonly arguments: Readonly<Record<string, string>>;
}

/** Reads the arguments of a request. @throws OaiError `badVerb`, `badArgument` */
export const readRequest = (given: URLSearchParams): OaiRequest => {
  const named = given.getAll('verb');
  const verb = named[0] ?? '';
  if (named.length !== 1 || !Object.hasOwn(verbs, verb))
    throw new OaiError('badVerb', 'The verb is missing, repeated or unknown.');
  const { must, may, alone } = verbs[verb as Verb] as { must: readonly string[]; may: readonly string[]; alone?: string };
  const rest = [...given].filter(([name]) => name !== 'verb');
  const names = rest.map(([name]) => name);
  if (new Set(names).size < names.length) throw new OaiError('badArgument', 'An argument is repeated.');
  if (rest.some(([, value]) => value.length > 2000)) throw new OaiError('badArgument', 'An argument is too long.');
  const all = Object.fromEntries(rest);
  if (alone && names.includes(alone)) {
    if (names.length > 1) throw new OaiError('badArgument', `${alone} stands alone.`);
    return { verb: verb as Verb, arguments: all };
  }
  const unknown = names.find((name) => !must.includes(name) && !may.includes(name));
  if (unknown) throw new OaiError('badArgument', `${verb} does not take ${unknown.slice(0, 40)}.`);
  const lacking = must.find((name) => !all[name]);
  if (lacking) throw new OaiError('badArgument', `${verb} needs ${lacking}.`);
  return { verb: verb as Verb, arguments: all };
};

/** @throws OaiError `cannotDisseminateFormat` */
export const formatIn = (prefix: string): FormatName => {
  if (!isFormat(prefix)) throw new OaiError('cannotDisseminateFormat', `There is no format ${prefix.slice(0, 40)}.`);
  return prefix;
};

const days = /^\d{4}-\d{2}-\d{2}$/;
const seconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

const instant = (text: string, end: boolean): string => {
  const whole = days.test(text) ? `${text}T${end ? '23:59:59' : '00:00:00'}Z` : text;
  const date = new Date(whole);
  const real = seconds.test(whole) && !Number.isNaN(date.getTime()) && `${date.toISOString().slice(0, 19)}Z` === whole;
  if (!real) throw new OaiError('badArgument', `${text.slice(0, 40)} is no UTC date of granularity YYYY-MM-DDThh:mm:ssZ.`);
  return whole;
};

export interface Span {
  readonly from?: string;
  readonly until?: string;
}

/** From and until as whole seconds, both ends in the span. @throws OaiError `badArgument` */
export const spanIn = ({ from, until }: Readonly<Record<string, string>>): Span => {
  if (from && until && days.test(from) !== days.test(until))
    throw new OaiError('badArgument', 'from and until differ in granularity.');
  const span = { ...(from ? { from: instant(from, false) } : {}), ...(until ? { until: instant(until, true) } : {}) };
  if (span.from && span.until && span.from > span.until) throw new OaiError('badArgument', 'from is later than until.');
  return span;
};

/** @throws OaiError `noRecordsMatch` for a set that there is not */
export const setIn = (spec: string | undefined): string | undefined => {
  if (spec === undefined || repositorySets.some((set) => set.spec === spec)) return spec;
  throw new OaiError('noRecordsMatch', `There is no set ${spec.slice(0, 60)}.`);
};
