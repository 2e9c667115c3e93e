import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ImpersonationView, LookView } from '../api/desk.ts';
import { signedIn } from '../api/gate.server.ts';
import type { Items } from '../api/views.ts';
import { moment } from '../format/date.ts';
import { Head } from '../parts/head.tsx';
import { ImpersonationLine } from '../parts/impersonation-line.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useDeskWords } from '../words/desk.ts';
import { useLanguage, useWords } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await signedIn(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const [of, cursor] = ['of', 'cursor'].map((name) => searchParams.get(name) ?? undefined);
  const [{ items }, looked] = await Promise.all([
    api.read<Items<ImpersonationView>>('/me/impersonations'),
    of ? api.read<Items<LookView>>(`/me/impersonations/${encodeURIComponent(of)}/looks`, { cursor, limit: 100 }) : undefined,
  ]);
  return { items, of, looked };
};

/** What was looked at in one of these times. */
const Looked = ({ of, looked: { items, next } }: { of: string; looked: Items<LookView> }) => {
  const words = useDeskWords();
  const language = useLanguage();
  return (
    <li className="bg-paper px-5 py-3.5">
      <h2 className="text-base">{words.looked}</h2>
      {items.length === 0 && !next && <p className="text-soft">{words.lookedNothing}</p>}
      <ol className="mt-1 grid gap-1 text-[0.9375rem]">
        {items.map(({ at, operation, object }) => (
          <li key={`${at} ${object}`} className="flex flex-wrap gap-x-3">
            <time dateTime={at}>{moment(at, language)}</time>
            <code>{operation}</code>
            <span className="wrap-anywhere text-soft">{object}</span>
          </li>
        ))}
      </ol>
      {next && (
        <Link to={`?${new URLSearchParams({ of, cursor: next })}`} preventScrollReset className="link">
          {words.lookedOlder}
        </Link>
      )}
    </li>
  );
};

export default function Looks() {
  const { items, of, looked } = useLoaderData<typeof loader>();
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
          <ul className="card divide-y divide-line overflow-hidden">
            {items.flatMap((seen) => [
              <ImpersonationLine key={seen.id} seen={seen} person={false} />,
              ...(of === seen.id && looked ? [<Looked key="looked" of={of} looked={looked} />] : []),
            ])}
          </ul>
        )}
      </div>
    </>
  );
}
