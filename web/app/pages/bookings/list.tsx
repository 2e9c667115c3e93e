import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { BookingView, HandoverView } from '../../api/booking.ts';
import { decidedBy } from '../../api/decisions.server.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ServiceLine } from '../../api/service.ts';
import type { Items } from '../../api/views.ts';
import { BookingRow } from '../../parts/booking.tsx';
import { Decide, Decisions } from '../../parts/booking-decisions.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { OfferedOver } from '../../parts/handover.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { ServiceLines } from '../../parts/service.tsx';
import { useBookingWords } from '../../words/booking.ts';
import { useBookingDeputyWords } from '../../words/booking-deputy.ts';
import { useJourneyWords } from '../../words/journey.ts';
import { useQualificationWords } from '../../words/qualification.ts';
import { useServiceWords } from '../../words/service.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const day = 86_400_000;
/** Boxes of requests for designs and simulations, as the API names them. */
const requestBoxes: Readonly<Record<string, string>> = { requests: 'sent', received: 'received' };

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const box: 'booked' | 'serving' = searchParams.get('box') === 'serving' ? 'serving' : 'booked';
  const asked = requestBoxes[searchParams.get('box') ?? ''];
  const past = searchParams.has('past');
  const since = new Date(Math.floor(Date.now() / day) * day - day).toISOString();
  const cursor = searchParams.get('cursor') ?? undefined;
  const keeps = person.permissions.includes('equip');
  const deputy = (query: object = {}) => api.read<Items<BookingView>>('/bookings', { box: 'deputy', limit: 50, ...query });
  if (searchParams.get('box') === 'deputy') {
    const { items, next } = await deputy({ cursor });
    return { box: 'deputy', past: false, items, requests: undefined, next, offers: [], keeps, stoodIn: items.length };
  }
  if (asked) {
    const requests = await api.read<Items<ServiceLine>>('/service-requests', { box: asked, cursor });
    const shown = searchParams.get('box') ?? '';
    return { box: shown, past: false, items: [], requests: requests.items, next: requests.next, offers: [], keeps, stoodIn: 0 };
  }
  const [{ items, next }, offers, asDeputy] = await Promise.all([
    api.read<Items<BookingView>>('/bookings', { box, cursor, ...(past ? { to: since } : { from: since }) }),
    box === 'booked' && !past ? api.read<Items<HandoverView>>('/handovers') : undefined,
    keeps ? undefined : deputy(),
  ]);
  return {
    box,
    past,
    items,
    requests: undefined,
    next,
    offers: offers?.items ?? [],
    keeps,
    stoodIn: asDeputy?.items.length ?? 0,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  if (new URL(request.url).searchParams.get('box') === 'deputy') return decidedBy(api, sheet);
  const [id, doing] = [sheet.text('id'), sheet.text('do')];
  const totals = sheet.text('totals').split(' ').filter(Boolean).map(Number);
  const body = doing === 'accept' ? { action: doing, totals } : { action: doing };
  const sent = await api.send('POST', `/bookings/${encodeURIComponent(id)}/handover/actions`, sheet.sending(body));
  if (!sent.ok) return refusal(sent, sheet, id);
  return redirect(`/${languageOf(params.lang)}/bookings${doing === 'accept' ? `/${id}?done` : ''}`);
};

export default function Bookings() {
  const answer = useActionData<typeof action>();
  const refused = answer && 'refused' in answer ? answer.refused : undefined;
  const report = answer && 'report' in answer ? answer.report : undefined;
  const { box, past, items, requests, next, offers, keeps, stoodIn } = useLoaderData<typeof loader>();
  const words = useBookingWords();
  const qualification = useQualificationWords();
  const journey = useJourneyWords();
  const service = useServiceWords();
  const standIn = useBookingDeputyWords();
  const language = useLanguage();
  const at = `/${language}/bookings`;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title}>
          <LinkButton kind="plain" to={`/${language}/qualifications`}>
            {qualification.nav}
          </LinkButton>
          {keeps && (
            <LinkButton kind="plain" to={`/${language}/equipment/desk`}>
              {words.desk}
            </LinkButton>
          )}
          <LinkButton kind="plain" to={`${at}/journey`}>
            {journey.nav}
          </LinkButton>
          <LinkButton to={`/${language}/equipment`}>{words.toFind}</LinkButton>
        </PageTitle>
        <Tabs
          label={words.title}
          tabs={[
            { to: at, label: words.mine, here: box === 'booked' && !past },
            { to: `${at}?past`, label: words.past, here: box === 'booked' && past },
            ...(stoodIn > 0 || box === 'deputy'
              ? [{ to: `${at}?box=deputy`, label: standIn.tab(stoodIn), here: box === 'deputy' }]
              : []),
            ...(keeps ? [{ to: `${at}?box=serving`, label: words.serving, here: box === 'serving' }] : []),
            { to: `${at}?box=requests`, label: service.tabSent, here: box === 'requests' },
            ...(keeps ? [{ to: `${at}?box=received`, label: service.tabReceived, here: box === 'received' }] : []),
          ]}
        />
        {box === 'deputy' && <p className="mb-4 text-soft">{standIn.lead}</p>}
        {report && <Decisions report={report} />}
        {!requests && <OfferedOver offers={offers} refused={refused} />}
        {requests ? (
          requests.length === 0 ? (
            <Empty icon="clock" title={service.none} text={service.noneText} />
          ) : (
            <ServiceLines items={requests} />
          )
        ) : items.length === 0 ? (
          <Empty
            icon="clock"
            title={box === 'deputy' ? standIn.none : words.empty}
            {...(box === 'deputy' ? {} : { text: box === 'serving' ? words.emptyServing : words.emptyText })}
          />
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((booking) => (
              <BookingRow key={booking.id} booking={booking} box={box === 'booked' ? 'booked' : 'serving'} />
            ))}
          </ul>
        )}
        {box === 'deputy' && items.length > 0 && (
          <div className="mt-6">
            <Decide waiting={items} refused={refused} />
          </div>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`${at}?${new URLSearchParams({ box, ...(past ? { past: '' } : {}), cursor: next })}`}>
              {words.more}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
