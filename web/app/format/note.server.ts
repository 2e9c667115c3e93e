import { currencies, shown, written } from '@sandan/market/company/amount';
import { unitLabel } from '@sandan/market/listing/quantity-label';
import { noteReasons, noteSections, noteSubjects } from '@sandan/market/note/note-names';
import { allowed, type Statement } from '@sandan/market/note/statement';
import { lineOfEntry, type Sheet } from '../api/form.server.ts';
import type { NoteLine, NoteMoney, NoteStatement, NoteView } from '../api/note.ts';
import type { Language } from '../api/views.ts';
import { noteWordsIn } from '../words/note.ts';
import { countriesWritten, countryIn } from './country.server.ts';
import { day } from './date.ts';
import { amount, countryName, exact } from './number.ts';
import { textIn } from './text.ts';
import { inOne } from './usage.server.ts';

export { currencies };

export const noteNames = (language: Language) => ({
  subjects: inOne(noteSubjects, language),
  sections: inOne(noteSections, language),
  reasons: inOne(noteReasons, language),
});

const unitName = (unit: string, language: Language): string =>
  unit === '1' ? noteWordsIn(language).one : unitLabel(unit, language).symbol;

const priceText = ({ min, max, per, on }: NonNullable<NoteStatement['price']>, language: Language): string => {
  const from = amount(min, language);
  const said = max && max.minor !== min.minor ? `${from} – ${amount(max, language)}` : from;
  return noteWordsIn(language).per(said, unitName(per, language), day(on, language));
};

/** A statement as the page shows it. */
export const statementShown = (statement: NoteStatement, n: number, language: Language) => {
  const { section, country, name, number, price, figure, direction, listingId, citations } = statement;
  return {
    n,
    section,
    text: textIn(statement.text, language),
    facts: [
      name,
      country && countryName(country, language),
      direction && noteWordsIn(language).direction[direction],
      price && priceText(price, language),
      figure && `${exact(figure.value, language)} ${unitLabel(figure.unit, language).symbol}`,
      number,
    ].filter((fact): fact is string => !!fact),
    ...(listingId ? { listingId } : {}),
    citations: citations.map((c) => ({ ...c, on: day(c.on, language) })),
  };
};
export type ShownStatement = ReturnType<typeof statementShown>;

export const lineShown = (line: NoteLine, language: Language) => ({
  id: line.id,
  number: line.number,
  state: line.state,
  title: textIn(line.title, language),
  summary: textIn(line.summary, language),
  outdated: line.outdated,
  demo: line.demo,
  facts: [
    noteNames(language).subjects[line.subject] ?? '',
    line.countries.map((code) => countryName(code, language)).join(', '),
    textIn(line.author.name, language),
    line.publishedAt ? day(line.publishedAt, language) : '',
  ].filter(Boolean),
});
export type ShownLine = ReturnType<typeof lineShown>;

const parts = (text: string, split: RegExp): string[] =>
  text
    .split(split)
    .map((one) => one.trim())
    .filter(Boolean);

const texts = (sheet: Sheet, name: string) => {
  const [ko, en] = [sheet.text(`${name}Ko`), sheet.text(`${name}En`)];
  return { ...(ko ? { ko } : {}), ...(en ? { en } : {}) };
};

const codesIn = (text: string) =>
  parts(text, /[,\n]/).map((one) => {
    const said = /^(HS|IPC)\s*(.+)$/i.exec(one);
    const code = said?.[2] ?? one;
    return { scheme: (said?.[1] ?? (/^\d/.test(code) ? 'hs' : 'ipc')).toLowerCase(), code };
  });

/** The main facts of a note, as its form was filled. */
export const headIn = (sheet: Sheet) => {
  const summary = texts(sheet, 'summary');
  return {
    title: texts(sheet, 'title'),
    ...(Object.keys(summary).length > 0 ? { summary } : {}),
    subject: sheet.text('subject'),
    codes: codesIn(sheet.text('codes')),
    countries: countriesWritten(sheet.text('countries')),
    reviewBy: sheet.text('reviewBy'),
  };
};

export const headOf = ({ title, summary, subject, codes, countries, reviewBy }: NoteLine) => ({
  titleKo: title.ko ?? '',
  titleEn: title.en ?? '',
  summaryKo: summary?.ko ?? '',
  summaryEn: summary?.en ?? '',
  subject,
  codes: codes.map(({ scheme, code }) => `${scheme.toUpperCase()} ${code}`).join(', '),
  countries: countries.join(', '),
  reviewBy,
});
export type NoteHead = ReturnType<typeof headOf>;

/** Where the faults of the main facts stand in their form. */
export const headFields: Readonly<Record<string, string>> = {
  '/content/title': 'titleKo',
  '/content/title/en': 'titleEn',
  '/content/summary': 'summaryKo',
  '/content/summary/en': 'summaryEn',
  '/content/subject': 'subject',
  '/content/codes': 'codes',
  '/content/countries': 'countries',
  '/content/reviewBy': 'reviewBy',
};

const decimalOf = (money: NoteMoney): string => shown(money as Parameters<typeof shown>[0]);

const priceIn = (sheet: Sheet) => {
  const [min, max, currency] = [sheet.text('priceMin'), sheet.text('priceMax'), sheet.text('currency')];
  if (!min && !max) return undefined;
  return {
    min: written(min, currency),
    ...(max ? { max: written(max, currency) } : {}),
    per: sheet.text('per'),
    on: sheet.text('priceOn'),
  };
};

/** A citation as a line of the form: `source; address; day`. Spaces in an address would end it, and a line break the line. */
const citationLine = ({ source, url, on }: NoteStatement['citations'][number]): string =>
  [source.replace(/\s+/g, ' '), url.replace(/[\t\r\n]/g, '').replaceAll(' ', '%20'), on].join('; ');

/** A line as `citationLine` writes it, and one without spaces: source and address may have a `;` of their own. */
const lineForms = [/^(.*);\s+(https?:\S+);\s+(\S*)$/i, /^(.*?);\s*(https?:\S+?)\s*;\s*([^;\s]*)$/i];

/** No citation is as long; a longer line is not gone through. */
const longestLine = 2500;

/** A citation, as its line says; where it is in neither form its parts stand as they come, for their faults to say what is wrong. */
const citationIn = (line: string) => {
  const said = line.length > longestLine ? undefined : lineForms.map((form) => form.exec(line)).find((found) => found !== null);
  const [source = '', url = '', on = ''] = (said ? said.slice(1) : line.split(';')).map((part) => part.trim());
  return { source, url, on };
};

/** In which line of its field a citation stands that a fault points at. */
export const citationLineOf =
  (sheet: Sheet) =>
  (pointer: string): number | undefined => {
    const at = /\/citations\/(\d+)/.exec(pointer)?.[1];
    return at === undefined ? undefined : lineOfEntry(sheet.text('citations'), Number(at));
  };

/** A statement, as its form was filled: what its section says, and its citations one a line. */
export const statementIn = (sheet: Sheet) => {
  const section = sheet.text('section');
  const price = priceIn(sheet);
  const country = countryIn(sheet.text('country'));
  const some = Object.fromEntries(
    ['name', 'number', 'figure', 'direction'].flatMap((name) => (sheet.text(name) ? [[name, sheet.text(name)]] : [])),
  );
  return {
    section,
    text: texts(sheet, 'text'),
    ...(country ? { country } : {}),
    ...some,
    ...(price ? { price } : {}),
    citations: parts(sheet.text('citations'), /\n/).map(citationIn),
  };
};

/** Which fields the form of a section has. */
export const fieldsOf = (section: string): readonly string[] => allowed[section as Statement['section']] ?? [];

export const statementForm = (statement: NoteStatement) => ({
  section: statement.section,
  textKo: statement.text.ko ?? '',
  textEn: statement.text.en ?? '',
  country: statement.country ?? '',
  name: statement.name ?? '',
  number: statement.number ?? '',
  figure: statement.figure ? `${statement.figure.value} ${statement.figure.unit}` : '',
  direction: statement.direction ?? '',
  priceMin: statement.price ? decimalOf(statement.price.min) : '',
  priceMax: statement.price?.max ? decimalOf(statement.price.max) : '',
  currency: statement.price?.min.currency ?? '',
  per: statement.price?.per ?? '',
  priceOn: statement.price?.on ?? '',
  citations: statement.citations.map(citationLine).join('\n'),
});
export type StatementForm = ReturnType<typeof statementForm>;

/** Where the faults of statement `n` stand in its form. */
export const statementFields = (n: number): Readonly<Record<string, string>> => {
  const at = `/content/statements/${n}`;
  return Object.fromEntries([
    ...['country', 'name', 'number', 'figure', 'direction', 'citations'].map((name) => [`${at}/${name}`, name]),
    [`${at}/text`, 'textKo'],
    [`${at}/text/en`, 'textEn'],
    [`${at}/price`, 'priceMin'],
    [`${at}/price/min`, 'priceMin'],
    [`${at}/price/min/currency`, 'currency'],
    [`${at}/price/max`, 'priceMax'],
    [`${at}/price/per`, 'per'],
    [`${at}/price/on`, 'priceOn'],
  ]);
};

/** Where the faults of a note that is submitted stand on its page: at each statement, and in the main facts. */
export const submitFields = ({ statements }: NoteView): Readonly<Record<string, string>> =>
  Object.fromEntries(statements.map((_, n) => [`/content/statements/${n}`, `statement-${n}`]));

/** The content of a note as it is sent back, with the statements that it is to have. */
export const contentWith = (note: NoteView, statements: readonly unknown[], head?: ReturnType<typeof headIn>) => {
  const { title, summary, subject, codes, countries, reviewBy } = note;
  return { ...(head ?? { title, ...(summary ? { summary } : {}), subject, codes, countries, reviewBy }), statements };
};

/** A statement without what the market found out about it. */
export const bareStatement = ({ listingId: _, ...statement }: NoteStatement) => statement;
