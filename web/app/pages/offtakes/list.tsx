import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { OfftakeView, PermitView } from '../../api/offtakes.ts';
import type { Items } from '../../api/views.ts';
import { offtakeIn, offtakeNames, permitIn } from '../../format/offtake.server.ts';
import { Head } from '../../parts/head.tsx';
import { Part } from '../../parts/licence.tsx';
import { EnterPermit, OfferOfftake, Offtakes, Permits } from '../../parts/offtake.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useOfftakeWords } from '../../words/offtake.ts';
import { languageOf } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const [supplied, taken, permits] = await Promise.all([
    api.read<Items<OfftakeView>>('/offtakes', { box: 'supplied', limit: 50 }),
    api.read<Items<OfftakeView>>('/offtakes', { box: 'taken', limit: 50 }),
    api.read<Items<PermitView>>('/waste-permits'),
  ]);
  return {
    items: [...supplied.items, ...taken.items],
    permits: permits.items,
    signs: person.permissions.includes('sign'),
    enters: person.permissions.includes('offer'),
    listingId: new URL(request.url).searchParams.get('listing') ?? '',
    names: offtakeNames(languageOf(params.lang)),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [form = '', id = ''] = sheet.text('do').split(' ');
  const here = `/${languageOf(params.lang)}/offtakes`;
  if (form === 'offer') {
    const sent = await api.send<OfftakeView>('POST', '/offtakes', sheet.sending(offtakeIn(sheet)));
    return sent.ok ? redirect(`${here}/${sent.value.id}`) : refusal(sent, sheet, form);
  }
  const sent =
    form === 'permit'
      ? await api.send('POST', '/waste-permits', sheet.sending(permitIn(sheet)))
      : await api.send('POST', `/waste-permits/${encodeURIComponent(id)}/withdraw`, sheet.sending());
  return sent.ok ? redirect(here) : refusal(sent, sheet, form === 'permit' ? form : id);
};

/** Recurring agreements on by-products, the permits under which they go, and the form that offers one. */
export default function OfftakeList() {
  const { items, permits, signs, enters, listingId, names } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useOfftakeWords();
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <div className="grid grid-cols-1 gap-6">
          <section aria-label={words.title} className="card p-5 sm:p-7">
            <Offtakes items={items} names={names} />
          </section>
          {signs && (
            <Part id="offer" title={words.offer} lead={words.offerLead}>
              <OfferOfftake names={names} refused={refused} listingId={listingId} />
            </Part>
          )}
          <Part id="permits" title={words.myPermits} lead={words.permitsLead}>
            <Permits items={permits} names={names} refused={refused} enters={enters} />
            {enters && <EnterPermit names={names} refused={refused} />}
          </Part>
        </div>
      </div>
    </>
  );
}
