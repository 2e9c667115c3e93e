import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { OwnershipView } from '../../api/house.ts';
import type { Items, MemberView } from '../../api/views.ts';
import { day } from '../../format/date.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { FormErrors, SelectField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { HouseTabs } from '../../parts/house-tabs.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useHouseWords } from '../../words/house.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation: id } = await acting(context, request, params.lang);
  const [offer, members] = await Promise.all([
    api.find<OwnershipView>(`/organisations/${id}/ownership`),
    api.read<Items<MemberView>>(`/organisations/${id}/members`),
  ]);
  const others = members.items.filter((m) => !m.roles.includes('owner') && !m.suspended);
  return {
    offer,
    owner: person.roles.includes('owner'),
    others: others.map(({ personId, name, email }) => ({ value: personId, label: `${name} (${email})` })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const at = `/organisations/${organisation}/ownership`;
  const sent =
    doing === 'offer'
      ? await api.send('POST', at, sheet.sending({ personId: sheet.text('personId'), keep: sheet.has('keep') }))
      : await api.send('POST', `${at}/actions`, sheet.sending({ action: doing }));
  if (!sent.ok) return refusal(sent, sheet, doing);
  return redirect(`/${languageOf(params.lang)}/my/organisation/ownership`);
};

const Offer = ({ offer }: { offer: OwnershipView }) => {
  const words = useHouseWords();
  const language = useLanguage();
  const refused = useActionData<typeof action>()?.refused;
  const names: Readonly<Record<string, string>> = words.ownershipActions;
  return (
    <section className="card p-5 sm:p-7">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Badge tone={offer.state === 'offered' ? 'wait' : offer.state === 'accepted' ? 'good' : 'calm'}>
          {words.ownershipStates[offer.state]}
        </Badge>
        <span className="font-semibold">
          {offer.state === 'named' ? words.named(offer.to.name) : words.offered(offer.from?.name ?? '', offer.to.name)}
        </span>
        {offer.state === 'offered' && <span className="text-soft">{words.until(day(offer.expiresAt, language))}</span>}
      </p>
      <p className="mt-2 whitespace-pre-line text-soft">{offer.why ?? (offer.keep ? words.keeps : words.leaves)}</p>
      {offer.actions.length > 0 && (
        <div className="mt-4 flex flex-wrap gap-3">
          {offer.actions.map((doing) => (
            <Form key={doing} method="post">
              <FormErrors refused={refused?.form === doing ? refused : undefined}>
                <FormKey of={doing} version={offer.version} />
                <Button name="do" value={doing} kind={doing === 'accept' ? 'main' : 'plain'}>
                  {names[doing] ?? doing}
                </Button>
              </FormErrors>
            </Form>
          ))}
        </div>
      )}
    </section>
  );
};

export default function OwnershipPage() {
  const { offer, owner, others } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useHouseWords();
  const open = offer?.state === 'offered';
  return (
    <>
      <Head title={words.tabs.ownership} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.tabs.ownership} lead={words.ownershipLead} />
        <HouseTabs />
        <div className="grid gap-6">
          {offer ? <Offer offer={offer} /> : <p className="text-soft">{words.noOffer}</p>}
          {!owner && !open && <p className="text-soft">{words.onlyOwner}</p>}
          {owner && !open && others.length === 0 && <p className="text-soft">{words.nobodyElse}</p>}
          {owner && !open && others.length > 0 && (
            <Form method="post" className="card grid gap-5 p-5 sm:p-7">
              <FormErrors refused={refused?.form === 'offer' ? refused : undefined}>
                <FormKey of={`offer-${offer?.version ?? 0}`} />
                <SelectField name="personId" label={words.offerTo} required options={others} className="max-w-md" />
                <CheckboxGroup name="keep" label={words.tabs.ownership} options={[{ value: 'on', label: words.keep }]} />
                <Button name="do" value="offer" className="justify-self-start">
                  {words.offer}
                </Button>
              </FormErrors>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}
