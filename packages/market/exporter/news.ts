import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { plusDays } from '../calendar/date.ts';
import { exporterBandNames, exporterBands } from './band.ts';
import type { HeldCertificate } from './catalogue.ts';

/** What an exporter is told of: its market, its papers, its standing, and who calls. */
export const exporterNewsKinds = ['asked', 'dormant', 'certificate', 'regulation', 'programme', 'band', 'readiness'] as const;
export type ExporterNewsKind = (typeof exporterNewsKinds)[number];

const Said = z.union([z.string().max(400), localized(400)]);

/** One piece of news, kept with the exporter; `key` names the happening once. */
export const ExporterNews = z
  .object({
    key: z.string().max(200),
    kind: z.enum(exporterNewsKinds),
    at: z.iso.datetime(),
    /** What the text of its kind is filled with. */
    params: z.record(z.string().max(20), Said),
    /** Its page without the language. */
    link: z.string().max(200),
  })
  .meta({ id: 'ExporterNews' });
export type ExporterNews = z.infer<typeof ExporterNews>;

/** News that stay to be read, and keys that are remembered so that nothing is told twice. */
const kept = 30;
const remembered = 400;

/** What has been told and from where the next news is reckoned. */
export const Watched = z.object({
  /** Happenings that were told, or that stood when the exporter was first looked at. */
  keys: z.array(z.string().max(200)).max(remembered),
  band: z.enum(exporterBandNames).optional(),
  score: z.number(),
});
export type Watched = z.infer<typeof Watched>;

/** A measure of a destination against goods of the exporter, as it stands. */
export interface SeenMeasure {
  readonly source: string;
  readonly sourceId: string;
  readonly country: string;
  readonly hs: string;
  readonly title: { readonly [language: string]: string };
  readonly stage: string;
  readonly until?: string;
}

/** A call that is open to exporters of its band. */
export interface SeenCall {
  readonly id: string;
  readonly title: { readonly [language: string]: string };
  readonly closesOn: string;
}

/** What the clock sees on a day. */
export interface Seen {
  readonly certificates: readonly HeldCertificate[];
  readonly measures: readonly SeenMeasure[];
  readonly calls: readonly SeenCall[];
  readonly band: Watched['band'];
  readonly score: number;
  /** In Korea. */
  readonly day: string;
}

/** Days before its last one from which a certificate is told of. */
export const certificateDays = 60;
/** Points by which readiness has to have moved since it was last told. */
export const scoreStep = 5;

const profile = '/my/exporter';
const cut = (key: string): string => key.slice(0, 200);

/** A certificate once as it comes to its end; one that was renewed has another last day, and another key. */
const ofCertificates = ({ certificates, day }: Seen): Omit<ExporterNews, 'at'>[] =>
  certificates.flatMap(({ name, number = '', until }) =>
    until && until >= day && until <= plusDays(day, certificateDays)
      ? [{ kind: 'certificate', key: cut(`certificate#${name}#${number}#${until}`), params: { name, until }, link: profile }]
      : [],
  );

const names = { ko: new Intl.DisplayNames('ko', { type: 'region' }), en: new Intl.DisplayNames('en', { type: 'region' }) };
const countryNames = (code: string) => ({ ko: names.ko.of(code) ?? code, en: names.en.of(code) ?? code });

/** A measure once as it stands: another stage or another end is news. */
const ofMeasures = ({ measures }: Seen): Omit<ExporterNews, 'at'>[] =>
  measures.map(({ source, sourceId, country, hs, title, stage, until = '' }) => ({
    kind: 'regulation',
    key: cut(`regulation#${source}#${sourceId}#${stage}#${until}`),
    params: { country: countryNames(country), hs, title },
    link: `/overseas?goods=${hs}&country=${country}`,
  }));

const ofCalls = ({ calls }: Seen): Omit<ExporterNews, 'at'>[] =>
  calls.map(({ id, title, closesOn }) => ({
    kind: 'programme',
    key: `programme#${id}`,
    params: { title, until: closesOn },
    link: `/programmes/${id}`,
  }));

const points = (score: number): string => String(score);

/** A band that was reached or lost, or readiness that moved by so much; of both the band alone. */
const ofStanding = (before: Watched, { band, score, day }: Seen): Omit<ExporterNews, 'at'>[] => {
  if (before.band && band && before.band !== band) {
    const [was, is] = [exporterBands[before.band].name, exporterBands[band].name];
    return [{ kind: 'band', key: `band#${day}#${band}`, params: { before: was, after: is }, link: profile }];
  }
  return Math.abs(score - before.score) >= scoreStep
    ? [
        {
          kind: 'readiness',
          key: `readiness#${day}`,
          params: { before: points(before.score), after: points(score) },
          link: profile,
        },
      ]
    : [];
};

/** News of a change of state that the clock made. */
export const stateNews = (before: string, after: string, at: string): ExporterNews[] =>
  before !== after && (after === 'asked' || after === 'dormant')
    ? [{ kind: after, key: `${after}#${at.slice(0, 10)}`, at, params: {}, link: profile }]
    : [];

/**
 * What a day brings to tell an exporter, each thing once. When it is looked at for the first time, the measures and the standing that are
 * found are where it begins, not news.
 */
export const exporterNews = (
  before: Watched | undefined,
  seen: Seen,
  now: Date,
): { readonly news: readonly ExporterNews[]; readonly watched: Watched } => {
  const at = now.toISOString();
  const known = new Set(before?.keys);
  const standing = before ? ofStanding(before, seen) : [];
  const measures = ofMeasures(seen);
  const found = [...ofCertificates(seen), ...(before ? measures : []), ...ofCalls(seen), ...standing];
  const news = found.filter(({ key }) => !known.has(key)).map((one) => ({ ...one, at }));
  const told = standing.length > 0 || !before;
  const keys = [...(before?.keys ?? []), ...(before ? [] : measures.map(({ key }) => key)), ...news.map(({ key }) => key)];
  const band = seen.band ?? before?.band;
  return {
    news,
    watched: {
      keys: [...new Set(keys)].slice(-remembered),
      ...(band ? { band } : {}),
      score: told ? seen.score : before.score,
    },
  };
};

/** The news that stay to be read, the newest first. */
export const withNews = (before: readonly ExporterNews[], news: readonly ExporterNews[]): ExporterNews[] =>
  [...news, ...before].slice(0, kept);
