import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../api/gate.server.ts';
import type { InquiryAnswers, InquiryLine } from '../api/inquiries.ts';
import type { Items } from '../api/views.ts';
import { day } from '../format/date.ts';
import { count, decimal, percent } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { Badge, Demo } from '../parts/badge.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Clock } from '../parts/clock.tsx';
import { Empty } from '../parts/empty.tsx';
import { Head } from '../parts/head.tsx';
import { OriginBadges } from '../parts/origin.tsx';
import { PageTitle, Tabs } from '../parts/page-title.tsx';
import { InquiryState } from '../parts/state.tsx';
import { useChannelWords } from '../words/channel.ts';
import { useEvaluationWords } from '../words/evaluation.ts';
import { useOriginWords } from '../words/origin.ts';
import { useLanguage, useWords } from '../words/words.ts';

const unanswered = ['new', 'assigned'];

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const box: 'sent' | 'received' = searchParams.get('box') === 'sent' ? 'sent' : 'received';
  const open = searchParams.get('state') === 'open';
  const cursor = searchParams.get('cursor') ?? undefined;
  const { items, next, answers } = await api.read<Items<InquiryLine> & { readonly answers?: InquiryAnswers }>('/inquiries', {
    box,
    cursor,
    ...(open ? { state: unanswered } : {}),
  });
  return { box, open, items, next, answers };
};

export const InquiryRow = ({ inquiry, box }: { inquiry: InquiryLine; box: 'sent' | 'received' | 'both' }) => {
  const words = useWords();
  const language = useLanguage();
  const escalated: Readonly<Record<string, string>> = words.state.escalated;
  const parties = [
    ...(box === 'sent' ? [] : [words.inquiries.from(textIn(inquiry.asker.name, language))]),
    ...(box === 'received' ? [] : [words.inquiries.to(textIn(inquiry.responder.name, language))]),
  ];
  return (
    <li className="relative grid gap-x-6 gap-y-2 px-5 py-4 hover:bg-paper focus-within:bg-paper sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="font-semibold">
          <Link to={`/${language}/inquiries/${inquiry.id}`} className="after:absolute after:inset-0">
            {textIn(inquiry.listing.title, language)}
          </Link>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
          <span className="font-medium text-ink">{parties.join(' ')}</span>
          <span className="tabular-nums">{inquiry.number}</span>
          <span>{day(inquiry.askedAt, language)}</span>
          <OriginBadges origin={inquiry.origin} />
          <Demo shown={inquiry.demo} />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5 sm:justify-end">
        {inquiry.escalated && inquiry.due && <Badge tone="bad">{escalated[inquiry.escalated]}</Badge>}
        <Clock due={inquiry.due} />
        <InquiryState state={inquiry.state} />
      </div>
    </li>
  );
};

/** How the organisation answers, where it also answers what was asked elsewhere: the two are never one figure. */
const Figures = () => {
  const { answers } = useLoaderData<typeof loader>();
  const words = useOriginWords();
  const language = useLanguage();
  if (!answers || answers.elsewhere.count === 0) return null;
  return (
    <section aria-label={words.figures} className="mt-8">
      <dl className="grid gap-3 sm:grid-cols-2">
        {(['here', 'elsewhere'] as const).map((where) => {
          const { count: n, rate, medianHours } = answers[where];
          const said = [
            words.answered(count(n, language)),
            rate !== undefined && words.rate(percent(rate, language)),
            medianHours !== undefined && words.median(decimal(medianHours, language)),
          ];
          return (
            <div key={where} className="card p-4">
              <dt className="text-sm text-soft">{words[where]}</dt>
              <dd className="mt-1 font-medium tabular-nums">{said.filter(Boolean).join(' · ')}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
};

export default function Inquiries() {
  const { box, open, items, next } = useLoaderData<typeof loader>();
  const evaluation = useEvaluationWords();
  const origin = useOriginWords();
  const channel = useChannelWords();
  const words = useWords();
  const language = useLanguage();
  const at = `/${language}/inquiries`;
  return (
    <>
      <Head title={words.inquiries.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.inquiries.title}>
          <LinkButton kind="plain" to={`/${language}/channels`}>
            {channel.title}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/evaluations`}>
            {evaluation.nav}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/imports?holds=inquiries`}>
            {origin.bring}
          </LinkButton>
        </PageTitle>
        <Tabs
          label={words.inquiries.title}
          tabs={[
            { to: `${at}?state=open`, label: words.inquiries.open, here: box === 'received' && open },
            { to: at, label: words.inquiries.received, here: box === 'received' && !open },
            { to: `${at}?box=sent`, label: words.inquiries.sent, here: box === 'sent' },
          ]}
        />
        {items.length === 0 ? (
          <Empty
            icon="inbox"
            title={words.inquiries.empty}
            text={box === 'sent' ? words.inquiries.emptySent : words.inquiries.emptyReceived}
          >
            {box === 'sent' && <LinkButton to={`/${language}/search`}>{words.nav.search}</LinkButton>}
          </Empty>
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((inquiry) => (
              <InquiryRow key={inquiry.id} inquiry={inquiry} box={box} />
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton
              kind="plain"
              to={`${at}?${new URLSearchParams({ box, ...(open ? { state: 'open' } : {}), cursor: next })}`}
            >
              {words.search.next}
            </LinkButton>
          </p>
        )}
        <Figures />
      </div>
    </>
  );
}
