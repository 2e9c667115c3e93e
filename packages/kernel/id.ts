import { decodeTime, encodeTime, ulid } from 'ulid';
import * as z from 'zod';

/** Prefixes of all identifiers; an id says what it names (`org_01J…`). */
export const prefixes = {
  person: 'per',
  organisation: 'org',
  invitation: 'inv',
  role: 'rol',
  rule: 'rul',
  approval: 'apr',
  case: 'cse',
  qualification: 'qlf',
  series: 'ser',
  session: 'ses',
  provisioned: 'scu',
  factor: 'fac',
  contact: 'ctc',
  bankAccount: 'bnk',
  screening: 'scr',
  classification: 'cls',
  gate: 'gat',
  exporter: 'exp',
  listing: 'lst',
  revision: 'rev',
  coOwner: 'cow',
  lookup: 'lup',
  media: 'med',
  priceList: 'prl',
  bom: 'bom',
  inquiry: 'inq',
  message: 'msg',
  notice: 'ntc',
  mail: 'mal',
  licence: 'lic',
  mandate: 'mdt',
  offtake: 'oft',
  permit: 'wpm',
  royaltyPeriod: 'roy',
  invoice: 'ivc',
  posting: 'pst',
  payment: 'pay',
  import: 'imp',
  valuation: 'val',
  audit: 'aud',
  privacyRequest: 'prq',
  legalHold: 'hld',
  deal: 'deal',
  order: 'ord',
  sample: 'smp',
  resale: 'rsl',
  bidder: 'bdr',
  dispute: 'dsp',
  providerTask: 'ptk',
  resource: 'res',
  booking: 'bkg',
  rfq: 'rfq',
  quote: 'quo',
  programme: 'prg',
  application: 'apl',
  serviceRequest: 'rqs',
  evaluation: 'evl',
  note: 'ovn',
  channel: 'chp',
  charge: 'chg',
  usageInvoice: 'uiv',
  adjustment: 'adj',
  incident: 'icd',
  need: 'ned',
  fault: 'flt',
  search: 'sch',
  alert: 'alt',
  delivery: 'dlv',
  impersonation: 'ipn',
  webhook: 'whk',
  event: 'evt',
  replay: 'rpl',
  key: 'key',
  client: 'cli',
  secret: 'sec',
} as const;

export type Noun = keyof typeof prefixes;

const chance = new Uint8Array(1024);
let used = chance.length;

/** From 0 to below 1, in steps of 1/256: a multiple of the 32 characters of an id. The source is asked for many at a time. */
const random = (): number => {
  if (used === chance.length) {
    crypto.getRandomValues(chance);
    used = 0;
  }
  return (chance[used++] ?? 0) / 256;
};

/** A new id. `at` (ms since the epoch) leads it, so that ids sort by time. */
export const newId = (noun: Noun, at: number = Date.now()): string => `${prefixes[noun]}_${ulid(at, random)}`;

/** The instant that leads an id, in ms since the epoch. */
export const instantOf = (id: string): number => decodeTime(id.slice(id.indexOf('_') + 1));

/** The least id of a noun that an instant (ms) could have. */
export const firstIdAt = (noun: Noun, at: number): string => `${prefixes[noun]}_${encodeTime(at, 10)}${'0'.repeat(16)}`;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id that follows from `digest` (10 bytes or more) and `at` alone, so that a thing that is made twice is one thing. */
export const derivedId = (noun: Noun, at: number, digest: Uint8Array): string => {
  let bits = 0n;
  for (const byte of digest.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let tail = '';
  for (let i = 0; i < 16; i++) {
    tail = alphabet.charAt(Number(bits & 31n)) + tail;
    bits >>= 5n;
  }
  return `${prefixes[noun]}_${encodeTime(at, 10)}${tail}`;
};

/** The lowest id that a thing made at `at` (ms since the epoch) can have: where a list by id begins from that instant on. */
export const idFrom = (noun: Noun, at: number): string => `${prefixes[noun]}_${encodeTime(at, 10)}${'0'.repeat(16)}`;

/** Schema of an id of one noun: prefix, underscore, 26 characters of Crockford base 32. */
export const idOf = (noun: Noun) => z.string().regex(new RegExp(`^${prefixes[noun]}_[0-9A-HJKMNP-TV-Z]{26}$`));
