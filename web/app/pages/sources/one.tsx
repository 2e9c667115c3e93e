import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { operating } from '../../api/gate.server.ts';
import { countNames } from '../../api/imports.ts';
import { sourceAction } from '../../api/source-action.server.ts';
import type { SourceView } from '../../api/sources.ts';
import { count } from '../../format/number.ts';
import { errorShown, runShown, sourceShown } from '../../format/source.server.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ShrunkCounts, Shrunken } from '../../parts/shrunken.tsx';
import { Instant, QuotaBar, SourceActions, SourceState } from '../../parts/source.tsx';
import { useRefresh } from '../../parts/use-refresh.ts';
import { useSourceWords } from '../../words/source.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const language = languageOf(params.lang);
  const view = await api.read<SourceView>(`/sources/${params.id}`);
  return {
    source: sourceShown(view, new Date(), language),
    runs: view.runs.map((run, i) => runShown(run, i === 0 && view.running, language)),
    errors: view.errors.map((error) => errorShown(error, language)),
  };
};

export const action = sourceAction;

type Shown = Awaited<ReturnType<typeof loader>>;

const tones: Readonly<Record<Shown['runs'][number]['outcome'], Tone>> = {
  running: 'info',
  good: 'good',
  part: 'wait',
  failed: 'bad',
  lost: 'bad',
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt className="text-[0.875rem] text-soft">{label}</dt>
    <dd className="mt-0.5">{children}</dd>
  </div>
);

const Facts = ({ source }: { source: Shown['source'] }) => {
  const words = useSourceWords();
  const language = useLanguage();
  const { columns, facts } = words;
  return (
    <dl className="card grid gap-x-8 gap-y-5 p-5 sm:grid-cols-2 sm:p-6 lg:grid-cols-3">
      <Fact label={columns.lastGood}>{source.lastGood ? <Instant told={source.lastGood} /> : words.never}</Fact>
      <Fact label={columns.due}>
        {source.due ? <Instant told={source.due} /> : words.dueNone[source.soon ? 'soon' : 'files']}
      </Fact>
      {source.counts && (
        <Fact label={columns.counts}>
          {countNames
            .filter((name) => source.counts && (name === 'read' || source.counts[name] > 0))
            .map((name) => `${words.counts[name]} ${count(source.counts?.[name] ?? 0, language)}`)
            .join(' · ')}
        </Fact>
      )}
      {source.asks && source.followed && (
        <Fact label={columns.quota}>
          <QuotaBar source={source} />
          {source.quota && <p className="text-[0.8125rem] text-soft">{words.renewed(source.quota.until)}</p>}
          {source.quota?.bytes && (
            <p className="text-[0.8125rem] text-soft">{words.bytesUsed(source.quota.bytes.used, source.quota.bytes.limit)}</p>
          )}
          {source.quota?.said.map(({ name, used, limit }) => (
            <p key={name} className="text-[0.8125rem] text-soft">
              {words.said(name, used, limit)}
            </p>
          ))}
        </Fact>
      )}
      <Fact label={facts.followed}>
        {source.followed ? source.params || words.everything : source.single ? words.singly : words.byFiles}
        {source.owner && (
          <Link to={`/${language}/organisations/${source.owner.id}`} className="link block">
            {source.owner.name}
          </Link>
        )}
      </Fact>
      {source.accepted && (
        <Fact label={words.shrunk.accepted}>
          {words.shrunk[source.accepted.waits ? 'waits' : 'taken'](source.accepted.at)}
          <ShrunkCounts counts={source.accepted.counts} />
          <p className="text-[0.9375rem] wrap-anywhere text-soft">{source.accepted.reason}</p>
        </Fact>
      )}
      {source.keys.length > 0 && (
        <Fact label={facts.keys}>
          {source.keys.map(({ name, present }) => (
            <p key={name}>
              <code className="text-[0.9375rem]">{name}</code> {present ? words.keyThere : words.keyMissing}
            </p>
          ))}
        </Fact>
      )}
      {source.home && (
        <Fact label={facts.home}>
          <a href={source.home} className="link wrap-anywhere" rel="noreferrer">
            {source.home.replace(/^https?:\/\//, '')}
          </a>
        </Fact>
      )}
    </dl>
  );
};

const Runs = ({ runs }: { runs: Shown['runs'] }) => {
  const words = useSourceWords();
  const language = useLanguage();
  return (
    <section className="mt-9">
      <h2 className="mb-3 text-xl">{words.runs}</h2>
      <ol className="card divide-y divide-line">
        {runs.map((run) => (
          <li key={run.n} className="grid gap-x-5 gap-y-1 px-5 py-3 sm:grid-cols-[11rem_6.5rem_minmax(0,1fr)_auto]">
            <span className="tabular-nums">{run.at}</span>
            <span>
              <Badge tone={tones[run.outcome]}>{words.outcomes[run.outcome]}</Badge>
            </span>
            <span className="min-w-0">
              {run.counts && (
                <span className="tabular-nums">
                  {countNames
                    .filter((name) => run.counts && (name === 'read' || run.counts[name] > 0))
                    .map((name) => `${words.counts[name]} ${count(run.counts?.[name] ?? 0, language)}`)
                    .join(' · ')}
                </span>
              )}
              {[run.why, ...run.reasons].filter(Boolean).map((text) => (
                <span key={text} className="block text-[0.9375rem] text-soft">
                  {text}
                </span>
              ))}
            </span>
            <span className="text-[0.9375rem] text-soft sm:text-right">
              {[words.by[run.by], run.length].filter(Boolean).join(' · ')}
              {run.asked && <span className="block text-[0.8125rem]">{words.asked(run.asked.requests, run.asked.bytes)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Errors = ({ errors }: { errors: Shown['errors'] }) => {
  const words = useSourceWords();
  if (errors.length === 0) return null;
  return (
    <section className="mt-9">
      <h2 className="mb-1 text-xl">{words.errors}</h2>
      <p className="mb-3 text-soft">{words.errorsText}</p>
      <ol className="grid gap-3">
        {errors.map((error) => (
          <li key={error.n} className="card px-5 py-4">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-semibold">{error.why}</span>
              <code className="text-[0.875rem] text-soft">{[error.code, error.status].filter(Boolean).join(' ')}</code>
              <span className="text-[0.875rem] text-soft sm:ml-auto">{error.at}</span>
            </p>
            <p className="text-[0.9375rem] wrap-anywhere text-soft">
              {[error.document, error.detail].filter(Boolean).join(' — ')}
            </p>
            {error.raw && (
              <pre className="mt-2.5 rounded-lg bg-sand p-3.5 text-[0.8125rem] leading-normal wrap-anywhere whitespace-pre-wrap">
                {error.raw}
              </pre>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

export default function Source() {
  const { source, runs, errors } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useSourceWords();
  const language = useLanguage();
  useRefresh(source.mood === 'running' || source.mood === 'wanted');
  return (
    <>
      <Head title={source.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={source.title}
          back={{ to: `/${language}/sources`, label: words.title }}
          lead={
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <SourceState source={source} />
              {source.why && <span>{source.why}</span>}
              {source.mood === 'stale' && source.staleSince && <span>{words.since(source.staleSince.exact)}</span>}
            </div>
          }
        >
          <SourceActions source={source} size="medium" />
        </PageTitle>
        <Shrunken source={source} refused={refused?.form === 'accept' ? refused : undefined} />
        <FormErrors refused={refused?.form === 'accept' ? undefined : refused}>
          <Facts source={source} />
        </FormErrors>
        <Runs runs={runs} />
        <Errors errors={errors} />
      </div>
    </>
  );
}
