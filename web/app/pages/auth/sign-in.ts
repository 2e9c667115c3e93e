import { type LoaderFunctionArgs, redirect } from 'react-router';
import { visit } from '../../visit.ts';
import { languageOf } from '../../words/words.ts';

/** Sends the browser to the OpenID provider. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  const language = languageOf(searchParams.get('language') ?? '');
  try {
    return redirect(await visit(context).session.begin(language, searchParams.get('back') ?? '/'));
  } catch (cause) {
    console.error('the OpenID provider does not answer', cause);
    return redirect(`/${language}/sign-in?down`);
  }
};
