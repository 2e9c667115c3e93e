import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirectDocument,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { FoundThing, ImpersonationView } from '../../api/desk.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { operating } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { textIn } from '../../format/text.ts';
import { Button } from '../../parts/button.tsx';
import { FormErrors, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { ImpersonationLine } from '../../parts/impersonation-line.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { visit } from '../../visit.ts';
import { useDeskWords } from '../../words/desk.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await operating(context, request, params.lang);
  const wanted = new URL(request.url).searchParams.get('person');
  const [all, found] = await Promise.all([
    api.read<Items<ImpersonationView>>('/impersonations'),
    wanted ? api.find<Items<FoundThing>>('/desk/find', { q: wanted }) : undefined,
  ]);
  const who = found?.items.find((thing) => thing.noun === 'person');
  return { items: all.items, who, decides: person.permissions.includes('desk.act') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const organisationId = sheet.text('organisationId') || null;
  const body = {
    personId: sheet.text('personId'),
    organisationId,
    reason: sheet.text('reason'),
    minutes: Number(sheet.text('minutes')),
  };
  const sent = await api.send<ImpersonationView>('POST', '/impersonations', sheet.sending(body));
  if (!sent.ok) return refusal(sent, sheet);
  await visit(context).session.lookThrough(sent.value.id);
  return redirectDocument(`/${languageOf(params.lang)}`);
};

const Begin = ({ who }: { who: FoundThing }) => {
  const words = useDeskWords();
  const language = useLanguage();
  const refused = useActionData<typeof action>()?.refused;
  const name = textIn(who.name, language);
  const organisations = who.organisations ?? [];
  return (
    <Form method="post" className="card mb-8 grid gap-4 p-5 sm:p-6">
      <h2 className="text-lg">{words.beginFor(name)}</h2>
      <FormErrors refused={refused}>
        <FormKey of={`see-${who.id}`} />
        <input type="hidden" name="personId" value={who.id} />
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 font-semibold">{words.asOrganisation}</legend>
          {[
            ...organisations.map((o) => ({ value: o.id, label: textIn(o.name, language) })),
            { value: '', label: words.noOrganisation },
          ].map(({ value, label }, i) => (
            <label key={value} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name="organisationId"
                value={value}
                defaultChecked={i === 0}
                className="size-5 accent-pine-700"
              />
              {label}
            </label>
          ))}
        </fieldset>
        <TextArea name="reason" label={words.beginReason} hint={words.beginReasonHint} lines={2} max={500} required />
        <TextField name="minutes" label={words.minutes} inputMode="numeric" stored="30" className="max-w-32" />
        <Button className="justify-self-start">{words.begin}</Button>
      </FormErrors>
    </Form>
  );
};

export default function Impersonations() {
  const { items, who, decides } = useLoaderData<typeof loader>();
  const words = useDeskWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.impersonations} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.impersonations}
          lead={words.impersonationsLead}
          back={{ to: `/${language}/desk`, label: words.title }}
        />
        {who && decides && <Begin who={who} />}
        {items.length === 0 ? (
          <p className="text-soft">{words.none}</p>
        ) : (
          <ul className="card divide-y divide-line">
            {items.map((seen) => (
              <ImpersonationLine key={seen.id} seen={seen} person />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
