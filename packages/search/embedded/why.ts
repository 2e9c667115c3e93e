import type { Reason } from '../port.ts';
import type { Ranked } from './ranked.ts';
import { fieldOf, type Met } from './score.ts';
import type { Vocabulary } from './vocabulary.ts';

const tidy = (share: number): number => Number(share.toPrecision(4));

/** What a record's place comes from; the shares add up to its score. */
export const reasons = ({ text, signals, spread }: Ranked, vocabulary: Vocabulary): Reason[] => {
  const sum = text.met.reduce((total, m) => total + m.value, 0);
  const said = (met: Met): Reason => {
    const field = fieldOf(met, text.one);
    return {
      of: 'word',
      share: sum > 0 ? (text.words * met.value) / sum : 0,
      asked: met.wanted.asked.written,
      found: met.terms.map((t) => vocabulary.term(t.term)).join(' '),
      ...(field ? { field } : {}),
    };
  };
  const all: Reason[] = [
    ...text.met.map(said),
    { of: 'word', share: text.title, field: 'title' },
    { of: 'nearness', share: text.near },
    ...(['freshness', 'completeness', 'answering'] as const).map((of) => ({ of, share: text.total * signals[of] })),
    { of: 'spread', share: spread },
  ];
  return all.map((r) => ({ ...r, share: tidy(r.share) })).filter((r) => r.share !== 0);
};
