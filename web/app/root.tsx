import type { ReactNode } from 'react';
import {
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useNavigation,
  useParams,
  useRouteLoaderData,
} from 'react-router';
import { showing } from '../server/shown-for.ts';
import { kindsOf } from './api/kinds.server.ts';
import type { KindView, Me } from './api/views.ts';
import styles from './app.css?url';
import { ErrorPage } from './parts/error-page.tsx';
import { FactorDue } from './parts/factor-due.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { ImpersonationBanner } from './parts/impersonation-banner.tsx';
import { visit } from './visit.ts';
import { languageOf, useWords } from './words/words.ts';

/** Whole days until a moment, 0 once it is over. */
const daysUntil = (at: string | undefined): number | undefined =>
  at === undefined ? undefined : Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 86_400_000));

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { api, me, siteUrl } = visit(context);
  const calm = <T,>(wanted: Promise<T>, otherwise: T): Promise<T> => wanted.catch(() => otherwise);
  const [who, kinds] = await Promise.all([calm<Me | null>(me(), null), calm<readonly KindView[]>(kindsOf(api), [])]);
  return {
    me: who,
    kinds: kinds.map(({ name, plural }) => ({ name, plural })),
    siteUrl,
    factorDays: daysUntil(who?.secondFactor.due),
    /** Begins the keys of all forms of this rendering: a form that is sent twice acts once, and for whom it was shown. */
    formKey: showing(who?.active),
  };
};

export type RootData = Awaited<ReturnType<typeof loader>>;
export const useRoot = () => useRouteLoaderData('root') as RootData | undefined;

export const links = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

const Progress = () => {
  const words = useWords();
  const busy = useNavigation().state !== 'idle';
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1 overflow-hidden">
      {busy && (
        <>
          <div className="travelling h-full w-1/3 rounded-full bg-pine-500" />
          <span className="sr-only">{words.site.loading}</span>
        </>
      )}
    </div>
  );
};

export const Layout = ({ children }: { children: ReactNode }) => {
  const { lang } = useParams();
  const root = useRoot();
  const words = useWords();
  const kinds = root?.kinds ?? [];
  return (
    <html lang={languageOf(lang)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#faf9f6" />
        <Meta />
        <Links />
      </head>
      <body className="flex flex-col">
        <a
          href="#content"
          className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-pine-700 px-4 py-2 font-semibold text-white focus:translate-y-0"
        >
          {words.site.skip}
        </a>
        <Progress />
        <ImpersonationBanner me={root?.me ?? null} />
        <Header me={root?.me ?? null} kinds={kinds} />
        <FactorDue me={root?.me ?? null} days={root?.factorDays} />
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <Footer kinds={kinds} />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
};

export const ErrorBoundary = () => <ErrorPage />;

export default function Root() {
  return <Outlet />;
}
