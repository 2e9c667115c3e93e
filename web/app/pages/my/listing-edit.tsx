import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { lined, refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { kindsOf } from '../../api/kinds.server.ts';
import type { ListingView } from '../../api/views.ts';
import { editorData } from '../../format/editor-data.server.ts';
import { contentIn, specificationLine } from '../../format/sheet-content.server.ts';
import { textIn } from '../../format/text.ts';
import { Head } from '../../parts/head.tsx';
import { ListingEditor } from '../../parts/listing-editor.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const [listing, kinds] = await Promise.all([api.read<ListingView>(`/listings/${params.id}`), kindsOf(api)]);
  const kind = kinds.find((k) => k.name === listing.kind);
  if (!listing.mine || !kind) throw data(null, { status: 404 });
  return {
    id: listing.id,
    title: listing.content.title ?? {},
    published: listing.state === 'published',
    editor: editorData(kind, listing, languageOf(params.lang)),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const kind = (await kindsOf(api)).find((k) => k.name === sheet.text('kind'));
  if (!kind) throw data(null, { status: 404 });
  const sent = await api.send<ListingView>(
    'PUT',
    `/listings/${params.id}/content`,
    sheet.sending({ content: contentIn(sheet, kind) }),
  );
  if (!sent.ok) return refusal(lined(sent, languageOf(params.lang), specificationLine), sheet);
  return redirect(`/${languageOf(params.lang)}/my/listings/${params.id}?done=${sent.value.revision ? 'revision' : 'draft'}`);
};

export default function EditListing() {
  const { id, title, published, editor } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const language = useLanguage();
  const back = `/${language}/my/listings/${id}`;
  return (
    <>
      <Head title={words.editor.editTitle} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={words.editor.editTitle}
          lead={published ? words.editor.revisionNote : words.editor.lead}
          back={{ to: back, label: textIn(title, language) }}
        />
        <ListingEditor
          data={editor}
          refused={refused}
          save={published ? words.editor.saveRevision : words.editor.saveDraft}
          cancel={back}
        />
      </div>
    </>
  );
}
