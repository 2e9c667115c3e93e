import { xmlText as text } from '@sandan/kernel/xml';
import type { Reply } from './endpoint.ts';
import { hasAlready, tagOf } from './etag.ts';

/** An Atom feed (RFC 4287). Instants are ISO; texts are plain. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Where the feed is, and the page that shows the same. */
  readonly self: string;
  readonly page: string;
  readonly updated: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly author: string;
  readonly summary?: string;
  readonly published: string;
}

const entryXml = ({ id, title, page, author, summary, published }: Entry): string => `  <entry>
    <id>${text(id)}</id>
    <title>${text(title)}</title>
    <link rel="alternate" type="text/html" href="${text(page)}"/>
    <author><name>${text(author)}</name></author>
    <published>${published}</published>
    <updated>${published}</updated>${summary ? `\n    <summary>${text(summary)}</summary>` : ''}
  </entry>`;

export const atom = (feed: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(feed.language)}">
  <id>${text(feed.id)}</id>
  <title>${text(feed.title)}</title>
  <link rel="self" type="application/atom+xml" href="${text(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${text(feed.page)}"/>
  <updated>${feed.updated}</updated>
${feed.entries.map(entryXml).join('\n')}
</feed>
`;

const fresh = (request: Request, etag: string, updated: string): boolean => {
  const known = hasAlready(request, etag);
  if (known !== undefined) return known;
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  return since >= Math.floor(Date.parse(updated) / 1000) * 1000;
};

/** The feed as an answer that readers may keep, and that says when nothing has changed since. */
export const feedReply = (feed: Feed, request: Request, scope: 'public' | 'private'): Reply => {
  const body = atom(feed);
  const etag = tagOf(body);
  const headers = {
    etag,
    'last-modified': new Date(feed.updated).toUTCString(),
    'cache-control': `${scope}, max-age=300`,
    'content-type': 'application/atom+xml; charset=utf-8',
  };
  return fresh(request, etag, feed.updated) ? { status: 304, headers } : { text: body, headers };
};
