import { fill } from '@sandan/kernel/fill';
import type { Language } from '@sandan/kernel/text';
import { faultTexts } from './fault-text.ts';

/** What a fault code says to a reader, with its parameters filled in; a code that has no text says that the request is invalid. */
export const faultDetail = (code: string, language: Language, param: (name: string) => string | number | undefined): string =>
  fill((faultTexts[code] ?? faultTexts['request.invalid'])?.[language] ?? code, param);

/** What it says where its parameters are not known; undefined if the code has no text. */
export const faultGist = (code: string, language: Language): string | undefined =>
  faultTexts[code]?.[language].replace(/\s*\([^)]*\{[^)]*\)|\{\w+\}/g, '').trim() || undefined;
