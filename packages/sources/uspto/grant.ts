import { Fault } from '@sandan/kernel/fault';
import { applicationOf, type DocumentNumber, isDesign, publicationOf } from '@sandan/market/patent/document';
import type { Facts, Statement } from '@sandan/market/patent/statement';
import { clean, day } from '../text.ts';
import { at, type Element, every, readTree, textAt } from '../tree.ts';
import { excerpt } from '../xml.ts';

const whole = (element: Element | undefined): string => (element ? [element.text, ...element.children.map(whole)].join(' ') : '');

interface Dated {
  readonly document: DocumentNumber;
  readonly date?: string;
}

const idIn = (parent: Element | undefined, read: typeof applicationOf): Dated | undefined => {
  const id = at(parent, 'document-id');
  const document = read({
    office: textAt(id, 'country') ?? '',
    number: textAt(id, 'doc-number') ?? '',
    kind: textAt(id, 'kind'),
  });
  const date = day(textAt(id, 'date') ?? '');
  return document && { document, ...(date ? { date } : {}) };
};

const ipcIn = (biblio: Element): string[] => {
  const found = every(biblio, 'classifications-ipcr', 'classification-ipcr').flatMap((c) => {
    const [section, klass, subclass, main, sub] = ['section', 'class', 'subclass', 'main-group', 'subgroup'].map((n) =>
      textAt(c, n),
    );
    const symbol = `${section}${klass}${subclass} ${main}/${sub}`;
    return /^[A-H]\d{2}[A-Z] \d{1,4}\/\d{2,6}$/.test(symbol) ? [symbol] : [];
  });
  return [...new Set(found)].slice(0, 20);
};

/** Relations in which the earlier application has the same content; a continuation in part adds to it. */
const sameContent = new Set(['continuation', 'division', 'reissue', 'us-provisional-application', 'a-371-of-international']);

const parentsIn = (biblio: Element, own: DocumentNumber): { same: DocumentNumber[]; first?: string } => {
  const same: DocumentNumber[] = [];
  const dates: string[] = [];
  for (const relation of at(biblio, 'us-related-documents')?.children ?? []) {
    const provisional = relation.name === 'us-provisional-application';
    const parent = provisional ? idIn(relation, applicationOf) : idIn(at(relation, 'relation', 'parent-doc'), applicationOf);
    const child = provisional ? own : idIn(at(relation, 'relation', 'child-doc'), applicationOf)?.document;
    if (!parent) continue;
    if (parent.date && !provisional) dates.push(parent.date);
    if (sameContent.has(relation.name) && child?.number === own.number) same.push(parent.document);
  }
  const first = dates.sort()[0];
  return { same, ...(first ? { first } : {}) };
};

const holdersIn = (biblio: Element): string[] => {
  const names = (...path: string[]) =>
    every(biblio, ...path).flatMap((party) => {
      const book = at(party, 'addressbook');
      const person = [textAt(book, 'first-name'), textAt(book, 'last-name')].filter(Boolean).join(' ');
      const name = clean(textAt(book, 'orgname') ?? person, 120);
      return name ? [name] : [];
    });
  const assignees = names('assignees', 'assignee');
  return [...new Set(assignees.length > 0 ? assignees : names('us-parties', 'us-applicants', 'us-applicant'))].slice(0, 30);
};

/**
 * A grant of the USPTO in its full text (`us-patent-grant`, of the family of WIPO ST.36).
 * @throws Fault as `xmlReader` does; invalid `source.unexpected` for another document, `patent.number`, `patent.design`
 */
export const readGrant = (bytes: Uint8Array, fetchedAt: Date): [Statement] => {
  const { root, beginning } = readTree(bytes, { bytes: 30_000_000, doctype: 'us-patent-grant' });
  const biblio = at(root, 'us-bibliographic-data-grant');
  if (root.name !== 'us-patent-grant' || !biblio)
    throw new Fault('invalid', 'source.unexpected', 'uspto: no grant', {
      params: { answer: excerpt(beginning), found: excerpt(root.name, 60) },
    });
  const grant = idIn(at(biblio, 'publication-reference'), publicationOf);
  const application = idIn(at(biblio, 'application-reference'), ({ office, number }) => applicationOf({ office, number }));
  if (!grant || !application) throw new Fault('invalid', 'patent.number', 'no number', { params: { number: '' } });
  if (isDesign(grant.document)) throw new Fault('invalid', 'patent.design', `${grant.document.number} is a design`);
  const { same, first } = parentsIn(biblio, application.document);
  const foreign = every(biblio, 'priority-claims', 'priority-claim').flatMap(
    (claim) => applicationOf({ office: textAt(claim, 'country') ?? '', number: textAt(claim, 'doc-number') ?? '' }) ?? [],
  );
  const facts: Partial<Facts> = { application: application.document };
  const say = <F extends keyof Facts>(name: F, value: Facts[F] | undefined) => {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) facts[name] = value;
  };
  const title = clean(whole(at(biblio, 'invention-title')), 300);
  const abstract = clean(whole(at(root, 'abstract')), 6000);
  const number = (text: string | undefined) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : undefined);
  const claims = number(textAt(biblio, 'number-of-claims')) ?? every(root, 'claims', 'claim').length;
  say('title', title ? { en: title } : undefined);
  say('abstract', abstract ? { en: abstract } : undefined);
  say('filed', application.date);
  say('published', grant.date);
  say('ipc', ipcIn(biblio));
  say('holders', holdersIn(biblio));
  say('claims', claims > 0 ? claims : undefined);
  say('priorities', [...foreign, ...same].slice(0, 60));
  say('termFrom', first);
  say('termDays', number(textAt(biblio, 'us-term-of-grant', 'us-term-extension')));
  return [
    { source: 'uspto', fetchedAt: fetchedAt.toISOString(), subject: { stage: 'publication', document: grant.document }, facts },
  ];
};
