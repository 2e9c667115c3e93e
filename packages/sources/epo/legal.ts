import type { LegalEvent } from '@sandan/market/patent/statement';
import { clean, day } from '../text.ts';
import type { Element } from '../tree.ts';

/** Texts of a legal event by the number of their field, wherever it stands (`L007EP`, those of `L500EP` below it). */
const fieldsOf = (legal: Element): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  const walk = (element: Element) => {
    const [, field] = /^ops:L(\d{3})EP$/.exec(element.name) ?? [];
    if (field && element.text.trim() && !fields.has(field)) fields.set(field, element.text.trim());
    element.children.forEach(walk);
  };
  walk(legal);
  return fields;
};

const country = (text: string | undefined) => (text && /^[A-Z]{2}$/.test(text) ? text : undefined);

/** The gazette's day, with what more the event says in words: the reason, the day from which it holds, the year that was paid. */
export const eventOf = (legal: Element): LegalEvent | undefined => {
  const fields = fieldsOf(legal);
  const date = day(fields.get('007') ?? '') ?? day(fields.get('018') ?? '');
  const code = clean(legal.attributes.code ?? fields.get('008') ?? '', 20);
  const title = clean(legal.attributes.desc ?? '', 200).replace(/\s*\[ANNOUNCED VIA .*\]$/i, '');
  if (!date || !title) return undefined;
  const said = fields.get('510');
  const reason = said && !/^ORIGINAL CODE/i.test(said) ? clean(said, 140) : '';
  const from = day(fields.get('525') ?? '') ?? day(fields.get('518') ?? '');
  const state = country(fields.get('501'));
  const effect = (legal.attributes.infl ?? '').trim();
  const more = [reason, from ? `effective ${from}` : '', fields.get('520') ? `year ${fields.get('520')}` : ''].filter(Boolean);
  return {
    date,
    ...(code ? { code } : {}),
    ...(state && state !== country(fields.get('001')) ? { country: state } : {}),
    description: { en: clean(more.length > 0 ? `${title} (${more.join('; ')})` : title, 400) },
    ...(effect === '+' || effect === '-' ? { effect } : {}),
  };
};

/** States designated at last. */
export const designatedIn = (legals: readonly Element[]): string[] => {
  const lists = legals
    .filter((legal) => legal.attributes.code?.trim() === 'AK')
    .map(fieldsOf)
    .sort((a, b) => ((a.get('007') ?? '') < (b.get('007') ?? '') ? -1 : 1));
  const states = (lists.at(-1)?.get('507') ?? '').split(/\s+/).filter((state) => /^[A-Z]{2}$/.test(state));
  return [...new Set(states)].slice(0, 60);
};
