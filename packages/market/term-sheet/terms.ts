import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { Money } from '@sandan/kernel/money';
import type { Localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { LicensedRight } from '../licence/licence.ts';
import { RoyaltyTerms } from '../royalty/terms.ts';
import {
  agreementNames,
  agreements,
  forums,
  improvementOwners,
  laws,
  type PartName,
  partNames,
  sublicences,
} from './agreement.ts';
import { locks } from './lock.ts';

const names = <T extends string>(of: Readonly<Record<T, unknown>>) => z.enum(Object.keys(of) as [T, ...T[]]);

/**
 * The same said in Korean and in English, as the two columns of a contract: figures, dates and units that stand in one stand in the other.
 */
export const bilingual = (max: number) =>
  z.strictObject({ ko: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) });
export type Bilingual = { readonly ko: string; readonly en: string };

/** Something to be reached by a day, beside the milestones that are paid for. */
const Duty = z.strictObject({ duty: bilingual(500), by: z.iso.date() });

/** What two organisations agree about a technology. Amounts are in minor units, periods in whole years, months or days. */
export const Terms = z
  .strictObject({
    agreement: z.enum(agreementNames),
    technology: bilingual(300),
    rights: z.array(LicensedRight).max(30).default([]),
    /** First day, and last day; without the last it ends with the last of the rights. */
    starts: z.iso.date(),
    ends: z.iso.date().optional(),
    field: bilingual(1000).optional(),
    /** Countries, or all of the world. */
    territory: z.union([z.literal('world'), z.array(Country).min(1).max(60)]).optional(),
    sublicence: names(sublicences).optional(),
    royalty: RoyaltyTerms.optional(),
    diligence: z.array(Duty).min(1).max(20).optional(),
    improvements: names(improvementOwners).optional(),
    audit: z
      .strictObject({ noticeDays: z.int().min(1).max(90), perYear: z.int().min(1).max(4), keepYears: z.int().min(1).max(10) })
      .optional(),
    option: z
      .strictObject({
        months: z.int().min(1).max(36),
        fee: Money,
        into: z.enum(['exclusive', 'sole', 'non_exclusive', 'assignment']),
      })
      .optional(),
    research: z.strictObject({ provider: Money, partner: Money, months: z.int().min(1).max(120) }).optional(),
    material: z.strictObject({ what: bilingual(500), purpose: bilingual(500), returned: z.boolean() }).optional(),
    confidentialYears: z.int().min(1).max(20),
    law: names(laws),
    forum: names(forums),
    /** What the two call a thing in each language (N13): where a text of theirs says it in one language, it says it so in the other. */
    glossary: z.array(bilingual(100)).min(1).max(30).optional(),
    /** What no part has room for; stands in the contract as it is written. */
    special: z.array(bilingual(2000)).max(10).default([]),
  })
  .meta({ id: 'TechnologyTerms' });
export type Terms = z.infer<typeof Terms>;

/** Text that royalty terms keep by language, as the two columns want it: an absent language is empty. */
const both = (text: Localized): Bilingual => ({ ko: text.ko ?? '', en: text.en ?? '' });

/** What two-language texts a term sheet holds, by their pointer. */
const written = (terms: Terms): [string, Bilingual][] => [
  ['/technology', terms.technology],
  ...(terms.field ? ([['/field', terms.field]] as [string, Bilingual][]) : []),
  ...(terms.diligence ?? []).map(({ duty }, i): [string, Bilingual] => [`/diligence/${i}/duty`, duty]),
  ...(terms.material
    ? ([
        ['/material/what', terms.material.what],
        ['/material/purpose', terms.material.purpose],
      ] as [string, Bilingual][])
    : []),
  ...(terms.royalty?.milestones ?? []).map(({ name }, i): [string, Bilingual] => [`/royalty/milestones/${i}/name`, both(name)]),
  ...(terms.royalty?.base.note ? ([['/royalty/base/note', both(terms.royalty.base.note)]] as [string, Bilingual][]) : []),
  ...terms.special.map((text, i): [string, Bilingual] => [`/special/${i}`, text]),
];

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const has = (terms: Terms, part: PartName): boolean => terms[part] !== undefined;

/**
 * Refuses terms that lack what their agreement wants, hold what does not belong in it, end before they start, or say another figure, or
 * another name of the glossary, in Korean than in English. `under` is the pointer of the terms in the request.
 * @throws Fault invalid `request.invalid` with every field that is wrong
 */
export const checkTerms = (terms: Terms, under = '/terms'): void => {
  const { wants, may } = agreements[terms.agreement];
  const faults: FieldFault[] = [];
  const wrong = (at: string, code: string, params?: FieldFault['params']) =>
    faults.push({ pointer: `${under}${at}`, code, ...(params ? { params } : {}) });
  for (const part of partNames) {
    if (wants.includes(part) && !has(terms, part)) wrong(`/${part}`, 'field.required');
    if (has(terms, part) && !wants.includes(part) && !may.includes(part)) wrong(`/${part}`, 'terms.notPart');
  }
  const unknown = (terms.territory === 'world' ? [] : (terms.territory ?? [])).filter((code) => regions.of(code) === undefined);
  if (unknown.length > 0) wrong('/territory', 'terms.country', { value: unknown.join(', ') });
  if (terms.ends !== undefined && terms.ends <= terms.starts) wrong('/ends', 'terms.order');
  if (terms.ends === undefined && terms.rights.length === 0) wrong('/ends', 'terms.endless');
  for (const [i, { by }] of (terms.diligence ?? []).entries()) if (by < terms.starts) wrong(`/diligence/${i}/by`, 'terms.order');
  const glossary = terms.glossary ?? [];
  for (const language of ['ko', 'en'] as const)
    for (const [i, name] of glossary.entries())
      if (glossary.findIndex((other) => other[language].toLowerCase() === name[language].toLowerCase()) < i)
        wrong(`/glossary/${i}/${language}`, 'field.duplicate');
  for (const [at, text] of written(terms)) {
    if (!text.ko || !text.en) {
      wrong(`${at}/${text.ko ? 'en' : 'ko'}`, 'field.required');
      continue;
    }
    const { missing, extra } = locks.difference(text.ko, text.en, glossary);
    if (missing.length + extra.length > 0)
      wrong(`${at}/en`, 'contract.token', { missing: locks.told(missing), extra: locks.told(extra) });
  }
  if (faults.length > 0) throw new Fault('invalid', 'request.invalid', 'terms', { fields: faults });
};
