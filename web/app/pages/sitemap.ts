import type { LoaderFunctionArgs } from 'react-router';
import type { SearchView } from '../api/views.ts';
import { visit } from '../visit.ts';

const mostPages = 50;

const entry = (site: string, path: string, changed?: string): string => {
  const links = ['ko', 'en'].map((l) => `<xhtml:link rel="alternate" hreflang="${l}" href="${site}/${l}${path}"/>`).join('');
  const when = changed ? `<lastmod>${changed}</lastmod>` : '';
  return ['ko', 'en'].map((l) => `<url><loc>${site}/${l}${path}</loc>${when}${links}</url>`).join('');
};

/** Every published listing and its owner in both languages, the newest first; as many as one file may hold here. */
export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { api, siteUrl } = visit(context);
  const owners = new Set<string>();
  const entries = [entry(siteUrl, ''), entry(siteUrl, '/search')];
  for (let page = 1; page <= mostPages; page++) {
    const found = await api.read<SearchView>('/search', { sort: 'newest', page, limit: 100, lang: 'ko' });
    for (const hit of found.hits) {
      entries.push(entry(siteUrl, `/listings/${hit.id}`, new Date(hit.publishedAt).toISOString().slice(0, 10)));
      if (hit.owner.id) owners.add(hit.owner.id);
    }
    if (page >= found.pages) break;
  }
  for (const id of owners) entries.push(entry(siteUrl, `/organisations/${id}`));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join('')}</urlset>\n`;
  return new Response(xml, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
