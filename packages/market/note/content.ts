import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { normalCode } from '../listing/content-code.ts';
import { Code } from '../listing/listing.ts';
import { readQuantity } from '../listing/quantity-range.ts';
import { readUnit } from '../listing/quantity-written.ts';
import { officeNumber, officeNumberAsWritten } from '../patent/office-number.ts';
import { countryCodes } from '../reference/country.ts';
import { noteSubjectNames } from './note-names.ts';
import { allowed, mostStatements, needed, type PriceRange, Statement, WrittenStatement } from './statement.ts';

const shape = {
  title: localized(200),
  summary: localized(3000).optional(),
  subject: z.enum(noteSubjectNames),
  /** HS and IPC, by which listings find it. */
  codes: z.array(Code).max(10).default([]),
  /** Countries that it is about. */
  countries: z.array(Country).max(20).default([]),
  /** The day after which it has to be looked at again. */
  reviewBy: z.iso.date(),
};

export const NoteContent = z.object({ ...shape, statements: z.array(Statement).max(mostStatements) }).meta({ id: 'NoteContent' });
export type NoteContent = z.infer<typeof NoteContent>;

export const WrittenNote = z
  .strictObject({ ...shape, statements: z.array(WrittenStatement).max(mostStatements).default([]) })
  .meta({ id: 'WrittenNote' });
export type WrittenNote = z.infer<typeof WrittenNote>;

/** What reading a content has to know beside it: the day, and whether a code, in its one form, stands in its list. */
export interface NoteSetting {
  readonly today: string;
  readonly known: (code: Code) => boolean;
}

type Faults = FieldFault[];

const invalid = (faults: Faults, code = 'request.invalid') =>
  new Fault('invalid', code, `${faults.length} fields`, { fields: faults.slice(0, 100) });

/** What `read` makes, or its fault as one of the field. */
const orFault = <T>(pointer: string, faults: Faults, read: () => T): T | undefined => {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    faults.push({ pointer, code: fault.code, params: fault.params });
    return undefined;
  }
};

const readCodes = (codes: readonly Code[], { known }: NoteSetting, faults: Faults): Code[] =>
  codes.map((code, n) => {
    const read = { ...code, code: normalCode(code.scheme, code.code) ?? code.code };
    const params = { scheme: code.scheme, value: code.code };
    const pointer = `/content/codes/${n}`;
    if (code.scheme === 'ksic') faults.push({ pointer, code: 'code.scheme', params });
    else if (!known(read)) faults.push({ pointer, code: 'code.unknown', params });
    return read;
  });

const readPrice = (price: PriceRange, at: string, today: string, faults: Faults): PriceRange => {
  const { min, max, on } = price;
  if (max && max.currency !== min.currency) faults.push({ pointer: `${at}/max`, code: 'note.currency' });
  else if (max && max.minor < min.minor) faults.push({ pointer: `${at}/max`, code: 'note.priceOrder' });
  if (on > today) faults.push({ pointer: `${at}/on`, code: 'note.future' });
  const per = orFault(`${at}/per`, faults, () => readUnit(price.per));
  return { ...price, per: per ?? price.per };
};

const readNumber = (text: string, pointer: string, faults: Faults): string => {
  const read = officeNumber(text);
  if (read) return officeNumberAsWritten(read);
  faults.push({ pointer, code: 'patent.number', params: { number: text.slice(0, 40) } });
  return text;
};

const readFigure = (figure: NonNullable<WrittenStatement['figure']>, pointer: string, faults: Faults): Statement['figure'] => {
  const read = orFault(pointer, faults, () =>
    typeof figure === 'string' ? readQuantity(figure) : { ...figure, unit: readUnit(figure.unit) },
  );
  if (!read && !faults.some((fault) => fault.pointer === pointer)) faults.push({ pointer, code: 'note.figure' });
  return read;
};

const readStatement = (written: WrittenStatement, n: number, { today }: NoteSetting, faults: Faults): Statement => {
  const at = `/content/statements/${n}`;
  const { section, country, number, price, figure, citations } = written;
  for (const name of needed[section])
    if (written[name] === undefined) faults.push({ pointer: `${at}/${name}`, code: 'field.required' });
  for (const name of ['country', 'name', 'number', 'price', 'figure', 'direction'] as const)
    if (written[name] !== undefined && !allowed[section].includes(name))
      faults.push({ pointer: `${at}/${name}`, code: 'note.notHere' });
  if (country && !countryCodes.includes(country))
    faults.push({ pointer: `${at}/country`, code: 'terms.country', params: { value: country } });
  for (const [c, { on }] of citations.entries())
    if (on > today) faults.push({ pointer: `${at}/citations/${c}/on`, code: 'note.future' });
  const quantity = figure === undefined ? undefined : readFigure(figure, `${at}/figure`, faults);
  const { figure: _, ...rest } = written;
  return {
    ...rest,
    ...(number ? { number: readNumber(number, `${at}/number`, faults) } : {}),
    ...(price ? { price: readPrice(price, `${at}/price`, today, faults) } : {}),
    ...(quantity ? { figure: quantity } : {}),
  };
};

/**
 * Content as it is kept: codes, units, numbers of patents and countries in their one form; what a section needs is there, and what it does
 * not know is not. Citations may still be missing while it is a draft.
 * @throws Fault invalid with every field that is wrong, below `/content`
 */
export const readNote = (written: WrittenNote, setting: NoteSetting): NoteContent => {
  const faults: Faults = [];
  for (const [n, country] of written.countries.entries())
    if (!countryCodes.includes(country))
      faults.push({ pointer: `/content/countries/${n}`, code: 'terms.country', params: { value: country } });
  const codes = readCodes(written.codes, setting, faults);
  const statements = written.statements.map((statement, n) => readStatement(statement, n, setting, faults));
  if (faults.length > 0) throw invalid(faults);
  return { ...written, codes, countries: [...new Set(written.countries)], statements };
};

/**
 * Holds what a note needs before it is seen by others: a summary, a code, a country, statements, each of them with its citation, and a day of
 * review that is to come.
 * @throws Fault invalid `note.incomplete` with every field that is open
 */
export const fitNote = (content: NoteContent, today: string): void => {
  const open: Faults = [];
  if (!content.summary) open.push({ pointer: '/content/summary', code: 'field.required' });
  if (content.codes.length === 0) open.push({ pointer: '/content/codes', code: 'field.required' });
  if (content.countries.length === 0) open.push({ pointer: '/content/countries', code: 'field.required' });
  if (content.statements.length === 0) open.push({ pointer: '/content/statements', code: 'field.required' });
  if (content.reviewBy <= today) open.push({ pointer: '/content/reviewBy', code: 'note.past' });
  for (const [n, { citations }] of content.statements.entries())
    if (citations.length === 0)
      open.push({ pointer: `/content/statements/${n}/citations`, code: 'note.uncited', params: { number: n + 1 } });
  if (open.length > 0) throw invalid(open, 'note.incomplete');
};
