import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { en } from '../words/en.ts';
import { ko } from '../words/ko.ts';
import { teach } from '../words/words.ts';

teach('ko', ko);
teach('en', en);

/** The HTML of a page as it is shown at a path (`/en/…`) with what its loader gave. */
export const pageHtml = (Component: ComponentType, path: string, loaded: unknown): string => {
  const routes = [{ id: 'page', path: '/:lang/*', Component, loader: () => loaded }];
  const hydrationData = { loaderData: { page: loaded } };
  const router = createMemoryRouter(routes, { initialEntries: [path], hydrationData });
  return renderToStaticMarkup(createElement(RouterProvider, { router }));
};
