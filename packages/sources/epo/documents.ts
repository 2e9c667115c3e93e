import { written } from '@sandan/market/patent/document';
import type { Facts, Statement } from '@sandan/market/patent/statement';
import { clean } from '../text.ts';
import { at, type Element, every, textAt } from '../tree.ts';
import { type Answer, contentOf, readAnswer, unexpected } from './answer.ts';
import { biblioOf } from './biblio.ts';
import { applicationIn, prioritiesIn, publicationIn } from './identifier.ts';
import { designatedIn, eventOf } from './legal.ts';

/** What an answer says of one invention. `id` and `title` are as they are shown in a report. */
export interface Group {
  readonly id: string;
  readonly title?: string;
  readonly statements: readonly Statement[];
}

/** The groups of an answer; `total` is how many the search found (OPS counts no further than 10,000), `end` the last one given. */
export interface Documents {
  readonly groups: readonly Group[];
  readonly total?: number;
  readonly end?: number;
}

const groupOf = (statements: readonly Statement[]): Group[] => {
  const [first] = statements;
  if (!first) return [];
  const titles = statements.flatMap(({ facts }) => (facts.title ? [facts.title.en ?? Object.values(facts.title)[0] ?? ''] : []));
  const title = titles.find(Boolean);
  return [{ id: written(first.subject.document, 'publication'), ...(title ? { title: clean(title, 120) } : {}), statements }];
};

/** Each document of a search stands in an element `exchange-documents` of its own; elsewhere one holds them all. */
const exchangeDocuments = (parent: Element | undefined, fetchedAt: string): Group[] =>
  every(parent, 'exchange-documents')
    .flatMap((documents) => every(documents, 'exchange-document'))
    .flatMap((document) => {
      const said = biblioOf(document, fetchedAt);
      return said ? groupOf([said]) : [];
    });

/** A search without constituents: numbers and families alone. */
const found = (reference: Element, fetchedAt: string): Group[] => {
  const publication = publicationIn(reference);
  const familyId = reference.attributes['family-id'] ?? '';
  if (!publication) return [];
  const facts: Partial<Facts> = {
    ...(familyId ? { familyId } : {}),
    ...(publication.date ? { published: publication.date } : {}),
  };
  return groupOf([{ source: 'epo', fetchedAt, subject: { stage: 'publication', document: publication.document }, facts }]);
};

const member = (one: Element, fetchedAt: string): Statement[] => {
  const publication = publicationIn(at(one, 'publication-reference'));
  if (!publication) return [];
  const application = applicationIn(at(one, 'application-reference'));
  const familyId = one.attributes['family-id'] ?? '';
  const priorities = prioritiesIn(every(one, 'priority-claim'));
  const legals = every(one, 'ops:legal');
  const events = legals.flatMap((legal) => eventOf(legal) ?? []).slice(-500);
  const designated = designatedIn(legals);
  const document = at(one, 'exchange-document');
  const biblio = document && biblioOf(document, fetchedAt);
  const facts: Partial<Facts> = {
    ...biblio?.facts,
    ...(familyId ? { familyId } : {}),
    ...(publication.date ? { published: publication.date } : {}),
    ...(application ? { application: application.document } : {}),
    ...(application?.date ? { filed: application.date } : {}),
    ...(priorities.length > 0 ? { priorities } : {}),
    ...(events.length > 0 ? { events } : {}),
    ...(designated.length > 0 ? { designated } : {}),
  };
  return [{ source: 'epo', fetchedAt, subject: { stage: 'publication', document: publication.document }, facts }];
};

/** How many claims a text has: by their numbers, else by its parts. */
const claimsIn = (claims: Element): number => {
  const texts = every(claims, 'ft:claim').flatMap((claim) => every(claim, 'ft:claim-text').map(({ text }) => text));
  const numbers = texts.flatMap((text) => /^\s*(\d{1,4})\s*\./.exec(text)?.[1] ?? []).map(Number);
  return numbers.length > 0 ? Math.max(...numbers) : texts.length;
};

const fullText = (document: Element, fetchedAt: string): Group[] => {
  const reference = at(document, 'ft:bibliographic-data', 'ft:publication-reference', 'ft:document-id');
  const claims = at(document, 'ft:claims');
  const part = (name: string) => textAt(reference, `ft:${name}`) ?? '';
  if (!claims) return [];
  const asExchange: Element = {
    name: 'exchange-document',
    attributes: { country: part('country'), 'doc-number': part('doc-number'), kind: part('kind') },
    nil: false,
    text: '',
    children: [],
  };
  const said = biblioOf(asExchange, fetchedAt);
  const count = claimsIn(claims);
  return said && count > 0 ? groupOf([{ ...said, facts: { claims: Math.min(count, 5000) } }]) : [];
};

/**
 * The patents in an answer of OPS to any operation: search, biblio, abstract, full cycle, family, legal, claims. Nothing found is
 * no patent and no failure.
 * @throws Fault as `xmlReader` and `contentOf` do; invalid `source.unexpected` for an answer that tells of no patent (register, CPC,
 * numbers, descriptions)
 */
export const documentsIn = (answer: Answer, fetchedAt: Date): Documents => {
  const content = contentOf(answer);
  if (!content) return { groups: [], total: 0 };
  const at0 = fetchedAt.toISOString();
  const search = at(content, 'ops:biblio-search');
  if (search) {
    const result = at(search, 'ops:search-result');
    const number = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined);
    const total = number(search.attributes['total-result-count']);
    const end = number(at(search, 'ops:range')?.attributes.end);
    const groups = [
      ...every(result, 'ops:publication-reference').flatMap((reference) => found(reference, at0)),
      ...exchangeDocuments(result, at0),
    ];
    return { groups, ...(total === undefined ? {} : { total }), ...(end === undefined ? {} : { end }) };
  }
  const families = every(content, 'ops:patent-family');
  if (families.length > 0)
    return {
      groups: families.flatMap((family) => groupOf(every(family, 'ops:family-member').flatMap((one) => member(one, at0)))),
    };
  const groups = at(content, 'ft:fulltext-documents')
    ? every(content, 'ft:fulltext-documents', 'ft:fulltext-document').flatMap((document) => fullText(document, at0))
    : exchangeDocuments(content, at0);
  if (groups.length === 0) throw unexpected(answer.beginning, content.children[0]?.name ?? 'nothing');
  return { groups };
};

export const readDocuments = (bytes: Uint8Array, fetchedAt: Date): Documents => documentsIn(readAnswer(bytes), fetchedAt);
