import type { AttributeValue } from '@sandan/market/listing/attribute';
import type { ChangeView, KindView, Language } from '../api/views.ts';
import type { Words } from '../words/words.ts';
import { placeName } from './region.ts';
import { valueTexts } from './value.server.ts';

/** One change of a revision, in words. */
export interface Change {
  readonly path: string;
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

const text = (path: string, value: unknown, kind: KindView | undefined, words: Words, language: Language): string => {
  const [root = '', name = ''] = path.split('.');
  if (typeof value === 'string' && root === 'stages')
    return (words.editor.stages as Readonly<Record<string, string>>)[value] ?? value;
  if (root === 'attributes') {
    const attribute = kind?.attributes[name];
    if (attribute && attribute.type !== 'text') return valueTexts(attribute, value as AttributeValue, language).join(', ');
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if ('code' in value && 'scheme' in value) return `${String(value.scheme).toUpperCase()} ${value.code}`;
  if ('name' in value && 'bytes' in value) return String(value.name);
  if ('country' in value) return placeName(value as { country: string; region?: string }, language);
  return JSON.stringify(value);
};

const tags: Readonly<Record<string, 'inKorean' | 'inEnglish'>> = { ko: 'inKorean', en: 'inEnglish' };

const label = (path: string, kind: KindView | undefined, words: Words, language: Language): string => {
  const core: Readonly<Record<string, string>> = words.editor.core;
  const parts = path.split('.');
  const [root = '', name = ''] = parts;
  const tag = tags[parts.at(-1) ?? ''];
  const suffix = tag && parts.length > 1 ? ` (${words.editor[tag]})` : '';
  if (root === 'attributes') return (kind?.attributes[name]?.label[language] ?? name) + suffix;
  if (root === 'stages') {
    const field = parts.at(-1) ?? '';
    return words.editor.stageOf(kind?.attributes[field]?.label[language] ?? core[field] ?? field);
  }
  return (core[root] ?? root) + suffix;
};

export const changesOf = (
  changes: readonly ChangeView[],
  kind: KindView | undefined,
  words: Words,
  language: Language,
): Change[] =>
  changes.map(({ path, before, after }) => ({
    path,
    label: label(path, kind, words, language),
    ...(before === undefined ? {} : { before: text(path, before, kind, words, language) }),
    ...(after === undefined ? {} : { after: text(path, after, kind, words, language) }),
  }));
