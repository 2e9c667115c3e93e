import type { Supply } from '@sandan/market/catalogue/supply';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ListingView } from '../../api/views.ts';
import { supplyFields, supplyIn, supplyNames } from '../../format/catalogue.server.ts';
import { textIn } from '../../format/text.ts';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, TextArea } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useCatalogueWords } from '../../words/catalogue.ts';
import { languageOf, useLanguage, wordsIn } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const [listing, supply] = await Promise.all([
    api.read<ListingView>(`/listings/${params.id}`),
    api.find<Supply>(`/listings/${params.id}/supply`),
  ]);
  if (!listing.mine || !supply) throw data(null, { status: 404 });
  return {
    id: listing.id,
    title: textIn(listing.content.title, language),
    version: supply.version,
    fields: supplyFields(supply, language),
    names: supplyNames,
    saved: new URL(request.url).searchParams.has('saved'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const sheet = await sheetOf(request);
  const before = await api.read<Supply>(`/listings/${params.id}/supply`);
  const { body, errors } = supplyIn(sheet, before, language);
  if (errors.length > 0)
    return refuse(sheet, { status: 422, code: 'request.invalid', title: wordsIn(params.lang).error.summary, errors });
  const sent = await api.send('PUT', `/listings/${params.id}/supply`, sheet.sending(body));
  return sent.ok ? redirect(`/${language}/my/listings/${params.id}/supply?saved`) : refusal(sent, sheet);
};

/** The terms on which a product is supplied, each field written as the cell of a list of products. */
export default function SupplyPage() {
  const { id, title, version, fields, names, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useCatalogueWords();
  const language = useLanguage();
  return (
    <>
      <Head title={`${words.supply}: ${title}`} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={words.supply} lead={words.supplyLead} back={{ to: `/${language}/my/listings/${id}`, label: title }} />
        {saved && !refused && <Done>{words.saved}</Done>}
        <Form method="post" className="card mt-5 grid gap-5 p-5 sm:p-7" key={version}>
          <FormErrors refused={refused} names={names}>
            <FormKey of="supply" version={version} />
            {fields.map(({ name, label, hint, example, stored }) => (
              <TextArea
                key={name}
                name={name}
                label={label}
                hint={[hint, example && words.example(example)].filter(Boolean).join(' ') || undefined}
                lines={1}
                stored={stored}
              />
            ))}
            <Button className="justify-self-start">{words.save}</Button>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
