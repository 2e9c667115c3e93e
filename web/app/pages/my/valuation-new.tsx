import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { blankFields, valuationIn } from '../../format/valuation.server.ts';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ValuationForm } from '../../parts/valuation-form.tsx';
import { useValuationWords } from '../../words/valuation.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  await acting(context, request, params.lang);
  return { stored: blankFields(new URL(request.url).searchParams.get('listing') ?? '') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send<{ id: string }>('POST', '/valuations', sheet.sending(valuationIn(sheet)));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/my/valuations/${sent.value.id}`) : refusal(sent, sheet);
};

export default function ValuationNew() {
  const { stored } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useValuationWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.begin} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.begin} lead={words.lead} back={{ to: `/${language}/my/valuations`, label: words.title }} />
        <section className="card p-5 sm:p-7" aria-label={words.inputs}>
          <ValuationForm stored={stored} refused={refused} action={words.create} />
        </section>
      </div>
    </>
  );
}
