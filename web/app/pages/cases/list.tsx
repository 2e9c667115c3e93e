import { type ReportReason, reportReasons } from '@sandan/market/moderation/case';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { operating } from '../../api/gate.server.ts';
import type { CaseLine } from '../../api/house.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { CaseState } from '../../parts/case-line.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { useModerationWords } from '../../words/moderation.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const query = new URL(request.url).searchParams;
  const state = query.get('state') === 'decided' ? 'decided' : 'waiting';
  const { items, next } = await api.read<Items<CaseLine>>('/cases', { state, cursor: query.get('cursor') ?? undefined });
  const language = languageOf(params.lang);
  const cases = items.map((found) => ({
    ...found,
    why: found.reasons.map((r) => reportReasons[r as ReportReason]?.[language] ?? r).join(', '),
  }));
  return { state, cases, next };
};

export default function CasesPage() {
  const { state, cases, next } = useLoaderData<typeof loader>();
  const words = useModerationWords();
  const all = useWords();
  const language = useLanguage();
  const at = `/${language}/cases`;
  const tabs = (['waiting', 'decided'] as const).map((name) => ({
    to: name === 'waiting' ? at : `${at}?state=${name}`,
    label: words.tabs[name],
    here: name === state,
  }));
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <Tabs label={words.title} tabs={tabs} />
        {cases.length === 0 ? (
          <Empty icon="check" title={words.none} text={words.noneText} />
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {cases.map((found) => (
              <li
                key={found.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-4 hover:bg-paper focus-within:bg-paper"
              >
                <CaseState found={found} />
                <div className="min-w-0 flex-1 basis-60">
                  <Link to={`${at}/${found.id}`} className="line-clamp-2 font-semibold after:absolute after:inset-0">
                    {textIn(found.said, language)}
                  </Link>
                  <p className="text-[0.9375rem] text-soft">
                    {words.kinds[found.target.kind]} · {textIn(found.subject.name, language)} · {found.why}
                  </p>
                </div>
                <Demo shown={found.demo} />
                <span className="text-[0.9375rem] text-soft">{words.count(found.count)}</span>
                {!found.outcome && <span className="text-[0.9375rem] text-soft">{words.due(moment(found.dueAt, language))}</span>}
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?state=decided&cursor=${encodeURIComponent(next)}`}>
              {all.search.next}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
