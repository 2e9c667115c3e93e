import { qualificationLevels, revocations } from '@sandan/market/booking/qualification-names';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { QualificationView } from '../../api/booking.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { processOf } from '../../api/processes.server.ts';
import type { Items } from '../../api/views.ts';
import { day } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo, type Tone } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done, Empty } from '../../parts/empty.tsx';
import { FormErrors, type Refused, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle, Tabs } from '../../parts/page-title.tsx';
import { useQualificationWords } from '../../words/qualification.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const reasonTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = revocations;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const keeps = person.permissions.includes('equip');
  const search = new URL(request.url).searchParams;
  const box: 'mine' | 'granted' = keeps && search.get('box') === 'granted' ? 'granted' : 'mine';
  const [{ items, next }, process] = await Promise.all([
    api.read<Items<QualificationView>>('/qualifications', { box, cursor: search.get('cursor') ?? undefined }),
    processOf(api, 'qualification'),
  ]);
  const side = box === 'granted' ? 'owner' : 'person';
  return {
    box,
    keeps,
    next,
    items: items.map((item) => ({
      ...item,
      reasons: reasonsFor(process, item.state, 'revoke', [side]).map((value) => ({
        value,
        label: reasonTexts[value]?.[language] ?? value,
      })),
    })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [doing, id] = [sheet.text('do'), sheet.text('id')];
  const [months, level, reason] = [sheet.text('months'), sheet.text('level'), sheet.text('reason')];
  const body = {
    action: doing,
    ...(months ? { months: /^\d+$/.test(months) ? Number(months) : months } : {}),
    ...(level ? { level } : {}),
    ...(reason ? { reason } : {}),
  };
  const sent = await api.send('POST', `/qualifications/${encodeURIComponent(id)}/actions`, sheet.sending(body));
  const box = sheet.text('box') === 'granted' ? 'box=granted&' : '';
  return sent.ok ? redirect(`/${languageOf(params.lang)}/qualifications?${box}done`) : refusal(sent, sheet, `${doing}-${id}`);
};

const tones: Readonly<Record<string, Tone>> = {
  qualified: 'good',
  expiring: 'wait',
  expired: 'bad',
  revoked: 'bad',
  scheduled: 'info',
};

type Line = ReturnType<typeof useLoaderData<typeof loader>>['items'][number];

const Act = ({ item, name, box, refused }: { item: Line; name: string; box: string; refused: Refused | undefined }) => {
  const words = useQualificationWords();
  const form = `${name}-${item.id}`;
  const who = item.person?.name ?? '';
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <FormErrors refused={refused?.form === form ? refused : undefined} scope={`${form}-`}>
        <FormKey of={`${form}-${item.version}`} version={item.version} />
        <input type="hidden" name="do" value={name} />
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="box" value={box} />
        {name === 'grant' && (
          <>
            <SelectField
              name="level"
              label={words.level}
              stored={item.level}
              options={qualificationLevels.map((value) => ({ value, label: words.levels[value] ?? value }))}
            />
            <TextField name="months" label={words.months} stored="12" inputMode="numeric" required className="w-28" />
          </>
        )}
        {name === 'revoke' && item.reasons.length > 0 && (
          <SelectField name="reason" label={words.reason} empty={words.chooseReason} required options={item.reasons} />
        )}
        <Button
          kind={name === 'revoke' ? 'danger' : name === 'grant' ? 'main' : 'plain'}
          size="medium"
          aria-label={`${words.actions[name] ?? name}: ${item.skill} ${who}`}
        >
          {words.actions[name] ?? name}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** What one is qualified for; and, of those who look after equipment, whom they qualify. */
export default function Qualifications() {
  const { box, keeps, items, next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useQualificationWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const at = `/${language}/qualifications`;
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={box === 'granted' ? words.grantedLead : words.lead} />
        {keeps && (
          <Tabs
            label={words.title}
            tabs={[
              { to: at, label: words.mine, here: box === 'mine' },
              { to: `${at}?box=granted`, label: words.granted, here: box === 'granted' },
            ]}
          />
        )}
        {search.has('done') && (
          <div className="mb-5">
            <Done>{words.done}</Done>
          </div>
        )}
        {items.length === 0 ? (
          <Empty icon="check" title={words.none} text={box === 'granted' ? words.noneGranted : words.noneText} />
        ) : (
          <ul className="card divide-y divide-line">
            {items.map((item) => (
              <li key={item.id} className="grid gap-3 px-5 py-4 wrap-anywhere">
                <div>
                  <p className="flex flex-wrap items-center gap-2">
                    <span className="font-semibold">{item.skill}</span>
                    <span className="text-soft">{words.levels[item.level] ?? item.level}</span>
                    <Badge tone={tones[item.state] ?? 'wait'}>{words.states[item.state] ?? item.state}</Badge>
                    <Demo shown={item.demo} />
                  </p>
                  <p className="mt-0.5 flex flex-wrap gap-x-2 text-[0.9375rem] text-soft">
                    <span>{box === 'granted' ? item.person?.name : textIn(item.owner.name, language)}</span>
                    {item.until && <span>{words.until(day(item.until, language))}</span>}
                    {item.reason && <span>{reasonTexts[item.reason]?.[language] ?? item.reason}</span>}
                  </p>
                </div>
                {item.actions.map((name) => (
                  <Act key={name} item={item} name={name} box={box} refused={refused} />
                ))}
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-6 text-center">
            <LinkButton kind="plain" to={`${at}?${new URLSearchParams({ box, cursor: next })}`}>
              {words.nav}
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
