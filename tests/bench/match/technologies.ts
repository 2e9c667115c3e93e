import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ancestry } from '@sandan/search/ancestry';
import { codeTitlesOf } from '@sandan/search/code-title';
import type { SearchRecord } from '@sandan/search/record';
import { readList } from '@sandan/sources/kipris/list';
import { ipcCodes } from '@sandan/sources/kipris/map';
import { seeded } from '../search/engine-listings.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);

/** Whether the real technologies lie beside the project. */
export const hasTechnologies = (): boolean => existsSync(new URL('technology_offers/', folder));

const lines = <T>(path: string): T[] =>
  readFileSync(new URL(path, folder), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const recordOf = (id: string, parts: Partial<SearchRecord>, ipc: readonly string[] = []): SearchRecord => {
  const codes = ipc.map((code) => ({ scheme: 'ipc' as const, code }));
  const codeTitles = codeTitlesOf(codes);
  return {
    id,
    version: 1,
    ownerVersion: 1,
    kind: 'technology',
    title: {},
    summary: {},
    body: {},
    words: [],
    identifiers: [],
    owner: { id: 'org_00000000000000000000000000', name: {}, type: 'university' },
    ...(codeTitles ? { codeTitles } : {}),
    numbers: {},
    place: { country: 'KR' },
    facts: {},
    publishedAt: 0,
    confirmedAt: 0,
    demo: false,
    ...parts,
    facets: {
      kind: ['technology'],
      ...(codes.length > 0 ? { ipc: [...new Set(codes.flatMap(ancestry))] } : {}),
      ...parts.facets,
    },
  };
};

interface Offer {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly keywords?: readonly string[];
  readonly trl?: string;
}

const offers = (): SearchRecord[] =>
  ['technology_offers/csir_india.jsonl', 'technology_offers/jst_japan.jsonl'].flatMap(lines<Offer>).map((offer) => {
    const level = Number(/\d/.exec(offer.trl ?? '')?.[0]);
    return recordOf(offer.id, {
      title: { en: offer.title },
      summary: { en: offer.summary },
      words: [...(offer.keywords ?? [])],
      ...(level ? { numbers: { readiness: [level, level] } } : {}),
    });
  });

interface Patent {
  readonly application_number: string;
  readonly title_ko: string;
  readonly abstract_ko?: string;
  readonly ipc: readonly string[];
}

/** Korean patents with what a Korean office publishes of them: their English titles are left out, so that a question in English has to cross. */
const patents = (): SearchRecord[] =>
  lines<Patent>('judged/patents_ko_en/patents.jsonl').map((p) =>
    recordOf(p.application_number, { title: { ko: p.title_ko }, summary: { ko: p.abstract_ko ?? '' } }, p.ipc),
  );

const recorded = async (): Promise<SearchRecord[]> => {
  const list = new URL('kipris/list/patent/', folder);
  const files = readdirSync(list).flatMap((applicant) =>
    readdirSync(new URL(`${applicant}/`, list)).map((name) => new URL(`${applicant}/${name}`, list)),
  );
  const records: SearchRecord[] = [];
  for (const file of files)
    for await (const rows of readList([readFileSync(file)]))
      for (const { fields } of rows)
        records.push(
          recordOf(
            fields.applicationNumber ?? '',
            { title: { ko: fields.title ?? '' }, summary: { ko: fields.abstract ?? '' } },
            ipcCodes(fields.ipc ?? '').map(({ code }) => code),
          ),
        );
  return records;
};

/** Every real technology of the data, each once. */
export const realTechnologies = async (): Promise<SearchRecord[]> => [
  ...new Map([...patents(), ...offers(), ...(await recorded())].map((r) => [r.id, r])).values(),
];

const languageOf = ({ title }: SearchRecord): 'ko' | 'en' => (title.ko ? 'ko' : 'en');
const sentences = (text: string): string[] => text.split(/(?<=[.다])\s+/).filter((s) => s.length > 10);

/**
 * As many technologies as asked for. Beyond the real ones each further one is put together from three others of its language: the title of the
 * first, half of the sentences of the second and of the third, and the classes of the first. Nothing is taken from `kept`, so that no
 * copy answers what they answer; words are as frequent as in the real ones.
 */
export const technologies = (real: readonly SearchRecord[], size: number, kept: ReadonlySet<string>): SearchRecord[] => {
  const first = [...real.filter((r) => kept.has(r.id)), ...real.filter((r) => !kept.has(r.id))].slice(0, size);
  const random = seeded(83);
  const pools = { ko: real.filter((r) => !kept.has(r.id) && r.title.ko), en: real.filter((r) => !kept.has(r.id) && r.title.en) };
  const made = Array.from({ length: Math.max(0, size - first.length) }, (_, n): SearchRecord => {
    const language = random() < pools.ko.length / (pools.ko.length + pools.en.length) ? 'ko' : 'en';
    const pool = pools[language];
    const one = () => pool[Math.floor(random() * pool.length)] as SearchRecord;
    const [a, b, c] = [one(), one(), one()];
    const half = (r: SearchRecord) => sentences(r.summary[languageOf(r)] ?? '').filter(() => random() < 0.5);
    return {
      ...a,
      id: `made_${n}`,
      summary: { [language]: [...half(b), ...half(c)].join(' ') },
      words: [...a.words, ...b.words.slice(0, 2)],
    };
  });
  return [...first, ...made];
};
