import type { Standing, Status } from '@sandan/market/patent/standing';
import type { LegalEvent } from '@sandan/market/patent/statement';
import type { RightMember, RightsView } from '../api/rights.ts';
import type { Language } from '../api/views.ts';
import type { Tone } from '../parts/badge.tsx';
import type { Words } from '../words/words.ts';
import { day } from './date.ts';
import { officeName } from './office.ts';
import { inLanguage } from './text.ts';

export interface EventLine {
  readonly date: string;
  readonly text: string;
  readonly language: string;
  readonly code?: string;
  readonly country?: string;
}

export interface RightRow {
  readonly office: string;
  readonly name: string;
  readonly kind: string;
  readonly status: { readonly label: string; readonly tone: Tone };
  readonly reason?: EventLine;
  readonly numbers: readonly { readonly label: string; readonly number: string; readonly date?: string }[];
  readonly expires?: string;
  readonly claims?: number;
  /** States of a regional right under one status. */
  readonly parts: readonly { readonly label: string; readonly tone: Tone; readonly countries: readonly string[] }[];
  readonly events: readonly EventLine[];
  readonly more: number;
  readonly sources: readonly string[];
}

export interface Rights {
  readonly note: string;
  readonly familyIds: readonly string[];
  readonly rows: readonly RightRow[];
}

const tones: Record<Status, Tone> = {
  pending: 'wait',
  in_force: 'good',
  lapsed: 'bad',
  expired: 'calm',
  withdrawn: 'bad',
  refused: 'bad',
  invalidated: 'bad',
  unknown: 'calm',
};

/** Names of sources for people; several services of one office are one. */
const sourceNames: Readonly<Record<string, string>> = { kipris: 'KIPRIS', epo: 'EPO OPS', uspto: 'USPTO', demo: '' };

/** Databases write in capitals; a sentence is read more easily. */
const readable = (text: string): string =>
  /\p{Ll}/u.test(text) || text.length < 6 ? text : text.charAt(0) + text.slice(1).toLowerCase();

const eventLine = ({ date, description, code, country }: LegalEvent, language: Language): EventLine => {
  const said = inLanguage(description, language);
  return {
    date: day(date, language),
    text: readable(said.text),
    language: said.language,
    ...(code ? { code } : {}),
    ...(country ? { country: officeName(country, language) } : {}),
  };
};

const order: readonly Status[] = ['in_force', 'pending', 'unknown', 'lapsed', 'expired', 'withdrawn', 'refused', 'invalidated'];

const partsOf = (parts: readonly Standing[], words: Words, language: Language) =>
  order.flatMap((status) => {
    const countries = parts.filter((part) => part.status === status).map(({ country }) => officeName(country, language));
    return countries.length > 0 ? [{ label: words.rights.statuses[status], tone: tones[status], countries }] : [];
  });

const sourcesOf = ({ sources }: RightMember, words: Words, language: Language): string[] => {
  const byName = Map.groupBy(sources, ({ source }) => sourceNames[source.split('-')[0] ?? ''] ?? source.toUpperCase());
  return [...byName].map(([name, all]) => {
    const last =
      all
        .map(({ fetchedAt }) => fetchedAt)
        .sort()
        .at(-1) ?? '';
    return words.rights.fetched(name || words.site.demo, day(last, language));
  });
};

const rowOf = (member: RightMember, words: Words, language: Language): RightRow => {
  const { office, standing, filed, granted } = member;
  const dated = (label: string, number: string, date: string | undefined) => ({
    label,
    number,
    ...(date ? { date: day(date, language) } : {}),
  });
  return {
    office,
    name: officeName(office, language),
    kind: words.rights.kinds[member.right],
    status: { label: words.rights.statuses[standing.status], tone: tones[standing.status] },
    ...(standing.event ? { reason: eventLine(standing.event, language) } : {}),
    numbers: [
      ...(member.application ? [dated(words.rights.application, member.application, filed)] : []),
      ...member.publications.slice(0, 3).map((p) => dated(words.rights.publication, p.number, p.date)),
      ...member.grants.slice(0, 3).map((p) => dated(words.rights.grant, p.number, p.date ?? granted)),
    ],
    ...(standing.expires && standing.status !== 'refused' && standing.status !== 'withdrawn'
      ? { expires: day(standing.expires, language) }
      : {}),
    ...(member.claims ? { claims: member.claims } : {}),
    parts: partsOf(member.parts, words, language),
    events: member.events.map((event) => eventLine(event, language)),
    more: member.eventCount - member.events.length,
    sources: sourcesOf(member, words, language),
  };
};

/** What the page shows of the rights in a technology; undefined where none are known. */
export const rightsOf = (view: RightsView, words: Words, language: Language): Rights | undefined =>
  view.members.length === 0
    ? undefined
    : {
        note: view.estimate[language],
        familyIds: view.familyIds,
        rows: view.members.map((member) => rowOf(member, words, language)),
      };
