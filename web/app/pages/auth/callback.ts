import { type LoaderFunctionArgs, redirect } from 'react-router';
import { languageWanted } from '../../../server/language.ts';
import { visit } from '../../visit.ts';

/** The provider sends the browser back here with a code. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  try {
    return redirect(await visit(context).session.finish(new URL(request.url)));
  } catch (cause) {
    console.error('a sign-in did not finish', cause);
    return redirect(`/${languageWanted(request)}/sign-in?failed`);
  }
};
