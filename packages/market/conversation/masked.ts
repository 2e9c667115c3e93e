import type { Language } from '@sandan/kernel/text';
import type { Name } from '../term-sheet/lock.ts';
import type { refusedWhys } from './rendering.ts';
import { type Sort, type Token, tokensOf } from './token.ts';

/** A text in which each locked word is a mark, so that whoever translates it neither sees nor touches what the mark stands for. */
export interface Masked {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

/** Why a translation is not shown: what of the original it lost, doubled, moved or added. */
export interface Refused {
  readonly why: (typeof refusedWhys)[number];
  readonly words: string[];
}
export type Rendered = { readonly text: string } | { readonly refused: Refused };

const [opening, closing] = ['⟦', '⟧'];
const mark = (n: number): string => `${opening}${n + 1}${closing}`;
/** Marks that people write themselves would be taken for ours. */
const own = /[⟦⟧]/g;

export const mask = (said: string, names: readonly Name[] = []): Masked => {
  const text = said.replace(own, ' ');
  const tokens = tokensOf(text, names);
  let masked = '';
  let from = 0;
  for (const [n, { at, text: word }] of tokens.entries()) {
    masked += text.slice(from, at) + mark(n);
    from = at + word.length;
  }
  return { text: masked + text.slice(from), tokens, names };
};

/** A locked word as it stands in a translation: as it was written; a name as it is called in that language. */
const written = ({ text, name }: Token, to: Language): string => name?.[to] || text;

const refuse = (why: Refused['why'], words: readonly string[]): Rendered => ({ refused: { why, words: [...words] } });

/**
 * The translation of a masked text with its locked words back in their places. It is refused unless each stands in it once, those of
 * one sort in the order of the original, and nothing beside them that would have to be locked (N13). Words of different sorts may change
 * places, for the two languages build their sentences the other way round: a day where a price stood is seen by everybody, another
 * price is not.
 */
export const unmask = ({ tokens, names }: Masked, answer: string, to: Language): Rendered => {
  if (answer.trim() === '') return refuse('empty', []);
  const seen: number[] = [];
  const strange: string[] = [];
  const between = answer.replace(/⟦([^⟦⟧]*)⟧/g, (whole, inner: string) => {
    const n = /^[1-9]\d{0,4}$/.test(inner) ? Number(inner) - 1 : -1;
    if (tokens[n]) seen.push(n);
    else strange.push(whole);
    return '\u0000';
  });
  const once = new Set(seen);
  const lost = tokens.flatMap((token, n) => (once.has(n) ? [] : [token.text]));
  if (lost.length > 0) return refuse('lost', lost);
  const doubled = seen.filter((n) => !once.delete(n));
  if (doubled.length > 0)
    return refuse(
      'doubled',
      doubled.flatMap((n) => tokens[n]?.text ?? []),
    );
  const added = [...strange, ...(between.match(own) ?? []), ...tokensOf(between, names).map((token) => token.text)];
  if (added.length > 0) return refuse('added', added);
  const last = new Map<Sort, number>();
  for (const n of seen) {
    const token = tokens[n] as Token;
    if ((last.get(token.sort) ?? -1) > n) return refuse('moved', [token.text]);
    last.set(token.sort, n);
  }
  return { text: answer.replace(/⟦(\d+)⟧/g, (_, n: string) => written(tokens[Number(n) - 1] as Token, to)) };
};
