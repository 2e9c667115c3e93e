import { faultGist } from '@sandan/market/fault-detail';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, refuse, type Sheet, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { PortfolioView, PublishedView } from '../../api/portfolio.ts';
import { count } from '../../format/number.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Done, Empty } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { Pager } from '../../parts/pager.tsx';
import { PublishForm, UpkeepForm } from '../../parts/portfolio-forms.tsx';
import { PortfolioFigures, PortfolioGlances } from '../../parts/portfolio-glance.tsx';
import { PortfolioList } from '../../parts/portfolio-list.tsx';
import { portfolioWordsIn, usePortfolioWords } from '../../words/portfolio.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const shows = ['ready', 'lapse', 'all'] as const;
type Show = (typeof shows)[number];

const asked = (request: Request): { show: Show; page: number; saved: boolean } => {
  const query = new URL(request.url).searchParams;
  const show = shows.find((name) => name === query.get('show')) ?? 'ready';
  const page = Number(query.get('page') ?? 1);
  return { show, page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1, saved: query.has('saved') };
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const { saved, ...query } = asked(request);
  const portfolio = await api.read<PortfolioView>('/portfolio', query);
  return { portfolio, ...query, saved, mayOffer: person.permissions.includes('offer') };
};

const upkeepOf = (sheet: Sheet) => ({
  reduction: Number(sheet.text('reduction') || 0),
  offices: sheet
    .text('offices')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [office = '', ...won] = line.split(/[\s:]+/);
      return { office: office.toUpperCase(), won: Number(won.join('').replaceAll(',', '') || Number.NaN) };
    }),
});

const orderOf = (sheet: Sheet) => {
  const [ownership, publicFunding, fundingDuties] = [
    sheet.text('ownership'),
    sheet.text('publicFunding'),
    sheet.texts('fundingDuties'),
  ];
  return {
    listings: sheet.texts('listing').map((value) => {
      const [id = '', version = ''] = value.split(' ');
      return { id, version: Number(version) };
    }),
    answers: {
      ...(ownership ? { ownership } : {}),
      ...(publicFunding ? { publicFunding } : {}),
      ...(fundingDuties.length > 0 ? { fundingDuties } : {}),
    },
    checklist: sheet.texts('checklist'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const sheet = await sheetOf(request);
  if (sheet.text('do') === 'upkeep') {
    const sent = await api.send('PUT', '/portfolio/upkeep', sheet.sending(upkeepOf(sheet)));
    return sent.ok ? redirect(`/${language}/my/portfolio?saved`) : refusal(sent, sheet, 'upkeep');
  }
  const order = orderOf(sheet);
  if (order.listings.length === 0) {
    const { none } = portfolioWordsIn(language);
    return refuse(sheet, { status: 422, code: 'request.invalid', title: none }, 'publish');
  }
  const sent = await api.send<{ results: PublishedView[] }>('POST', '/portfolio/publish', sheet.sending(order));
  if (!sent.ok) return refusal(sent, sheet, 'publish');
  const text = (code: string) => faultGist(code, language) ?? code;
  const { results } = sent.value;
  const tally = Map.groupBy(results, ({ result }) => result);
  const reasons = Map.groupBy(
    results.filter(({ result }) => result === 'refused'),
    ({ code = '', fields = [] }) =>
      [text(code), ...new Set(fields.filter((f) => f.code !== code).map((f) => text(f.code)))].join(' '),
  );
  return data({
    refused: undefined,
    done: [...tally].map(([result, all]) => ({ result, n: all.length })),
    reasons: [...reasons].map(([why, all]) => ({ why, ids: all.map(({ id }) => id) })),
  });
};

/** What a publication of many came to, with the reason of each that was not. */
const Results = ({
  of,
}: {
  of: { done: { result: PublishedView['result']; n: number }[]; reasons: { why: string; ids: string[] }[] };
}) => {
  const words = usePortfolioWords();
  const language = useLanguage();
  return (
    <div className="grid gap-3">
      <Done>{of.done.map(({ result, n }) => `${words.results[result]} ${count(n, language)}`).join(' · ')}</Done>
      {of.reasons.length > 0 && (
        <div className="rounded-lg border border-clay-200 bg-clay-50 px-4 py-3 text-clay-900">
          <h3 className="font-semibold">{words.refusedList}</h3>
          <ul className="mt-1 list-disc pl-5">
            {of.reasons.map(({ why, ids }) => (
              <li key={why}>
                {why}{' '}
                {ids.map((id, at) => (
                  <Link key={id} to={`/${language}/my/listings/${id}`} className="mr-2 underline underline-offset-4">
                    {`${words.items.title} ${at + 1}`}
                  </Link>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};

/** What a licensing office holds: how far it came, what it costs, what to publish and what to look at again. */
export default function PortfolioPage() {
  const { portfolio, show, saved, mayOffer } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const words = usePortfolioWords();
  const language = useLanguage();
  const refused = acted?.refused;
  const here = `/${language}/my/portfolio`;
  const picking = show === 'ready' && mayOffer;
  const list =
    portfolio.items.length === 0 ? (
      <p className="text-soft">{words.nothing}</p>
    ) : (
      <PortfolioList of={portfolio} picking={picking} why={show === 'lapse'} />
    );
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead}>
          <LinkButton kind="plain" to={`/${language}/my/valuations`}>
            {words.valuations}
          </LinkButton>
          <LinkButton kind="plain" icon="up" to={`/${language}/imports`}>
            {words.import}
          </LinkButton>
        </PageTitle>
        {saved && <Done>{words.saved}</Done>}
        {portfolio.total === 0 ? (
          <Empty icon="file" title={words.empty} text={words.emptyText}>
            <LinkButton to={`/${language}/imports`}>{words.import}</LinkButton>
          </Empty>
        ) : (
          <>
            {acted && 'done' in acted && acted.done && <Results of={{ done: acted.done, reasons: acted.reasons }} />}
            <div className="mt-4">
              <PortfolioFigures of={portfolio} />
              <PortfolioGlances of={portfolio} />
              {mayOffer && <UpkeepForm of={portfolio} refused={refused?.form === 'upkeep' ? refused : undefined} />}
            </div>
            <h2 className="mt-10 mb-3 text-xl">{words.list}</h2>
            <Tabs
              label={words.list}
              tabs={shows.map((name) => ({ to: `${here}?show=${name}`, label: words.shows[name], here: name === show }))}
            />
            {show === 'lapse' && <p className="mb-4 text-[0.9375rem] text-soft">{words.lapseLead}</p>}
            {picking && portfolio.items.length > 0 ? (
              <PublishForm refused={refused?.form === 'publish' ? refused : undefined}>{list}</PublishForm>
            ) : (
              list
            )}
            <Pager page={portfolio.page} pages={portfolio.pages} to={(page) => `${here}?show=${show}&page=${page}`} />
          </>
        )}
      </div>
    </>
  );
}
