import { useLocation } from 'react-router';
import { useRoot } from '../root.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { scriptSafe } from './json-script.ts';

/** Title, description, canonical address, the other language and structured data of a page. */
export const Head = ({
  title,
  description,
  query = '',
  index = true,
  data,
  image,
}: {
  title: string;
  description?: string | undefined;
  /** The part of the query that makes another page (`?q=…`). */
  query?: string;
  index?: boolean;
  data?: unknown;
  image?: string | undefined;
}) => {
  const words = useWords();
  const language = useLanguage();
  const site = useRoot()?.siteUrl ?? '';
  const { pathname } = useLocation();
  const rest = pathname.replace(/^\/(ko|en)/, '').replace(/\/$/, '') + query;
  const full = `${title} · ${words.site.name}`;
  const text = description?.replace(/\s+/g, ' ').slice(0, 160);
  return (
    <>
      <title>{full}</title>
      {text && <meta name="description" content={text} />}
      {index ? (
        <>
          <link rel="canonical" href={`${site}/${language}${rest}`} />
          <link rel="alternate" hrefLang="ko" href={`${site}/ko${rest}`} />
          <link rel="alternate" hrefLang="en" href={`${site}/en${rest}`} />
          <link rel="alternate" hrefLang="x-default" href={`${site}/en${rest}`} />
          <meta property="og:title" content={full} />
          {text && <meta property="og:description" content={text} />}
          <meta property="og:url" content={`${site}/${language}${rest}`} />
          <meta property="og:locale" content={language === 'ko' ? 'ko_KR' : 'en_GB'} />
          <meta property="og:site_name" content={words.site.name} />
          {image && <meta property="og:image" content={image} />}
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {data !== undefined && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every character of markup escaped
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(data) }} />
      )}
    </>
  );
};
