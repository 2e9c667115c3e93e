import type { Localized } from '@sandan/kernel/text';
import { agreements, forums, improvementOwners, laws } from '../term-sheet/agreement.ts';
import type { Bilingual, Terms } from '../term-sheet/terms.ts';
import type { ContractParty } from './contract.ts';
import { amount, date, name, number, row, type Slot, type Slots, words } from './slot.ts';

const countries = {
  ko: new Intl.DisplayNames('ko', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** What a country is called in both languages; `code` is ISO 3166-1 alpha-2. */
export const countryName = (code: string): Bilingual => ({
  ko: countries.ko.of(code) ?? code,
  en: countries.en.of(code) ?? code,
});

/** Text by language in the two of a contract; a language that is not there takes the other. */
export const bothOf = (text: Localized): Bilingual => {
  const any = text.ko ?? text.en ?? Object.values(text)[0] ?? '';
  return { ko: text.ko ?? any, en: text.en ?? any };
};

const territoryOf = ({ territory }: Terms): Slot | undefined => {
  if (territory === undefined) return undefined;
  return territory === 'world'
    ? words({ ko: '전 세계', en: 'the whole world' })
    : row(territory.map((c) => words(countryName(c))));
};

const optional = (slots: Readonly<Record<string, Slot | undefined>>): Slots =>
  Object.fromEntries(Object.entries(slots).filter((s): s is [string, Slot] => s[1] !== undefined));

/** What every clause may fill in: parties, days, and the answers that a contract gives once. */
export const commonSlots = (terms: Terms, seller: ContractParty, buyer: ContractParty): Slots =>
  optional({
    seller: name(seller.name.ko, seller.name.en),
    buyer: name(buyer.name.ko, buyer.name.en),
    technology: name(terms.technology.ko, terms.technology.en),
    agreement: words(agreements[terms.agreement].name),
    starts: date(terms.starts),
    ends: terms.ends ? date(terms.ends) : undefined,
    field: terms.field ? words(terms.field) : undefined,
    territory: territoryOf(terms),
    improvements: terms.improvements ? words(improvementOwners[terms.improvements]) : undefined,
    confidentialYears: number(terms.confidentialYears),
    law: words(laws[terms.law]),
    forum: words(forums[terms.forum]),
    noticeDays: terms.audit ? number(terms.audit.noticeDays) : undefined,
    perYear: terms.audit ? number(terms.audit.perYear) : undefined,
    keepYears: terms.audit ? number(terms.audit.keepYears) : undefined,
    optionMonths: terms.option ? number(terms.option.months) : undefined,
    optionFee: terms.option ? amount(terms.option.fee) : undefined,
    optionInto: terms.option ? words(agreements[terms.option.into].name) : undefined,
    researchMonths: terms.research ? number(terms.research.months) : undefined,
    providerShare: terms.research ? amount(terms.research.provider) : undefined,
    partnerShare: terms.research ? amount(terms.research.partner) : undefined,
    material: terms.material ? words(terms.material.what) : undefined,
    materialPurpose: terms.material ? words(terms.material.purpose) : undefined,
  });
