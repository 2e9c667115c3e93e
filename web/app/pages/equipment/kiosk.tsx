import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { BookingView, ResourceView } from '../../api/booking.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { period } from '../../format/period.ts';
import { qrOf } from '../../format/qr.server.ts';
import { shownSpan } from '../../format/shown-wall.ts';
import { textIn } from '../../format/text.ts';
import { BookingState } from '../../parts/booking.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useRefresh } from '../../parts/use-refresh.ts';
import { useBookingWords } from '../../words/booking.ts';
import { useKioskWords } from '../../words/kiosk.ts';
import { useLanguage } from '../../words/words.ts';

const day = 86_400_000;
const standing = ['confirmed', 'checked_in', 'in_use'];
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const kind = new URL(request.url).searchParams.get('kind') === 'printed' ? 'printed' : 'screen';
  const now = Date.now();
  const iso = (at: number) => new Date(at).toISOString();
  const [resource, code, { items }] = await Promise.all([
    api.read<ResourceView>(`/resources/${params.id}`),
    api.read<{ url: string }>(`/resources/${params.id}/check-in-code`, { kind }),
    api.read<Items<BookingView>>('/bookings', {
      box: 'serving',
      resourceId: params.id,
      from: iso(now),
      to: iso(now + day),
      limit: 100,
    }),
  ]);
  const its = items
    .filter((b) => standing.includes(b.state) && b.parts.some((p) => p.resourceId === resource.id) && b.end > iso(now))
    .toSorted((a, b) => a.start.localeCompare(b.start));
  const shown = (booking: BookingView | undefined) => {
    const part = booking?.parts.find((p) => p.resourceId === resource.id);
    return booking && part ? { id: booking.id, state: booking.state, name: booking.booker.name, part } : undefined;
  };
  return {
    kind,
    resource: { id: resource.id, name: resource.name },
    code: { url: code.url, qr: qrOf(code.url) },
    now: shown(its.find((b) => b.start <= iso(now))),
    next: shown(its.find((b) => b.start > iso(now))),
  };
};

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['now'];

const Slot = ({ label, booking }: { label: string; booking: Shown }) => {
  const words = useKioskWords();
  const language = useLanguage();
  return (
    <section aria-label={label} className="card p-5 wrap-anywhere">
      <h2 className="text-base text-soft">{label}</h2>
      {booking ? (
        <>
          <p className="mt-1 text-2xl font-bold">{textIn(booking.name, language)}</p>
          <p className="mt-1 flex flex-wrap items-center gap-2 text-lg tabular-nums">
            {period(...shownSpan(booking.part), language)}
            <BookingState state={booking.state} />
          </p>
        </>
      ) : (
        <p className="mt-1 text-2xl font-bold">{words.free}</p>
      )}
    </section>
  );
};

/** The screen at a machine: the code by which one checks in, who has it now and who comes next. */
export default function Kiosk() {
  const { kind, resource, code, now, next } = useLoaderData<typeof loader>();
  useRefresh(kind === 'screen', 60_000);
  const words = useKioskWords();
  const booking = useBookingWords();
  const language = useLanguage();
  const name = textIn(resource.name, language);
  const at = `/${language}/kiosk/${resource.id}`;
  return (
    <>
      <Head title={`${words.title}: ${name}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={name}
          lead={kind === 'screen' ? words.lead : words.printedText}
          back={{ to: `/${language}/equipment/desk`, label: booking.desk }}
        />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-2">
          <figure className="card grid justify-items-center gap-3 p-5">
            <img src={code.qr} alt={words.qr} width="320" height="320" className="h-auto w-full max-w-80" />
            <figcaption className="text-center text-[0.9375rem] text-soft">
              {words.orOpen}
              <br />
              <a href={code.url} className="link wrap-anywhere">
                {code.url}
              </a>
            </figcaption>
          </figure>
          <div className="grid content-start gap-6">
            <Slot label={words.now} booking={now} />
            <Slot label={words.next} booking={next} />
            <p className="flex flex-wrap gap-x-5 gap-y-2">
              <Link to={at} reloadDocument className="link">
                {words.again}
              </Link>
              <Link to={kind === 'screen' ? `${at}?kind=printed` : at} className="link">
                {kind === 'screen' ? words.printed : words.screen}
              </Link>
            </p>
          </div>
        </div>
      </div>
    </>
  );
}
