import { cooperation } from '@sandan/market/listing/kinds/options';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ListingView } from '../../api/views.ts';
import { textIn } from '../../format/text.ts';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { FormErrors, TextArea } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useDealWords } from '../../words/deal.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const id = new URL(request.url).searchParams.get('listing') ?? '';
  const listing = /^lst_\w{26}$/.test(id) ? await api.find<ListingView>(`/listings/${id}`) : undefined;
  if (!listing) throw data(null, { status: 404 });
  const offered = listing.content.attributes.cooperation;
  const language = languageOf(params.lang);
  const kinds = Object.entries(cooperation).filter(([name]) => !Array.isArray(offered) || offered.includes(name));
  return {
    id,
    title: textIn(listing.content.title, language),
    kinds: kinds.map(([value, label]) => ({ value, label: label[language] })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const body = { listingId: sheet.text('listing'), text: sheet.text('text'), cooperation: sheet.texts('cooperation') };
  const sent = await api.send<{ id: string }>('POST', '/deals', sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/deals/${sent.value.id}?sent`) : refusal(sent, sheet);
};

export default function NewDeal() {
  const { id, title, kinds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useDealWords();
  const language = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <Head title={words.beginTitle(title)} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={words.begin} lead={words.beginLead} back={{ to: `/${language}/listings/${id}`, label: title }} />
        <Form method="post" className="card grid gap-5 p-5 sm:p-7">
          <FormErrors refused={refused}>
            <FormKey of={`deal-${id}`} />
            <input type="hidden" name="listing" value={id} />
            <TextArea name="text" label={words.text} hint={words.textHint} lines={6} max={4000} required />
            <CheckboxGroup name="cooperation" label={words.cooperation} options={kinds} />
            <div>
              <Button disabled={busy}>{words.send}</Button>
            </div>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
