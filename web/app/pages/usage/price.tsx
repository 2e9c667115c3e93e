import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ResourceView } from '../../api/booking.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { UsagePriceView } from '../../api/usage-desk.ts';
import { textIn } from '../../format/text.ts';
import { priceFieldNames, priceForm, priceIn, priceNames } from '../../format/usage-price.server.ts';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Consumables, Peaks, Rates } from '../../parts/usage-price.tsx';
import { useUsageDeskWords } from '../../words/usage-desk.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const [resource, price] = await Promise.all([
    api.read<ResourceView>(`/resources/${params.id}`),
    api.find<UsagePriceView>(`/resources/${params.id}/price`),
  ]);
  if (resource.owner.organisationId !== organisation) throw new Response(null, { status: 404 });
  return {
    resource: { id: resource.id, name: resource.name },
    priced: price !== undefined,
    form: priceForm(price),
    names: priceNames(languageOf(params.lang)),
    fields: priceFieldNames,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send('PUT', `/resources/${params.id}/price`, sheet.sending(priceIn(sheet)));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/equipment/desk/${params.id}/price?done`) : refusal(sent, sheet, 'price');
};

/** Sets what the use of a resource costs from now on. */
export default function UsagePrice() {
  const { resource, priced, form, names, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useUsageDeskWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      <Head title={`${words.price}: ${textIn(resource.name, language)}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.price}
          lead={priced ? words.priceLead : words.priceNone}
          back={{ to: `/${language}/equipment/desk/${resource.id}`, label: textIn(resource.name, language) }}
        />
        {!refused && search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <Form method="post" className="card grid gap-6 p-5 sm:p-7">
          <FormErrors refused={refused} names={fields}>
            <FormKey of={`price-${form.version}`} version={form.version} />
            <Rates form={form} names={names} />
            <Peaks rows={form.peaks} />
            <Consumables rows={form.consumables} currency={form.currency} />
            <Button className="justify-self-start">{words.save}</Button>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
