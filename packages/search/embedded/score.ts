import { bitOf, runs } from './fields.ts';
import type { Lengths } from './lengths.ts';
import { inOrder, standing } from './phrase.ts';
import { type Place, reader } from './reading.ts';
import type { Segment } from './segment.ts';
import { asWritten, type Choice, type Wanted, type WantedForm } from './wanted.ts';
import {
  apart,
  coverage,
  type FieldName,
  k1,
  nearness,
  nearnessInTitle,
  partial,
  reach,
  titleHead,
  wholeKeyword,
  wholeTitle,
  writtenTwice,
} from './weights.ts';

/** How one thing that was asked for was found in a record. */
export interface Met {
  readonly wanted: Wanted;
  /** The form by which it was found; nothing where only parts of it were. */
  readonly form?: WantedForm;
  readonly value: number;
  /** Terms that were found, each with its places. */
  readonly terms: readonly { readonly term: number; readonly places: readonly Place[] }[];
}

/** A record's text read against a query; the score is the sum of all shares. */
export interface Score {
  readonly met: readonly Met[];
  readonly words: number;
  readonly near: number;
  readonly title: number;
  readonly total: number;
  /** What one word of each run is worth in this record. */
  readonly one: Float32Array;
}

const titleRuns = runs.flatMap((r, run) => (r.field === 'title' && !r.whole ? [run] : []));
const keywordRun = runs.findIndex((r) => r.field === 'keyword');
const wholeFrom = runs.findIndex((r) => r.whole);
const kept = { row: 1, near: (1 + apart) / 2, apart } as const;

/** The field in which a thing was found that counts most. */
export const fieldOf = ({ terms }: Met, one: Float32Array): FieldName | undefined => {
  const places = terms.flatMap((t) => t.places);
  const [best] = places.toSorted((a, b) => (one[b.run] as number) - (one[a.run] as number));
  return best && runs[best.run]?.field;
};

/** Reads candidates word by word: BM25F with the best form of each thing, then what nearness and the title add. */
export const scoring = (wanted: readonly Wanted[], lengths: Lengths, vocabulary: number) => {
  const terms = new Set(
    wanted.flatMap((w) => [
      ...w.forms.flatMap((f) => f.places.flatMap((c) => c.map((x) => x.term))),
      ...w.parts.map((p) => p.term),
    ]),
  );
  const read = reader(terms, vocabulary);
  const means = lengths.means();
  const total = wanted.reduce((sum, w) => sum + w.mass, 0);

  return (segment: Segment, slot: number): Score => {
    const { forward } = segment;
    const places = read(forward, slot);
    const one = new Float32Array(runs.length);
    lengths.worth(means, forward, slot, one);

    const worth = ({ term, idf }: Choice, mask: number): number => {
      let held = 0;
      for (const place of places.get(term) ?? []) if (maskHolds(mask, place.run)) held += one[place.run] as number;
      return (idf * held) / (k1 + held);
    };
    const byForm = (wantedOne: Wanted, form: WantedForm): Met | undefined => {
      let value = 0;
      const met: { term: number; places: readonly Place[] }[] = [];
      for (const choices of form.places) {
        let [most, term] = [0, 0];
        for (const choice of choices) {
          const here = places.has(choice.term) ? worth(choice, form.mask) : 0;
          if (here > most) [most, term] = [here, choice.term];
        }
        if (most === 0) return undefined;
        value += most;
        met.push({ term, places: places.get(term) ?? [] });
      }
      return { wanted: wantedOne, form, value: form.weight * value * kept[standing(met.map((m) => m.places))], terms: met };
    };
    const byParts = (wantedOne: Wanted): Met | undefined => {
      const found = wantedOne.parts.filter((p) => places.has(p.term));
      if (found.length === 0) return undefined;
      const value = partial * found.reduce((sum, p) => sum + worth(p, 255), 0);
      return { wanted: wantedOne, value, terms: found.map(({ term }) => ({ term, places: places.get(term) ?? [] })) };
    };
    const best = (wantedOne: Wanted): Met | undefined => {
      const ways = [
        ...wantedOne.forms.map((form) => byForm(wantedOne, form)),
        wantedOne.parts.length > 1 ? byParts(wantedOne) : undefined,
      ].filter((met) => met !== undefined);
      const [first, ...others] = ways.sort((a, b) => b.value - a.value);
      const otherwise = others.find(({ form }) => !form || asWritten.has(form.form.by));
      return first && otherwise ? { ...first, value: first.value + writtenTwice * otherwise.value } : first;
    };

    const all = wanted.map(best);
    const met = all.filter((m) => m !== undefined);
    const told = met.reduce((sum, m) => sum + toldBy(m), 0);
    const share = total > 0 ? Math.min(1, told / total) : 1;
    const words = met.reduce((sum, m) => sum + m.value, 0) * share ** coverage;
    const near = words * nearShare(all);
    const title = words * share * (titleShare(met, forward, slot) + (isKeyword(met, forward, slot) ? wholeKeyword : 0));
    return { met, words, near, title, total: words + near + title, one };
  };
};

const maskHolds = (mask: number, run: number): boolean => mask === 255 || (mask & (bitOf[run] as number)) !== 0;

const toldBy = ({ wanted, form, terms }: Met): number => {
  if (form) return wanted.mass;
  const idf = new Map(wanted.parts.map((p) => [p.term, p.idf]));
  return Math.min(wanted.mass, partial * terms.reduce((sum, t) => sum + (idf.get(t.term) ?? 0), 0));
};

/** How many of the neighbours in the query are neighbours in the record, weighed by what the lesser of the two tells; more in the title. */
const nearShare = (all: readonly (Met | undefined)[]): number => {
  let [possible, near, inTitle] = [0, 0, 0];
  for (let at = 0; at + 1 < all.length; at++) {
    const [one, next] = [all[at], all[at + 1]];
    if (!one || !next) continue;
    const mass = Math.min(one.wanted.mass, next.wanted.mass);
    possible += mass;
    const [last, first] = [one.terms.at(-1)?.places ?? [], next.terms[0]?.places ?? []];
    const together = [...inOrder([last, first], reach), ...inOrder([first, last], reach)].filter((p) => p.run < wholeFrom);
    if (together.length > 0) near += mass;
    if (together.some((p) => titleRuns.includes(p.run))) inTitle += mass;
  }
  return possible === 0 ? 0 : (nearness * near + nearnessInTitle * inTitle) / possible;
};

/** How far a title says what was asked and nothing else, and whether it ends in it; of “battery for laptops” it is the battery that counts. */
const titleShare = (met: readonly Met[], { starts, ends, tokens }: Segment['forward'], slot: number): number => {
  const start = starts[slot] as number;
  let best = 0;
  for (const run of titleRuns) {
    const from = run === 0 ? 0 : (ends[slot * runs.length + run - 1] as number);
    const name = tokens.subarray(start + from, start + (ends[slot * runs.length + run] as number));
    const purpose = name.indexOf(0);
    const end = from + (purpose < 0 ? name.length : purpose);
    const said = new Set(
      met.flatMap((m) => m.terms.flatMap((t) => t.places.filter((p) => p.run === run && p.at < end).map((p) => p.at))),
    );
    if (said.size > 0) best = Math.max(best, (wholeTitle * said.size) / (end - from) + (said.has(end - 1) ? titleHead : 0));
  }
  return best;
};

/** Whether one of the keywords is what was asked for and nothing else: the owner says that the listing is one. */
const isKeyword = (met: readonly Met[], { starts, ends, tokens }: Segment['forward'], slot: number): boolean => {
  const said = new Set(met.flatMap((m) => m.terms.flatMap((t) => t.places.filter((p) => p.run === keywordRun).map((p) => p.at))));
  if (said.size === 0) return false;
  const start = starts[slot] as number;
  const end = ends[slot * runs.length + keywordRun] as number;
  let whole = true;
  for (let at = ends[slot * runs.length + keywordRun - 1] as number; at < end; at++) {
    if (tokens[start + at] !== 0) whole &&= said.has(at);
    else if (whole) return true;
    else whole = true;
  }
  return whole;
};
