import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { CredentialView, UsageView } from '../../api/machine.ts';
import type { Items } from '../../api/views.ts';
import { localeOf } from '../../format/number.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { CredentialLine, ShownSecret } from '../../parts/credential.tsx';
import { Done, Empty } from '../../parts/empty.tsx';
import { FormErrors, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useMachineWords } from '../../words/machine.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

const lives = ['30', '90', '180', '365'];
const dayMs = 86_400_000;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const at = `/organisations/${organisation}`;
  const admin = person.permissions.includes('administer');
  const [keys, clients, usage] = admin
    ? await Promise.all([
        api.read<Items<CredentialView>>(`${at}/keys`),
        api.read<Items<CredentialView>>(`${at}/clients`),
        api.read<UsageView>(`${at}/usage`),
      ])
    : [];
  const all = [...(keys?.items ?? []), ...(clients?.items ?? [])];
  const standing = (c: CredentialView) => (c.state === 'active' ? 0 : 1);
  return {
    admin,
    usage,
    credentials: all.sort((a, b) => standing(a) - standing(b)),
    scopes: person.permissions.filter((p) => !p.startsWith('desk.')),
    me: person.person.id,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const noun = `/organisations/${organisation}/${sheet.text('kind') === 'client' ? 'clients' : 'keys'}`;
  const one = `${noun}/${encodeURIComponent(sheet.text('credential'))}`;
  const networks = sheet
    .text('networks')
    .split(/[\s,]+/)
    .filter(Boolean);
  const calls: Readonly<Record<string, () => ReturnType<typeof api.send<CredentialView>>>> = {
    make: () =>
      api.send(
        'POST',
        noun,
        sheet.sending({
          name: sheet.text('name'),
          scopes: sheet.texts('scopes'),
          expiresAt: new Date(Date.now() + Number(sheet.text('days')) * dayMs).toISOString().replace(/T.*/, 'T15:00:00.000Z'),
          ...(networks.length > 0 ? { networks } : {}),
        }),
      ),
    secret: () => api.send('POST', `${one}/secrets`, sheet.sending()),
    drop: () => api.send('DELETE', `${one}/secrets/${encodeURIComponent(sheet.text('secret'))}`, sheet.sending()),
    adopt: () => api.send('POST', `${one}/adopt`, sheet.sending()),
    revoke: () => api.send('DELETE', one, sheet.sending()),
  };
  const sent = await (calls[doing] ?? calls.make)?.();
  if (!sent) throw new Error('the page has no such action');
  if (!sent.ok) return refusal(sent, sheet, doing === 'make' ? doing : sheet.text('credential'));
  // A secret is shown in the answer itself: no address leads to it again.
  if (sent.value.secret) return { made: sent.value, refused: undefined };
  return redirect(`/${languageOf(params.lang)}/my/keys?done=${doing}`);
};

export default function KeysPage() {
  const { admin, usage, credentials, scopes, me } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useMachineWords();
  const { company } = useWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const made = done && 'made' in done ? done.made : undefined;
  const said = words.done[search.get('done') ?? ''];
  const number = (n: number) => n.toLocaleString(localeOf(language));
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} back={{ to: `/${language}/my/organisation`, label: company.title }}>
          <LinkButton kind="plain" to={`/${language}/api/start`}>
            {words.start}
          </LinkButton>
        </PageTitle>
        {said && !made && !done?.refused && (
          <div className="mb-6">
            <Done>{said}</Done>
          </div>
        )}
        {made && <ShownSecret made={made} />}
        {!admin && <p className="card p-5 text-soft">{words.onlyAdmins}</p>}
        {usage && (
          <section aria-labelledby="use" className="card mb-6 p-5">
            <h2 id="use" className="sr-only">
              {words.use}
            </h2>
            <p className="font-semibold tabular-nums">{words.used(number(usage.usedToday), number(usage.perDay))}</p>
            <progress
              className="mt-2 h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-pine-700 [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-pine-700"
              aria-labelledby="use"
              max={usage.perDay}
              value={Math.min(usage.usedToday, usage.perDay)}
            />
            <p className="mt-1 text-[0.9375rem] text-soft">{words.plan(number(usage.perMinute))}</p>
          </section>
        )}
        {admin && credentials.length === 0 && <Empty icon="file" title={words.none} text={words.noneText} />}
        {credentials.length > 0 && (
          <ul className="card divide-y divide-line">
            {credentials.map((c) => (
              <CredentialLine key={c.id} of={c} me={me} refused={done?.refused?.form === c.id ? done.refused : undefined} />
            ))}
          </ul>
        )}
        {admin && (
          <section aria-labelledby="add" className="card mt-6 p-5 sm:p-7">
            <h2 id="add" className="mb-4 text-xl">
              {words.add}
            </h2>
            <Form method="post" key={credentials.length} className="grid gap-5">
              <FormErrors refused={done?.refused?.form === 'make' ? done.refused : undefined} names={{ '/expiresAt': 'days' }}>
                <FormKey of={`key${credentials.length}`} />
                <CheckboxGroup
                  name="kind"
                  type="radio"
                  label={words.kind}
                  hint={words.kindHint}
                  stored={['key']}
                  options={(['key', 'client'] as const).map((value) => ({ value, label: words.kinds[value] }))}
                />
                <TextField name="name" label={words.name} hint={words.nameHint} required maxLength={80} />
                <CheckboxGroup
                  name="scopes"
                  label={words.scopes}
                  hint={words.scopesHint}
                  stored={['look']}
                  options={scopes.map((value) => ({ value, label: words.scope[value] ?? value }))}
                />
                <CheckboxGroup
                  name="days"
                  type="radio"
                  label={words.expires}
                  stored={['90']}
                  options={lives.map((value) => ({ value, label: words.days(value) }))}
                />
                <TextField name="networks" label={words.networks} hint={words.networksHint} maxLength={900} />
                <Button name="do" value="make" className="justify-self-start">
                  {words.add}
                </Button>
              </FormErrors>
            </Form>
          </section>
        )}
      </div>
    </>
  );
}
