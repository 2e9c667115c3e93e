import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { ChannelLine } from '../../api/channel.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { channelNames, planFields, planIn } from '../../format/channel.server.ts';
import { idIn } from '../../format/pasted.ts';
import { LinkButton } from '../../parts/button.tsx';
import { ChannelLines } from '../../parts/channel.tsx';
import { PlanFields, StepForm } from '../../parts/channel-forms.tsx';
import { Empty } from '../../parts/empty.tsx';
import { TextField } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { Part } from '../../parts/licence.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { useChannelWords } from '../../words/channel.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const { searchParams } = new URL(request.url);
  const box = searchParams.get('box') === 'run' ? 'run' : 'own';
  const cursor = searchParams.get('cursor') ?? undefined;
  const { items, next } = await api.read<Items<ChannelLine>>('/channel-projects', { box, cursor });
  return {
    box,
    items,
    next,
    plans: person.permissions.includes('sell'),
    names: { ...planFields, '/forId': 'forId' },
    currencies: channelNames(languageOf(params.lang)).currencies,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const forId = idIn(sheet.text('forId'), 'org');
  const body = { plan: planIn(sheet), ...(forId ? { forId } : {}) };
  const sent = await api.send<{ id: string }>('POST', '/channel-projects', sheet.sending(body));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}/channels/${sent.value.id}?done`)
    : refusal(sent, sheet, sheet.text('form'));
};

export default function Channels() {
  const { box, items, next, plans, names, currencies } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useChannelWords();
  const language = useLanguage();
  const at = `/${language}/channels`;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        <Tabs
          label={words.title}
          tabs={[
            { to: at, label: words.own, here: box === 'own' },
            { to: `${at}?box=run`, label: words.run, here: box === 'run' },
          ]}
        />
        {items.length === 0 ? <Empty icon="globe" title={words.none} /> : <ChannelLines items={items} />}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`${at}?${new URLSearchParams({ box, cursor: next })}`}>
              {words.next}
            </LinkButton>
          </p>
        )}
        {plans && (
          <div className="mt-8">
            <Part id="plan" title={words.plan}>
              <StepForm action="plan" version={undefined} names={names} refused={refused} label={words.save} kind="main">
                <PlanFields stored={undefined} currencies={currencies} />
                <TextField name="forId" label={words.forCompany} hint={words.forHint} maxLength={300} />
              </StepForm>
            </Part>
          </div>
        )}
      </div>
    </>
  );
}
