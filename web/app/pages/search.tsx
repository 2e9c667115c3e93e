import { officeNumber } from '@sandan/market/patent/office-number';
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useLoaderData, useNavigation } from 'react-router';
import { kindsOf } from '../api/kinds.server.ts';
import type { HitView, KindView, Language, SearchView } from '../api/views.ts';
import { cardOf } from '../format/card.server.ts';
import { facetGroups, rangeGroups } from '../format/facet.server.ts';
import { count } from '../format/number.ts';
import { forgottenPort, isPortKey, keptPort, portList, withPortRemembered } from '../format/port-list.server.ts';
import { CardRow } from '../parts/card.tsx';
import { Filters } from '../parts/filters.tsx';
import { Head } from '../parts/head.tsx';
import { Icon } from '../parts/icon.tsx';
import { Pager } from '../parts/pager.tsx';
import { PortList } from '../parts/port-list.tsx';
import { SaveSearch } from '../parts/save-search.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { SearchEmpty } from '../parts/search-empty.tsx';
import { SearchReading } from '../parts/search-reading.tsx';
import { visit } from '../visit.ts';
import { readingWords } from '../words/reading.server.ts';
import { languageOf, useLanguage, useWords, wordsIn } from '../words/words.ts';
import { exclusions, readingLines, textConditions, waysOut, whyOf } from './search-reading.server.ts';
import { conditionsOf, tidied } from './search-state.server.ts';

const sorts = ['relevance', 'newest', 'oldest', 'confirmed'] as const;
const mostDrops = 6;

const asked = (params: URLSearchParams, language: string) => {
  const query: Record<string, string | string[]> = { lang: language, explain: String(params.has('q')) };
  for (const key of new Set(params.keys()))
    if (/^(?:q|kind|page|sort|country|owner|[fr]\.\w+)$/.test(key)) {
      const all = params.getAll(key);
      query[key] = /^[fr]\./.test(key) ? all : (all[0] ?? '');
    }
  return query;
};

export const loader = async ({ context, params: { lang }, request }: LoaderFunctionArgs) => {
  const here = visit(context);
  const { api } = here;
  const language = languageOf(lang);
  const words = wordsIn(lang);
  const url = new URL(request.url);
  const tidy = tidied(url.searchParams);
  const sent = keptPort(tidy ?? url.searchParams);
  const better = sent?.search ?? tidy;
  if (better)
    throw redirect(`/${language}/search${better.size > 0 ? `?${better}` : ''}`, {
      headers: sent?.cookie ? { 'set-cookie': sent.cookie } : {},
    });
  const params = url.searchParams;
  const before = withPortRemembered(request, params);
  if (before) throw redirect(`/${language}/search?${before}`);
  const [found, kinds] = await Promise.all([api.read<SearchView>('/search', asked(params, language)), kindsOf(api)]);
  const conditions = conditionsOf(params, kinds, words, language, found.facets);
  const text = params.get('q') ?? '';
  const said = waysOut(found, params, kinds, words, language);
  const ways =
    found.total > 0 || said.length > 0
      ? said
      : await Promise.all(
          [
            ...conditions.map(({ label, without }) => ({ label: words.search.remove(label), without })),
            ...(text && conditions.length > 0 ? [{ label: words.search.remove(`‘${text}’`), without: withoutText(params) }] : []),
          ]
            .slice(0, mostDrops)
            .map(async (way) => ({
              ...way,
              total: (await api.read<SearchView>('/search', asked(new URLSearchParams(way.without), language))).total,
            })),
        );
  const { total, exactTotal, page, pages, relaxed } = found;
  const isAsked = ({ name }: KindView) => Number(name === params.get('kind'));
  const askedFirst = kinds.toSorted((a, b) => isAsked(b) - isAsked(a));
  const shown = {
    text,
    isNumber: officeNumber(text) !== undefined,
    total,
    exactTotal,
    page,
    pages,
    relaxed,
    sort: params.get('sort') ?? found.sort,
    cards: found.hits.map((hit) => ({ ...cardOf(hit, kinds, language), ...whyHere(hit, language) })),
    reading: readingLines(found, params, language),
    facets: facetGroups(found, params, askedFirst, words, language),
    ranges: rangeGroups(found, params, askedFirst, language),
    kinds: kinds.map((k) => ({
      name: k.name,
      label: k.plural[language],
      count: found.facets.kind?.find((v) => v.value === k.name)?.count,
    })),
    kind: params.get('kind'),
    conditions: [...textConditions(found, params, language), ...exclusions(found, params, language), ...conditions],
    codes: [...params].filter(([key]) => /^f\.(?:ipc|hs|ksic)$/.test(key)) as [string, string][],
    ways: ways.filter((way) => way.total > 0).toSorted((a, b) => b.total - a.total),
    state: [...params].filter(([key]) => key !== 'page' && key !== 'port') as [string, string][],
    plain: [...params].filter(([key]) => key !== 'page' && !isPortKey(key)) as [string, string][],
    port: await portList(here, found.hits, params, language),
  };
  return shown;
};

/** The reader's place is forgotten here, and by the browser. */
export const action = ({ params: { lang }, request }: ActionFunctionArgs) => {
  const kept = new URLSearchParams([...new URL(request.url).searchParams].filter(([key]) => !isPortKey(key)));
  return redirect(`/${languageOf(lang)}/search?${kept}`, { headers: { 'set-cookie': forgottenPort() } });
};

export type SearchData = ReturnType<typeof useLoaderData<typeof loader>>;

const whyHere = (hit: HitView, language: Language) => {
  const shares = whyOf(hit, language);
  const { why: label, more } = readingWords(language);
  return shares.length > 0 ? { why: { label, more, shares } } : {};
};

const withoutText = (params: URLSearchParams): string => {
  const rest = new URLSearchParams(params);
  rest.delete('q');
  rest.delete('page');
  return rest.toString();
};

/** The address of this search with one part of it set or, if empty, dropped. */
const withPart = (state: readonly [string, string][], key: string, value: string): string => {
  const next = new URLSearchParams(state.filter(([k]) => k !== key));
  if (value) next.set(key, value);
  const text = next.toString();
  return text ? `?${text}` : '?';
};

const Kinds = ({ data }: { data: SearchData }) => {
  const words = useWords();
  const language = useLanguage();
  const tabs = [{ name: '', label: words.search.all, count: undefined }, ...data.kinds];
  return (
    <nav aria-label={words.search.facets.kind} className="-mb-px flex gap-6 overflow-x-auto">
      {tabs.map((tab) => {
        const here = (data.kind ?? '') === tab.name;
        return (
          <Link
            key={tab.name}
            to={withPart(
              data.state.filter(([k]) => !/^[fr]\./.test(k)),
              'kind',
              tab.name,
            )}
            aria-current={here ? 'page' : undefined}
            className="inline-flex min-h-12 items-center gap-1.5 border-b-3 border-transparent whitespace-nowrap text-soft hover:text-ink aria-[current=page]:border-pine-700 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="text-sm font-normal text-soft tabular-nums">{count(tab.count, language)}</span>
            )}
          </Link>
        );
      })}
    </nav>
  );
};

const Sorts = ({ data }: { data: SearchData }) => {
  const words = useWords();
  const label = words.search.sorts[data.sort as keyof typeof words.search.sorts] ?? data.sort;
  return (
    <details className="group relative">
      <summary className="inline-flex min-h-10 list-none items-center gap-1 rounded-lg px-3 font-medium hover:bg-sand">
        <span className="sr-only">{words.search.sort}:</span>
        {label}
        <Icon name="down" className="size-4" />
      </summary>
      <ul className="card absolute right-0 z-10 mt-1 w-48 overflow-hidden py-1 shadow-lift">
        {sorts.map((sort) => (
          <li key={sort}>
            <Link
              to={withPart(data.state, 'sort', sort === 'relevance' ? '' : sort)}
              aria-current={data.sort === sort ? 'true' : undefined}
              className="flex min-h-11 items-center px-4 hover:bg-sand aria-[current=true]:font-semibold"
            >
              {words.search.sorts[sort]}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
};

export default function Search() {
  const data = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const busy = useNavigation().state === 'loading';
  const total = count(data.total, language);
  const title = data.text
    ? words.search.titleFor(data.text)
    : (data.kinds.find((k) => k.name === data.kind)?.label ?? words.search.title);
  const significant = data.state.filter(([k]) => k === 'q' || k === 'kind');
  return (
    <>
      <Head
        title={title}
        query={significant.length > 0 ? `?${new URLSearchParams(significant)}` : ''}
        index={data.conditions.length <= 1 && data.port?.here === undefined}
      />
      <div className="border-b border-line bg-white">
        <div className="wrap pt-6">
          <h1 className="sr-only">{title}</h1>
          <SearchBox place="search" className="max-w-3xl" keep={data.state.filter(([k]) => k !== 'q')} />
          <div className="mt-3">
            <Kinds data={data} />
          </div>
        </div>
      </div>
      <div
        className={`wrap grid gap-x-10 gap-y-5 py-6 ${data.facets.length + data.ranges.length > 0 ? 'lg:grid-cols-[16.5rem_minmax(0,1fr)]' : ''}`}
      >
        <Filters data={data} />
        <div className="min-w-0">
          <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
            <p aria-live="polite" className="text-lg font-semibold tabular-nums">
              {data.exactTotal ? words.search.found(total) : words.search.foundAbout(total)}
            </p>
            <div className="flex flex-wrap items-center gap-1">
              <SaveSearch state={data.state} />
              {data.total > 0 && <Sorts data={data} />}
            </div>
          </div>
          {data.kind === 'part' && (
            <p className="mb-4">
              <Link to={`/${language}/parts`} className="link font-semibold">
                {language === 'ko' ? '규격(수치·단위)으로 찾기' : 'Find by specification and units'}
              </Link>
            </p>
          )}
          {data.conditions.length > 0 && (
            <ul aria-label={words.search.active} className="mb-4 flex flex-wrap gap-2">
              {data.conditions.map((condition) => (
                <li key={condition.label}>
                  <Link
                    to={`?${condition.without}`}
                    aria-label={words.search.remove(condition.label)}
                    className="inline-flex min-h-8 items-center gap-1 rounded-2xl bg-pine-100 py-0.5 pr-2 pl-3 text-[0.9375rem] font-medium text-pine-900 hover:bg-pine-200"
                  >
                    {condition.label}
                    <Icon name="close" className="size-4" />
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <SearchReading lines={data.reading} />
          {data.total > 0 && data.relaxed !== 'none' && (data.text || data.relaxed === 'table') && (
            <p className="mb-4 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">
              {words.search.relaxed[data.relaxed as keyof typeof words.search.relaxed] ?? words.search.relaxed.someWords}
            </p>
          )}
          {data.port && <PortList port={data.port} kept={data.plain} />}
          {data.total === 0 ? (
            <SearchEmpty data={data} />
          ) : (
            <div aria-busy={busy} className="grid gap-4 transition-opacity aria-[busy=true]:opacity-60">
              {data.cards.map((card) => (
                <CardRow key={card.id} card={card} port={data.port?.cards[card.id]} />
              ))}
              {data.cards.length === 0 && <p className="card p-8 text-center text-soft">{words.search.tooFar}</p>}
            </div>
          )}
          <Pager
            page={data.page}
            pages={data.pages}
            to={(page) => withPart(data.state, 'page', page === 1 ? '' : String(page))}
          />
        </div>
      </div>
    </>
  );
}
