import { Stamp } from '@sandan/kernel/actor';
import type { FieldFault } from '@sandan/kernel/fault';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import type { Listing } from '../listing/listing.ts';

/** A country's own code of the goods: the six digits of the HS and its tail (`8481801010` of Korea, `84818099` of the EU). */
export const NationalCode = z
  .strictObject({ country: Country, code: z.string().regex(/^\d{7,12}$/) })
  .meta({ id: 'NationalCode' });
export type NationalCode = z.infer<typeof NationalCode>;

/** How the goods were classified from an instant on. */
export const Classified = z
  .object({
    by: Stamp,
    six: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    national: z.array(NationalCode),
  })
  .meta({ id: 'Classified' });
export type Classified = z.infer<typeof Classified>;

/** Classifications kept of one product. */
export const maxClassified = 30;

/** The subheading (six digits) that goods are filed under; the first if there are several. */
export const subheadingOf = ({ codes }: Pick<Listing['content'], 'codes'>): string | undefined =>
  codes.find(({ scheme, code }) => scheme === 'hs' && code.length === 6)?.code;

/** Faults of national codes: each must begin with the subheading, and each country has one. */
export const nationalFaults = (six: string | undefined, national: readonly NationalCode[]): FieldFault[] =>
  national.flatMap(({ country, code }, i): FieldFault[] => {
    if (six === undefined) return [{ pointer: `/national/${i}/code`, code: 'hs.missing' }];
    if (!code.startsWith(six)) return [{ pointer: `/national/${i}/code`, code: 'hs.tail', params: { six } }];
    if (national.findIndex((other) => other.country === country) < i)
      return [{ pointer: `/national/${i}/country`, code: 'field.duplicate' }];
    return [];
  });

/** The history with how goods are classified now, where that is new. */
export const classified = (
  history: readonly Classified[],
  six: string | undefined,
  national: readonly NationalCode[],
  by: Stamp,
): Classified[] => {
  const last = history.at(-1);
  const said = (codes: readonly NationalCode[]) => codes.map(({ country, code }) => `${country} ${code}`).join();
  const same = last ? last.six === six && said(last.national) === said(national) : six === undefined && national.length === 0;
  return same ? [...history] : [...history, { by, ...(six ? { six } : {}), national: [...national] }].slice(-maxClassified);
};
