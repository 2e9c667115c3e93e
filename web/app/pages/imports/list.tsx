import { useState } from 'react';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSubmit,
} from 'react-router';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { type ImportView, sourceOf } from '../../api/imports.ts';
import { describe, mostThroughServer, post, type Upload } from '../../api/upload.server.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { count } from '../../format/number.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Field, FormErrors, SelectField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { callHere, digestOf, sendFile, type Upload as UploadForm } from '../../parts/send-file.ts';
import { Steps } from '../../parts/steps.tsx';
import { useCatalogueWords } from '../../words/catalogue.ts';
import { useEquipmentWords } from '../../words/equipment.ts';
import { importWords, useImportWords } from '../../words/imports.ts';
import { useOriginWords } from '../../words/origin.ts';
import { useReadingWords } from '../../words/reading.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const { items } = await api.read<Items<ImportView>>('/imports', { limit: 20 });
  return {
    holds: new URL(request.url).searchParams.get('holds') === 'inquiries' ? ('inquiries' as const) : undefined,
    sells: person.organisations.some((o) => o.id === person.active && o.type === 'exporter'),
    keepsEquipment: person.organisations.some((o) => o.id === person.active && o.type === 'equipment_centre'),
    items: items.map(({ id, fileName, state, dryRun, counts, createdAt }) => ({
      id,
      fileName,
      state,
      dryRun,
      counts,
      createdAt,
    })),
  };
};

/** Takes the file, reads it without writing anything, and shows what it would bring. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const imports = importWords(languageOf(params.lang));
  const sheet = await sheetOf(request);
  const page = `/${languageOf(params.lang)}/imports`;
  let id = sheet.text('uploaded');
  if (!id) {
    const file = sheet.file('file');
    if (!file || file.size > mostThroughServer) {
      const title = file ? imports.tooLarge : imports.noFile;
      return refuse(sheet, {
        status: 422,
        code: 'request.invalid',
        title,
        errors: [{ pointer: '/file', code: 'request.invalid', detail: title }],
      });
    }
    const { name, bytes, sha256 } = await describe(file);
    const body = { source: sourceOf(name, sheet.text('holds')), dryRun: true, fileName: name, bytes, sha256 };
    const begun = await api.send<ImportView & { upload: Upload }>('POST', '/imports', {
      body,
      key: `${sheet.text('key')}.begin`,
    });
    if (!begun.ok) return refusal(begun, sheet);
    if (!(await post(begun.value.upload, file))) return refuse(sheet, { status: 503, code: 'api.down', title: '' });
    id = begun.value.id;
  }
  const run = await api.send('POST', `/imports/${id}/run`, { key: `${sheet.text('key')}.run` });
  return run.ok ? redirect(`${page}/${id}`) : refusal(run, sheet);
};

export default function Imports() {
  const { items, keepsEquipment, sells, holds } = useLoaderData<typeof loader>();
  const catalogue = useCatalogueWords();
  const equipment = useEquipmentWords();
  const reading = useReadingWords();
  const origin = useOriginWords();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const imports = useImportWords();
  const language = useLanguage();
  const submit = useSubmit();
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState('');
  const states: Readonly<Record<string, string>> = imports.states;

  const upload = async (form: HTMLFormElement) => {
    const entered = new FormData(form);
    const file = entered.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    setFailed('');
    setShare(0);
    try {
      const asked = {
        holds: String(entered.get('holds') ?? ''),
        fileName: file.name,
        bytes: file.size,
        sha256: await digestOf(file),
        key: crypto.randomUUID(),
      };
      const begun = await callHere<{ id: string; upload: UploadForm }>(`/${language}/imports/upload`, asked);
      if (!begun.id || !begun.upload) return setFailed(begun.title || words.media.failed);
      if (!(await sendFile(begun.upload, file, setShare))) return setFailed(words.media.failed);
      setShare(1);
      await submit({ uploaded: begun.id, key: String(entered.get('key')) }, { method: 'post' });
    } catch {
      setFailed(words.media.failed);
    } finally {
      setShare(null);
    }
  };

  return (
    <>
      <Head title={imports.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={imports.title} lead={imports.lead} />
        <Steps
          label={imports.title}
          steps={(['choose', 'check', 'run'] as const).map((name) => ({ name, label: imports.steps[name] }))}
          at={0}
        />
        <Form
          method="post"
          encType="multipart/form-data"
          className="card mt-6 grid gap-5 p-5 sm:p-7"
          onSubmit={(event) => {
            event.preventDefault();
            upload(event.currentTarget);
          }}
        >
          <FormErrors refused={refused} names={{ '/fileName': 'file', '/bytes': 'file', '/sha256': 'file' }}>
            <FormKey of="import" />
            <SelectField
              name="holds"
              label={equipment.importSource}
              stored={holds ?? (keepsEquipment ? 'equipment' : sells ? 'catalogue' : '')}
              options={[
                { value: '', label: equipment.importSources.auto },
                { value: 'equipment', label: equipment.importSources.equipment },
                { value: 'catalogue', label: catalogue.importKind },
                { value: 'parts', label: reading.source },
                { value: 'inquiries', label: origin.importKind },
              ]}
            />
            <Field
              name="file"
              label={imports.file}
              hint={imports.fileHint}
              required
              control={(wiring) => (
                <input
                  {...wiring}
                  type="file"
                  accept=".xml,.xlsx,.csv,.tsv,.txt,.json,.jsonl,.zip"
                  className="block w-full rounded-lg border border-dashed border-edge bg-paper p-5 file:mr-4 file:min-h-10 file:cursor-pointer file:rounded-lg file:border file:border-edge file:bg-white file:px-3 file:font-semibold hover:file:bg-sand"
                />
              )}
            />
            {failed && (
              <p role="alert" className="font-medium text-clay-700">
                {failed}
              </p>
            )}
            <div className="flex flex-wrap items-center gap-4">
              <Button disabled={share !== null}>{imports.look}</Button>
              <p role="status" className="text-soft">
                {share === null
                  ? imports.lookText
                  : share === 1
                    ? words.media.checking
                    : words.media.uploading(new Intl.NumberFormat(language, { style: 'percent' }).format(share))}
              </p>
            </div>
          </FormErrors>
        </Form>
        <section aria-labelledby="lists" className="mt-8">
          <h2 id="lists" className="text-xl">
            {catalogue.files}
          </h2>
          <p className="mt-1 text-soft">{catalogue.filesText}</p>
          <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
            <a href={`/api/v1/catalogue/template?format=xlsx&lang=${language}`} className="link min-h-8">
              {catalogue.template}
            </a>
            <a href={`/${language}/my/catalogue/file`} className="link min-h-8">
              {catalogue.export}
            </a>
          </p>
        </section>
        <section aria-labelledby="inquiries" className="mt-8">
          <h2 id="inquiries" className="text-xl">
            {origin.files}
          </h2>
          <p className="mt-1 text-soft">{origin.filesText}</p>
          <p className="mt-2">
            <a href="/examples/inquiries.csv" download className="link inline-flex min-h-8 items-center">
              {origin.example}
            </a>
          </p>
        </section>
        <h2 className="mt-10 mb-3 text-xl">{imports.past}</h2>
        {items.length === 0 ? (
          <p className="text-soft">{imports.none}</p>
        ) : (
          <ul className="card divide-y divide-line overflow-hidden">
            {items.map((item) => (
              <li
                key={item.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3.5 hover:bg-paper focus-within:bg-paper"
              >
                <Link
                  to={`/${language}/imports/${item.id}`}
                  className="min-w-0 flex-1 font-semibold after:absolute after:inset-0"
                >
                  {item.fileName}
                </Link>
                {item.dryRun && <Badge>{imports.dryRun}</Badge>}
                <Badge tone={item.state === 'failed' ? 'bad' : item.state === 'done' ? 'good' : 'wait'}>
                  {states[item.state] ?? item.state}
                </Badge>
                <span className="text-[0.9375rem] text-soft tabular-nums">
                  {imports.progress(count(item.counts.read, language))} · {moment(item.createdAt, language)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
