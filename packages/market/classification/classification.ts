import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { gatedTransfers, process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { Country } from '../company/country.ts';
import { classificationBases, classificationResults } from './result.ts';

/**
 * Life of a record by which an exporter says whether goods or a technology are strategic (UX17). It is the exporter's own word, or that
 * of the office which rules; the market keeps it and never rules itself.
 */
export const classificationProcess = process({
  name: 'classification',
  states: ['in_force', 'expired', 'withdrawn', 'replaced'],
  initial: 'in_force',
  final: ['expired', 'withdrawn', 'replaced'],
  transitions: [
    { from: 'in_force', action: 'withdraw', by: 'owner', to: 'withdrawn' },
    { from: 'in_force', action: 'replace', by: 'owner', to: 'replaced' },
    { from: 'in_force', action: 'expire', by: 'clock', to: 'expired', timer: 'classification.until' },
  ],
});

/** Number of a controlled item as the notice on strategic items writes it (3A001.a.2). */
export const ControlNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^\d[A-E]\d{3}(?:\.[0-9A-Z]{1,4}){0,6}\.?$/, 'classification.number');

/** HS of six digits, or the ten of Korea's tariff. */
export const ClassifiedHs = z.string().regex(/^\d{6}(?:\d{4})?$/, 'classification.hs');

const day = z.iso.date();

/** A licence to export what is controlled, to some countries, until a day. */
export const ExportLicence = z.object({
  number: z.string().trim().min(1).max(60),
  countries: z.array(Country).min(1).max(60),
  until: day,
});

export const ClassificationEntry = z
  .object({
    transfer: z.enum(gatedTransfers),
    /** The listing that it is about; else what is named. */
    listingId: idOf('listing').optional(),
    name: z.string().trim().min(1).max(200),
    hs: ClassifiedHs.optional(),
    result: z.enum(classificationResults),
    controlNumber: ControlNumber.optional(),
    basis: z.enum(classificationBases),
    /** What was compared with what: the reasoning that somebody else can follow. */
    grounds: z.string().trim().min(10).max(4000),
    rulingNumber: z.string().trim().min(1).max(60).optional(),
    /** Who classified: a name and what they are. */
    classifier: z.string().trim().min(1).max(120),
    classifiedOn: day,
    until: day,
    licence: ExportLicence.optional(),
  })
  .meta({ id: 'ClassificationEntry' });
export type ClassificationEntry = z.infer<typeof ClassificationEntry>;

export const Classification = z
  .object({
    ...ClassificationEntry.shape,
    id: idOf('classification'),
    version: z.int().positive(),
    organisationId: idOf('organisation'),
    state: z.enum(classificationProcess.states),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Classification' });
export type Classification = z.infer<typeof Classification>;

/** A ruling, and so what follows it, holds for at most so many days. */
export const mostDays = 3 * 366;

/**
 * Records a classification. @throws Fault invalid on what does not fit together: goods without HS, a controlled item without its number,
 * a ruling without its own, days in the wrong order
 */
export const classify = (
  entry: ClassificationEntry,
  owner: { id: string; demo: boolean },
  actor: Actor,
  now: Date,
  id: string = newId('classification', now.getTime()),
): Classification => {
  if (entry.transfer === 'goods' && !entry.hs) throw invalidField('/hs', 'classification.hs');
  if (entry.transfer === 'technology' && !entry.listingId && !entry.hs)
    throw invalidField('/listingId', 'classification.listing');
  if (entry.result === 'controlled' && !entry.controlNumber) throw invalidField('/controlNumber', 'classification.number');
  if (entry.result !== 'controlled' && entry.licence) throw invalidField('/licence', 'classification.licence');
  if (entry.basis === 'ruling' && !entry.rulingNumber) throw invalidField('/rulingNumber', 'classification.ruling');
  const today = koreanDay(now);
  if (entry.classifiedOn > today) throw invalidField('/classifiedOn', 'classification.future');
  const last = new Date(Date.parse(entry.classifiedOn) + mostDays * 86_400_000).toISOString().slice(0, 10);
  if (entry.until <= today || entry.until > last) throw invalidField('/until', 'classification.until', { last });
  const by = stamp(actor, now);
  return {
    ...entry,
    id,
    version: 1,
    organisationId: owner.id,
    state: classificationProcess.initial,
    demo: owner.demo,
    created: by,
    changed: by,
  };
};

/** Takes it back, replaces it by a newer one, or lets it end. */
export const endClassification = (
  it: Classification,
  action: 'withdraw' | 'replace' | 'expire',
  actor: Actor,
  now: Date,
): Classification => ({
  ...it,
  version: it.version + 1,
  state: step(classificationProcess, it.state, action, action === 'expire' ? 'clock' : 'owner'),
  changed: stamp(actor, now),
});

/** What a classification is asked for. */
export interface Classified {
  readonly transfer: (typeof gatedTransfers)[number];
  readonly listingId?: string | undefined;
  readonly hs?: string | undefined;
  /** What the thing is called; a record of that name is of it. */
  readonly name?: string | undefined;
}

const binds = (it: Classification, on: string): boolean => it.state === 'in_force' && it.until >= on;

const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Records in force, the newest first, that may be of a thing. */
interface Found {
  /** What is said of it. */
  readonly own: readonly Classification[];
  /** What is said of listings of the same goods, of which a thing without a listing may be one: it can hold, and lets nothing pass. */
  readonly perhaps: readonly Classification[];
}

/**
 * The records of a thing: the newest of its listing, else the newest of its name and goods, else all of its digits. Goods of one HS code
 * are not one product: which of several is meant nothing says. A technology that is no listing is that of the goods which it is about.
 */
export const classificationsOf = (
  all: readonly Classification[],
  { transfer, listingId, hs, name }: Classified,
  now: Date,
): Found => {
  const today = koreanDay(now);
  const usable = all.filter((c) => c.transfer === transfer && binds(c, today)).toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const listed = usable.find((c) => listingId !== undefined && c.listingId === listingId);
  if (listed) return { own: [listed], perhaps: [] };
  if ((transfer !== 'goods' && listingId !== undefined) || !hs) return { own: [], perhaps: [] };
  const alike = usable.filter((c) => c.hs !== undefined && (hs.startsWith(c.hs) || c.hs.startsWith(hs)));
  const own = alike.filter((c) => !c.listingId);
  const named = name === undefined ? undefined : own.find((c) => plainName(c.name) === plainName(name));
  if (named) return { own: [named], perhaps: [] };
  return { own, perhaps: listingId ? [] : alike.filter((c) => c.listingId) };
};
