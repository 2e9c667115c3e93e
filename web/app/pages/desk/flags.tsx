import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { FlagsView } from '../../api/desk.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { operating } from '../../api/gate.server.ts';
import { moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useDeskWords } from '../../words/desk.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await operating(context, request, params.lang);
  return { ...(await api.read<FlagsView>('/flags')), decides: person.permissions.includes('desk.act') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const name = sheet.text('flag');
  const body = {
    state: sheet.text('state'),
    percent: Number(sheet.text('percent') || 0),
    organisationIds: sheet
      .text('organisationIds')
      .split(/[\s,]+/)
      .filter(Boolean),
    reason: sheet.text('reason'),
  };
  const sent = await api.send('PUT', `/flags/${encodeURIComponent(name)}`, sheet.sending(body));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}/desk/flags?saved=${encodeURIComponent(name)}`)
    : refusal(sent, sheet, name);
};

type Line = FlagsView['items'][number];
const tones: Readonly<Record<Line['state'], Tone>> = { on: 'good', off: 'bad', some: 'wait' };

const Flag = ({ flag, version, decides }: { flag: Line; version: number; decides: boolean }) => {
  const words = useDeskWords();
  const language = useLanguage();
  const refused = useActionData<typeof action>()?.refused;
  const here = refused?.form === flag.name ? refused : undefined;
  return (
    <li className="card p-5 sm:p-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">{textIn(flag.says, language)}</h2>
        <Badge tone={tones[flag.state]}>{words.flagStates[flag.state]}</Badge>
        {flag.changedAt && (
          <span className="text-[0.9375rem] text-soft">{words.changedAt(moment(flag.changedAt, language))}</span>
        )}
      </div>
      <p className="mt-1 text-[0.9375rem] text-soft">{words.covers(flag.operations.join(', '))}</p>
      {flag.reason && <p className="mt-1 text-[0.9375rem]">{flag.reason}</p>}
      {decides && (
        <details className="mt-3" open={here !== undefined}>
          <summary className="link inline-flex min-h-8 cursor-pointer items-center">{words.change}</summary>
          <Form method="post" className="mt-3 grid gap-4 sm:grid-cols-2">
            <FormErrors refused={here}>
              <FormKey of={`flag-${flag.name}`} version={version} />
              <input type="hidden" name="flag" value={flag.name} />
              <SelectField
                name="state"
                label={words.flagState}
                stored={flag.state}
                options={(['on', 'off', 'some'] as const).map((value) => ({ value, label: words.flagStates[value] }))}
              />
              <TextField name="percent" label={words.percent} inputMode="numeric" stored={String(flag.percent)} />
              <TextField name="organisationIds" label={words.flagOrganisations} stored={flag.organisationIds.join(', ')} />
              <TextField name="reason" label={words.reason} hint={words.reasonHint} stored={flag.reason} maxLength={500} />
              <Button className="justify-self-start">{words.save}</Button>
            </FormErrors>
          </Form>
        </details>
      )}
    </li>
  );
};

export default function Flags() {
  const { items, version, decides } = useLoaderData<typeof loader>();
  const words = useDeskWords();
  const language = useLanguage();
  const [params] = useSearchParams();
  return (
    <>
      <Head title={words.flags} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.flags} lead={words.flagsLead} back={{ to: `/${language}/desk`, label: words.title }} />
        {params.has('saved') && (
          <div className="mb-6">
            <Done>{words.saved}</Done>
          </div>
        )}
        <ul className="grid gap-4">
          {items.map((flag) => (
            <Flag key={flag.name} flag={flag} version={version} decides={decides} />
          ))}
        </ul>
      </div>
    </>
  );
}
