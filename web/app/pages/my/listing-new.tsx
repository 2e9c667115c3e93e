import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import { editorData } from '../../format/editor-data.server.ts';
import { contentIn } from '../../format/sheet-content.server.ts';
import { Head } from '../../parts/head.tsx';
import { ListingEditor } from '../../parts/listing-editor.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import type { Visit } from '../../visit.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

const kindIn = async (api: Visit['api'], name: string | null) => {
  const kind = (await kindsOf(api)).find((k) => k.name === name);
  if (!kind) throw data(null, { status: 404 });
  return kind;
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const kind = await kindIn(api, new URL(request.url).searchParams.get('kind'));
  return { kind: { name: kind.name, label: kind.label }, editor: editorData(kind, undefined, languageOf(params.lang)) };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const kind = await kindIn(api, sheet.text('kind'));
  const sent = await api.send<{ id: string }>(
    'POST',
    '/listings',
    sheet.sending({ kind: kind.name, content: contentIn(sheet, kind) }),
  );
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/listings/${sent.value.id}?done=created`) : refusal(sent, sheet);
};

export default function NewListing() {
  const { kind, editor } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const language = useLanguage();
  const back = `/${language}/my/listings`;
  const title = words.editor.newTitle(kind.label[language]);
  return (
    <>
      <Head title={title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={title} lead={words.editor.lead} back={{ to: back, label: words.listings.title }} />
        <ListingEditor data={editor} refused={refused} save={words.editor.saveDraft} cancel={back} />
      </div>
    </>
  );
}
