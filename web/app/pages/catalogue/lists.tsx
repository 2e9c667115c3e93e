import { listStates, scopes } from '@sandan/market/catalogue/labels';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { PriceListView } from '../../api/catalogue.ts';
import { customersOf } from '../../api/customers.server.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { priceListIn } from '../../format/catalogue.server.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { PriceListFields, priceListNames } from '../../parts/price-list-fields.tsx';
import { useCatalogueWords } from '../../words/catalogue.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const { items } = await api.read<Items<PriceListView>>('/price-lists');
  return { items, maySell: person.permissions.includes('sell') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const known = await customersOf(api);
  const sent = await api.send<{ id: string }>('POST', '/price-lists', sheet.sending(priceListIn(sheet, known)));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/price-lists/${sent.value.id}`) : refusal(sent, sheet);
};

/** The price lists of the organisation, and the form of a new one. */
export default function PriceLists() {
  const { items, maySell } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useCatalogueWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.lists} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.lists} lead={words.listsLead} />
        {items.length === 0 ? (
          <Empty icon="file" title={words.none} text={words.noneText} />
        ) : (
          <ul className="card divide-y divide-line">
            {items.map((list) => (
              <li
                key={list.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4 hover:bg-paper focus-within:bg-paper"
              >
                <Link
                  to={`/${language}/my/price-lists/${list.id}`}
                  className="min-w-0 flex-1 font-semibold wrap-anywhere after:absolute after:inset-0"
                >
                  {list.name}
                </Link>
                <span className="text-[0.9375rem] text-soft">
                  {scopes[list.scope.kind][language]} · {list.currency}
                </span>
                <Badge tone={list.state === 'active' ? 'good' : 'calm'}>{listStates[list.state][language]}</Badge>
              </li>
            ))}
          </ul>
        )}
        {maySell && (
          <section className="card mt-8 p-5 sm:p-7" aria-labelledby="begin">
            <h2 id="begin" className="mb-4 text-xl">
              {words.begin}
            </h2>
            <Form method="post" className="grid gap-5">
              <FormErrors refused={refused} names={priceListNames}>
                <FormKey of="price-list" />
                <PriceListFields />
                <Button className="justify-self-start">{words.make}</Button>
              </FormErrors>
            </Form>
          </section>
        )}
      </div>
    </>
  );
}
