import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { FoundEquipment } from '../../api/booking.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import { cardOf } from '../../format/card.server.ts';
import { count } from '../../format/number.ts';
import { regionName } from '../../format/region.ts';
import { civilDate, instantAt, plusDays } from '../../format/zone.server.ts';
import { AccessBox, isReaders, Reasons } from '../../parts/access.tsx';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { CardPicture } from '../../parts/card.tsx';
import { Empty } from '../../parts/empty.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Pager } from '../../parts/pager.tsx';
import { visit } from '../../visit.ts';
import { useEquipmentWords } from '../../words/equipment.ts';
import { useJourneyWords } from '../../words/journey.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

const zone = 'Asia/Seoul';
const mostDays = 60;
const fortnight = 13;
/** Lengths that can be asked for, in minutes. */
const lengths = [60, 120, 240, 480, 1440, 4320] as const;

/** The period asked for by civil days, both included; two weeks from today where it is not said, and two months at most. */
const periodOf = (params: URLSearchParams, today: string) => {
  const isDay = (text: string | null): text is string =>
    text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  const wanted = params.get('on');
  const on = isDay(wanted) && wanted > today ? wanted : today;
  const until = params.get('until');
  const last = isDay(until) && until >= on ? until : plusDays(on, fortnight);
  const latest = plusDays(on, mostDays);
  return { on, until: last.localeCompare(latest) > 0 ? latest : last };
};

export const loader = async ({ context, params: { lang }, request }: LoaderFunctionArgs) => {
  const { api } = visit(context);
  const language = languageOf(lang);
  const params = new URL(request.url).searchParams;
  const today = civilDate(Date.now(), zone);
  const { on, until } = periodOf(params, today);
  const text = (params.get('q') ?? '').slice(0, 300);
  const minutes = lengths.find((n) => String(n) === params.get('minutes'));
  const [region, kind] = [params.get('region') ?? '', params.get('class') ?? ''];
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  const [found, kinds] = await Promise.all([
    api.read<FoundEquipment>('/equipment', {
      q: text,
      lang: language,
      from: on === today ? undefined : instantAt(on, '00:00', zone),
      to: instantAt(plusDays(until, 1), '00:00', zone),
      minutes,
      free: params.has('free') ? 'true' : undefined,
      page,
      ...(region ? { 'f.region': region } : {}),
      ...(kind ? { 'f.equipmentClass': kind } : {}),
    }),
    kindsOf(api),
  ]);
  return {
    text,
    on,
    until,
    today,
    minutes: minutes ? String(minutes) : '',
    region,
    kind,
    free: params.has('free'),
    looked: found.looked,
    total: found.total,
    page: found.page,
    pages: found.pages,
    purposes: found.purposes.map((p) => p.label[language]),
    regions: (found.facets.region ?? []).map((r) => ({ value: r.value, label: regionName(r.value, language) })),
    classes: (found.facets.equipmentClass ?? []).map((c) => ({ value: c.value, label: c.label?.[language] ?? c.value })),
    hits: found.hits.map((hit) => ({ card: cardOf(hit, kinds, language), access: hit.access })),
    state: [...params].filter(([key]) => key !== 'page') as [string, string][],
  };
};

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const Asked = ({ data }: { data: Data }) => {
  const words = useEquipmentWords();
  const shown = (minutes: number) => (minutes >= 1440 ? words.days(minutes / 1440) : words.hours(minutes / 60));
  return (
    <Form method="get" role="search" aria-label={words.title} className="card grid gap-4 p-5 sm:p-6">
      <TextField name="q" label={words.purpose} hint={words.purposeHint} stored={data.text} type="search" maxLength={300} />
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 sm:gap-4 lg:grid-cols-4">
        <TextField name="on" label={words.from} stored={data.on} type="date" min={data.today} />
        <TextField name="until" label={words.until} stored={data.until} type="date" min={data.today} />
        <SelectField
          name="minutes"
          label={words.length}
          stored={data.minutes}
          empty={words.lengthAny}
          options={lengths.map((n) => ({ value: String(n), label: shown(n) }))}
        />
        <SelectField name="region" label={words.region} stored={data.region} empty={words.anyRegion} options={data.regions} />
        <SelectField
          name="class"
          label={words.kind}
          stored={data.kind}
          empty={words.anyKind}
          options={data.classes}
          className="col-span-2"
        />
        <label className="flex col-span-2 min-h-11 items-center gap-2.5 self-end">
          <input type="checkbox" name="free" value="1" defaultChecked={data.free} className="size-5 shrink-0 accent-pine-700" />
          {words.onlyFree}
        </label>
      </div>
      <p>
        <Button icon="search">{words.find}</Button>
      </p>
    </Form>
  );
};

const Hit = ({ hit }: { hit: Data['hits'][number] }) => {
  const language = useLanguage();
  const { card, access } = hit;
  return (
    <article className="card grid grid-cols-[minmax(0,1fr)] gap-2.5 p-5 wrap-anywhere sm:p-6">
      <div className="flex items-start gap-4">
        <div className="grid min-w-0 flex-1 gap-2.5">
          <p className="flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
            <span className="font-medium text-ink">{card.owner.name}</span>
            {card.place && <span>{card.place}</span>}
            <Demo shown={card.demo} />
          </p>
          <h2 className="text-lg leading-snug font-bold sm:text-xl" lang={card.title.language}>
            <Link to={`/${language}/listings/${card.id}`} className="hover:text-pine-700 hover:underline">
              {card.title.text}
            </Link>
          </h2>
        </div>
        <CardPicture card={card} className="h-15 w-20" />
      </div>
      {card.summary && (
        <p className="line-clamp-2 text-soft" lang={card.summary.language}>
          {card.summary.text}
        </p>
      )}
      {card.facts.length > 0 && (
        <dl className="flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
          {card.facts.map((fact) => (
            <div key={fact.label} className="flex gap-1.5">
              <dt className="text-soft">{fact.label}</dt>
              <dd className="font-medium">{fact.text}</dd>
            </div>
          ))}
        </dl>
      )}
      <AccessBox access={access} listingId={card.id} title={card.title.text} told />
    </article>
  );
};

/** Shared equipment of all owners, by what is to be found out and when. */
export default function FindEquipment() {
  const data = useLoaderData<typeof loader>();
  const words = useEquipmentWords();
  const all = useWords();
  const journey = useJourneyWords();
  const language = useLanguage();
  const readers = [
    ...new Map(data.hits.flatMap(({ access }) => access.reasons.filter(isReaders)).map((r) => [r.code, r])).values(),
  ];
  const page = (n: number) => `?${new URLSearchParams([...data.state, ['page', String(n)]])}`;
  return (
    <>
      <Head title={words.title} description={words.lead} query={data.text ? `?q=${encodeURIComponent(data.text)}` : ''} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <LinkButton kind="plain" to={`/${language}/bookings/journey`}>
            {journey.nav}
          </LinkButton>
        </PageTitle>
        <Asked key={JSON.stringify(data.state)} data={data} />
        <div className="mt-6 mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
          <p aria-live="polite" className="text-lg font-semibold tabular-nums">
            {data.looked === undefined
              ? words.found(count(data.total, language))
              : words.foundFree(data.hits.length, data.looked)}
          </p>
          {data.purposes.length > 0 && (
            <p className="flex flex-wrap items-center gap-1.5 text-[0.9375rem] text-soft">
              {words.understood}
              {data.purposes.map((purpose) => (
                <Badge key={purpose} tone="info" className="whitespace-normal">
                  {purpose}
                </Badge>
              ))}
            </p>
          )}
        </div>
        {data.hits.length === 0 ? (
          <Empty icon="search" title={words.none} text={words.noneText}>
            <LinkButton kind="plain" to={`/${language}/my/listings/new?kind=need`}>
              {all.nav.listings}
            </LinkButton>
          </Empty>
        ) : (
          <div className="grid gap-4">
            {readers.length > 0 && <Reasons reasons={readers} />}
            {data.hits.map((hit) => (
              <Hit key={hit.card.id} hit={hit} />
            ))}
          </div>
        )}
        <Pager page={data.page} pages={data.pages} to={page} />
      </div>
    </>
  );
}
