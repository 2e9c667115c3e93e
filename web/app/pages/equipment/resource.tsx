import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { BookingView, ResourceView } from '../../api/booking.ts';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { SeriesView } from '../../api/series.ts';
import type { ServiceLine } from '../../api/service.ts';
import { chosenBeside } from '../../format/beside.server.ts';
import { chosenTime, saidTime } from '../../format/chosen-time.server.ts';
import { count } from '../../format/number.ts';
import { period } from '../../format/period.ts';
import { resourcePlan } from '../../format/resource-plan.server.ts';
import { repeatingIn } from '../../format/series-form.server.ts';
import { wishIn } from '../../format/service.server.ts';
import { inLanguage, textIn } from '../../format/text.ts';
import { after, wallOf } from '../../format/zone.server.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Wizard } from '../../parts/booking-wizard.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ResourceRules } from '../../parts/resource-rules.tsx';
import { AskService } from '../../parts/service-forms.tsx';
import { WeekTable } from '../../parts/week-table.tsx';
import { visit } from '../../visit.ts';
import { useBookingWords } from '../../words/booking.ts';
import { useTrackWords } from '../../words/track.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const here = visit(context);
  const resource = await here.api.read<ResourceView>(`/resources/${params.id}`);
  return resourcePlan(here, resource, new URL(request.url).searchParams, languageOf(params.lang));
};

/** Holds the time that was chosen, and leads to where it is confirmed. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  if (sheet.text('do') === 'ask') {
    const asked = await api.send<ServiceLine>(
      'POST',
      '/service-requests',
      sheet.sending({ resourceId: params.id, ...wishIn(sheet) }),
    );
    return asked.ok ? redirect(`/${languageOf(params.lang)}/service-requests/${asked.value.id}`) : refusal(asked, sheet, 'ask');
  }
  const resource = await api.read<ResourceView>(`/resources/${params.id}`);
  const meant = chosenTime(saidTime(sheet.text), resource.zone, languageOf(params.lang));
  if (meant.problem) return refuse(sheet, meant.problem, sheet.text('do') === 'override' ? 'override' : undefined);
  const start = meant.at;
  const minutes = Number(sheet.text('minutes'));
  const end = after(start, minutes, resource.zone);
  const purpose = sheet.text('purpose');
  const repeating = repeatingIn(sheet.text);
  if (repeating && sheet.text('do') === 'series') {
    const made = await api.send<SeriesView>(
      'POST',
      '/series',
      sheet.sending({
        resourceId: resource.id,
        start: wallOf(Date.parse(start), resource.zone),
        minutes,
        quantity: Number(sheet.text('quantity') || '1'),
        rule: repeating.rule,
        mode: repeating.mode,
        ...(purpose ? { purpose } : {}),
      }),
    );
    if (!made.ok) return refusal(made, sheet);
    const first = made.value.times.find((t) => t.bookingId)?.bookingId;
    return redirect(`/${languageOf(params.lang)}/bookings/${first}?done`);
  }
  const beside = chosenBeside(sheet.texts('with')).map((resourceId) => ({ resourceId, start, end, quantity: 1 }));
  const body = {
    parts: [{ resourceId: resource.id, start, end, quantity: Number(sheet.text('quantity') || '1') }, ...beside],
    ...(purpose ? { purpose } : {}),
  };
  if (sheet.text('do') === 'override') {
    const displaces = sheet.texts('displace').map((one) => {
      const [id, version] = one.split(' ');
      return { id, version: Number(version) };
    });
    const over = { parts: body.parts, why: sheet.text('why'), displaces };
    const made = await api.send<BookingView>('POST', '/bookings/override', sheet.sending(over));
    return made.ok ? redirect(`/${languageOf(params.lang)}/bookings/${made.value.id}?done`) : refusal(made, sheet, 'override');
  }
  const waits = sheet.text('do') === 'wait';
  const sent = await api.send<BookingView>('POST', waits ? '/waitlist' : '/bookings', sheet.sending(body));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}/bookings/${sent.value.id}?${waits ? 'done' : 'held'}`)
    : refusal(sent, sheet);
};

/** A resource with the calendar of its free time, the rules that hold, and the way to book it. */
export default function ResourcePage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useBookingWords();
  const track = useTrackWords();
  const language = useLanguage();
  const { resource, week, chosen } = data;
  const name = inLanguage(resource.name, language);
  const at = `/${language}/resources/${resource.id}`;
  const length = `&minutes=${chosen.minutes}`;
  const { supports } = resource.owner;
  return (
    <>
      <Head title={name.text} index={resource.state === 'active'} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={name.text}
          {...(resource.listingId
            ? { back: { to: `/${language}/listings/${resource.listingId}`, label: textIn(resource.owner.name, language) } }
            : { back: { to: `/${language}/equipment`, label: words.toFind } })}
          lead={
            <p className="flex flex-wrap items-center gap-x-2">
              <Link to={`/${language}/organisations/${resource.owner.organisationId}`} className="link">
                {textIn(resource.owner.name, language)}
              </Link>
              {supports && (
                <span>{`${track.supports}: ${track.supportsOf(count(supports.settled, language), count(supports.ended, language))}`}</span>
              )}
              {resource.place && <span>{textIn(resource.place, language)}</span>}
              {resource.state !== 'active' && <Badge tone="bad">{words.resourceStates[resource.state] ?? resource.state}</Badge>}
              <Demo shown={resource.demo} />
            </p>
          }
        >
          {resource.listingId && !resource.actions.includes('change') && (
            <LinkButton kind="plain" to={`/${language}/listings/${resource.listingId}?purpose=booking_advice#ask`}>
              {words.askAdvice}
            </LinkButton>
          )}
          {resource.actions.includes('change') && (
            <LinkButton kind="plain" to={`/${language}/equipment/desk/${resource.id}`}>
              {words.settings}
            </LinkButton>
          )}
        </PageTitle>
        {resource.about && <p className="mb-6 max-w-prose whitespace-pre-line">{textIn(resource.about, language)}</p>}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <section aria-labelledby="calendar" className="card self-start p-4 sm:p-5">
            <h2 id="calendar" className="mb-2 text-lg">
              {words.calendar}
            </h2>
            <WeekTable
              week={week}
              chosen={chosen.wall?.slice(0, 16)}
              to={(start) => `${at}?start=${start}${length}`}
              at={(monday) => `${at}?week=${monday}`}
            />
            <p className="mt-2 text-sm text-soft">
              {words.zone(resource.zone)} {week.otherZone && words.zoneOther(week.otherZone)}
            </p>
            {chosen.wall && data.end && (
              <p className="-mx-4 mt-3 -mb-4 flex flex-wrap items-center justify-between gap-2 rounded-b-xl border-t border-line bg-white p-4 sm:-mx-5 sm:-mb-5 sm:px-5 lg:hidden">
                <span className="font-semibold tabular-nums">{period(chosen.wall, data.end, language)}</span>
                <LinkButton to={`${data.back}#choose`}>{words.goOn}</LinkButton>
              </p>
            )}
          </section>
          <div className="grid content-start gap-6">
            <Wizard
              key={`${chosen.date}-${chosen.time}-${chosen.fold}-${chosen.minutes}-${data.repeating?.rule}-${data.repeating?.mode}`}
              data={data}
            />
            {data.asks && <AskService resourceId={resource.id} refused={refused} />}
            <ResourceRules resource={resource} />
          </div>
        </div>
      </div>
    </>
  );
}
