import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { operating } from '../../api/gate.server.ts';
import type { ScreeningView } from '../../api/trade-gate.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { count, countryName } from '../../format/number.ts';
import { Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { ScreeningState } from '../../parts/screening.tsx';
import { useDeskWords } from '../../words/desk.ts';
import { useDeskGateWords } from '../../words/desk-gate.ts';
import { useLanguage } from '../../words/words.ts';

const boxes = ['waiting', 'all'] as const;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const search = new URL(request.url).searchParams;
  const of = boxes.find((box) => box === search.get('of')) ?? 'waiting';
  const cursor = search.get('cursor') ?? undefined;
  return { of, ...(await api.read<Items<ScreeningView>>('/screenings', { of, cursor, limit: 50 })) };
};

export default function Screenings() {
  const { of, items, next } = useLoaderData<typeof loader>();
  const words = useDeskGateWords();
  const desk = useDeskWords();
  const language = useLanguage();
  const here = `/${language}/desk/screenings`;
  return (
    <>
      <Head title={words.screenings} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.screenings} lead={words.screeningsLead} back={{ to: `/${language}/desk`, label: desk.title }} />
        <Tabs
          label={words.box}
          tabs={boxes.map((box) => ({
            to: box === 'waiting' ? here : `${here}?of=${box}`,
            label: words.boxes[box],
            here: box === of,
          }))}
        />
        {items.length === 0 && <Empty icon="check" title={words.noneWaiting} text={words.noneWaitingText} />}
        {items.length > 0 && (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map(({ id, party, state, hits, openedAt, screenedAt, demo }) => (
              <li
                key={id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-4 hover:bg-paper focus-within:bg-paper"
              >
                <ScreeningState state={state} />
                <Link
                  to={`${here}/${id}`}
                  className="min-w-0 flex-1 basis-60 font-semibold wrap-anywhere after:absolute after:inset-0"
                >
                  {party.names.join(' · ')}
                </Link>
                <Demo shown={demo} />
                <span className="text-[0.9375rem] text-soft">
                  {[party.country && countryName(party.country, language), words.hits(count(hits.length, language))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span className="text-sm text-soft">
                  {openedAt ? words.since(moment(openedAt, language)) : words.screened(moment(screenedAt, language))}
                </span>
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?${new URLSearchParams({ of, cursor: next })}`}>
              {words.next}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
