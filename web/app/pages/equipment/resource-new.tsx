import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { ResourceView } from '../../api/booking.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { resourceFieldNames, resourceIn } from '../../format/resource-form.server.ts';
import { listingsToBook, peopleOf } from '../../format/resource-listings.server.ts';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ResourceForm } from '../../parts/resource-form.tsx';
import { useBookingWords } from '../../words/booking.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  return {
    people: await peopleOf(api, organisation),
    listings: await listingsToBook(api, organisation, languageOf(params.lang)),
    listingId: new URL(request.url).searchParams.get('listing') ?? undefined,
    names: resourceFieldNames,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const sent = await api.send<ResourceView>('POST', '/resources', sheet.sending(resourceIn(sheet, undefined)));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/equipment/desk/${sent.value.id}?saved`) : refusal(sent, sheet);
};

export default function NewResource() {
  const { listings, people, listingId, names } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useBookingWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.resourceNew} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.resourceNew} back={{ to: `/${language}/equipment/desk`, label: words.desk }} />
        <ResourceForm
          resource={undefined}
          listings={listings}
          people={people}
          listingId={listingId}
          refused={refused}
          names={names}
        />
      </div>
    </>
  );
}
