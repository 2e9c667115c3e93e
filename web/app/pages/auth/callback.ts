import { type LoaderFunctionArgs, redirect } from 'react-router';
import { languageWanted } from '../../../server/language.ts';
import { endSession } from '../../api/end-session.server.ts';
import { visit } from '../../visit.ts';

/** The provider sends the browser back here with a code. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const here = visit(context);
  try {
    const back = await here.session.finish(new URL(request.url), () => endSession(here));
    const agent = (request.headers.get('user-agent') ?? '').trim().slice(0, 300) || 'unknown';
    await here.api.send('POST', '/me/sessions', { body: { agent } });
    return redirect(back);
  } catch (cause) {
    console.error('a sign-in did not finish', cause);
    return redirect(`/${languageWanted(request)}/sign-in?failed`);
  }
};
