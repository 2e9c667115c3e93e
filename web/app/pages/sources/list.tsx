import clsx from 'clsx';
import { Link, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { operating } from '../../api/gate.server.ts';
import { sourceAction } from '../../api/source-action.server.ts';
import type { SourceLine } from '../../api/sources.ts';
import type { Items } from '../../api/views.ts';
import { count } from '../../format/number.ts';
import { type SourceShown, sourceShown } from '../../format/source.server.ts';
import { FormErrors } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Instant, QuotaBar, SourceActions, SourceState } from '../../parts/source.tsx';
import { useRefresh } from '../../parts/use-refresh.ts';
import { useSourceWords } from '../../words/source.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

/** What needs the operator comes first. */
const order = ['stale', 'paused', 'noKey', 'running', 'wanted', 'good', 'idle'] as const;
const rank = (s: SourceShown) => order.indexOf(s.mood) - (s.outdated && s.mood === 'good' ? 2.5 : 0);

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const { items } = await api.read<Items<SourceLine>>('/sources');
  const now = new Date();
  const all = items.map((line) => sourceShown(line, now, languageOf(params.lang)));
  const used = all.filter((s) => s.id).sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));
  return { used, unused: all.filter((s) => !s.id) };
};

export const action = sourceAction;

const cell = 'flex gap-3 py-1 lg:table-cell lg:px-3 lg:py-3.5 lg:align-top';
const label = 'w-24 shrink-0 text-[0.9375rem] text-soft lg:hidden';

const Row = ({ source }: { source: SourceShown }) => {
  const words = useSourceWords();
  const language = useLanguage();
  const { counts } = source;
  const refused = counts && counts.refused > 0;
  const asked = clsx(cell, !source.followed && 'max-lg:hidden');
  return (
    <tr className="block px-4 py-3.5 lg:table-row lg:p-0">
      <th scope="row" className="block pb-2 text-left font-normal lg:table-cell lg:py-3.5 lg:pr-3 lg:pl-5 lg:align-top">
        <Link to={`/${language}/sources/${source.id}`} className="link font-semibold">
          {source.title}
        </Link>
        <span className="block text-[0.875rem] text-soft">
          {[source.owner?.name, source.params, source.followed ? '' : source.single ? words.singly : words.byFiles]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      <td className={cell}>
        <span className={label}>{words.columns.state}</span>
        <div className="min-w-0">
          <SourceState source={source} />
          {source.why && <p className="mt-1 max-w-64 text-[0.875rem] text-soft">{source.why}</p>}
          {source.shrunken?.counts.map(({ list, was, now }) => (
            <p key={list ?? ''} className="mt-1 text-[0.875rem] tabular-nums">
              {list ? `${list}: ` : ''}
              {words.shrunk.count(was, now)}
            </p>
          ))}
        </div>
      </td>
      <td className={cell}>
        <span className={label}>{words.columns.lastGood}</span>
        {source.lastGood ? <Instant told={source.lastGood} /> : <span className="text-soft">{words.never}</span>}
      </td>
      <td className={cell}>
        <span className={label}>{words.columns.counts}</span>
        {counts ? (
          <span className="tabular-nums">
            {count(counts.read, language)}
            <span className={`block text-[0.8125rem] ${refused ? 'text-clay-700' : 'text-soft'}`}>
              {words.changes(
                count(counts.created, language),
                count(counts.updated, language),
                refused ? count(counts.refused, language) : '',
              )}
            </span>
          </span>
        ) : (
          <span className="text-soft">—</span>
        )}
      </td>
      <td className={asked}>
        <span className={label}>{words.columns.quota}</span>
        <QuotaBar source={source} />
      </td>
      <td className={asked}>
        <span className={label}>{words.columns.due}</span>
        {source.due ? (
          <Instant told={source.due} />
        ) : (
          <span className="text-soft">{words.dueNone[source.soon ? 'soon' : 'files']}</span>
        )}
      </td>
      <td className="block pt-2 lg:table-cell lg:py-3 lg:pr-5 lg:pl-3 lg:align-top">
        <SourceActions source={source} />
      </td>
    </tr>
  );
};

const Unused = ({ sources }: { sources: readonly SourceShown[] }) => {
  const words = useSourceWords();
  if (sources.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-xl">{words.unused}</h2>
      <p className="mt-1 text-soft">{words.unusedText}</p>
      <ul className="card mt-3 divide-y divide-line">
        {sources.map((source) => (
          <li key={source.source} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-5 py-3">
            <span className="font-semibold">{source.title}</span>
            <code className="text-[0.875rem] text-soft">{source.source}</code>
            <span className="text-[0.9375rem] text-soft sm:ml-auto">
              {source.missing.length > 0 ? words.needs(source.missing.join(', ')) : source.asks ? words.ready : words.filesOnly}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export default function Sources() {
  const { used, unused } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const say = useSourceWords();
  const language = useLanguage();
  const { columns } = say;
  useRefresh(used.some((s) => s.mood === 'running' || s.mood === 'wanted'));
  const troubled = used.filter((s) => s.mood === 'stale' || s.outdated).length;
  return (
    <>
      <Head title={say.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={say.title}
          back={{ to: `/${language}/queue`, label: words.queue.title }}
          lead={<p>{troubled > 0 ? say.troubled(count(troubled, language)) : say.lead}</p>}
        />
        <FormErrors refused={refused}>
          <div className="card mt-2 overflow-hidden">
            {used.length === 0 ? (
              <p className="px-5 py-8 text-soft">{say.none}</p>
            ) : (
              <table className="block w-full lg:table">
                <thead className="hidden border-b border-line text-left text-[0.875rem] text-soft lg:table-header-group">
                  <tr>
                    {([columns.source, columns.state, columns.lastGood, columns.counts, columns.quota, columns.due] as const).map(
                      (name) => (
                        <th key={name} scope="col" className="px-3 py-2.5 font-medium first:pl-5">
                          {name}
                        </th>
                      ),
                    )}
                    <th scope="col" className="px-3 py-2.5">
                      <span className="sr-only">{columns.actions}</span>
                    </th>
                  </tr>
                </thead>
                <tbody className="block divide-y divide-line lg:table-row-group">
                  {used.map((source) => (
                    <Row key={source.id} source={source} />
                  ))}
                </tbody>
              </table>
            )}
          </div>
        </FormErrors>
        <Unused sources={unused} />
      </div>
    </>
  );
}
