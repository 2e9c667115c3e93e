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
import { refusal, sheetOf } from '../../api/form.server.ts';
import { operating } from '../../api/gate.server.ts';
import type { AppealView } from '../../api/trade-gate.ts';
import type { Items } from '../../api/views.ts';
import { day, moment } from '../../format/date.ts';
import { amount, countryName, decimal } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Demo } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done, Empty } from '../../parts/empty.tsx';
import { FormErrors, SelectField, TextArea } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useDeskWords } from '../../words/desk.ts';
import { useDeskGateWords } from '../../words/desk-gate.ts';
import { useExporterWords } from '../../words/exporter.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await operating(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const found = await api.read<Items<AppealView>>('/exporter-appeals', { cursor, limit: 20 });
  return { ...found, decides: person.permissions.includes('desk.act') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const id = sheet.text('exporter');
  const body = { state: sheet.text('state'), answer: sheet.text('answer') };
  const sent = await api.send('POST', `/organisations/${encodeURIComponent(id)}/exporter/appeal/decision`, sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/desk/appeals?done`) : refusal(sent, sheet, id);
};

/** What the exporter told of itself, by which the desk decides. */
const Told = ({ appeal }: { appeal: AppealView }) => {
  const words = useDeskGateWords();
  const language = useLanguage();
  const dollars = (usd: number | undefined) =>
    usd === undefined ? words.noneTold : amount({ currency: 'USD', minor: usd * 100 }, language);
  return (
    <div className="mt-4 grid gap-4 text-[0.9375rem] lg:grid-cols-2">
      <div className="min-w-0">
        <h3 className="font-semibold">{words.exports}</h3>
        {appeal.exports.length === 0 && <p className="text-soft">{words.noneTold}</p>}
        <ul className="divide-y divide-line">
          {appeal.exports.map(({ year, direct, indirect, countries }) => (
            <li key={year} className="py-2 tabular-nums">
              <span className="font-semibold">{year}</span> · {words.direct} {dollars(direct)} · {words.indirect}{' '}
              {dollars(indirect)}
              {countries.length > 0 && (
                <span className="block text-soft">{countries.map((c) => countryName(c, language)).join(', ')}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div className="min-w-0">
        <h3 className="font-semibold">{words.certificates}</h3>
        {appeal.certificates.length === 0 && <p className="text-soft">{words.noneTold}</p>}
        <ul className="divide-y divide-line">
          {appeal.certificates.map(({ name, number, until }) => (
            <li key={`${name} ${until}`} className="py-2 wrap-anywhere">
              {[name, number, words.until(day(until, language))].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};

const Appeal = ({ appeal, decides }: { appeal: AppealView; decides: boolean }) => {
  const refused = useActionData<typeof action>()?.refused;
  const words = useDeskGateWords();
  const exporter = useExporterWords();
  const common = useWords();
  const language = useLanguage();
  const id = appeal.organisationId;
  return (
    <li className="card p-5 sm:p-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg wrap-anywhere">
          <Link to={`/${language}/organisations/${id}`}>{textIn(appeal.name, language)}</Link>
        </h2>
        <Demo shown={appeal.demo} />
        <span className="text-[0.9375rem] text-soft">
          {words.band(appeal.band ? exporter.bands[appeal.band] : exporter.bandUnknown, decimal(appeal.score, language))} ·{' '}
          {words.appealed(moment(appeal.at, language))}
        </span>
      </div>
      <p className="mt-3 rounded-lg bg-sand px-4 py-3 wrap-anywhere whitespace-pre-line">{appeal.text}</p>
      <Told appeal={appeal} />
      {decides && (
        <Form method="post" className="mt-4 grid gap-4 border-t border-line pt-4">
          <FormErrors refused={refused?.form === id ? refused : undefined} scope={`${id}-`}>
            <FormKey of={`appeal-${id}-${appeal.version}`} version={appeal.version} />
            <input type="hidden" name="exporter" value={id} />
            <SelectField
              name="state"
              label={words.decision}
              empty={common.form.choose}
              required
              options={(['upheld', 'dismissed'] as const).map((value) => ({ value, label: words.decisions[value] ?? value }))}
            />
            <TextArea name="answer" label={words.answer} lines={3} max={2000} required />
            <Button className="justify-self-start">{words.decide}</Button>
          </FormErrors>
        </Form>
      )}
    </li>
  );
};

export default function Appeals() {
  const { items, next, decides } = useLoaderData<typeof loader>();
  const words = useDeskGateWords();
  const desk = useDeskWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      <Head title={words.appeals} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.appeals} lead={words.appealsLead} back={{ to: `/${language}/desk`, label: desk.title }} />
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        {!decides && <p className="mb-6 text-soft">{words.look}</p>}
        {items.length === 0 && <Empty icon="check" title={words.noAppeals} text={words.noAppealsText} />}
        <ul className="grid gap-5">
          {items.map((appeal) => (
            <Appeal key={appeal.organisationId} appeal={appeal} decides={decides} />
          ))}
        </ul>
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`?cursor=${encodeURIComponent(next)}`}>
              {words.next}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
