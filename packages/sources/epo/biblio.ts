import type { Facts, Statement } from '@sandan/market/patent/statement';
import { clean } from '../text.ts';
import { at, type Element, every, textAt } from '../tree.ts';
import { applicationIn, prioritiesIn, publicationIn } from './identifier.ts';

/** IPC symbols out of padded texts: `H04W  84/    20            A I                    ` is `H04W 84/20`. */
export const ipcIn = (texts: readonly string[]): string[] => {
  const found = texts.flatMap((text) => {
    const [, subclass, group, subgroup] = /^\s*([A-H]\d{2}[A-Z])\s*(\d{1,4})\s*\/\s*(\d{2,6})\b/.exec(text) ?? [];
    return subclass ? [`${subclass} ${group}/${subgroup}`] : [];
  });
  return [...new Set(found)].slice(0, 20);
};

/** Where no IPC is given: the subclasses of the CPC, which are those of the IPC (but for section Y). */
const subclassesIn = (biblio: Element): string[] => {
  const found = every(biblio, 'patent-classifications', 'patent-classification').flatMap((c) => {
    const symbol = `${textAt(c, 'section') ?? ''}${textAt(c, 'class') ?? ''}${textAt(c, 'subclass') ?? ''}`;
    return /^[A-H]\d{2}[A-Z]$/.test(symbol) ? [symbol] : [];
  });
  return [...new Set(found)].slice(0, 20);
};

const bare = (name: string) => name.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Names of the applicants, each once: as EPO files them without the country, in the office's own letters where those are the same. */
const holdersIn = (biblio: Element): string[] => {
  const names = (format: string) =>
    every(biblio, 'parties', 'applicants', 'applicant')
      .filter((applicant) => applicant.attributes['data-format'] === format)
      .map((applicant) =>
        clean(textAt(at(applicant, 'applicant-name'), 'name') ?? '', 120).replace(/\s*\[[A-Z]{2}\]$|[\s,]+$/g, ''),
      )
      .filter(Boolean);
  const [filed, original] = [names('epodoc'), names('original')];
  const mixed = new Map(original.filter((name) => /\p{Ll}/u.test(name)).map((name) => [bare(name), name]));
  const chosen = (filed.length > 0 ? filed : original).map((name) => mixed.get(bare(name)) ?? name);
  return [...new Map(chosen.map((name) => [bare(name), name])).values()].slice(0, 30);
};

const inLanguages = (
  elements: readonly Element[],
  max: number,
  text: (e: Element) => string,
): Record<string, string> | undefined => {
  const all = elements.flatMap((e) => {
    const language = (e.attributes.lang ?? '').toLowerCase();
    const value = clean(text(e), max);
    return /^[a-z]{2}$/.test(language) && value ? [[language, value] as const] : [];
  });
  return all.length > 0 ? Object.fromEntries(all) : undefined;
};

/** Text of an element with that of all its parts. */
const whole = (element: Element): string => [element.text, ...element.children.map(whole)].join(' ');

/** What an `exchange-document` says of one publication; undefined if it names none. */
export const biblioOf = (document: Element, fetchedAt: string): Statement | undefined => {
  const { country: office = '', 'doc-number': number = '', kind = '', 'family-id': familyId = '' } = document.attributes;
  const biblio = at(document, 'bibliographic-data');
  const reference = publicationIn(at(biblio, 'publication-reference')) ?? publicationIn(documentId(office, number, kind));
  if (!reference) return undefined;
  const application = applicationIn(at(biblio, 'application-reference'));
  const facts: Partial<Facts> = {};
  const say = <F extends keyof Facts>(name: F, value: Facts[F] | undefined) => {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) facts[name] = value;
  };
  say('familyId', /^\d{1,15}$/.test(familyId) ? familyId : undefined);
  say('application', application?.document);
  say('filed', application?.date);
  say('published', reference.date);
  if (biblio) {
    const ipc = ipcIn(every(biblio, 'classifications-ipcr', 'classification-ipcr').map((c) => textAt(c, 'text') ?? ''));
    say('ipc', ipc.length > 0 ? ipc : subclassesIn(biblio));
    say('priorities', prioritiesIn(every(biblio, 'priority-claims', 'priority-claim')));
    say('holders', holdersIn(biblio));
    say('title', inLanguages(every(biblio, 'invention-title'), 300, whole));
  }
  say('abstract', inLanguages(every(document, 'abstract'), 6000, whole));
  return { source: 'epo', fetchedAt, subject: { stage: 'publication', document: reference.document }, facts };
};

const element = (name: string, text: string, children: Element[] = []): Element => ({
  name,
  attributes: {},
  nil: false,
  text,
  children,
});
const documentId = (office: string, number: string, kind: string): Element =>
  element('publication-reference', '', [
    element('document-id', '', [element('country', office), element('doc-number', number), element('kind', kind)]),
  ]);
