import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { lined, refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import type { ContentView, KindView, Language } from '../../api/views.ts';
import { editorData } from '../../format/editor-data.server.ts';
import { contentIn, specificationLine } from '../../format/sheet-content.server.ts';
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

/** What an address says of a listing that is to be drawn up: its title, its summary and its running texts, in the language of the page. */
const drawnUp = (asked: URLSearchParams, kind: KindView, language: Language): ContentView => {
  const said = (name: string, most: number) => {
    const text = asked.get(name)?.slice(0, most);
    return text ? { [language]: text } : {};
  };
  const texts = Object.entries(kind.attributes).filter(([name, { type }]) => type === 'text' && asked.has(name));
  return {
    title: said('title', 200),
    summary: said('summary', 500),
    media: [],
    attributes: Object.fromEntries(texts.map(([name]) => [name, said(name, 3000)])),
  };
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const asked = new URL(request.url).searchParams;
  const kind = await kindIn(api, asked.get('kind'));
  const editor = editorData(kind, undefined, language, drawnUp(asked, kind, language));
  return { kind: { name: kind.name, label: kind.label }, editor };
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
  const language = languageOf(params.lang);
  return sent.ok
    ? redirect(`/${language}/my/listings/${sent.value.id}?done=created`)
    : refusal(lined(sent, language, specificationLine), sheet);
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
