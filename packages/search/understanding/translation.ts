import type { Form, Lexicon } from '../asked.ts';

const least = 0.3;
/** From this weight on a translation says the same without doubt. */
const certain = 0.9;
const ofSegment = 3;
const ofCompound = 4;
/** Words translated one by one are less sure than one translated as a whole. */
const piecemeal = 0.8;

/** What the lexicon says of terms as a whole. */
export const others = (terms: readonly string[], lexicon: Lexicon): Form[] =>
  terms.length <= lexicon.longest ? lexicon.others(terms).filter((form) => form.weight >= least) : [];

/** Terms cut into the longest runs that the lexicon knows, each with its translations of a weight of at least `floor`. */
const runs = (terms: readonly string[], lexicon: Lexicon, floor = least): Form[][] | undefined => {
  const found: Form[][] = [];
  for (let at = 0; at < terms.length; ) {
    let taken = 0;
    for (let length = Math.min(lexicon.longest, terms.length - at); length > 0 && taken === 0; length--) {
      const known = others(terms.slice(at, at + length), lexicon).filter(
        (form) => form.by === 'translation' && form.weight >= floor,
      );
      if (known.length === 0) continue;
      found.push(known.slice(0, ofSegment));
      taken = length;
    }
    if (taken === 0) return undefined;
    at += taken;
  }
  return found;
};

const both = (left: readonly Form[], right: readonly Form[]): Form[] =>
  left.flatMap((l) =>
    right.map((r): Form => ({ terms: [...l.terms, ...r.terms], weight: l.weight * r.weight, by: 'translation' })),
  );

/** A compound that the lexicon does not know as one, translated by what it is made of (고압볼밸브: high pressure, ball valve). */
export const piecewise = (terms: readonly string[], lexicon: Lexicon): Form[] => {
  if (terms.length < 2) return [];
  const found = runs(terms, lexicon);
  if (!found || found.length < 2) return [];
  return found
    .reduce((made, run) =>
      both(made, run)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, ofCompound),
    )
    .map((form) => ({ ...form, terms: [...new Set(form.terms)], weight: form.weight * piecemeal }));
};

/** What terms are called in the other language without doubt, as a whole or piece by piece. */
export const certainly = (terms: readonly string[], lexicon: Lexicon): Form[] => {
  const whole = others(terms, lexicon).filter((form) => form.by === 'translation' && form.weight >= certain);
  if (whole.length > 0 || terms.length < 2) return whole;
  const likeliest = runs(terms, lexicon, certain)?.flatMap((run) => run.slice(0, 1));
  return likeliest ? [{ terms: likeliest.flatMap((form) => form.terms), weight: certain, by: 'translation' }] : [];
};
