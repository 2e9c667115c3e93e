import type { SearchRecord } from '@sandan/search/record';

const [k1, b] = [1.2, 0.75];
const tokens = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** The text of a record that every engine is given. */
export const textOf = ({ title, summary, body, words, identifiers }: SearchRecord): string =>
  [title.ko, title.en, summary.ko, summary.en, body.ko, body.en, ...words, ...identifiers].filter(Boolean).join('\n');

/** The rival of every measurement: BM25 over whitespace tokens, one field, any word. */
export const plainBm25 = (records: readonly SearchRecord[], most = 10) => {
  const postings = new Map<string, Map<number, number>>();
  const lengths: number[] = [];
  records.forEach((record, row) => {
    const words = tokens(textOf(record));
    lengths.push(words.length);
    for (const word of words) {
      const rows = postings.get(word) ?? new Map<number, number>();
      postings.set(word, rows.set(row, (rows.get(row) ?? 0) + 1));
    }
  });
  const average = lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length);
  return (query: string): string[] => {
    const scores = new Map<number, number>();
    for (const word of tokens(query)) {
      const rows = postings.get(word);
      if (!rows) continue;
      const idf = Math.log(1 + (records.length - rows.size + 0.5) / (rows.size + 0.5));
      for (const [row, tf] of rows) {
        const norm = k1 * (1 - b + (b * (lengths[row] ?? 0)) / average);
        scores.set(row, (scores.get(row) ?? 0) + (idf * tf * (k1 + 1)) / (tf + norm));
      }
    }
    return [...scores]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, most)
      .map(([row]) => records[row]?.id ?? '');
  };
};
