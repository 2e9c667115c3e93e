import { data, type RouterContextProvider, redirect } from 'react-router';
import { type Visit, visit } from '../visit.ts';
import { languageOf } from '../words/words.ts';
import type { Me } from './views.ts';

const pageOf = (request: Request): string => {
  const { pathname, search } = new URL(request.url);
  return pathname.replace(/\.data$/, '') + search;
};

/** The visit of a signed-in person. @throws redirect to the sign-in */
export const signedIn = async (
  context: Readonly<RouterContextProvider>,
  request: Request,
  lang: string | undefined,
): Promise<Visit & { person: Me }> => {
  const here = visit(context);
  const person = await here.me();
  if (!person) throw redirect(`/${languageOf(lang)}/sign-in?back=${encodeURIComponent(pageOf(request))}`);
  return { ...here, person };
};

/** The visit of a member who acts for an organisation. @throws redirect to the sign-in or to the registration of an organisation */
export const acting = async (
  context: Readonly<RouterContextProvider>,
  request: Request,
  lang: string | undefined,
): Promise<Visit & { person: Me; organisation: string }> => {
  const here = await signedIn(context, request, lang);
  if (!here.person.active) throw redirect(`/${languageOf(lang)}/my/organisations/new`);
  return { ...here, organisation: here.person.active };
};

/** The visit of the market's own staff. @throws 403 */
export const operating = async (context: Readonly<RouterContextProvider>, request: Request, lang: string | undefined) => {
  const here = await acting(context, request, lang);
  if (!here.person.permissions.includes('desk.look')) throw data(null, { status: 403 });
  return here;
};
