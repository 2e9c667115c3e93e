import { koreanDay } from '@sandan/market/calendar/date';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ExporterProfile } from '../../api/exporters.ts';
import { acting } from '../../api/gate.server.ts';
import { criteriaIn, schemesIn } from '../../format/exporter.server.ts';
import { textIn } from '../../format/text.ts';
import { Demo } from '../../parts/badge.tsx';
import { Ahead, Bands, ExporterStateBadge, Inputs, Score } from '../../parts/exporter.tsx';
import { ExporterCertificates, ExporterFacts, ExporterGoods } from '../../parts/exporter-profile.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useExporterProfileWords } from '../../words/exporter-profile.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const as = new URL(request.url).searchParams.get('as');
  const mine = organisation === params.id;
  const profile = await api.read<ExporterProfile>(
    `/exporters/${params.id}`,
    mine && (as === 'buyers' || as === 'agencies') ? { as } : {},
  );
  return { profile, mine, criteria: criteriaIn(language), schemes: schemesIn(language), today: koreanDay(new Date()) };
};

/** An exporter who agreed to be seen, as agencies or buyers see it. */
export default function ExporterPage() {
  const { profile, mine, criteria, schemes, today } = useLoaderData<typeof loader>();
  const words = useExporterProfileWords();
  const language = useLanguage();
  const name = textIn(profile.name, language);
  const { standing, readiness, inputs, state, reader } = profile;
  const back = mine ? { to: `/${language}/my/exporter`, label: words.own } : { to: `/${language}/exporters`, label: words.back };
  return (
    <>
      <Head title={name} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={name} back={back} {...(mine ? { lead: words.previewing[reader] } : {})} />
        <p className="mb-6 flex flex-wrap items-center gap-3">
          <Demo shown={profile.demo} />
          {state && <ExporterStateBadge state={state} />}
          <Link to={`/${language}/organisations/${profile.organisationId}`} className="link min-h-6">
            {words.company}
          </Link>
        </p>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
          <ExporterGoods goods={profile.goods} />
          <div className="grid gap-5">
            <ExporterFacts profile={profile} />
            <ExporterCertificates proofs={profile.proofs} today={today} />
          </div>
        </div>
        {standing && readiness && inputs && (
          <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-5">
            <Score readiness={readiness} criteria={criteria} />
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
              <Inputs inputs={inputs} year={standing.year} />
              <Ahead readiness={readiness} criteria={criteria} />
              <Bands standing={standing} schemes={schemes} />
            </div>
          </div>
        )}
        <p className="mt-6 text-[0.9375rem] text-soft">{words.self}</p>
      </div>
    </>
  );
}
