import { type ActionFunctionArgs, redirectDocument } from 'react-router';
import { endSession } from '../../api/end-session.server.ts';
import { visit } from '../../visit.ts';
import { languageOf } from '../../words/words.ts';

export const loader = () => redirectDocument('/');

export const action = async ({ context, request }: ActionFunctionArgs) => {
  await endSession(visit(context));
  return redirectDocument(`/${languageOf(String((await request.formData()).get('language')))}`);
};
