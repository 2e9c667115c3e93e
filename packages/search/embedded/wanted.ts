import type { Asked, Form } from '../asked.ts';
import type { completing } from './completing.ts';
import type { Pile } from './pile.ts';
import { another, aside, fields, figures, synonym } from './weights.ts';

/**
 * A term of the index with what finding it tells: ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N records, above 0. Both count the
 * struck-out records whose postings still stand.
 */
export interface Choice {
  readonly term: number;
  readonly idf: number;
}

/** A form in the numbers of the index: for each of its terms the terms that will do (several for the beginning of a word). */
export interface WantedForm {
  readonly form: Form;
  readonly places: readonly (readonly Choice[])[];
  /** Sum of the idf of its terms. */
  readonly idf: number;
  /** Its weight; less where its terms are rarer than those written, for it tells no more than they do. */
  readonly weight: number;
  /** Bits of the fields in which it counts. */
  readonly mask: number;
  /** About how many records have it, at most. */
  readonly count: number;
}

/** One thing asked for, in those of its forms that the index can hold. */
export interface Wanted {
  readonly asked: Asked;
  readonly forms: readonly WantedForm[];
  /** What finding it tells. */
  readonly mass: number;
  readonly count: number;
  /** Terms of the form that was written, for records that hold a part of it; nothing for a single term. */
  readonly parts: readonly Choice[];
}

/** A number by itself or with a unit. */
const figure = /^\d[\d.,/]*[a-z]{0,3}$/;
const everywhere = 255;
/** By these a form is what was written itself, not another word for it or the word put right. */
export const asWritten: ReadonlySet<Form['by']> = new Set(['written', 'part', 'spacing', 'identifier']);

const idfOf = (all: number, held: number): number => Math.log(1 + (all - held + 0.5) / (held + 0.5));

/** Of forms that put a slip right those that do so most surely: what else a misspelt word may mean does not tell more than they do. */
const surest = (forms: readonly WantedForm[]): readonly WantedForm[] => {
  const most = Math.max(...forms.filter((f) => f.form.by === 'typo').map((f) => f.form.weight));
  return Number.isFinite(most) ? forms.filter((f) => f.form.weight >= most) : forms;
};

/** Looks the terms of what is asked up in the index. What no form of can be in any record has no forms. */
export const wanting = (pile: Pile, completions: ReturnType<typeof completing>) => {
  const all = pile.size + pile.dead;
  const choice = (term: number): Choice => ({ term, idf: idfOf(all, pile.frequency(term)) });

  const places = ({ terms, beginning }: Form): (readonly Choice[])[] =>
    terms.map((term, at) => {
      if (beginning && at === terms.length - 1) {
        const begun = completions(term);
        const held = begun.reduce((sum, n) => sum + pile.frequency(n), 0);
        const idf = idfOf(all, Math.min(held, all));
        return begun.map((n) => ({ term: n, idf }));
      }
      const number = pile.vocabulary.numberOf(term);
      return number !== undefined && pile.frequency(number) > 0 ? [choice(number)] : [];
    });

  const wantedForm = (form: Form): WantedForm => {
    const found = places(form);
    const each = found.map((choices) => choices.reduce((sum, c) => sum + pile.frequency(c.term), 0));
    return {
      form,
      places: found,
      idf: found.reduce((sum, choices) => sum + (choices[0]?.idf ?? 0), 0),
      weight: asWritten.has(form.by)
        ? form.weight
        : Math.min(another, form.by === 'synonym' ? form.weight * synonym : form.weight),
      mask: form.by === 'identifier' ? fields.ident.bit : everywhere,
      count: found.length === 0 ? 0 : Math.min(...each),
    };
  };

  return (asked: Asked): Wanted => {
    const looked = asked.forms.map(wantedForm);
    const held = looked.filter((f) => f.count > 0 && f.weight > 0);
    const parted = looked.filter((f) => f.places.length > 1 && asWritten.has(f.form.by)).at(-1);
    const written = held.filter((f) => asWritten.has(f.form.by));
    const telling = written.length > 0 ? written : surest(held);
    const told = Math.max(0, ...telling.map((f) => f.idf), telling.length === 0 ? (parted?.idf ?? 0) : 0);
    const mass = told * (asked.aside ? aside : figure.test(asked.written) ? figures : 1);
    return {
      asked,
      forms: held.map((f) => ({ ...f, weight: f.weight * Math.min(1, mass / f.idf) })),
      mass,
      count: held.reduce((sum, f) => sum + f.count, 0),
      parts: parted?.places.flatMap((choices) => choices.slice(0, 1)) ?? [],
    };
  };
};
