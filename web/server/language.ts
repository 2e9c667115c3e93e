import type { Language } from '../app/api/views.ts';
import { cookieIn } from './cookies.ts';

/** The language a visitor wants: what they chose before, else the first of Korean and English their browser asks for, else Korean. */
export const languageWanted = (request: Request): Language => {
  const chosen = cookieIn(request, 'language');
  if (chosen === 'ko' || chosen === 'en') return chosen;
  const asked = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/);
      return { tag: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const first = asked.find((one) => one.tag === 'ko' || one.tag === 'en');
  if (first) return first.tag === 'en' ? 'en' : 'ko';
  return asked.length > 0 && asked[0]?.tag !== '*' && asked[0]?.tag !== '' ? 'en' : 'ko';
};
