import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ImpersonationView } from '../api/desk.ts';
import { signedIn } from '../api/gate.server.ts';
import type { Items } from '../api/views.ts';
import { Head } from '../parts/head.tsx';
import { ImpersonationLine } from '../parts/impersonation-line.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useDeskWords } from '../words/desk.ts';
import { useLanguage, useWords } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  return api.read<Items<ImpersonationView>>('/me/impersonations');
};

export default function Looks() {
  const { items } = useLoaderData<typeof loader>();
  const words = useDeskWords();
  const settings = useWords().settings;
  return (
    <>
      <Head title={words.looks} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.looks}
          lead={words.looksLead}
          back={{ to: `/${useLanguage()}/settings`, label: settings.title }}
        />
        {items.length === 0 ? (
          <p className="text-soft">{words.none}</p>
        ) : (
          <ul className="card divide-y divide-line">
            {items.map((seen) => (
              <ImpersonationLine key={seen.id} seen={seen} person={false} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
