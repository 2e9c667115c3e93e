import { incoterms } from '@sandan/market/incoterm/incoterm';
import { placeKindNames, placeKinds } from '@sandan/market/landed/incoterm';
import { tradeUnits } from '@sandan/market/quote/unit';
import { visibilities, visibilityNames } from '@sandan/market/rfq/visibility';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, type Sheet, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { RfqView } from '../../api/rfqs.ts';
import type { ListingView } from '../../api/views.ts';
import { idsIn } from '../../format/pasted.ts';
import { currencyOptions, paymentOptions, rfqOf, rfqValues } from '../../format/rfq-form.server.ts';
import { linesIn, rfqNames } from '../../format/rfq-names.ts';
import { textIn } from '../../format/text.ts';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { FormErrors, SelectField, TextArea, TextField, useFormState } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useRfqWords } from '../../words/rfq.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

/** Lines that the form of a new request has, and how many more are added at once. */
const few = 2;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const query = new URL(request.url).searchParams;
  const rfq = params.id ? await api.read<RfqView>(`/rfqs/${params.id}`) : undefined;
  const asked = query.get('listing') ?? '';
  const listing = !rfq && /^lst_\w{26}$/.test(asked) ? await api.find<ListingView>(`/listings/${asked}`) : undefined;
  const begun = listing && {
    'line-1-name': textIn(listing.content.title, language),
    'line-1-listing': listing.id,
    subject: textIn(listing.content.title, language),
    visibility: 'invited',
    invited: listing.id,
  };
  const count = Math.max(few, (rfq?.content.lines.length ?? 0) + 1, Number(query.get('lines')) || 0);
  return {
    id: rfq?.id,
    version: rfq?.version,
    values: rfq ? rfqValues(rfq.content) : { ...begun, currency: 'USD', most: '10' },
    rules: rfq?.content.delivery?.rules ?? [],
    payment: rfq?.content.payment ?? [],
    sealed: rfq?.content.sealed ?? false,
    lines: Array.from({ length: Math.min(50, count) }, (_, i) => i + 1),
    options: {
      currencies: currencyOptions,
      payments: paymentOptions(language),
      units: Object.entries(tradeUnits).map(([value, { name }]) => ({ value, label: name[language] })),
    },
  };
};

/** Organisations behind pasted addresses: of their own pages, or of their listings. */
const invitedOf = async (sheet: Sheet, find: (id: string) => Promise<ListingView | undefined>): Promise<string[]> => {
  const ids = idsIn(sheet.text('invited'), 'org', 'lst');
  const found = await Promise.all(ids.slice(0, 50).map(async (id) => (id.startsWith('org_') ? id : (await find(id))?.owner?.id)));
  return [...new Set(found.filter((id): id is string => id !== undefined))];
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const sheet = await sheetOf(request);
  const invited = await invitedOf(sheet, (id) => api.find<ListingView>(`/listings/${id}`));
  const content = rfqOf(sheet, language, invited);
  const at = `/${language}/rfqs`;
  const sent = params.id
    ? await api.send<{ id: string }>('PUT', `/rfqs/${params.id}`, sheet.sending({ content }))
    : await api.send<{ id: string }>('POST', '/rfqs', sheet.sending({ content }));
  if (!sent.ok) return refusal(sent, sheet);
  const more = Math.max(0, ...linesIn(sheet.values, 'line')) + few;
  return redirect(sheet.text('do') === 'lines' ? `${at}/${sent.value.id}/edit?lines=${more}` : `${at}/${sent.value.id}`);
};

/** Whether a line was sent with anything in it; the others are left out of the request. */
const filled = (values: Readonly<Record<string, readonly string[]>> | undefined, n: number): boolean =>
  Boolean(values?.[`line-${n}-name`]?.[0] || values?.[`line-${n}-quantity`]?.[0]);

const Line = ({ n, value, units }: { n: number; value: (name: string) => string; units: { value: string; label: string }[] }) => {
  const words = useRfqWords();
  const at = (name: string) => ({ name: `line-${n}-${name}`, stored: value(`line-${n}-${name}`) });
  return (
    <fieldset className="grid gap-4 border-t border-line pt-4 sm:grid-cols-6">
      <legend className="float-left mb-2 w-full font-semibold sm:col-span-6">{words.line(n)}</legend>
      <input type="hidden" name={`line-${n}-listing`} value={value(`line-${n}-listing`)} />
      <TextField
        {...at('name')}
        label={words.name}
        hint={n === 1 ? words.nameHint : undefined}
        className="sm:col-span-6"
        maxLength={200}
      />
      <TextArea {...at('spec')} label={words.spec} lines={2} max={2000} className="sm:col-span-6" />
      <TextField {...at('quantity')} label={words.quantity} inputMode="decimal" className="sm:col-span-2" />
      <SelectField {...at('unit')} label={words.unit} options={units} className="sm:col-span-2" />
      <TextField {...at('tolerance')} label={words.tolerance} inputMode="numeric" className="sm:col-span-2" />
      <TextField {...at('hs')} label={words.hs} inputMode="numeric" className="sm:col-span-2" />
      <TextField {...at('target')} label={words.target} inputMode="decimal" className="sm:col-span-2" />
      <TextField {...at('samples')} label={words.samples} inputMode="numeric" className="sm:col-span-2" />
      <TextField {...at('certificates')} label={words.certificates} className="sm:col-span-6" />
    </fieldset>
  );
};

const Section = ({ id, title, children }: { id: string; title: string; children: React.ReactNode }) => (
  <section aria-labelledby={id} className="card grid gap-5 p-5 sm:p-7">
    <h2 id={id} className="text-xl">
      {title}
    </h2>
    {children}
  </section>
);

const Sealed = ({ stored }: { stored: boolean }) => {
  const words = useRfqWords();
  const { refused } = useFormState();
  return (
    <label className="inline-flex min-h-11 items-center gap-2.5">
      <input
        type="checkbox"
        name="sealed"
        defaultChecked={refused ? refused.values.sealed !== undefined : stored}
        className="size-5 accent-pine-700"
      />
      {words.sealedBox}
    </label>
  );
};

export default function EditRfq() {
  const { id, version, values, rules, payment, sealed, lines, options } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useRfqWords();
  const language = useLanguage();
  const value = (name: string): string => (values as Record<string, string>)[name] ?? '';
  const at = (name: string) => ({ name, stored: value(name) });
  const title = id ? words.edit : words.new;
  const shown = [...new Set([...lines, ...linesIn(refused?.values ?? {}, 'line')])];
  return (
    <>
      <Head title={title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={title}
          lead={words.newLead}
          back={{ to: id ? `/${language}/rfqs/${id}` : `/${language}/rfqs`, label: words.title }}
        />
        <Form method="post" className="grid gap-6">
          <FormErrors
            refused={refused}
            names={rfqNames(linesIn(refused?.values ?? {}, 'line').filter((n) => filled(refused?.values, n)))}
          >
            <FormKey of={`rfq-${id ?? 'new'}`} version={version} />
            <Section id="what" title={words.what}>
              <TextField {...at('subject')} label={words.subject} required maxLength={200} />
              <TextArea {...at('about')} label={words.about} lines={3} max={4000} />
              <SelectField {...at('currency')} label={words.currency} options={options.currencies} />
              {shown.map((n) => (
                <Line key={n} n={n} value={value} units={options.units} />
              ))}
              <div>
                <Button kind="plain" name="do" value="lines">
                  {words.moreLines}
                </Button>
              </div>
            </Section>
            <Section id="where" title={words.delivery}>
              <div className="grid gap-4 sm:grid-cols-2">
                <SelectField
                  name="placeKind"
                  label={words.placeKind}
                  stored={value('placeKind') || 'destination_terminal'}
                  options={placeKinds.map((k) => ({ value: k, label: placeKindNames[k][language] }))}
                />
                <TextField {...at('place')} label={words.place} hint={words.placeHint} maxLength={120} />
                <TextField {...at('country')} label={words.country} hint={words.countryHint} maxLength={60} />
                <TextField {...at('locode')} label={words.locode} maxLength={6} />
                <TextField {...at('neededBy')} type="date" label={words.neededBy} />
              </div>
              <CheckboxGroup
                name="rules"
                label={words.rules}
                stored={rules}
                options={Object.entries(incoterms).map(([rule, name]) => ({ value: rule, label: `${rule} ${name[language]}` }))}
              />
            </Section>
            <Section id="how" title={words.how}>
              <CheckboxGroup name="payment" label={words.payment} stored={payment} options={options.payments} />
              <div className="grid gap-4 sm:grid-cols-2">
                <SelectField
                  name="visibility"
                  label={words.visibility}
                  stored={value('visibility') || 'public'}
                  options={visibilities.map((v) => ({ value: v, label: visibilityNames[v][language] }))}
                />
                <TextField {...at('most')} label={words.most} inputMode="numeric" />
                <TextField {...at('deadline')} type="date" label={words.deadline} hint={words.deadlineHint} />
              </div>
              <Sealed stored={sealed} />
              <TextArea {...at('invited')} label={words.invited} hint={words.invitedHint} lines={3} max={4000} />
            </Section>
            <div>
              <Button name="do" value="save">
                {words.save}
              </Button>
            </div>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
