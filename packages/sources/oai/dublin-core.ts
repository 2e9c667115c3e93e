import { normalCode } from '@sandan/market/listing/content-code';
import { officeNumber } from '@sandan/market/patent/office-number';
import { clean } from '../text.ts';
import type { Element } from '../tree.ts';
import { children } from './client.ts';

type Taken = Record<string, unknown>;

/** The language of a text: as its repository says, else by its script. */
const languageOf = ({ attributes, text }: Element): 'ko' | 'en' => {
  const said = (attributes['xml:lang'] ?? '').toLowerCase();
  if (/^ko/.test(said)) return 'ko';
  if (/^en/.test(said)) return 'en';
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en';
};

const texts = (elements: readonly Element[]): string[] => elements.map(({ text }) => text.trim()).filter(Boolean);
const distinct = (all: readonly string[], most: number): string[] =>
  [...new Map(all.map((one) => [one.toLowerCase(), one])).values()].slice(0, most);

/** A patent number at an office that is named with it; ISBN, DOI and bare numbers are none. */
const patentNumber = (text: string) => {
  if (!/^(?:KR|US|EP|WO|PCT|JP|CN|DE|대한민국)/i.test(text.trim()) || text.length > 60) return undefined;
  try {
    return officeNumber(text);
  } catch {
    return undefined;
  }
};
const numberFields = {
  application: 'attributes.applicationNumber',
  publication: 'attributes.publicationNumber',
  registration: 'attributes.registrationNumber',
} as const;

/** What a record in unqualified Dublin Core says of a technology, by path into a listing's content. */
export const takenFromDublinCore = (dc: Element): Taken => {
  const taken: Taken = {};
  const take = (path: string, value: string | readonly unknown[] | undefined) => {
    if (value !== undefined && value.length > 0) taken[path] = value;
  };
  for (const element of children(dc, 'title').toReversed()) take(`title.${languageOf(element)}`, clean(element.text, 300));
  for (const language of ['ko', 'en']) {
    const own = children(dc, 'description').filter((element) => languageOf(element) === language);
    take(`summary.${language}`, clean(texts(own).join(' '), 6000));
  }
  const subjects = texts(children(dc, 'subject'));
  const codeOf = (text: string) => normalCode('ipc', text.replace(/^IPC[\s:]+/i, ''));
  const codes = distinct(
    subjects.flatMap((text) => (/\d{2}[A-Z]\s*\d+\/\d/i.test(text) ? (codeOf(text) ?? []) : [])),
    20,
  );
  take(
    'codes',
    codes.map((code) => ({ scheme: 'ipc', code })),
  );
  const words = subjects.filter((text) => !/^(?:IPC|KSIC|HS)\s/.test(text) && codeOf(text) === undefined);
  take(
    'keywords',
    distinct(
      words.map((word) => clean(word, 60)).filter((word) => word.length > 1),
      30,
    ),
  );
  take(
    'attributes.applicants',
    distinct(
      texts(children(dc, 'creator')).map((name) => clean(name, 120)),
      30,
    ),
  );
  take(
    'attributes.holder',
    distinct(
      texts(children(dc, 'publisher')).map((name) => clean(name, 120)),
      10,
    ),
  );
  const identifiers = texts(children(dc, 'identifier'));
  for (const [kind, path] of Object.entries(numberFields)) {
    const numbers = identifiers.filter((text) => patentNumber(text)?.kind === kind).map((text) => clean(text, 60));
    take(path, distinct(numbers, 40));
  }
  return taken;
};

/** The page of a record for people, where it names one. */
export const pageIn = (dc: Element): string | undefined =>
  texts(children(dc, 'identifier')).find((text) => /^https?:\/\//.test(text) && text.length <= 500 && URL.canParse(text));
