import { type ActionFunctionArgs, redirectDocument } from 'react-router';
import { visit } from '../../visit.ts';
import { languageOf } from '../../words/words.ts';

export const loader = () => redirectDocument('/');

export const action = async ({ context, request }: ActionFunctionArgs) => {
  visit(context).session.end();
  return redirectDocument(`/${languageOf(String((await request.formData()).get('language')))}`);
};
