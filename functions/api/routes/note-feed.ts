import { Language, textIn } from '@sandan/kernel/text';
import * as z from 'zod';
import { feedReply } from '../atom.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { standingNotes } from '../note-view.ts';

const shown = 20;

const words = {
  ko: '해외 기술 노트 · 산단마켓',
  en: 'Overseas technology notes · Sandan Market',
} as const;

export const noteFeed = [
  endpoint({
    operation: 'feeds.notes',
    also: [304],
    method: 'get',
    path: '/feeds/notes',
    summary: 'The newest editions of overseas technology notes, as an Atom feed',
    query: z.object({ lang: Language.default('ko') }),
    handle: async ({ permit, query: { lang }, request, world }) => {
      permit('public');
      const { items } = await world.stores.notes.published({ limit: shown });
      const entries = await Promise.all(
        (await standingNotes(world, items)).map(async ({ noteId, number, content, organisationId, publishedAt = '' }) => ({
          id: `urn:sandan:note:${noteId}:${number}`,
          title: textIn(content.title, lang),
          page: `${world.siteUrl}/${lang}/notes/${noteId}`,
          author: textIn((await faceOf(world, organisationId))?.name, lang) || words[lang],
          summary: textIn(content.summary, lang).slice(0, 500),
          published: publishedAt,
        })),
      );
      const feed = {
        id: 'urn:sandan:notes',
        title: words[lang],
        language: lang,
        self: `${world.siteUrl}/api/v1/feeds/notes?lang=${lang}`,
        page: `${world.siteUrl}/${lang}/notes`,
        updated: entries[0]?.published ?? '2026-01-01T00:00:00.000Z',
        entries,
      };
      return feedReply(feed, request, 'public');
    },
  }),
];
