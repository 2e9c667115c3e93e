import { stem } from './english/stem.ts';
import { respelt } from './korean/respelt.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

/** What to mark: words as analysed, and the beginning of a word that is still being typed. */
export interface Marks {
  readonly terms: ReadonlySet<string>;
  readonly prefix?: string;
}

type Span = readonly [from: number, to: number];
const hangul = /\p{Script=Hangul}/u;

/** Places of the terms inside a Hangul word; a single syllable counts only as a whole word or beside another mark. */
const inHangul = (word: string, marks: Marks): Span[] => {
  if (marks.terms.has(word)) return [[0, word.length]];
  const spans: [number, number][] = [];
  const found = (term: string) => {
    for (let at = word.indexOf(term); at >= 0; at = word.indexOf(term, at + term.length)) spans.push([at, at + term.length]);
  };
  for (const term of marks.terms) if (term.length > 1) found(term);
  if (marks.prefix && word.startsWith(marks.prefix)) spans.push([0, marks.prefix.length]);
  if (spans.length === 0) return [];
  const touches = (at: number) => spans.some(([from, to]) => at === to || at + 1 === from);
  for (let at = 0; at < word.length; at++) if (marks.terms.has(word[at] ?? '') && touches(at)) spans.push([at, at + 1]);
  return spans.sort((a, b) => a[0] - b[0]);
};

const inLatin = (word: string, marks: Marks): Span[] => {
  if (marks.terms.has(word) || marks.terms.has(stem(word))) return [[0, word.length]];
  return marks.prefix && word.startsWith(marks.prefix) ? [[0, marks.prefix.length]] : [];
};

const known = new WeakMap<Marks, Map<string, readonly Span[]>>();

/** Places of the marks in a word, found once for all texts that are marked alike. */
const inWord = (word: string, marks: Marks): readonly Span[] => {
  const words = known.get(marks) ?? new Map<string, readonly Span[]>();
  known.set(marks, words);
  const before = words.get(word);
  if (before) return before;
  const spans = hangul.test(word) ? inHangul(word, marks) : inLatin(word, marks);
  words.set(word, spans);
  return spans;
};

/** Words as the analysis reads them: decimals and thousands are one number, raised figures are figures, loan words spelt by the rules. */
const words = /\d+(?:,\d{3}(?!\d))+(?:\.\d+)?|\d+\.\d+|\p{Script=Hangul}+|[^\p{Script=Hangul}\s\p{P}\p{S}]+/gu;
const read = (word: string): string =>
  hangul.test(word) ? respelt(word) : word.toLowerCase().normalize('NFKC').replaceAll(',', '');

const spansOf = (text: string, marks: Marks): Span[] => {
  const merged: [number, number][] = [];
  for (const { 0: written, index } of text.matchAll(words)) {
    const word = read(written);
    const spans = inWord(word, marks);
    // Where a sign is left out places do not fit, and the word is marked as a whole.
    const placed = word.length === written.length || spans.length === 0 ? spans : [[0, written.length] as const];
    for (const [from, to] of placed) {
      const last = merged.at(-1);
      if (last && index + from <= last[1]) last[1] = Math.max(last[1], index + to);
      else merged.push([index + from, index + to]);
    }
  }
  return merged;
};

const marked = (text: string, spans: readonly Span[]): string => {
  let html = '';
  let at = 0;
  for (const [from, to] of spans) {
    html += `${escapeHtml(text.slice(at, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at));
};

/** The whole text, HTML-escaped, with what matched in `<mark>`; nothing if nothing matched. */
export const highlight = (text: string, marks: Marks): string | undefined => {
  const spans = spansOf(text, marks);
  return spans.length > 0 ? marked(text, spans) : undefined;
};

/** A passage of some `length` characters around the first match, as `highlight` gives it. */
export const passage = (text: string, marks: Marks, length = 180): string | undefined => {
  const first = spansOf(text, marks)[0];
  if (!first) return undefined;
  const blank = text.lastIndexOf(' ', Math.max(0, first[0] - length / 4));
  const from = first[0] < length / 2 ? 0 : Math.max(blank + 1, first[0] - length / 2, 0);
  const end = text.length - from <= length ? text.length : Math.max(text.lastIndexOf(' ', from + length), first[1]);
  const cut = text.slice(from, end);
  return `${from > 0 ? '…' : ''}${highlight(cut, marks) ?? escapeHtml(cut)}${end < text.length ? '…' : ''}`;
};
