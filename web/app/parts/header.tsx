import { Link, NavLink, useLocation } from 'react-router';
import type { KindName, Me } from '../api/views.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { AccountLinks, AccountMenu, useClosing } from './account-menu.tsx';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';
import { SearchBox } from './search-box.tsx';

/** As many kinds as fit beside the search box; the others are in the menu, the footer and the search. */
const kindsInBar = 3;
const onlyWhereWide = 'max-2xl:hidden';

const tab =
  'inline-flex min-h-11 items-center rounded-lg px-2 font-medium 2xl:px-3 whitespace-nowrap hover:bg-sand aria-[current=page]:text-pine-700 aria-[current=page]:font-semibold';

/** The same page in the other language. */
export const useOtherLanguage = (): { to: string; lang: 'ko' | 'en' } => {
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const lang = language === 'ko' ? 'en' : 'ko';
  return { to: pathname.replace(/^\/(ko|en)(?=\/|$)/, `/${lang}`) + search, lang };
};

const LanguageLink = ({ className }: { className: string }) => {
  const words = useWords();
  const other = useOtherLanguage();
  return (
    <Link reloadDocument to={other.to} lang={other.lang} hrefLang={other.lang} className={className}>
      <Icon name="globe" />
      {words.site.otherLanguage}
    </Link>
  );
};

const MobileMenu = ({ me, kinds }: { me: Me | null; kinds: readonly KindName[] }) => {
  const words = useWords();
  const language = useLanguage();
  const ref = useClosing();
  const { pathname, search } = useLocation();
  return (
    <details ref={ref} className="group xl:hidden">
      <summary className="grid size-11 list-none place-items-center rounded-lg hover:bg-sand" aria-label={words.site.menu}>
        <Icon name="menu" className="size-6 group-open:hidden" />
        <Icon name="close" className="hidden size-6 group-open:block" />
      </summary>
      <div className="absolute inset-x-0 top-full z-30 max-h-[80dvh] overflow-y-auto border-y border-line bg-white shadow-lift">
        <ul className="border-b border-line py-1">
          {kinds.map((kind) => (
            <li key={kind.name}>
              <Link to={`/${language}/search?kind=${kind.name}`} className="flex min-h-11 items-center px-5">
                {kind.plural[language]}
              </Link>
            </li>
          ))}
          <li>
            <Link to={`/${language}/equipment`} className="flex min-h-11 items-center px-5">
              {words.nav.equipment}
            </Link>
          </li>
          <li>
            <Link to={`/${language}/overseas`} className="flex min-h-11 items-center px-5">
              {words.nav.overseas}
            </Link>
          </li>
          <li>
            <LanguageLink className="flex min-h-11 items-center gap-2 px-5" />
          </li>
        </ul>
        {me ? (
          <div className="[&_a]:px-5 [&_form:last-child_button]:px-5 [&>div]:px-5">
            <AccountLinks me={me} />
          </div>
        ) : (
          <Link
            to={`/${language}/sign-in?back=${encodeURIComponent(pathname + search)}`}
            className="flex min-h-12 items-center px-5 font-semibold"
          >
            {words.nav.signIn}
          </Link>
        )}
      </div>
    </details>
  );
};

export const Header = ({ me, kinds }: { me: Me | null; kinds: readonly KindName[] }) => {
  const words = useWords();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const onHome = pathname.replace(/\/$/, '') === `/${language}`;
  const onSearch = pathname === `/${language}/search`;
  const kindHere = onSearch ? new URLSearchParams(search).get('kind') : null;
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-paper/95 backdrop-blur-sm">
      <div className="wrap flex min-h-16 items-center gap-x-3">
        <Link
          to={`/${language}`}
          className="flex min-h-11 shrink-0 items-center gap-2.5 text-lg font-extrabold tracking-tight whitespace-nowrap"
          aria-label={words.site.name}
        >
          <Logo />
          <span>{words.site.name}</span>
        </Link>
        <nav aria-label={words.nav.search} className="ml-3 hidden shrink-0 items-center gap-0.5 xl:flex">
          {kinds.slice(0, kindsInBar).map((kind, n) => (
            <Link
              key={kind.name}
              to={`/${language}/search?kind=${kind.name}`}
              className={n < 2 ? tab : `${tab} ${onlyWhereWide}`}
              aria-current={kindHere === kind.name ? 'page' : undefined}
            >
              {kind.plural[language]}
            </Link>
          ))}
          <NavLink to={`/${language}/equipment`} className={tab}>
            {words.nav.equipment}
          </NavLink>
          <NavLink to={`/${language}/overseas`} className={`${tab} ${onlyWhereWide}`}>
            {words.nav.overseas}
          </NavLink>
        </nav>
        {onHome || onSearch ? (
          <div className="flex-1" />
        ) : (
          <SearchBox place="header" className="mx-auto hidden min-w-0 max-w-md flex-1 md:block" />
        )}
        <div className="ml-auto flex shrink-0 items-center gap-0.5">
          {!onHome && !onSearch && (
            <Link
              to={`/${language}/search`}
              aria-label={words.nav.search}
              className="grid size-11 place-items-center rounded-lg hover:bg-sand md:hidden"
            >
              <Icon name="search" className="size-6" />
            </Link>
          )}
          <LanguageLink className="hidden min-h-11 items-center gap-1.5 rounded-lg px-2 font-medium whitespace-nowrap hover:bg-sand xl:flex 2xl:px-3" />
          {me ? (
            <>
              {me.active && (
                <NavLink to={`/${language}/inquiries`} className={`${tab} gap-1.5 max-xl:hidden`}>
                  <Icon name="inbox" />
                  {words.nav.inquiries}
                </NavLink>
              )}
              <Link to={`/${language}/notices`} className="relative grid size-11 place-items-center rounded-lg hover:bg-sand">
                <Icon name="bell" className="size-5.5" />
                <span className="sr-only">{me.unread > 0 ? words.nav.unread(String(me.unread)) : words.nav.notices}</span>
                {me.unread > 0 && (
                  <span
                    aria-hidden="true"
                    className="absolute top-1 right-1 min-w-5 rounded-full bg-clay-700 px-1 text-center text-xs leading-5 font-semibold text-white"
                  >
                    {me.unread > 99 ? '99+' : me.unread}
                  </span>
                )}
              </Link>
              <div className="hidden xl:block">
                <AccountMenu me={me} />
              </div>
            </>
          ) : (
            <Link
              to={`/${language}/sign-in?back=${encodeURIComponent(pathname + search)}`}
              className="hidden min-h-11 items-center rounded-lg bg-pine-700 px-4 font-semibold text-white hover:bg-pine-800 xl:flex"
            >
              {words.nav.signIn}
            </Link>
          )}
          <MobileMenu me={me} kinds={kinds} />
        </div>
      </div>
    </header>
  );
};
