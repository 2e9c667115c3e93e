import { faultGist } from '@sandan/market/fault-detail';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { countNames, type ImportView } from '../../api/imports.ts';
import { cellText, columnName } from '../../format/catalogue.server.ts';
import { count } from '../../format/number.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Steps } from '../../parts/steps.tsx';
import { UnderstandingReport } from '../../parts/understanding.tsx';
import { useRefresh } from '../../parts/use-refresh.ts';
import { useImportWords } from '../../words/imports.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

const refusalsShown = 200;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const job = await api.read<ImportView>(`/imports/${params.id}`);
  const why = (code: string, detail: string) => faultGist(code, language) ?? detail;
  const said = ({ fields, ...r }: ImportView['refused'][number]) => ({
    ...r,
    why: fields
      ? fields.map((f) => `${columnName(f.column, language)}: ${cellText(f.code, f.params, language)}`).join(' · ')
      : why(r.code, r.detail),
  });
  return {
    job: { id: job.id, source: job.source, state: job.state, dryRun: job.dryRun, fileName: job.fileName, counts: job.counts },
    refused: job.refused.slice(0, refusalsShown).map(said),
    pictures: job.pictures && { ...job.pictures, refused: job.pictures.refused.map(said) },
    faulty: job.faulty.map((f) => ({ ...f, why: why(f.code, f.detail) })),
    fault: job.fault && why(job.fault, job.fault),
    understanding: job.understanding,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send('POST', `/imports/${params.id}/run?dryRun=false`, sheet.sending());
  return sent.ok ? redirect(`/${languageOf(params.lang)}/imports/${params.id}`) : refusal(sent, sheet);
};

export default function ImportPage() {
  const { job, refused, pictures, faulty, fault, understanding } = useLoaderData<typeof loader>();
  const notTaken = useActionData<typeof action>()?.refused;
  const imports = useImportWords();
  const words = useWords();
  const language = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const waiting = job.state === 'running' || job.state === 'waiting';
  useRefresh(waiting);
  const names = job.dryRun ? imports.dryCounts : imports.counts;
  const brings = job.counts.created + job.counts.updated;
  const { columns } = imports;
  const placeOf = (index: number) => (job.source === 'catalogue' ? imports.row : imports.record)(count(index, language));
  return (
    <>
      <Head title={`${imports.title}: ${job.fileName}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={job.dryRun ? imports.report : imports.reportDone}
          back={{ to: `/${language}/imports`, label: imports.title }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              {job.fileName}
              <Badge tone={job.state === 'failed' ? 'bad' : job.state === 'done' ? 'good' : 'wait'}>
                {imports.states[job.state]}
              </Badge>
            </p>
          }
        />
        <Steps
          label={imports.title}
          steps={(['choose', 'check', 'run'] as const).map((name) => ({ name, label: imports.steps[name] }))}
          at={job.dryRun ? 1 : 2}
        />
        <section className="card mt-6 p-5 sm:p-7" aria-live="polite">
          {fault && <p className="mb-4 font-medium text-clay-700">{fault}</p>}
          <dl className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-5">
            {countNames.map((name) => (
              <div key={name} className="flex flex-col-reverse justify-end">
                <dt className="text-[0.9375rem] text-soft">{names[name]}</dt>
                <dd
                  className={`text-2xl font-bold tabular-nums ${name === 'refused' && job.counts.refused > 0 ? 'text-clay-700' : ''}`}
                >
                  {count(job.counts[name], language)}
                </dd>
              </div>
            ))}
          </dl>
          {job.dryRun && job.state === 'done' && (
            <Form method="post" className="mt-6 flex flex-wrap items-center gap-4 border-t border-line pt-5">
              <FormErrors refused={notTaken}>
                <FormKey of="run" />
                {brings > 0 && <Button disabled={busy}>{imports.run}</Button>}
                <p className="text-soft">{brings > 0 ? imports.runText(count(brings, language)) : imports.nothing}</p>
              </FormErrors>
            </Form>
          )}
          {waiting && (
            <p className="mt-5 flex items-center gap-3 border-t border-line pt-4">
              <Icon name="clock" className="size-5 text-soft" />
              {imports.progress(count(job.counts.read, language))}
              <Link to="" reloadDocument className="link">
                {imports.refresh}
              </Link>
            </p>
          )}
          {!job.dryRun && job.state === 'done' && (
            <p className="mt-6 flex flex-wrap gap-3 border-t border-line pt-5">
              {job.source === 'inquiries' ? (
                <LinkButton to={`/${language}/inquiries?state=open`}>{words.inquiries.title}</LinkButton>
              ) : (
                <LinkButton to={`/${language}/my/listings`}>{imports.toListings}</LinkButton>
              )}
              <LinkButton kind="plain" to={`/${language}/imports`}>
                {imports.again}
              </LinkButton>
            </p>
          )}
        </section>
        {understanding && <UnderstandingReport of={understanding} />}
        {faulty.length > 0 && (
          <section className="mt-8">
            <h2 className="text-xl">{imports.faulty}</h2>
            <p className="mt-1 text-soft">{imports.faultyText}</p>
            <ul className="mt-3 grid gap-2">
              {faulty.map((document) => (
                <li key={document.document} className="rounded-lg border border-clay-200 bg-clay-50 px-4 py-3 text-clay-900">
                  <p className="font-semibold">{document.document}</p>
                  <p>{document.why}</p>
                  {document.answer && <p className="mt-1 text-sm">{document.answer}</p>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {pictures && (
          <section className="mt-8" aria-labelledby="pictures">
            <h2 id="pictures" className="text-xl">
              {imports.pictures}
            </h2>
            <p className="mt-1 text-soft">
              {imports.picturesOf(
                count(pictures.taken, language),
                count(pictures.unchanged, language),
                count(pictures.failed, language),
              )}
            </p>
            {pictures.refused.length > 0 && (
              <ul className="card mt-3 divide-y divide-line text-[0.9375rem]">
                {pictures.refused.map((record) => (
                  <li
                    key={`${record.position.document} ${record.position.index} ${record.why}`}
                    className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-2.5"
                  >
                    <span className="whitespace-nowrap tabular-nums">{placeOf(record.position.index)}</span>
                    <span className="whitespace-nowrap">{record.id ?? '–'}</span>
                    <span className="font-medium wrap-anywhere text-clay-900">{record.why}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
        {refused.length > 0 && (
          <section className="mt-8">
            <h2 id="refused" className="mb-3 text-xl">
              {imports.refused}
            </h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard */}
            <section aria-labelledby="refused" tabIndex={0} className="card overflow-x-auto">
              <table className="w-full min-w-150 text-left text-[0.9375rem]">
                <thead className="border-b border-line text-soft">
                  <tr>
                    <th className="px-4 py-2.5 font-medium">{columns.position}</th>
                    <th className="px-3 py-2.5 font-medium">{columns.id}</th>
                    <th className="px-3 py-2.5 font-medium">{columns.title}</th>
                    <th className="px-4 py-2.5 font-medium">{columns.reason}</th>
                  </tr>
                </thead>
                <tbody className="divide-y divide-line">
                  {refused.map((record) => (
                    <tr key={`${record.position.document} ${record.position.index}`}>
                      <td className="px-4 py-2.5 whitespace-nowrap tabular-nums">{placeOf(record.position.index)}</td>
                      <td className="px-3 whitespace-nowrap tabular-nums">{record.id ?? '–'}</td>
                      <td className="px-3">{record.title ?? '–'}</td>
                      <td className="px-4 font-medium text-clay-900">{record.why}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </section>
        )}
      </div>
    </>
  );
}
