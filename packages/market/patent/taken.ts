import { grants as isGrant, isProvisional, written } from './document.ts';
import type { Finding } from './finding.ts';
import { canonical, subjectKey } from './finding.ts';
import { type Member, membersOf } from './member.ts';
import type { Status } from './standing.ts';

/** How an estimate is said in a listing; what is not known is not said. */
const rightStatus: Readonly<Partial<Record<Status, string>>> = {
  pending: 'pending',
  in_force: 'in_force',
  lapsed: 'lapsed',
  expired: 'expired',
  withdrawn: 'withdrawn',
  refused: 'refused',
  invalidated: 'invalidated',
};

/** Whether it can become a right of its office. */
const mayBeRight = ({ office, application }: Member): boolean => office !== 'WO' && !(application && isProvisional(application));

/** The member that speaks for the technology: the Korean one, else of those that can be rights the one that was filed first. */
export const leadOf = (members: readonly Member[]): Member | undefined =>
  members.find(({ office }) => office === 'KR') ??
  members.filter(mayBeRight).sort((a, b) => ((a.filed ?? '9') < (b.filed ?? '9') ? -1 : 1))[0] ??
  members[0];

/** Sources and offices by how much their words are worth for each language. */
const worth = (language: string, { source, subject }: Finding): string => {
  const { office } = subject.document;
  const own = language === 'ko' ? office === 'KR' : office === 'US' || office === 'EP' || office === 'WO';
  return `${source.startsWith('kipris') && language === 'ko' ? 0 : 1}${own ? 0 : 1}${office === 'EP' ? 0 : 1}${subjectKey(subject)}`;
};

const bestText = (findings: readonly Finding[], name: 'title' | 'abstract', language: string): string | undefined =>
  findings
    .filter(({ facts }) => facts[name]?.value[language])
    .sort((a, b) => (worth(language, a) < worth(language, b) ? -1 : 1))[0]?.facts[name]?.value[language];

/** The languages of the market, and where neither is there the first other one. */
const languagesOf = (findings: readonly Finding[]): string[] => {
  const all = [...new Set(findings.flatMap(({ facts }) => Object.keys(facts.title?.value ?? {})))].sort();
  const own = ['ko', 'en'].filter((language) => all.includes(language));
  return own.length > 0 ? own : all.slice(0, 1);
};

/** Most numbers of one sort that a listing names. */
export const maxNumbers = 40;

const numbers = (all: readonly (string | undefined)[]): string[] =>
  [...new Set(all.flatMap((number) => number ?? []))].slice(0, maxNumbers);

const protects = new Set<Status>(['pending', 'in_force']);

/** Countries in which there is a right or an application; a European patent counts where it stands, and as `EP` until its grant. */
export const protectedIn = (members: readonly Member[]): string[] => {
  const found = members.flatMap(({ office, standing, parts }) => {
    if (office === 'WO' || !protects.has(standing.status)) return [];
    const states = parts.filter(({ status }) => protects.has(status)).map(({ country }) => country);
    return states.length > 0 ? states : [office];
  });
  return [...new Set(found)].sort();
};

/**
 * What an invention says of a listing, by path into its content: the same for the same findings, in whatever order they came.
 * Codes are those of the lead, then of the others.
 */
export const takenOf = (findings: readonly Finding[], today: string): Record<string, unknown> => {
  const members = membersOf(findings, today);
  const lead = leadOf(members);
  const taken: Record<string, unknown> = {};
  const take = (path: string, value: string | readonly unknown[] | undefined) => {
    if (value !== undefined && value.length > 0) taken[path] = value;
  };
  for (const language of languagesOf(findings)) {
    take(`title.${language}`, bestText(findings, 'title', language));
    take(`summary.${language}`, bestText(findings, 'abstract', language));
  }
  const own = (finding: Finding) => finding.subject.document.office === lead?.office;
  const symbols = [...findings.filter(own), ...findings.filter((f) => !own(f))].flatMap(({ facts }) => facts.ipc?.value ?? []);
  take(
    'codes',
    [...new Set(symbols)].slice(0, 20).map((code) => ({ scheme: 'ipc', code })),
  );
  const ordered = lead ? [lead, ...members.filter((member) => member !== lead)] : members;
  take('attributes.applicationNumber', numbers(ordered.map((m) => m.application && written(m.application, 'application'))));
  const published = ordered.flatMap((m) => m.publications.map((p) => ({ p, text: written(p, 'publication') })));
  take('attributes.registrationNumber', numbers(published.filter(({ p }) => isGrant(p)).map(({ text }) => text)));
  take('attributes.publicationNumber', numbers(published.filter(({ p }) => !isGrant(p)).map(({ text }) => text)));
  take('attributes.applicants', lead?.holders.length ? lead.holders : members.find((m) => m.holders.length > 0)?.holders);
  take('attributes.filed', lead?.filed);
  take('attributes.registered', lead?.granted);
  take('attributes.rightStatus', lead && rightStatus[lead.standing.status]);
  take('attributes.protectedIn', protectedIn(members));
  return taken;
};

/** One word for all of it, by which what is the same is known again. */
export const takenWord = (taken: Readonly<Record<string, unknown>>): string => canonical(taken);
