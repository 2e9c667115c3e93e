import type { ContentView, KindView, Language, ListingView } from '../api/views.ts';
import type { EditorData } from '../parts/listing-editor.tsx';
import { editorFields } from './editor.server.ts';
import { fieldNames } from './sheet-content.server.ts';

/** What the editor of a listing begins with: its pending revision, else its content, else nothing. */
export const editorData = (
  kind: KindView,
  listing: ListingView | undefined,
  language: Language,
  content: ContentView | undefined = listing?.revision?.content ?? listing?.content,
): EditorData => {
  const names = Object.fromEntries((listing?.codes ?? []).map((c) => [c.code, c.name?.[language] ?? '']));
  return {
    ...(listing ? { version: listing.version } : {}),
    kind: kind.name,
    title: content?.title ?? {},
    summary: content?.summary ?? {},
    keywords: (content?.keywords ?? []).join(', '),
    place: { country: content?.place?.country ?? '', region: content?.place?.region ?? '' },
    codes: kind.schemes.map((scheme) => ({
      scheme,
      codes: (content?.codes ?? []).filter((c) => c.scheme === scheme).map((c) => c.code),
      names,
    })),
    ...(kind.anonymous ? { anonymous: content?.anonymous ?? false } : {}),
    seeks: kind.conditions !== undefined,
    fields: editorFields(kind, content, language),
    names: fieldNames(kind),
  };
};
