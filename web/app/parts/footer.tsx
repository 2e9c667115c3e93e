import { Link } from 'react-router';
import type { KindName } from '../api/views.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { useOtherLanguage } from './header.tsx';
import { Logo } from './logo.tsx';

export const Footer = ({ kinds }: { kinds: readonly KindName[] }) => {
  const words = useWords();
  const language = useLanguage();
  const other = useOtherLanguage();
  const item = 'inline-flex min-h-8 items-center text-soft hover:text-ink hover:underline underline-offset-4';
  return (
    <footer className="mt-auto border-t border-line bg-sand text-[0.9375rem]">
      <div className="wrap grid gap-8 py-10 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <div className="max-w-sm">
          <p className="flex items-center gap-2 font-bold">
            <Logo className="h-5" />
            {words.site.name}
          </p>
          <p className="mt-2 text-soft">{words.footer.about}</p>
          <p className="mt-2 text-soft">{words.footer.times}</p>
        </div>
        <nav aria-label={words.footer.market}>
          <p className="font-semibold">{words.footer.market}</p>
          <ul className="mt-1">
            {kinds.map((kind) => (
              <li key={kind.name}>
                <Link to={`/${language}/search?kind=${kind.name}`} className={item}>
                  {kind.plural[language]}
                </Link>
              </li>
            ))}
            <li>
              <Link to={`/${language}/overseas`} className={item}>
                {words.nav.overseas}
              </Link>
            </li>
            <li>
              <Link to={`/${language}/notes`} className={item}>
                {words.nav.notes}
              </Link>
            </li>
            <li>
              <Link to={`/${language}/ranking`} className={item}>
                {words.search.ranking}
              </Link>
            </li>
            <li>
              <Link to={`/${language}/outcomes`} className={item}>
                {words.nav.outcomes}
              </Link>
            </li>
            <li>
              <Link reloadDocument to={other.to} lang={other.lang} hrefLang={other.lang} className={item}>
                {words.site.otherLanguage}
              </Link>
            </li>
          </ul>
        </nav>
        <nav aria-label={words.footer.mine}>
          <p className="font-semibold">{words.footer.mine}</p>
          <ul className="mt-1">
            <li>
              <Link to={`/${language}/my/listings`} className={item}>
                {words.nav.listings}
              </Link>
            </li>
            <li>
              <Link to={`/${language}/imports`} className={item}>
                {words.nav.imports}
              </Link>
            </li>
          </ul>
        </nav>
        <nav aria-label={words.footer.develop}>
          <p className="font-semibold">{words.footer.develop}</p>
          <ul className="mt-1">
            <li>
              <Link to={`/${language}/api`} className={item}>
                {words.footer.api}
              </Link>
            </li>
            <li>
              <a href="/api/openapi.json" className={item}>
                {words.footer.openapi}
              </a>
            </li>
            <li>
              <a href="/licences/pretendard.txt" className={item}>
                {words.footer.fonts}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
};
