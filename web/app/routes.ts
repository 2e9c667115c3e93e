import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  index('./pages/choose-language.ts'),
  route('api', './pages/choose-language.ts', { id: 'api-without-language' }),
  route('robots.txt', './pages/robots.ts'),
  route('sitemap.xml', './pages/sitemap.ts'),
  ...prefix('auth', [
    route('sign-in', './pages/auth/sign-in.ts'),
    route('callback', './pages/auth/callback.ts'),
    route('sign-out', './pages/auth/sign-out.ts'),
    route('organisation', './pages/auth/organisation.ts'),
  ]),
  route(':lang', './pages/in-language.tsx', [
    index('./pages/home.tsx'),
    route('search', './pages/search.tsx'),
    route('listings/:id', './pages/listing.tsx'),
    route('listings/:id/media/:mediaId', './pages/media.ts'),
    route('organisations/:id', './pages/organisation.tsx'),
    route('sign-in', './pages/sign-in.tsx'),
    route('*', './pages/missing.tsx'),
  ]),
] satisfies RouteConfig;
