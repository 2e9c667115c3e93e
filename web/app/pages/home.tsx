import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { kindsOf } from '../api/kinds.server.ts';
import type { HomeView } from '../api/views.ts';
import { cardOf } from '../format/card.server.ts';
import { count, decimal, percent } from '../format/number.ts';
import { LinkButton } from '../parts/button.tsx';
import { CardTile } from '../parts/card.tsx';
import { Complex } from '../parts/complex.tsx';
import { Head } from '../parts/head.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { useRoot } from '../root.tsx';
import { visit } from '../visit.ts';
import { languageOf, useLanguage, useWords } from '../words/words.ts';

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const { api } = visit(context);
  const language = languageOf(params.lang);
  const [home, kinds] = await Promise.all([api.read<HomeView>('/home', { lang: language }), kindsOf(api)]);
  return {
    counts: home.counts,
    answers: home.answers,
    newest: home.newest.slice(0, 6).map((hit) => cardOf(hit, kinds, language)),
  };
};

const Figure = ({ value, label }: { value: string; label: string }) => (
  <div className="flex flex-col-reverse justify-end">
    <dt className="text-[0.9375rem] text-soft">{label}</dt>
    <dd className="text-2xl font-bold tracking-tight tabular-nums sm:text-3xl">{value}</dd>
  </div>
);

const Step = ({ number, icon, title, text }: { number: number; icon: IconName; title: string; text: string }) => (
  <li className="flex gap-4 sm:block">
    <span className="grid size-11 shrink-0 place-items-center rounded-full bg-pine-100 text-pine-800 sm:mb-4">
      <Icon name={icon} className="size-5.5" />
    </span>
    <div>
      <h3 className="text-lg">
        <span className="mr-2 text-pine-600 tabular-nums">{number}</span>
        {title}
      </h3>
      <p className="mt-1.5 text-soft">{text}</p>
    </div>
  </li>
);

export default function Home() {
  const { counts, answers, newest } = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const root = useRoot();
  const site = root?.siteUrl ?? '';
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: words.site.name,
    url: `${site}/${language}`,
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site}/${language}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
  return (
    <>
      <Head title={words.home.title} description={words.site.line} data={data} />
      <section className="relative overflow-hidden border-b border-line">
        <div className="wrap grid grid-cols-[minmax(0,1fr)] items-center gap-x-6 pt-10 pb-12 sm:pt-16 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:py-20">
          <div>
            <h1 className="text-[2rem] leading-tight font-extrabold tracking-tight whitespace-pre-line sm:text-[2.75rem]">
              {words.home.headline}
            </h1>
            <p className="mt-5 max-w-xl text-lg text-soft">{words.home.lead}</p>
            <SearchBox place="home" className="mt-8 max-w-xl" />
            <p className="mt-4 flex max-w-xl flex-wrap items-center gap-2 text-[0.9375rem]">
              <span className="mr-1 text-soft">{words.home.try}</span>
              {words.home.tries.map((word) => (
                <Link
                  key={word}
                  to={`/${language}/search?q=${encodeURIComponent(word)}`}
                  className="inline-flex min-h-8 items-center rounded-full border border-line bg-white px-3 hover:border-pine-500 hover:text-pine-700"
                >
                  {word}
                </Link>
              ))}
            </p>
          </div>
          <Complex className="pointer-events-none -mr-10 hidden w-[112%] max-w-none lg:block" />
        </div>
      </section>

      <section aria-labelledby="figures" className="border-b border-line bg-white">
        <div className="wrap py-8">
          <h2 id="figures" className="sr-only">
            {words.home.figures}
          </h2>
          <dl className="grid grid-cols-2 gap-6 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
            {(root?.kinds ?? [])
              .filter((kind) => (counts.listings[kind.name] ?? 0) > 0)
              .map((kind) => (
                <Figure key={kind.name} value={count(counts.listings[kind.name] ?? 0, language)} label={kind.plural[language]} />
              ))}
            <Figure value={count(counts.organisations, language)} label={words.home.organisations} />
            {answers.rate !== undefined && <Figure value={percent(answers.rate, language)} label={words.home.answerRate} />}
            {answers.medianHours !== undefined && (
              <Figure
                value={words.home.hours(decimal(Math.round(answers.medianHours * 10) / 10, language))}
                label={words.home.medianAnswer}
              />
            )}
          </dl>
        </div>
      </section>

      <section aria-labelledby="how" className="wrap py-14">
        <h2 id="how" className="text-2xl">
          {words.home.how}
        </h2>
        <ol className="mt-7 grid gap-8 sm:grid-cols-3">
          <Step number={1} icon="search" title={words.home.steps.find} text={words.home.steps.findText} />
          <Step number={2} icon="inbox" title={words.home.steps.ask} text={words.home.steps.askText} />
          <Step number={3} icon="clock" title={words.home.steps.answer} text={words.home.steps.answerText} />
        </ol>
      </section>

      <section aria-labelledby="newest" className="wrap pb-16">
        <div className="flex items-baseline justify-between gap-4">
          <h2 id="newest" className="text-2xl">
            {words.home.newest}
          </h2>
          <Link
            to={`/${language}/search?sort=newest`}
            className="inline-flex min-h-8 items-center gap-1 font-semibold text-pine-700 hover:underline"
          >
            {words.home.all}
            <Icon name="arrow" className="size-4.5" />
          </Link>
        </div>
        {newest.length > 0 ? (
          <div className="mt-6 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {newest.map((card) => (
              <CardTile key={card.id} card={card} />
            ))}
          </div>
        ) : (
          <p className="card mt-6 p-8 text-center text-soft">{words.home.none}</p>
        )}
      </section>

      <section aria-labelledby="offer" className="border-t border-line bg-pine-900 text-white">
        <div className="wrap flex flex-wrap items-center justify-between gap-6 py-12">
          <div className="max-w-2xl">
            <h2 id="offer" className="text-2xl">
              {words.home.offer}
            </h2>
            <p className="mt-2 text-lg text-pine-100">{words.home.offerText}</p>
          </div>
          <LinkButton to={`/${language}/my/listings`} kind="plain" size="large" className="border-transparent">
            {words.home.offerAction}
          </LinkButton>
        </div>
      </section>
    </>
  );
}
