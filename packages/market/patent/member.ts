import { type DocumentNumber, grants, isProvisional, isUtility } from './document.ts';
import { effectOf } from './effect.ts';
import { canonical, type Finding, saidAt, subjectKey } from './finding.ts';
import { applicationKey, keyText, publicationKey } from './keys.ts';
import { type Case, type Standing, standingOf, yearsAfter } from './standing.ts';
import type { Facts, LegalEvent } from './statement.ts';

/** A publication of a member, with its date. */
export interface Publication extends DocumentNumber {
  readonly date?: string;
}

/** The right, or the application for one, at one office. */
export interface Member {
  readonly office: string;
  readonly utility: boolean;
  readonly application?: DocumentNumber;
  readonly filed?: string;
  readonly publications: readonly Publication[];
  readonly granted?: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly holders: readonly string[];
  readonly claims?: number;
  readonly standing: Standing;
  /** Standings of the states of a regional right. */
  readonly parts: readonly Standing[];
  /** The newest first. */
  readonly events: readonly LegalEvent[];
  readonly sources: readonly { readonly source: string; readonly fetchedAt: string }[];
}

/** Sources whose word goes before another's, the first first: each office's own before the collected ones. */
const rank: Readonly<Record<string, number>> = {
  kipris: 0,
  uspto: 0,
  'kipris-detail': 1,
  'kipris-status': 2,
  epo: 3,
  'kipris-family': 4,
};
const rankOf = ({ source }: Finding) => rank[source] ?? 9;

const order = (a: Finding, b: Finding): number =>
  rankOf(a) - rankOf(b) ||
  (subjectKey(a.subject) < subjectKey(b.subject) ? 1 : subjectKey(a.subject) > subjectKey(b.subject) ? -1 : 0);

/** The documents of each application together; a publication whose application nobody named stands alone. */
const applicationsOf = (findings: readonly Finding[]): Finding[][] => {
  const ofPublication = new Map<string, string>();
  const own = ({ subject, facts }: Finding): string | undefined => {
    if (subject.stage === 'application') return keyText(applicationKey(subject.document));
    return facts.application && keyText(applicationKey(facts.application.value));
  };
  for (const finding of findings) {
    const key = own(finding);
    if (key && finding.subject.stage === 'publication') {
      const place = keyText(publicationKey(finding.subject.document));
      const known = ofPublication.get(place);
      if (!known || key < known) ofPublication.set(place, key);
    }
  }
  const keyed = Map.groupBy(findings, (finding) => {
    if (finding.subject.stage === 'application') return own(finding) ?? '';
    const place = keyText(publicationKey(finding.subject.document));
    return own(finding) ?? ofPublication.get(place) ?? place;
  });
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, some]) => some.toSorted(order));
};

/** What the best source says of one thing. */
const first = <F extends keyof Facts>(findings: readonly Finding[], name: F): Facts[F] | undefined =>
  findings.find((finding) => finding.facts[name])?.facts[name]?.value;

const least = (findings: readonly Finding[], name: 'filed' | 'termFrom'): string | undefined =>
  findings.flatMap(({ facts }) => facts[name]?.value ?? []).sort()[0];

const eventsOf = (findings: readonly Finding[]): LegalEvent[] => {
  const all = findings.flatMap(({ facts }) => facts.events?.value ?? []);
  return [...new Map(all.map((event) => [canonical(event), event])).values()].sort((a, b) =>
    a.date === b.date ? (canonical(a) < canonical(b) ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
};

const publicationsOf = (findings: readonly Finding[]): Publication[] => {
  const byNumber = new Map<string, Publication>();
  for (const { subject, facts } of findings) {
    if (subject.stage !== 'publication') continue;
    const date = facts.published?.value;
    const known = byNumber.get(subjectKey(subject));
    if (!known?.date || (date && date < known.date))
      byNumber.set(subjectKey(subject), { ...subject.document, ...(date ? { date } : {}) });
  }
  return [...byNumber.values()].sort((a, b) => ((a.date ?? '9') + canonical(a) < (b.date ?? '9') + canonical(b) ? -1 : 1));
};

/** A European patent after its grant: a part for each state that was named, each with what its own office told. */
const partsOf = (one: Case, designated: readonly string[], granted: boolean, today: string): Standing[] => {
  const told = new Set(one.events.flatMap(({ country }) => country ?? []));
  if (!granted) return [];
  return [...new Set([...designated, ...told])].sort().map((country) => {
    const events = one.events.filter((event) => event.country === country);
    const decided = events.some((event) => effectOf(one.office, event));
    const { stated: _, granted: __, ...rest } = one;
    const standing = standingOf({ ...rest, country, events: decided ? [...events, ...grantOf(one)] : [] }, today);
    return decided ? standing : { country, status: 'unknown', ...(standing.expires ? { expires: standing.expires } : {}) };
  });
};

const grantOf = ({ granted }: Case): LegalEvent[] =>
  granted ? [{ date: granted, code: 'GRAA', description: { ko: '등록공보 발행', en: 'Grant published' } }] : [];

const live = new Set(['in_force', 'unknown']);

/** A regional right stands as long as it may stand in one of its states. */
const regional = (standing: Standing, parts: readonly Standing[]): Standing => {
  if (standing.status !== 'in_force' || parts.length === 0 || parts.some(({ status }) => live.has(status))) return standing;
  const last = parts.flatMap(({ event }) => event ?? []).sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  return { ...standing, status: 'lapsed', ...(last ? { event: last } : {}) };
};

/** Months from the first filing in which an international application can be taken to the offices. */
const internationalMonths = 31;

/** An international application is no right; it is pending until its time is over, and then the members speak. */
const international = (standing: Standing, since: string | undefined, today: string): Standing => {
  const { expires: _, ...rest } = standing;
  const end = since && new Date(Date.parse(since) + internationalMonths * 30.44 * 86_400_000).toISOString().slice(0, 10);
  return rest.status === 'pending' && (!end || end < today) ? { country: 'WO', status: 'unknown' } : rest;
};

/** A provisional application is no right either: its twelve months are over without a decision (35 U.S.C. 111(b)(5)). */
const provisional = (standing: Standing, filed: string | undefined, today: string): Standing => {
  const { expires: _, ...rest } = standing;
  if (!filed) return rest;
  const expires = yearsAfter(filed, 1, 0);
  const waits = rest.status === 'pending' || rest.status === 'unknown';
  return { ...rest, ...(waits ? { status: expires < today ? ('expired' as const) : ('pending' as const) } : {}), expires };
};

const memberOf = (findings: readonly Finding[], today: string): Member => {
  const lead = findings[0] as Finding;
  const office = lead.subject.document.office;
  const publications = publicationsOf(findings);
  const application =
    findings.find(({ subject }) => subject.stage === 'application')?.subject.document ?? first(findings, 'application');
  const filed = least(findings, 'filed');
  const grant = publications.find((publication) => grants(publication) && publication.date);
  const events = eventsOf(findings);
  const holder = findings.flatMap(({ facts }) => facts.stated ?? []).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))[0];
  const utility = [...publications, ...(application ? [application] : [])].some(isUtility);
  const granted = grant?.date;
  const one: Case = {
    country: office,
    office,
    utility,
    filed,
    granted,
    termFrom: least(findings, 'termFrom'),
    termDays: first(findings, 'termDays'),
    stated: holder && { said: holder.value, at: holder.at },
    events: events.filter(({ country }) => country === undefined || country === office),
  };
  const parts =
    office === 'EP' ? partsOf({ ...one, events }, first(findings, 'designated') ?? [], granted !== undefined, today) : [];
  const own = regional(standingOf(one, today), parts);
  const settled = (standing: Standing): Standing => {
    if (office === 'WO') return international(standing, least(findings, 'termFrom') ?? filed, today);
    return application && isProvisional(application) ? provisional(standing, filed, today) : standing;
  };
  const titles = Object.assign({}, ...findings.toReversed().map(({ facts }) => facts.title?.value ?? {})) as Record<
    string,
    string
  >;
  const claims = findings.filter(({ subject }) => grants(subject.document)).concat(findings);
  const asked = Map.groupBy(findings, ({ source }) => source);
  return {
    office,
    utility,
    ...(application ? { application } : {}),
    ...(filed ? { filed } : {}),
    publications,
    ...(granted ? { granted } : {}),
    titles,
    holders: first(findings, 'holders') ?? [],
    ...(first(claims, 'claims') ? { claims: first(claims, 'claims') as number } : {}),
    standing: settled(own),
    parts,
    events,
    sources: [...asked].map(([source, some]) => ({ source, fetchedAt: some.map(saidAt).sort().at(-1) as string })),
  };
};

/** The members of a family on a day (`YYYY-MM-DD`), by office: Korea, then the others by their code. */
export const membersOf = (findings: readonly Finding[], today: string): Member[] =>
  applicationsOf(findings)
    .map((some) => memberOf(some, today))
    .sort(
      (a, b) => Number(b.office === 'KR') - Number(a.office === 'KR') || (a.office < b.office ? -1 : a.office > b.office ? 1 : 0),
    );

/** Ids of the family in DOCDB; more than one where the market sees one invention in two of them. */
export const familyIdsOf = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.flatMap(({ facts }) => facts.familyId?.value ?? []))].sort();
