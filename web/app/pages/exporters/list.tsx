import { exporterBandNames } from '@sandan/market/exporter/band';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ExporterLine, WeightsView } from '../../api/exporters.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { askedIn, countriesIn, criteriaIn, weightsIn } from '../../format/exporter.server.ts';
import { count, countryName, decimal } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Bar } from '../../parts/bar.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done, Empty } from '../../parts/empty.tsx';
import { ExporterStateBadge } from '../../parts/exporter.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ReadinessWeights } from '../../parts/readiness-weights.tsx';
import { useExporterWords } from '../../words/exporter.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const search = new URL(request.url).searchParams;
  const type = person.organisations.find((o) => o.id === organisation)?.type;
  const agency = type === 'agency';
  const standing = type !== 'buyer';
  const asked = askedIn(search, standing);
  const cursor = search.get('cursor') ?? '';
  const [found, weights] = await Promise.all([
    api.find<{ items: readonly ExporterLine[]; next?: string }>('/exporters', { ...asked, cursor, limit: 100 }),
    agency ? api.read<WeightsView>(`/organisations/${organisation}/readiness-weights`) : undefined,
  ]);
  return {
    found,
    weights,
    standing,
    asked,
    criteria: criteriaIn(language),
    countries: countriesIn(language),
    admin: person.permissions.includes('administer'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send('PUT', `/organisations/${organisation}/readiness-weights`, sheet.sending(weightsIn(sheet)));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/exporters?saved`) : refusal(sent, sheet);
};

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const queryOf = (asked: Data['asked'], more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(Object.entries({ ...asked, ...more }).filter(([, value]) => value !== '')).toString();
  return query ? `?${query}` : '';
};

const Conditions = ({ asked, countries, standing }: Pick<Data, 'asked' | 'countries' | 'standing'>) => {
  const words = useExporterWords();
  const { find } = words;
  const language = useLanguage();
  const bands = exporterBandNames.map((value) => ({ value, label: words.bands[value] }));
  return (
    <Form
      method="get"
      role="search"
      aria-label={find.filters}
      key={queryOf(asked)}
      className="card grid gap-4 p-5 sm:grid-cols-2 lg:grid-cols-4"
    >
      {standing && <SelectField name="band" label={words.band} stored={asked.band} empty={find.any} options={bands} />}
      <TextField name="hs" label={find.hs} stored={asked.hs} placeholder={find.hsHint} inputMode="numeric" maxLength={8} />
      <SelectField name="market" label={find.market} stored={asked.market} empty={find.any} options={countries} />
      {standing && <TextField name="least" label={find.least} stored={asked.least} type="number" min={0} max={100} step="any" />}
      <div className="flex flex-wrap items-center gap-3 sm:col-span-full">
        <Button icon="search">{find.go}</Button>
        {queryOf(asked) && (
          <Link to={`/${language}/exporters`} className="link min-h-6">
            {find.reset}
          </Link>
        )}
      </div>
    </Form>
  );
};

const Line = ({ line }: { line: ExporterLine }) => {
  const words = useExporterWords();
  const language = useLanguage();
  const facts = [
    line.region ?? countryName(line.country, language),
    line.hs.length > 0 && `HS ${line.hs.join(', ')}`,
    line.markets.length > 0 && `${words.find.market}: ${line.markets.map((c) => countryName(c, language)).join(', ')}`,
    words.find.certificates(count(line.certificates, language)),
  ];
  return (
    <li className="relative grid gap-x-6 gap-y-2 px-5 py-4 hover:bg-paper focus-within:bg-paper sm:grid-cols-[minmax(0,1fr)_9rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <Link
            to={`/${language}/exporters/${line.organisationId}`}
            className="font-semibold wrap-anywhere after:absolute after:inset-0"
          >
            {textIn(line.name, language)}
          </Link>
          {line.score !== undefined && <Badge tone="info">{line.band ? words.bands[line.band] : words.bandUnknown}</Badge>}
          {line.state && <ExporterStateBadge state={line.state} />}
          <Demo shown={line.demo} />
        </p>
        <p className="mt-1 text-[0.9375rem] wrap-anywhere text-soft">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {line.score !== undefined && (
        <div>
          <p className="flex items-baseline justify-between gap-2">
            <span className="text-sm text-soft">{words.find.score}</span>
            <span className="text-lg font-bold tabular-nums">{decimal(line.score, language)}</span>
          </p>
          <Bar part={line.score / 100} />
        </div>
      )}
    </li>
  );
};

/** Exporters who agreed to be found, for agencies and buyers; an agency's own weights below. */
export default function Exporters() {
  const { found, weights, standing, asked, criteria, countries, admin } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useExporterWords();
  const { find } = words;
  const all = useWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      <Head title={find.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={find.title} lead={find.lead}>
          {found && (
            <a
              href={`/${language}/exporters/file${queryOf(asked)}`}
              className="inline-flex min-h-11 items-center rounded-lg border border-edge bg-white px-4 font-semibold hover:bg-sand"
            >
              {find.file}
            </a>
          )}
        </PageTitle>
        {search.has('saved') && !refused && (
          <div className="mb-6">
            <Done>{all.form.saved}</Done>
          </div>
        )}
        {found ? (
          <>
            <Conditions asked={asked} countries={countries} standing={standing} />
            <h2 className="mt-8 text-xl">{find.list}</h2>
            <p className="mt-1 mb-3 text-[0.9375rem] text-soft">
              {standing ? (weights?.versions.length ? find.weighed : find.usual) : find.unweighed}
            </p>
            {found.items.length === 0 ? (
              <Empty icon="globe" title={find.none} text={find.noneText} />
            ) : (
              <ul className="card divide-y divide-line overflow-hidden">
                {found.items.map((line) => (
                  <Line key={line.organisationId} line={line} />
                ))}
              </ul>
            )}
            {found.next && (
              <p className="mt-4">
                <LinkButton kind="plain" to={`/${language}/exporters${queryOf(asked, { cursor: found.next })}`}>
                  {find.next}
                </LinkButton>
              </p>
            )}
            {weights && <ReadinessWeights weights={weights} criteria={criteria} admin={admin} refused={refused} />}
          </>
        ) : (
          <Empty icon="lock" title={find.closed} text={find.closedText}>
            <LinkButton to={`/${language}/my/exporter`}>{find.own}</LinkButton>
          </Empty>
        )}
      </div>
    </>
  );
}
