import type { LoaderFunctionArgs } from 'react-router';
import { visit } from '../visit.ts';

export const loader = ({ context }: LoaderFunctionArgs) => {
  const closed = ['my', 'imports', 'inquiries', 'notices', 'settings', 'queue', 'sources', 'sign-in', 'invitations', 'stop'];
  const lines = [
    'User-agent: *',
    ...['ko', 'en'].flatMap((lang) => closed.map((path) => `Disallow: /${lang}/${path}`)),
    'Disallow: /auth/',
  ];
  return new Response(`${lines.join('\n')}\n\nSitemap: ${visit(context).siteUrl}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
