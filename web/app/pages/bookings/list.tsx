import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { BookingView } from '../../api/booking.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { BookingRow } from '../../parts/booking.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { useBookingWords } from '../../words/booking.ts';
import { useJourneyWords } from '../../words/journey.ts';
import { useQualificationWords } from '../../words/qualification.ts';
import { useLanguage } from '../../words/words.ts';

const day = 86_400_000;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const box: 'booked' | 'serving' = searchParams.get('box') === 'serving' ? 'serving' : 'booked';
  const past = searchParams.has('past');
  const since = new Date(Math.floor(Date.now() / day) * day - day).toISOString();
  const cursor = searchParams.get('cursor') ?? undefined;
  const { items, next } = await api.read<Items<BookingView>>('/bookings', {
    box,
    cursor,
    ...(past ? { to: since } : { from: since }),
  });
  return { box, past, items, next, keeps: person.permissions.includes('equip') };
};

export default function Bookings() {
  const { box, past, items, next, keeps } = useLoaderData<typeof loader>();
  const words = useBookingWords();
  const qualification = useQualificationWords();
  const journey = useJourneyWords();
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
            ...(keeps ? [{ to: `${at}?box=serving`, label: words.serving, here: box === 'serving' }] : []),
          ]}
        />
        {items.length === 0 ? (
          <Empty icon="clock" title={words.empty} text={box === 'serving' ? words.emptyServing : words.emptyText} />
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((booking) => (
              <BookingRow key={booking.id} booking={booking} box={box} />
            ))}
          </ul>
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
