import { type DocumentNumber, grants } from './document.ts';
import type { Facts, Subject } from './statement.ts';

/**
 * What makes two records one invention: the number of an application (its own, or one whose priority it claims), the number of a
 * publication, the family of EPO's database DOCDB. Titles never do.
 */
export const schemes = ['patent', 'publication', 'family'] as const;
export type Scheme = (typeof schemes)[number];

export interface Key {
  /** One of the above, or a source's own (`ntb-tech`). */
  readonly scheme: string;
  readonly number: string;
}

/** The number of an application as an identity; Korean ones are their 13 digits. */
export const applicationKey = ({ office, number }: DocumentNumber): Key => ({
  scheme: 'patent',
  number: office === 'KR' && number.length === 13 ? number : `${office}${number}`,
});

/** Korean registrations and publications count alike, and are told apart. */
export const publicationKey = (document: DocumentNumber): Key => ({
  scheme: 'publication',
  number: `${document.office}${document.number}${document.office === 'KR' && grants(document) ? 'R' : ''}`,
});

export const keyText = ({ scheme, number }: Key): string => `${scheme} ${number}`;

interface Said {
  readonly subject: Subject;
  readonly facts: Partial<Pick<Facts, 'application' | 'familyId' | 'priorities'>>;
}

/** Every key of what is said, the strongest first and each once. */
export const keysOf = (said: readonly Said[]): Key[] => {
  const families = said.flatMap(({ facts }): Key[] => (facts.familyId ? [{ scheme: 'family', number: facts.familyId }] : []));
  const applications = said.flatMap(({ subject, facts }) => [
    ...(subject.stage === 'application' ? [applicationKey(subject.document)] : []),
    ...(facts.application ? [applicationKey(facts.application)] : []),
  ]);
  const publications = said.flatMap(({ subject }) => (subject.stage === 'publication' ? [publicationKey(subject.document)] : []));
  const priorities = said.flatMap(({ facts }) => (facts.priorities ?? []).map(applicationKey));
  const all = [...applications, ...families, ...publications, ...priorities];
  return [...new Map(all.map((key) => [keyText(key), key])).values()];
};
