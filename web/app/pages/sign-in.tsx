import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { safeBack } from '../../server/session.ts';
import { Head } from '../parts/head.tsx';
import { Icon } from '../parts/icon.tsx';
import { visit } from '../visit.ts';
import { languageOf, useLanguage, useWords } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  const language = languageOf(params.lang);
  const wanted = safeBack(searchParams.get('back'));
  const back = wanted === '/' ? `/${language}` : wanted;
  const failed = searchParams.has('failed') ? 'failed' : searchParams.has('down') ? 'down' : undefined;
  if (!failed && (await visit(context).me())) throw redirect(back);
  return { back, failed };
};

export default function SignIn() {
  const { back, failed } = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.signIn.title} index={false} />
      <div className="wrap grid place-items-center py-14 sm:py-20">
        <div className="card w-full max-w-md p-7 shadow-card sm:p-9">
          <h1 className="text-2xl">{words.signIn.title}</h1>
          {failed && (
            <div role="alert" className="mt-5 rounded-lg border border-clay-700 bg-clay-50 p-4 text-clay-900">
              <p className="font-semibold">{failed === 'down' ? words.error.down : words.error.signInFailed}</p>
              <p className="mt-1 text-[0.9375rem]">{failed === 'down' ? words.signIn.downText : words.error.signInFailedText}</p>
            </div>
          )}
          <p className="mt-3 text-soft">{words.signIn.text}</p>
          <a
            href={`/auth/sign-in?${new URLSearchParams({ language, back })}`}
            className="mt-6 flex min-h-13 items-center justify-center gap-2 rounded-lg bg-pine-700 px-6 text-lg font-semibold text-white hover:bg-pine-800"
          >
            {words.signIn.go}
            <Icon name="arrow" />
          </a>
          <ul className="mt-7 grid gap-2.5 border-t border-line pt-5 text-[0.9375rem]">
            {Object.values(words.signIn.points).map((point) => (
              <li key={point} className="flex gap-2">
                <Icon name="check" className="mt-0.5 size-5 text-pine-600" />
                {point}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}
