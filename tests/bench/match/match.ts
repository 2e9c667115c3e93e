import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Listing } from '@sandan/market/listing/listing';
import { judge } from '@sandan/market/match/condition';
import { offeredAt } from '@sandan/market/match/offer';
import { fits, scoreOf } from '@sandan/market/match/score';
import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import { lexicon } from '@sandan/search/lexicon/lexicon';
import { candidates } from '@sandan/search/match/candidates';
import type { SearchPort } from '@sandan/search/port';
import type { SearchRecord } from '@sandan/search/record';
import type { Figure } from '../figure.ts';
import { type Paraphrase, paraphrases } from './paraphrases.ts';
import { hasTechnologies, realTechnologies, technologies } from './technologies.ts';

const answers: ReadonlySet<string> = new Set(paraphrases.map((p) => p.answer));
const named = (size: number): string => `${size / 1000}k`;
const rounds = 3;

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** A record as the listing it would be made from: what conditions are held against. */
const contentOf = (record: SearchRecord): Pick<Listing, 'kind' | 'content'> => ({
  kind: 'technology',
  content: {
    title: { ko: record.title.ko ?? '', en: record.title.en ?? '' },
    codes: (record.facets.ipc ?? []).filter((code) => code.includes('/')).map((code) => ({ scheme: 'ipc' as const, code })),
    attributes: record.numbers.readiness?.[0] ? { readiness: record.numbers.readiness[0] } : {},
    keywords: [],
    stages: {},
    media: [],
  },
});

/** Each need asks for three things beside its words, so that conditions are held against every candidate as in the market. */
const conditions = { readiness: 5, territory: ['KR'], budget: { currency: 'KRW' as const, minor: 50_000_000 } };

/** The whole way of one need: candidates, every condition held against each, and the order by score. */
const matched = async (index: SearchPort, { title, problem, language }: Paraphrase, now: Date) => {
  const found = await candidates(
    index,
    { title: { [language]: title }, texts: [{ [language]: problem }] },
    { kinds: ['technology'] },
  );
  return found
    .map(({ record, wording }) => {
      const offered = offeredAt(contentOf(record), 'qualified');
      const judged = judge({ kind: 'need', codes: [], attributes: conditions }, offered, now);
      return { id: record.id, score: scoreOf(wording, judged, offered.codes), wording };
    })
    .sort((a, b) => b.score - a.score);
};

const filled = async (records: readonly SearchRecord[]): Promise<SearchPort> => {
  const index = embedded({ file: ':memory:', analyse: await analyser(), lexicon: await lexicon() });
  for (let at = 0; at < records.length; at += 2000)
    await index.apply(
      records.slice(at, at + 2000).map((record) => ({ id: record.id, ownerId: record.owner.id, sequence: 1, record })),
    );
  // What was written is put in order in quiet moments.
  await new Promise((r) => setTimeout(r, 5000));
  return index;
};

const crossing = ({ answer, language }: Paraphrase): string => `${language}.to.${/^\d/.test(answer) ? 'ko' : 'en'}`;

const ofRecords = async (name: string, records: readonly SearchRecord[], goals: boolean): Promise<Figure[]> => {
  const index = await filled(records);
  const now = new Date('2026-11-26T00:00:00.000Z');
  const [times, cpu]: [number[], number[]] = [[], []];
  const hits = new Map<string, boolean[]>();
  let fitting = 0;
  for (const paraphrase of paraphrases.slice(0, 10)) await matched(index, { ...paraphrase, problem: '' }, now);
  for (let round = 0; round < rounds; round++)
    for (const paraphrase of paraphrases) {
      // Another blank each time: nothing is answered from what is kept of an earlier round.
      const asked = { ...paraphrase, problem: `${paraphrase.problem} ${'x'.repeat(round + 2)}` };
      const before = process.cpuUsage();
      const began = performance.now();
      const found = await matched(index, asked, now);
      times.push(performance.now() - began);
      const used = process.cpuUsage(before);
      cpu.push((used.user + used.system) / 1000);
      if (round > 0) continue;
      const place = found.findIndex(({ id }) => id === paraphrase.answer);
      const hit = place >= 0 && place < 10;
      const answer = found[place];
      if (answer && fits(answer.wording, answer.score)) fitting++;
      hits.set(crossing(paraphrase), [...(hits.get(crossing(paraphrase)) ?? []), hit]);
      if (!hit) console.log(`${name}: not among the first ten: ${paraphrase.title}`);
    }
  await index.close();
  const all = [...hits.values()].flat();
  const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;
  return [
    { name: `match.${name}.p50`, value: quantile(times, 0.5), unit: 'ms' },
    { name: `match.${name}.p95`, value: quantile(times, 0.95), unit: 'ms', ...(goals ? { goal: { op: '<=', number: 50 } } : {}) },
    { name: `match.${name}.cpu.p95`, value: quantile(cpu, 0.95), unit: 'ms' },
    { name: `match.${name}.hit10`, value: share(all), unit: 'share' },
    ...[...hits].sort().map(([way, list]): Figure => ({ name: `match.${name}.hit10.${way}`, value: share(list), unit: 'share' })),
    { name: `match.${name}.fitting`, value: fitting / paraphrases.length, unit: 'share' },
  ];
};

const load = (): string => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 2).join(' ');

/** Need to technology over the real patents and offers, and over sets put together from them (`technologies`). */
export const match = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  if (!hasTechnologies()) {
    console.log('match: the technologies are not beside the project (../shared/data); nothing is measured');
    return [];
  }
  const real = await realTechnologies();
  console.log(
    `match: ${real.length} real technologies, ${paraphrases.length} needs; ${availableParallelism()} cores, load ${load()}`,
  );
  console.log('match: 1k is a part of the real ones; 10k and 100k add mixtures of title and sentences of three others each');
  const figures = await ofRecords('real', real, true);
  for (const size of quick ? [1000] : [1000, 10_000, 100_000])
    figures.push(...(await ofRecords(named(size), technologies(real, size, answers), true)));
  console.log(`match: load at the end ${load()}`);
  return figures;
};
