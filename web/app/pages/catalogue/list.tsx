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
import type { PriceListView, PriceView } from '../../api/catalogue.ts';
import { customersOf } from '../../api/customers.server.ts';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items, ListingLine } from '../../api/views.ts';
import { ladderIn, ladderText, priceIn, priceListIn } from '../../format/catalogue.server.ts';
import { customersShown } from '../../format/customers.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { PriceListFields, priceListNames } from '../../parts/price-list-fields.tsx';
import { useCatalogueWords } from '../../words/catalogue.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const [list, prices, listings, known] = await Promise.all([
    api.read<PriceListView>(`/price-lists/${params.id}`),
    api.read<Items<PriceView>>(`/price-lists/${params.id}/prices`, { limit: 100 }),
    api.read<Items<ListingLine>>(`/organisations/${organisation}/listings`, { limit: 100 }),
    customersOf(api),
  ]);
  const { scope, term, orderMinimum, currency } = list;
  return {
    list,
    stored: {
      name: list.name,
      scope: scope.kind,
      countries: (scope.countries ?? []).join(', '),
      customers: customersShown(scope.organisationIds ?? [], known, (name) => textIn(name, language)),
      currency,
      from: list.from ?? '',
      until: list.until ?? '',
      term: term ? `${term.rule} ${term.place}` : '',
      orderMinimum: orderMinimum === undefined ? '' : ladderText([{ from: 1, minor: orderMinimum }], currency).slice(3),
    },
    prices: prices.items.map(({ listingId, variant, version, title, ladder, minimum, multiple }) => ({
      listingId,
      variant,
      version,
      title: textIn(title, language),
      ladder: ladderText(ladder, currency),
      minimum,
      multiple,
    })),
    products: listings.items
      .filter(({ kind, state }) => kind === 'product' && state !== 'archived')
      .map(({ id, title }) => ({ value: id, label: textIn(title, language) })),
    saved: new URL(request.url).searchParams.has('saved'),
    maySell: person.permissions.includes('sell') && list.state !== 'ended',
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const sheet = await sheetOf(request);
  const at = `/price-lists/${params.id}`;
  const doing = sheet.text('do');
  const ofPrice = () => {
    const variant = sheet.text('variant');
    return `${at}/prices/${encodeURIComponent(sheet.text('listingId'))}${variant ? `?variant=${encodeURIComponent(variant)}` : ''}`;
  };
  const send = async () => {
    switch (doing) {
      case 'change': {
        const [before, known] = await Promise.all([api.read<PriceListView>(at), customersOf(api)]);
        return api.send('PUT', at, sheet.sending({ ...priceListIn(sheet, known, before), currency: sheet.text('currency') }));
      }
      case 'put': {
        const { ladder } = ladderIn(sheet.text('ladder'), sheet.text('currency'), language);
        const { items } = await api.read<Items<PriceView>>(`${at}/prices`, { limit: 100 });
        const variant = sheet.text('variant') || undefined;
        const known = items.find((price) => price.listingId === sheet.text('listingId') && price.variant === variant);
        const body = priceIn(sheet, ladder, known);
        return api.send('PUT', ofPrice(), { ...sheet.sending(body), version: String(known?.version ?? 0) });
      }
      case 'remove':
        return api.send('DELETE', ofPrice(), sheet.sending());
      default:
        return api.send('POST', `${at}/actions`, sheet.sending({ action: doing }));
    }
  };
  const { error } = doing === 'put' ? ladderIn(sheet.text('ladder'), sheet.text('currency'), language) : {};
  if (error) {
    const errors = [{ pointer: '/ladder', code: 'request.invalid', detail: error }];
    return refuse(sheet, { status: 422, code: 'request.invalid', title: error, errors }, doing);
  }
  const sent = await send();
  return sent.ok ? redirect(`/${language}/my/price-lists/${params.id}?saved`) : refusal(sent, sheet, doing);
};

/** A price list: its prices, a form to put one in, for whom and when it holds, and its process. */
export default function PriceList() {
  const { list, stored, prices, products, saved, maySell } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useCatalogueWords();
  const language = useLanguage();
  const of = (form: string) => (refused?.form === form ? refused : undefined);
  const others = refused && !['put', 'change'].includes(refused.form ?? '') ? refused : undefined;
  return (
    <>
      <Head title={list.name} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={list.name}
          back={{ to: `/${language}/my/price-lists`, label: words.lists }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={list.state === 'active' ? 'good' : 'calm'}>{listStates[list.state][language]}</Badge>
              {scopes[list.scope.kind][language]} · {list.currency}
            </p>
          }
        >
          {maySell &&
            list.actions.map((action) => (
              <Form key={action} method="post">
                <FormKey of={action} version={list.version} />
                <input type="hidden" name="do" value={action} />
                <Button kind={action === 'publish' ? 'main' : 'plain'}>{words.actions[action]}</Button>
              </Form>
            ))}
        </PageTitle>
        {saved && !refused && <Done>{words.saved}</Done>}
        <FormErrors refused={others}>{null}</FormErrors>
        <section className="card mt-5 p-5 sm:p-7" aria-labelledby="prices">
          <h2 id="prices" className="text-xl">
            {words.prices}
          </h2>
          {prices.length === 0 ? (
            <p className="mt-2 text-soft">{words.pricesNone}</p>
          ) : (
            <ul className="mt-3 divide-y divide-line border-t border-line">
              {prices.map((price) => (
                <li
                  key={`${price.listingId} ${price.variant ?? ''}`}
                  className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3"
                >
                  <Link to={`/${language}/my/listings/${price.listingId}`} className="link min-w-0 flex-1 wrap-anywhere">
                    {price.title}
                    {price.variant && ` (${price.variant})`}
                  </Link>
                  <span className="tabular-nums">
                    {[
                      price.ladder,
                      price.minimum && `${words.minimum} ${price.minimum}`,
                      price.multiple && `${words.multiple} ${price.multiple}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {maySell && (
                    <Form method="post">
                      <FormKey of={`remove-${price.listingId}-${price.variant ?? ''}`} version={price.version} />
                      <input type="hidden" name="do" value="remove" />
                      <input type="hidden" name="listingId" value={price.listingId} />
                      <input type="hidden" name="variant" value={price.variant ?? ''} />
                      <Button kind="plain" size="small" aria-label={`${words.remove}: ${price.title} ${price.variant ?? ''}`}>
                        {words.remove}
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          )}
          {maySell && products.length > 0 && (
            <Form method="post" className="mt-6 grid gap-4 border-t border-line pt-5" key={`${prices.length}`}>
              <FormErrors refused={of('put')} scope="put-">
                <FormKey of="put" />
                <input type="hidden" name="do" value="put" />
                <input type="hidden" name="currency" value={list.currency} />
                <p className="text-soft">{words.putHint}</p>
                <div className="grid gap-4 sm:grid-cols-2">
                  <SelectField name="listingId" label={words.product} options={products} />
                  <TextField name="variant" label={words.variant} hint={words.variantHint} />
                  <TextField
                    name="ladder"
                    label={`${words.ladder} (${list.currency})`}
                    hint={words.ladderHint}
                    className="sm:col-span-2"
                  />
                  <TextField name="minimum" inputMode="numeric" label={words.minimum} />
                  <TextField name="multiple" inputMode="numeric" label={words.multiple} />
                </div>
                <Button className="justify-self-start">{words.put}</Button>
              </FormErrors>
            </Form>
          )}
        </section>
        {maySell && (
          <section className="card mt-5 p-5 sm:p-7" aria-labelledby="details">
            <h2 id="details" className="mb-4 text-xl">
              {words.details}
            </h2>
            <Form method="post" className="grid gap-5">
              <FormErrors refused={of('change')} names={priceListNames}>
                <FormKey of="change" version={list.version} />
                <input type="hidden" name="do" value="change" />
                <PriceListFields stored={stored} />
                <Button className="justify-self-start">{words.change}</Button>
              </FormErrors>
            </Form>
          </section>
        )}
      </div>
    </>
  );
}
