import { faultGist } from '@sandan/market/fault-detail';
import type { Shrunk, SourceError, SourceLine, SourceRun } from '../api/sources.ts';
import type { Language } from '../api/views.ts';
import { told } from './ago.ts';
import { moment } from './date.ts';
import { count, fileSize } from './number.ts';
import { textIn } from './text.ts';

/** The text of a fault code for people, without what only the fault itself knew. */
const whyOf = (code: string, language: Language): string => faultGist(code, language) ?? code;

type Mood = 'running' | 'wanted' | 'noKey' | SourceLine['state'];

const moodOf = (line: SourceLine): Mood => {
  if (line.running) return 'running';
  if (line.wantedAt) return 'wanted';
  return line.state === 'idle' && line.fault === 'source.noKey' ? 'noKey' : line.state;
};

const shrunkShown = (counts: readonly Shrunk[], language: Language) =>
  counts.map(({ list, read, last }) => ({ list, was: count(last, language), now: count(read, language) }));

/** A source as its line and its page show it. */
export const sourceShown = (line: SourceLine, now: Date, language: Language) => {
  const instant = (at: string | undefined) => (at ? told(at, now, language) : undefined);
  const { quota } = line;
  const bytes = (n: number) => fileSize(n, language);
  return {
    id: line.id,
    version: line.version,
    source: line.source,
    title: textIn(line.title, language),
    home: line.home,
    asks: line.asks,
    followed: line.followed,
    mood: moodOf(line),
    outdated: line.outdated,
    missing: line.keys.filter((key) => !key.present).map((key) => key.name),
    keys: line.keys,
    every: line.every,
    staleAfter: line.staleAfter,
    owner: line.owner && { id: line.owner.id, name: textIn(line.owner.name, language) },
    params: Object.values(line.params).join(' · '),
    why: line.fault && whyOf(line.fault, language),
    single: line.single,
    shrunken: line.shrunken && {
      run: line.shrunken.run,
      at: moment(line.shrunken.at, language),
      counts: shrunkShown(line.shrunken.counts, language),
    },
    accepted: line.accepted && {
      at: moment(line.accepted.by.at, language),
      reason: line.accepted.reason,
      counts: shrunkShown(line.accepted.counts, language),
      waits: line.accepted.takenBy === undefined,
    },
    lastGood: instant(line.lastGoodAt),
    staleSince: instant(line.staleSince),
    /** Asked as soon as somebody looks; otherwise at `due`, or never. */
    soon: line.followed && !['paused', 'noKey'].includes(moodOf(line)),
    due: line.dueAt && line.dueAt > now.toISOString() ? instant(line.dueAt) : undefined,
    counts: line.counts,
    quota: quota && {
      per: quota.per,
      until: moment(quota.until, language),
      requests: { used: quota.used.requests, limit: quota.requests },
      bytes: quota.bytes ? { used: bytes(quota.used.bytes), limit: bytes(quota.bytes) } : undefined,
      said: quota.said.map(({ name, used, limit }) => ({ name, used: count(used, language), limit: count(limit, language) })),
    },
  };
};
export type SourceShown = ReturnType<typeof sourceShown>;

const lengthOf = ({ startedAt, endedAt }: SourceRun, language: Language): string => {
  if (!endedAt) return '';
  const seconds = Math.max(0, (Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: seconds < 90 ? 'second' : 'minute',
    maximumFractionDigits: 0,
  }).format(seconds < 90 ? seconds : seconds / 60);
};

export const runShown = (run: SourceRun, running: boolean, language: Language) => ({
  n: run.n,
  at: moment(run.startedAt, language),
  length: lengthOf(run, language),
  by: run.by,
  outcome: run.outcome === 'running' && !running ? ('lost' as const) : run.outcome,
  counts: run.counts,
  reasons: Object.entries(run.reasons ?? {}).map(([code, n]) => `${whyOf(code, language)} ${count(n, language)}`),
  asked: run.requests === 0 ? undefined : { requests: count(run.requests, language), bytes: fileSize(run.bytes, language) },
  why: run.fault && whyOf(run.fault, language),
});

export const errorShown = (error: SourceError, language: Language) => ({
  n: error.n,
  at: moment(error.at, language),
  why: whyOf(error.code, language),
  code: error.code,
  detail: error.detail,
  document: error.document,
  status: error.status,
  raw: [error.headers, error.answer].filter(Boolean).join('\n\n'),
});
