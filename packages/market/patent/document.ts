import * as z from 'zod';
import { officeNumber, officeNumberAsWritten } from './office-number.ts';

/** A number of an office in its one form (see `office-number.ts`), without country and kind code. */
export const DocumentNumber = z.object({
  /** WIPO ST.3. */
  office: z.string().regex(/^[A-Z]{2}$/),
  number: z.string().min(1).max(30),
  /** WIPO ST.16: A1, B2. */
  kind: z.string().max(4).optional(),
});
export type DocumentNumber = z.infer<typeof DocumentNumber>;

/** A number as a database gives it: the office apart, the rest in that database's own writing. */
export interface Given {
  readonly office: string;
  readonly number: string;
  readonly kind?: string | undefined;
}

const made = (office: string, number: string, kind: string | undefined): DocumentNumber => ({
  office,
  number,
  ...(kind ? { kind } : {}),
});

/** `2024270787`, `20240270787` and `2024 270787` are one number of an office that counts by the year. */
const dated = (digits: string): string => {
  const match = /^((?:19|20)\d{2})0*(\d{4,8})$/.exec(digits);
  return match ? `${match[1]}${match[2]}` : digits;
};

const plainOf = ({ office, number, kind }: Given): DocumentNumber | undefined => {
  const bare = number
    .toUpperCase()
    .replace(/\.[\dX]$/, '')
    .replace(/[^A-Z\d]/g, '');
  return /\d{3}/.test(bare) && bare.length <= 20 ? made(office, dated(bare), kind) : undefined;
};

const kindOf = (kind: string | undefined) => kind?.trim().toUpperCase().slice(0, 4) || undefined;
const officeOf = (office: string) => (/^[A-Z]{2}$/.test(office.trim().toUpperCase()) ? office.trim().toUpperCase() : undefined);

/** Offices whose numbers `officeNumber` brings into one form from any database. */
const shaped = new Set(['KR', 'US', 'EP', 'WO', 'CN']);

/**
 * An application's number in its one form: `10167109` (EP), `13167395` (US), 13 digits (KR), `KR2019012345` (WO, whichever office
 * received it), else year and serial. American numbers of before 2001 stand in EPO's databases without their series and cannot be
 * told apart from today's; they are marked with an `X`.
 */
export const applicationOf = (given: Given): DocumentNumber | undefined => {
  const office = officeOf(given.office);
  const kind = kindOf(given.kind);
  if (!office) return undefined;
  const number = given.number.trim().toUpperCase();
  if (kind?.startsWith('W') && office !== 'WO') return applicationOf({ office: 'WO', number: `${office}${number}` });
  if (office === 'US' && kind && /^\d{8}$/.test(number)) return made('US', `X${number}`, kind);
  if (office === 'WO') {
    const bare = number.replace(/^(?:WO|PCT)[\s/-]*/, '');
    const read = officeNumber(/^[A-Z]{2}/.test(bare) ? `PCT/${bare}` : `WO${bare}`);
    return read?.kind === 'application' ? made('WO', read.number, undefined) : undefined;
  }
  if (!shaped.has(office)) return plainOf({ office, number, kind });
  const letter = kind && /^[UY]/.test(kind) ? kind : '';
  const read = officeNumber(office === 'US' ? `US application ${number}` : `${office}${number}${letter}`);
  return read && read.office === office ? made(office, read.number, kind) : plainOf({ office, number, kind });
};

/** A publication's number in its one form; that of a Korean registration has 13 digits like any other of that office. */
export const publicationOf = (given: Given): DocumentNumber | undefined => {
  const office = officeOf(given.office);
  const kind = kindOf(given.kind);
  if (!office) return undefined;
  const number = given.number.trim().toUpperCase();
  if (!shaped.has(office)) return plainOf({ office, number, kind });
  const read = officeNumber(`${office}${number}${kind ?? ''}`);
  return read && read.office === office ? made(office, read.number, kind) : plainOf({ office, number, kind });
};

/** Whether a document of this kind grants a right (B, C, and Y, E, S, T of the offices that use them so). */
export const grants = ({ office, kind }: DocumentNumber): boolean =>
  kind !== undefined &&
  (/^[BCYE]/.test(kind) || (office === 'CN' && /^U/.test(kind)) || (office === 'DE' && kind.startsWith('U')));

/** Whether the document belongs to a utility model. */
export const isUtility = ({ office, number, kind }: DocumentNumber): boolean =>
  office === 'KR' ? number.startsWith('20') && number.length === 13 : /^[UYZ]/.test(kind ?? '');

/** Whether it is the number of an American provisional application (series 60 to 64), which is never examined and becomes no right. */
export const isProvisional = ({ office, number }: DocumentNumber): boolean => office === 'US' && /^6[0-4]\d{6}$/.test(number);

/** Whether it belongs to a design, which is no invention. */
export const isDesign = ({ office, number, kind }: DocumentNumber): boolean =>
  office === 'US' ? /^S\d?$/.test(kind ?? '') || /^D\d/.test(number) : office === 'KR' && /^30\d{11}$/.test(number);

/** A number as its office writes it. */
export const written = (document: DocumentNumber, stage: 'application' | 'publication'): string => {
  const { office, number, kind } = document;
  const registered = stage === 'publication' && grants(document);
  const code = stage === 'publication' && kind && office !== 'KR' ? { kindCode: kind } : {};
  try {
    if (number.startsWith('X')) return `${office} ${number.slice(1)}`;
    return officeNumberAsWritten({ office, number, kind: registered ? 'registration' : stage, ...code });
  } catch {
    return `${office} ${number}${code.kindCode ? ` ${kind}` : ''}`;
  }
};
