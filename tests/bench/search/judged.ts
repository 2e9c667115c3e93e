import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Language } from '@sandan/kernel/text';
import { ancestry } from '@sandan/search/ancestry';
import { codeTitlesOf } from '@sandan/search/code-title';
import type { SearchRecord } from '@sandan/search/record';

const folder = new URL('../../../../shared/data/judged/', import.meta.url);

/** One question with the grades (1 to 3) of the records that answer it. */
export interface Judged {
  readonly query: string;
  readonly grades: ReadonlyMap<string, number>;
}

/** Records, and questions whose answers among them are known. */
export interface JudgedSet {
  readonly name: string;
  readonly language: Language;
  readonly records: readonly SearchRecord[];
  readonly queries: readonly Judged[];
}

/** Whether the judged sets lie beside the project. */
export const hasJudged = (): boolean => existsSync(folder);

const textOf = (path: string): string => {
  const bytes = readFileSync(new URL(path, folder));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};
const lines = <T>(path: string): T[] =>
  textOf(path)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const owner = { id: 'org_00000000000000000000000000', name: {}, type: 'exporter' as const };

const recordOf = (id: string, parts: Partial<SearchRecord>): SearchRecord => ({
  id,
  version: 1,
  ownerVersion: 1,
  kind: 'product',
  title: {},
  summary: {},
  body: {},
  words: [],
  identifiers: [],
  owner,
  facets: { kind: ['product'] },
  numbers: {},
  place: { country: 'KR' },
  facts: {},
  publishedAt: 0,
  confirmedAt: 0,
  demo: false,
  ...parts,
});

type Product = Record<string, string | number | boolean | string[] | undefined>;

const label = (key: string) => key.replace(/^attr_[a-z]+_/, '').replaceAll('_', ' ');

/** A product as a seller would list it: title, summary, maker and type as keywords, all other attributes as text. */
const productOf = (p: Product): SearchRecord => {
  const attributes = Object.entries(p).filter(([key]) => key.startsWith('attr_'));
  const type = attributes.find(([key]) => key === 'attr_t_product_type')?.[1];
  return recordOf(String(p.id), {
    title: { en: String(p.title ?? '') },
    summary: { en: String(p.short_description ?? '') },
    body: { en: attributes.map(([key, value]) => `${label(key)} ${value}`).join('\n') },
    words: [p.supplier, type, p.name].filter((v): v is string => typeof v === 'string'),
    identifiers: Array.isArray(p.ean) ? p.ean : [],
  });
};

/** IT products with graded head queries, English. */
export const icecat = (): JudgedSet => {
  const byQuery = new Map<string, Map<string, number>>();
  for (const line of textOf('icecat/judgements.csv').trim().split('\n').slice(1)) {
    const at = line.lastIndexOf(',', line.lastIndexOf(',') - 1);
    const [docid = '', rating = ''] = line.slice(at + 1).split(',');
    const query = line.slice(0, at).replace(/^"|"$/g, '');
    const grades = byQuery.get(query) ?? new Map<string, number>();
    byQuery.set(query, grades.set(docid, Number(rating)));
  }
  return {
    name: 'icecat',
    language: 'en',
    records: lines<Product>('icecat/products.jsonl.gz').map(productOf),
    queries: [...byQuery].map(([query, grades]) => ({ query, grades })).filter((q) => [...q.grades.values()].some((g) => g > 0)),
  };
};

/** Korean pages and questions asked in whole sentences. */
export const koreanPages = (): JudgedSet => ({
  name: 'korean_pages',
  language: 'ko',
  records: lines<{ doc_id: string; contents: string }>('korean_pages/corpus.jsonl').map((d) =>
    recordOf(d.doc_id, { kind: 'technology', body: { ko: d.contents } }),
  ),
  queries: lines<{ query: string; relevant: string[] }>('korean_pages/queries.jsonl').map((q) => ({
    query: q.query,
    grades: new Map(q.relevant.map((id) => [id, 1])),
  })),
});

interface Patent {
  readonly application_number: string;
  readonly title_ko: string;
  readonly title_en: string;
  readonly abstract_ko: string;
  readonly ipc: string[];
}

/** Korean patents: the title of the asked language is taken out of the records, the one of the other stays. */
export const patents = (asked: Language): JudgedSet => {
  const all = lines<Patent>('patents_ko_en/patents.jsonl').filter((p) => p.title_ko && p.title_en);
  return {
    name: `patents.${asked}`,
    language: asked,
    records: all.map((p) => {
      const codes = p.ipc.map((code) => ({ scheme: 'ipc' as const, code }));
      const codeTitles = codeTitlesOf(codes);
      return recordOf(p.application_number, {
        kind: 'technology',
        title: asked === 'en' ? { ko: p.title_ko } : { en: p.title_en },
        summary: { ko: p.abstract_ko ?? '' },
        ...(codeTitles ? { codeTitles } : {}),
        facets: { kind: ['technology'], ipc: [...new Set(codes.flatMap(ancestry))] },
      });
    }),
    queries: all.map((p) => ({
      query: asked === 'en' ? p.title_en : p.title_ko,
      grades: new Map([[p.application_number, 1]]),
    })),
  };
};

/** The same patents with the titles of one language, to be asked for by the first words of their own title. */
export const ownTitles = (language: Language): JudgedSet => {
  const set = patents(language === 'en' ? 'ko' : 'en');
  const beginning = ({ title }: SearchRecord) =>
    (title[language] ?? '')
      .split(/\s+/)
      .filter((word) => word.length > 1)
      .slice(0, 3)
      .join(' ');
  return {
    ...set,
    name: `titles.${language}`,
    language,
    queries: set.records.map((record) => ({ query: beginning(record), grades: new Map([[record.id, 1]]) })),
  };
};
