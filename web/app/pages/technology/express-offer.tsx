import { type AgreementName, agreements, takenByMany } from '@sandan/market/term-sheet/agreement';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ExpressView } from '../../api/contract.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ListingView } from '../../api/views.ts';
import { formOf, namesIn, termsOf } from '../../format/terms-form.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, SelectField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { TermForm } from '../../parts/term-form.tsx';
import { useContractWords } from '../../words/contract.ts';
import { useExpressWords } from '../../words/express.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const [listing, offer] = await Promise.all([
    api.read<ListingView>(`/listings/${params.id}`),
    api.find<ExpressView>(`/listings/${params.id}/express-licence`),
  ]);
  if (!listing.mine) throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get('agreement') ?? offer?.terms.agreement;
  const agreement: AgreementName = takenByMany.find((name) => name === asked) ?? 'non_exclusive';
  const begun = offer?.terms ?? { technology: listing.content.title };
  return {
    id: listing.id,
    title: textIn(listing.content.title, language),
    version: offer?.version ?? 0,
    agreement,
    agreements: takenByMany.map((value) => ({ value, label: agreements[value].name[language] })),
    form: formOf(agreement, begun, language),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const withdraws = sheet.text('do') === 'withdraw';
  const at = `/listings/${params.id}/express-licence`;
  const sent = withdraws
    ? await api.send('DELETE', at, sheet.sending())
    : await api.send('PUT', at, sheet.sending({ terms: termsOf(sheet) }));
  if (!sent.ok) return withdraws ? refusal(sent, sheet, 'withdraw') : refusal(sent, sheet, 'write', namesIn(sheet));
  const done = withdraws ? 'withdrawn' : 'saved';
  return redirect(`/${languageOf(params.lang)}/my/listings/${params.id}/express?done=${done}`);
};

export default function ExpressOffer() {
  const { id, title, version, agreement, agreements: kinds, form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useExpressWords();
  const terms = useContractWords();
  const language = useLanguage();
  const done = useSearchParams()[0].get('done');
  return (
    <>
      <Head title={`${words.title} · ${title}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.ownerLead} back={{ to: `/${language}/my/listings/${id}`, label: title }} />
        {(done === 'saved' || done === 'withdrawn') && (
          <div className="mb-6">
            <Done>{words[done]}</Done>
          </div>
        )}
        <p className="mb-6">
          <Badge tone={version > 0 ? 'good' : 'calm'}>{version > 0 ? words.offered(version) : words.notOffered}</Badge>
        </p>
        <div className="grid gap-6">
          {version > 0 && (
            <Form method="post" className="card grid gap-3 p-5 sm:p-7">
              <FormErrors refused={refused?.form === 'withdraw' ? refused : undefined} scope="withdraw-">
                <FormKey of={`withdraw-${version}`} version={version} />
                <p className="text-soft">{words.withdrawText}</p>
                <div>
                  <Button name="do" value="withdraw" kind="danger" size="small">
                    {words.withdraw}
                  </Button>
                </div>
              </FormErrors>
            </Form>
          )}
          <section aria-labelledby="write" className="card grid gap-5 p-5 sm:p-7">
            <h2 id="write" className="text-xl">
              {terms.terms}
            </h2>
            <Form method="get" className="flex flex-wrap items-end gap-3">
              <SelectField name="agreement" label={terms.agreement} stored={agreement} options={kinds} />
              <Button kind="plain">{terms.change}</Button>
            </Form>
            <TermForm
              agreement={agreement}
              groups={form}
              version={version}
              refused={refused?.form === 'write' ? refused : undefined}
              send={version > 0 ? words.saveAgain : words.save}
            />
          </section>
        </div>
      </div>
    </>
  );
}
