import type { Understood } from '../asked.ts';
import type { Query, Relaxed } from '../port.ts';
import { completing } from './completing.ts';
import { having, havingMost } from './match.ts';
import type { Rows } from './rows.ts';
import type { Store } from './store.ts';
import { type Wanted, wanting } from './wanted.ts';
import { few, looseQuorum } from './weights.ts';

/** How much of what is asked a record must have. */
export type Breadth = Pick<Query, 'loose' | 'whole'>;

/** What a text finds before any filter. */
export interface Matches {
  readonly wanted: readonly Wanted[];
  readonly rows: Rows;
  readonly relaxed: Relaxed;
}

/** Whether a word was found by another letter, and not as it is written. */
const onlyByTypo = ({ forms }: Wanted): boolean =>
  forms.some((f) => f.form.by === 'typo') && forms.every((f) => f.form.by === 'typo' || f.form.by === 'sound');

const findingAsked = (
  { pile, vocabulary, dictionary }: Store,
  { asked, loose, whole }: Pick<Understood, 'asked'> & Breadth,
): Matches => {
  const wanted = asked.map(wanting(pile, completing(vocabulary, dictionary)));
  const needed = wanted.filter((w) => !w.asked.aside);
  if (loose) return { wanted, rows: havingMost(pile, needed, false, [looseQuorum]), relaxed: 'someWords' };
  const rows = having(pile, needed);
  const relaxed = needed.some(onlyByTypo) ? 'typo' : 'none';
  const held = rows.rows.length;
  const things = needed.reduce((sum, w) => sum + Math.max(1, w.parts.length), 0);
  if (whole || things < 2 || held >= few) return { wanted, rows, relaxed: held > 0 ? relaxed : 'none' };
  const most = havingMost(pile, needed, held > 0);
  if (most.rows.length <= held) return { wanted, rows, relaxed: held > 0 ? relaxed : 'none' };
  return { wanted, rows: most, relaxed: 'someWords' };
};

/**
 * Finds the records that have everything that is asked, or most of it where hardly any has; a loose query, those that have some of it, a
 * whole one those alone that have all. Where nothing has a term of several words in any form, its words count each by itself.
 */
export const finding = (store: Store, asking: Pick<Understood, 'asked'> & Breadth): Matches => {
  const found = findingAsked(store, asking);
  const { asked, whole } = asking;
  if (found.rows.rows.length > 0 || whole || !asked.some(({ words }) => words)) return found;
  const apart = findingAsked(store, { ...asking, asked: asked.flatMap((one) => one.words ?? [one]) });
  return apart.rows.rows.length > 0 ? { ...apart, relaxed: 'someWords' } : found;
};
