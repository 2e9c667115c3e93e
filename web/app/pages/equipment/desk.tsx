import { outagesOf } from '@sandan/market/booking/closed';
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { BookingView, ResourceView } from '../../api/booking.ts';
import { decidedBy } from '../../api/decisions.server.ts';
import { sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { momentIn } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { BookingRow } from '../../parts/booking.tsx';
import { Decide, Decisions } from '../../parts/booking-decisions.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useBookingWords } from '../../words/booking.ts';
import { useQualificationWords } from '../../words/qualification.ts';
import { useLanguage } from '../../words/words.ts';

const day = 86_400_000;
const mostLooked = 100;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const now = Date.now();
  const page = (name: string) => new URL(request.url).searchParams.get(name) ?? undefined;
  const [from, to] = [now - day, now + 7 * day].map((at) => new Date(at).toISOString());
  const [asked, serving, resources] = await Promise.all([
    api.read<Items<BookingView>>('/bookings', { box: 'asked', limit: mostLooked, cursor: page('asked') }),
    api.read<Items<BookingView>>('/bookings', { box: 'serving', from, to, limit: mostLooked, cursor: page('serving') }),
    api.read<Items<ResourceView>>('/resources', { limit: 50, cursor: page('cursor') }),
  ]);
  const standing = ['confirmed', 'checked_in', 'in_use', 'interrupted'];
  return {
    waiting: asked.items.filter((b) => b.state === 'requested'),
    moreWaiting: asked.next,
    schedule: serving.items.filter((b) => standing.includes(b.state)),
    moreSchedule: serving.next,
    resources: resources.items,
    next: resources.next,
    now: new Date(now).toISOString(),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  return decidedBy(api, await sheetOf(request));
};

const Rows = ({
  id,
  title,
  none,
  items,
  more,
}: {
  id: string;
  title: string;
  none: string;
  items: readonly BookingView[];
  /** Where the lines after these are. */
  more: { readonly to: string; readonly label: string } | undefined;
}) => (
  <section aria-labelledby={id}>
    <h2 id={id} className="mb-3 text-xl">
      {title}
    </h2>
    {items.length === 0 ? (
      <p className="text-soft">{none}</p>
    ) : (
      <ul className="card divide-y divide-line overflow-hidden">
        {items.map((booking) => (
          <BookingRow key={booking.id} booking={booking} box="serving" />
        ))}
      </ul>
    )}
    {more && (
      <p className="mt-4 text-center">
        <LinkButton kind="plain" to={more.to} aria-label={`${title}: ${more.label}`}>
          {more.label}
        </LinkButton>
      </p>
    )}
  </section>
);

/** Those who look after equipment: what is to be decided, what comes next, and how each instrument stands. */
export default function EquipmentDesk() {
  const { waiting, moreWaiting, schedule, moreSchedule, resources, next, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const report = answer && 'report' in answer ? answer.report : undefined;
  const refused = answer && 'refused' in answer ? answer.refused : undefined;
  const words = useBookingWords();
  const qualification = useQualificationWords();
  const language = useLanguage();
  const at = `/${language}/equipment/desk`;
  const after = (name: string, cursor: string | undefined) =>
    cursor ? { to: `${at}?${new URLSearchParams({ [name]: cursor })}`, label: words.more } : undefined;
  return (
    <>
      <Head title={words.desk} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.desk} lead={words.deskLead}>
          <LinkButton kind="plain" to={`/${language}/qualifications?box=granted`}>
            {qualification.nav}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/imports`}>
            {words.importList}
          </LinkButton>
          <LinkButton to={`${at}/new`}>{words.resourceNew}</LinkButton>
        </PageTitle>
        <div className="grid gap-9">
          {report && <Decisions report={report} />}
          <Rows id="waiting" title={words.waiting} none={words.waitingNone} items={waiting} more={after('asked', moreWaiting)} />
          {waiting.length > 1 && <Decide waiting={waiting} refused={refused} />}
          <Rows
            id="schedule"
            title={words.schedule}
            none={words.scheduleNone}
            items={schedule}
            more={after('serving', moreSchedule)}
          />
          <section aria-labelledby="resources">
            <h2 id="resources" className="mb-3 text-xl">
              {words.resources}
            </h2>
            {resources.length === 0 ? (
              <Empty icon="clock" title={words.resourcesNone} />
            ) : (
              <ul className="card divide-y divide-line">
                {resources.map((resource) => {
                  const out = outagesOf(resource).find((o) => o.from <= now && now < o.to);
                  const name = textIn(resource.name, language);
                  return (
                    <li
                      key={resource.id}
                      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-4 wrap-anywhere"
                    >
                      <div className="min-w-0">
                        <Link to={`/${language}/resources/${resource.id}`} className="link font-semibold">
                          {name}
                        </Link>
                        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
                          <Badge tone={resource.state === 'active' ? 'good' : 'calm'}>
                            {words.resourceStates[resource.state] ?? resource.state}
                          </Badge>
                          {out && (
                            <Badge tone="bad">
                              {words.outageReasons[out.reason] ?? out.reason} ~ {momentIn(out.to, language, resource.zone)}
                            </Badge>
                          )}
                          {resource.place && <span>{textIn(resource.place, language)}</span>}
                        </p>
                      </div>
                      <LinkButton kind="plain" size="small" to={`${at}/${resource.id}`} aria-label={`${words.settings}: ${name}`}>
                        {words.settings}
                      </LinkButton>
                    </li>
                  );
                })}
              </ul>
            )}
            {next && (
              <p className="mt-6 text-center">
                <LinkButton kind="plain" to={`${at}?${new URLSearchParams({ cursor: next })}`}>
                  {words.more}
                </LinkButton>
              </p>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
