import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ValuationView } from '../../api/valuations.ts';
import type { Items, ListingLine } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { roughly } from '../../format/number.ts';
import { valuationFields, valuationIn } from '../../format/valuation.server.ts';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { type Bar, FlowChart, RangeChart } from '../../parts/valuation-charts.tsx';
import { ValuationForm } from '../../parts/valuation-form.tsx';
import { supposedIn, WhatIfForm } from '../../parts/valuation-what-if.tsx';
import { useValuationWords } from '../../words/valuation.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const query = new URL(request.url).searchParams;
  const [valuation, versions] = await Promise.all([
    api.read<ValuationView>(`/valuations/${params.id}`),
    api.read<Items<ValuationView>>(`/valuations/${params.id}/versions`, { limit: 20 }),
  ]);
  const listing = valuation.listingId ? await api.find<ListingLine>(`/listings/${valuation.listingId}`) : undefined;
  const shown = versions.items.find(({ version }) => String(version) === query.get('version')) ?? valuation;
  return {
    valuation: shown,
    latest: valuation.version,
    versions: versions.items.map(({ version, note, changed, worth }) => ({
      version,
      note,
      at: changed.at,
      worth: worth.together,
    })),
    listed: listing !== undefined,
    stored: valuationFields(shown),
    what: supposedIn(query),
    saved: query.has('saved'),
    mayOffer: person.permissions.includes('offer'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send('PUT', `/valuations/${params.id}`, sheet.sending(valuationIn(sheet)));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/valuations/${params.id}?saved`) : refusal(sent, sheet);
};

const order = ['income', 'market', 'cost', 'together'] as const;

/** A valuation: its ranges, what they rest on, what moves them, and all versions. */
export default function ValuationPage() {
  const { valuation, latest, versions, listed, stored, what, saved, mayOffer } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useValuationWords();
  const language = useLanguage();
  const here = `/${language}/my/valuations`;
  const { currency, income } = valuation.inputs;
  const money = (minor: number) => roughly({ currency, minor }, language);
  const bars: Bar[] = order.flatMap((method) => {
    const range = valuation.worth[method];
    return range ? [{ name: words.methods[method], range }] : [];
  });
  return (
    <>
      <Head title={valuation.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={valuation.title}
          lead={`${words.version(valuation.version)}, ${words.changed(moment(valuation.changed.at, language))}`}
          back={{ to: here, label: words.title }}
        />
        {saved && <Done>{words.saved}</Done>}
        {listed && (
          <p className="mt-3">
            <Link to={`/${language}/my/listings/${valuation.listingId}`} className="link">
              {words.listing(valuation.listingId ?? '')}
            </Link>
          </p>
        )}
        {valuation.note && <p className="mt-3 whitespace-pre-line wrap-anywhere">{valuation.note}</p>}
        <section className="card mt-5 p-5 sm:p-7" aria-labelledby="worth">
          <h2 id="worth" className="text-xl">
            {words.worth}
          </h2>
          <p className="mt-1 mb-3 text-[0.9375rem] text-soft">{words.worthLead}</p>
          <RangeChart bars={bars} currency={currency} />
          <details className="mt-4">
            <summary className="min-h-8 font-semibold">{words.howTitle}</summary>
            {order.map((method) => (
              <p key={method} className="mt-2 text-[0.9375rem] text-soft">
                {words.how[method]}
              </p>
            ))}
          </details>
        </section>
        {income && (
          <>
            <section className="card mt-5 p-5 sm:p-7" aria-labelledby="what-if">
              <h2 id="what-if" className="text-xl">
                {words.whatIf}
              </h2>
              <p className="mt-1 mb-4 text-[0.9375rem] text-soft">{words.whatIfLead}</p>
              <WhatIfForm key={valuation.version} income={income} currency={currency} from={what} />
              <h3 className="mt-6 text-lg">{words.sensitivity}</h3>
              <ul className="mt-1 grid gap-1 text-[0.9375rem]">
                {valuation.sensitivity.map(({ input, low, high }) => (
                  <li key={input} className="flex flex-wrap justify-between gap-x-4 border-t border-line py-1.5">
                    <span className="font-semibold">{words.inputsNames[input]}</span>
                    <span className="tabular-nums">{`${money(low)} ~ ${money(high)}`}</span>
                  </li>
                ))}
              </ul>
            </section>
            <div className="card mt-5 p-5 sm:p-7">
              <h2 className="mb-3 text-xl">{words.flows}</h2>
              <FlowChart flows={valuation.flows} currency={currency} />
            </div>
          </>
        )}
        {versions.length > 1 && (
          <nav aria-label={words.versions} className="mt-8">
            <h2 className="text-xl">{words.versions}</h2>
            <ul className="mt-2 grid gap-1">
              {versions.map(({ version, at, note, worth }) => (
                <li key={version} className="flex flex-wrap gap-x-3">
                  <Link
                    to={`${here}/${valuation.id}?version=${version}`}
                    aria-current={version === valuation.version ? 'page' : undefined}
                    className="link min-h-8"
                  >
                    {words.version(version)}
                  </Link>
                  <span className="text-soft">{moment(at, language)}</span>
                  {worth && <span className="tabular-nums">{`${money(worth.p10)} ~ ${money(worth.p90)}`}</span>}
                  {note && <span className="min-w-0 text-soft wrap-anywhere">{note}</span>}
                </li>
              ))}
            </ul>
          </nav>
        )}
        {mayOffer && (
          <section className="card mt-8 p-5 sm:p-7" aria-labelledby="inputs">
            <h2 id="inputs" className="mb-4 text-xl">
              {words.inputs}
            </h2>
            <ValuationForm key={valuation.version} stored={stored} version={latest} refused={refused} action={words.edit} />
          </section>
        )}
      </div>
    </>
  );
}
