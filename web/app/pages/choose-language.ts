import { type LoaderFunctionArgs, redirect } from 'react-router';
import { languageWanted } from '../../server/language.ts';

/** Addresses without a language lead to the same page in the language the visitor wants. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const { pathname, search } = new URL(request.url);
  return redirect(`/${languageWanted(request)}${pathname === '/' ? '' : pathname}${search}`, {
    headers: { vary: 'accept-language, cookie' },
  });
};
