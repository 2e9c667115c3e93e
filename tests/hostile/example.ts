import { detailB, listA, rowA } from '@sandan/sources/kipris/fixtures';

/** What a record says, as far as a hostile source plays with it. */
export interface Words {
  readonly title: string;
  readonly date: string;
  readonly id: string;
  readonly amount: string;
  /** Records that the source says it has in all. */
  readonly total: number;
  /** The page that is given, whatever was asked for; 0 for the one asked for. */
  readonly page: number;
}

/** How a source answers if it means well. */
export interface Example {
  readonly format: 'xml' | 'json' | 'csv';
  /** The source pages through its records. */
  readonly pages?: true;
  answer(url: URL, words: Partial<Words>): string;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign);

const kiprisList: Example['answer'] = (url, { title, date, id, total = 3, page = 0 }) => {
  const start = page || Number(url.searchParams.get('docsStart') ?? 1);
  const count = Math.max(0, Math.min(3, Number(url.searchParams.get('docsCount') ?? 3), total - start + 1));
  const more = {
    ...(title === undefined ? {} : { InventionName: escaped(title), Abstract: escaped(title) }),
    ...(date === undefined ? {} : { ApplicationDate: date }),
    ...(id === undefined ? {} : { ApplicationNumber: escaped(id) }),
  };
  return listA(
    Array.from({ length: count }, (_, n) => rowA(start + n, more)),
    total,
  );
};

/** By the name of the adapter; one without an example meets the switches that need none. */
export const examples: Readonly<Record<string, Example>> = {
  kipris: { format: 'xml', pages: true, answer: kiprisList },
  'kipris file': { format: 'xml', answer: kiprisList },
  'kipris detail': {
    format: 'xml',
    answer: (_, { title = '시험 장치', date = '2019.08.19' }) =>
      detailB(false).replaceAll('시험 장치', escaped(title)).replaceAll('2019.08.19', date),
  },
};
