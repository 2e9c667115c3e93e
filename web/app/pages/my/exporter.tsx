import { lostReasons } from '@sandan/market/exporter/lost-reason';
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
import type { ExporterView } from '../../api/exporters.ts';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { day } from '../../format/date.ts';
import { criteriaIn, marketPartsIn, newsIn, profileIn, schemesIn, sizesIn } from '../../format/exporter.server.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Done, Empty } from '../../parts/empty.tsx';
import { Ahead, Bands, ExporterStateBadge, Inputs, Score } from '../../parts/exporter.tsx';
import { ExporterForm } from '../../parts/exporter-form.tsx';
import { RecommendedMarkets } from '../../parts/exporter-markets.tsx';
import { FormErrors, type Refused, SelectField, TextArea } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { HouseTabs } from '../../parts/house-tabs.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useExporterWords } from '../../words/exporter.ts';
import { useExporterProfileWords } from '../../words/exporter-profile.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const exporter = await api.find<ExporterView>(`/organisations/${organisation}/exporter`);
  return {
    exporter,
    criteria: criteriaIn(language),
    schemes: schemesIn(language),
    parts: marketPartsIn(language),
    news: newsIn(exporter?.news ?? [], language),
    choices: sizesIn(language),
    year: new Date().getUTCFullYear() - 1,
    admin: person.permissions.includes('administer'),
    sells: person.permissions.includes('sell'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const path = `/organisations/${organisation}/exporter`;
  const done = (what: string) => redirect(`/${languageOf(params.lang)}/my/exporter?done=${what}`);
  if (sheet.text('do') === 'appeal') {
    const sent = await api.send('POST', `${path}/appeal`, sheet.sending({ text: sheet.text('text') }));
    return sent.ok ? done('sent') : refusal(sent, sheet, 'appeal');
  }
  if (sheet.text('do') === 'lost') {
    const sent = await api.send('POST', `${path}/lost`, sheet.sending({ reason: sheet.text('reason') }));
    return sent.ok ? done('sent') : refusal(sent, sheet, 'lost');
  }
  const { body, inRows } = profileIn(sheet);
  const sent = await api.send('PUT', path, sheet.sending(body));
  return sent.ok ? done('saved') : refuse(sheet, inRows(sent.problem), 'profile');
};

/** What the market noticed lately; the same comes as notices. */
const News = ({ news }: { news: ReturnType<typeof newsIn> }) => {
  const words = useExporterProfileWords();
  const language = useLanguage();
  return (
    <section className="card p-5 sm:p-6" aria-labelledby="news">
      <h2 id="news" className="text-xl">
        {words.news}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-soft">{news.length > 0 ? words.newsLead : words.newsNone}</p>
      <ul className="mt-2 divide-y divide-line text-[0.9375rem]">
        {news.map(({ key, at, link, text }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2">
            {link === '/my/exporter' ? (
              <span className="wrap-anywhere">{text}</span>
            ) : (
              <Link to={`/${language}${link}`} className="link wrap-anywhere">
                {text}
              </Link>
            )}
            <time dateTime={at} className="text-soft tabular-nums">
              {day(at, language)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Who sees the exporter, and how it looks to them. */
const Seen = ({ exporter: { consent, organisationId } }: { exporter: ExporterView }) => {
  const words = useExporterProfileWords();
  const language = useLanguage();
  return (
    <p className="card flex flex-wrap items-center gap-x-5 gap-y-2 px-5 py-4">
      {(['agencies', 'buyers'] as const).map((reader) => (
        <span key={reader} className="flex flex-wrap items-center gap-2">
          <Badge tone={consent[reader] ? 'good' : 'calm'}>{words.shownTo[reader](consent[reader])}</Badge>
          <Link to={`/${language}/exporters/${organisationId}?as=${reader}`} className="link min-h-6">
            {words.preview[reader]}
          </Link>
        </span>
      ))}
    </p>
  );
};

const Life = ({ exporter, sells, refused }: { exporter: ExporterView; sells: boolean; refused: Refused | undefined }) => {
  const words = useExporterWords();
  const language = useLanguage();
  const { state, reason, lastOrderAt, version } = exporter;
  return (
    <section className="card grid gap-3 p-5 sm:p-6" aria-labelledby="life">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="life" className="text-xl">
          {words.life}
        </h2>
        <ExporterStateBadge state={state} />
        <Demo shown={exporter.demo} />
      </div>
      <p>{words.stateText[state]}</p>
      <p className="text-[0.9375rem] text-soft">
        {[
          lastOrderAt && words.lastOrder(day(lastOrderAt, language)),
          reason && `${words.lost}: ${words.reasons[reason] ?? reason}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {sells && (state === 'asked' || state === 'dormant') && (
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <FormErrors refused={refused} scope="lost">
            <FormKey of={`exporter-lost-${version}`} />
            <input type="hidden" name="do" value="lost" />
            <SelectField
              name="reason"
              label={words.lost}
              stored={reason}
              options={lostReasons.map((value) => ({ value, label: words.reasons[value] ?? value }))}
            />
            <Button kind="plain">{words.lostSend}</Button>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};

const Appeal = ({ exporter, admin, refused }: { exporter: ExporterView; admin: boolean; refused: Refused | undefined }) => {
  const words = useExporterWords();
  const { appeal, version } = exporter;
  return (
    <section className="card grid gap-3 p-5 sm:p-6" aria-labelledby="appeal">
      <h2 id="appeal" className="text-xl">
        {words.appeal}
      </h2>
      <p className="text-[0.9375rem] text-soft">{words.appealLead}</p>
      {appeal && (
        <div className="grid gap-2 rounded-lg bg-sand p-4">
          <p>
            <Badge tone={appeal.state === 'open' ? 'wait' : 'info'}>{words.appeals[appeal.state]}</Badge>
          </p>
          <p className="wrap-anywhere whitespace-pre-line">{appeal.text}</p>
          {appeal.answer && (
            <p className="wrap-anywhere whitespace-pre-line">
              <span className="font-semibold">{words.answer}:</span> {appeal.answer}
            </p>
          )}
        </div>
      )}
      {admin && appeal?.state !== 'open' && (
        <Form method="post" key={version} className="grid gap-4">
          <FormErrors refused={refused} scope="appeal">
            <FormKey of={`exporter-appeal-${version}`} />
            <input type="hidden" name="do" value="appeal" />
            <TextArea name="text" label={words.appealText} required lines={3} max={2000} />
            <Button kind="plain" className="justify-self-start">
              {words.appealSend}
            </Button>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};

export default function ExporterPage() {
  const { exporter, criteria, schemes, parts, news, choices, year, admin, sells } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useExporterWords();
  const all = useWords();
  const [search] = useSearchParams();
  const done = search.get('done');
  const refusedIn = (form: string) => (refused?.form === form ? refused : undefined);
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <HouseTabs />
        {done && !refused && (
          <div className="mb-6">
            <Done>{done === 'sent' ? words.sent : all.form.saved}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {exporter ? (
            <>
              <Seen exporter={exporter} />
              <News news={news} />
              <Score readiness={exporter.readiness} criteria={criteria} />
              <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
                <Ahead readiness={exporter.readiness} criteria={criteria} />
                <Inputs inputs={exporter.inputs} year={year} />
                <Bands standing={exporter.standing} schemes={schemes} />
                <RecommendedMarkets recommended={exporter.recommended} parts={parts} />
              </div>
              <Life exporter={exporter} sells={sells} refused={refusedIn('lost')} />
            </>
          ) : (
            <Empty icon="globe" title={words.none} text={words.noneText} />
          )}
          {admin ? (
            <ExporterForm exporter={exporter} year={year} choices={choices} refused={refusedIn('profile')} />
          ) : (
            <p className="text-soft">{words.readOnly}</p>
          )}
          {exporter && <Appeal exporter={exporter} admin={admin} refused={refusedIn('appeal')} />}
        </div>
      </div>
    </>
  );
}
