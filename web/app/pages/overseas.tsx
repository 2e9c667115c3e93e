import { countryCodes } from '@sandan/market/reference/country';
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { OverseasView, RatesView } from '../api/overseas.ts';
import type { CodeView, SearchView } from '../api/views.ts';
import { countryName } from '../format/number.ts';
import { LinkButton } from '../parts/button.tsx';
import { Head } from '../parts/head.tsx';
import { Exhibitions, News, RatesTable, Recommended, Regulations, Trade } from '../parts/overseas.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { visit } from '../visit.ts';
import { overseasWords } from '../words/overseas.ts';
import { languageOf, useLanguage } from '../words/words.ts';

const examplesShown = 8;
const isCode = /^\d[\d.\s-]{1,14}$/;

export const loader = async ({ context, params: { lang }, request }: LoaderFunctionArgs) => {
  const { api } = visit(context);
  const language = languageOf(lang);
  const asked = new URL(request.url).searchParams;
  const goods = (asked.get('goods') ?? asked.get('hs') ?? '').trim().slice(0, 100);
  const country = /^[A-Z]{2}$/.test(asked.get('country') ?? '') ? (asked.get('country') as string) : '';
  const found =
    goods === ''
      ? []
      : (
          await api.read<{ items: CodeView[] }>('/codes/hs', {
            q: isCode.test(goods) ? goods.replace(/\D/g, '').slice(0, 6) : goods,
            limit: 8,
          })
        ).items;
  const code = isCode.test(goods) ? found[0] : found.length === 1 ? found[0] : undefined;
  const open = goods === '' || code !== undefined;
  const [view, rates, listed] = await Promise.all([
    open ? api.read<OverseasView>('/overseas', { ...(code ? { hs: code.code } : {}), country }) : undefined,
    api.read<RatesView>('/rates'),
    goods === '' ? api.read<SearchView>('/search', { kind: 'product', limit: 1, lang: language }) : undefined,
  ]);
  const names = new Intl.Collator(language);
  const codes = (listed?.facets.hs ?? [])
    .map(({ value }) => value)
    .filter((value) => /^\d{6}$/.test(value))
    .slice(0, examplesShown);
  const examples = await Promise.all(codes.map((value) => api.find<CodeView>(`/codes/hs/${value}`)));
  return {
    goods,
    country,
    code: code && { code: code.code, name: code.name?.[language] ?? '' },
    candidates: open ? [] : found.map((c) => ({ code: c.code, name: c.name?.[language] ?? '' })),
    view: view ?? null,
    rates,
    examples: examples.flatMap((c) => (c ? [{ code: c.code, name: c.name?.[language] ?? '' }] : [])),
    countries: countryCodes
      .filter((value) => value !== 'KR')
      .map((value) => ({ value, name: countryName(value, language) }))
      .sort((a, b) => names.compare(a.name, b.name)),
  };
};

const Codes = ({
  title,
  codes,
  country,
}: {
  title: string;
  codes: readonly { code: string; name: string }[];
  country: string;
}) => {
  const language = useLanguage();
  return (
    <section className="mt-8" aria-label={title}>
      <p className="font-semibold">{title}</p>
      <ul className="mt-2 grid gap-2 sm:grid-cols-2">
        {codes.map(({ code, name }) => (
          <li key={code}>
            <Link
              to={`/${language}/overseas?goods=${code}${country ? `&country=${country}` : ''}`}
              className="card flex min-h-12 items-center gap-3 px-4 py-2 hover:bg-sand"
            >
              <span className="font-semibold tabular-nums">{code}</span>
              <span className="min-w-0 text-[0.9375rem] text-soft">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What is known of markets abroad for goods, a country, or both; a form that works without script. */
export default function Overseas() {
  const { goods, country, code, candidates, view, rates, examples, countries } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = overseasWords(language);
  const about = [code && `${code.name} (HS ${code.code})`, country && countryName(country, language)].filter(Boolean).join(' · ');
  const query = new URLSearchParams({ ...(code ? { goods: code.code } : {}), ...(country ? { country } : {}) }).toString();
  const asked = code !== undefined || country !== '';
  return (
    <>
      <Head
        title={about ? `${about} – ${words.title}` : words.title}
        description={words.lead}
        query={query ? `?${query}` : ''}
        index={!goods || !!code}
      />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <LinkButton kind="plain" to={`/${language}/notes`}>
            {words.notes}
          </LinkButton>
        </PageTitle>
        <Form
          method="get"
          role="search"
          aria-label={words.title}
          className="card grid gap-4 p-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto] sm:items-end"
        >
          <div>
            <label htmlFor="goods" className="mb-1.5 block font-semibold">
              {words.goods}
            </label>
            <input
              id="goods"
              name="goods"
              type="search"
              defaultValue={goods}
              key={goods}
              placeholder={words.goodsHint}
              className="input"
            />
          </div>
          <div>
            <label htmlFor="country" className="mb-1.5 block font-semibold">
              {words.country}
            </label>
            <select id="country" name="country" defaultValue={country} key={country} className="input">
              <option value="">{words.anyCountry}</option>
              {countries.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="min-h-12 rounded-lg bg-pine-700 px-6 font-semibold text-white hover:bg-pine-800">
            {words.look}
          </button>
        </Form>
        {candidates.length > 0 && <Codes title={words.candidates(goods)} codes={candidates} country={country} />}
        {goods !== '' && !code && candidates.length === 0 && <p className="mt-6 rounded-card bg-sand p-5">{words.none(goods)}</p>}
        {about && view && <p className="mt-8 text-2xl font-extrabold wrap-anywhere">{about}</p>}
        {view && asked && <Regulations view={view} />}
        {view && <Recommended view={view} />}
        {view && <Trade view={view} />}
        {examples.length > 0 && !asked && <Codes title={words.examples} codes={examples} country="" />}
        {view && <News view={view} />}
        {view && <Exhibitions view={view} />}
        <RatesTable rates={rates} />
      </div>
    </>
  );
}
