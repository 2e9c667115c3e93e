import { folded, wordsOfText } from '../desk/find.ts';
import type { NoteEdition } from './edition.ts';

/** What is sought beside words. IPC and HS are found by any of their beginnings. */
export const facetWord = (name: 'hs' | 'ipc' | 'country' | 'subject', value: string): string =>
  `${name}:${folded(value).replace(/\s/g, '')}`;

/** Under which words all may find an edition: what it says in public, and nothing of one that is not published. */
export const wordsOfNote = (edition: NoteEdition): string[] => {
  if (edition.state !== 'published') return [];
  const { title, summary, codes, countries, subject, statements } = edition.content;
  const texts = [title, summary ?? {}, ...statements.map(({ text }) => text)].flatMap((text) => Object.values(text));
  const names = statements.flatMap(({ name, number }) => [name ?? '', number ?? '']);
  const places = [...countries, ...statements.flatMap(({ country }) => country ?? [])];
  const words = [...texts, ...names].flatMap(wordsOfText);
  const facets = [
    ...codes.flatMap(({ scheme, code }) => (scheme === 'ksic' ? [] : [facetWord(scheme, code)])),
    ...places.map((place) => facetWord('country', place)),
    facetWord('subject', subject),
  ];
  return [...new Set([...facets, ...words])].slice(0, 400);
};
