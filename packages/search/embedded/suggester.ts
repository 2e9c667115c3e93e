import type { DatabaseSync } from 'node:sqlite';
import type { Language } from '@sandan/kernel/text';
import { isConsonants } from '../korean/jamo.ts';
import type { Suggestion } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';
import { quoted } from './group.ts';
import type { Terms } from './terms.ts';

const considered = 60;

/** Completes what is being typed: the last word by the dictionary, and titles that hold all words typed so far. */
export const suggester = (db: DatabaseSync, analyse: Analyse, terms: Terms) => {
  const titled = db.prepare(
    'SELECT body FROM record WHERE row IN (SELECT rowid FROM word WHERE word MATCH ? ORDER BY rowid DESC LIMIT ?) AND body IS NOT NULL',
  );

  const titles = (match: string, language: Language, limit: number): string[] => {
    const rows = titled.all(match, considered) as unknown as { body: string }[];
    const all = rows.flatMap(({ body }) => {
      const { title } = JSON.parse(body) as SearchRecord;
      return title[language] ?? title.ko ?? title.en ?? [];
    });
    return [...new Set(all)].sort((a, b) => a.length - b.length).slice(0, limit);
  };

  return (text: string, language: Language, limit: number): Suggestion[] => {
    const typed = text.normalize('NFC').toLowerCase().trim().split(/\s+/);
    const last = typed.pop() ?? '';
    if (last === '') return [];
    const completions = terms.completions(last, limit);
    const before = typed.flatMap((word) => analyse(word).flatMap((w) => w.parts)).map(quoted);
    const endings = isConsonants(last) || completions.length > 0 ? completions.slice(0, 5).map((c) => quoted(c.term)) : [];
    const lasting = [...endings, ...(/^[\p{L}\p{N}]+$/u.test(last) ? [`${quoted(last)} *`] : [])];
    const match = lasting.length > 0 ? [...before, `(${lasting.join(' OR ')})`].join(' AND ') : before.join(' AND ');
    const words = completions
      .filter((c) => typed.length === 0 || terms.together(`${before.join(' AND ')} AND ${quoted(c.term)}`) || before.length === 0)
      .map((c): Suggestion => ({ text: [...typed, c.term].join(' '), kind: 'word', count: c.count }));
    const named = match
      ? titles(`{title} : (${match})`, language, limit).map((t): Suggestion => ({ text: t, kind: 'title' }))
      : [];
    const half = Math.ceil(limit / 2);
    return [...words.slice(0, Math.max(half, limit - named.length)), ...named].slice(0, limit);
  };
};
