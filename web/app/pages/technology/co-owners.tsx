import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { CoOwnerView } from '../../api/technology.ts';
import type { ListingView } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { idIn } from '../../format/pasted.ts';
import { textIn } from '../../format/text.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { FormErrors, SelectField, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useTechnologyWords } from '../../words/technology.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

const tones: Readonly<Record<CoOwnerView['state'], Tone>> = { asked: 'wait', given: 'good', refused: 'bad', removed: 'calm' };

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const [listing, coOwners] = await Promise.all([
    api.read<ListingView>(`/listings/${params.id}`),
    api.read<{ items: CoOwnerView[] }>(`/listings/${params.id}/co-owners`),
  ]);
  if (!listing.mine) throw data(null, { status: 404 });
  return {
    id: listing.id,
    title: textIn(listing.content.title, languageOf(params.lang)),
    joint: listing.content.attributes.ownership === 'joint',
    coOwners: coOwners.items.filter((o) => o.state !== 'removed'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const at = `/listings/${params.id}/co-owners`;
  const share = sheet.text('share').replaceAll(',', '');
  const [email, organisationId] = [sheet.text('email'), idIn(sheet.text('organisationId'), 'org')];
  const sent =
    doing === 'name'
      ? await api.send(
          'POST',
          at,
          sheet.sending({
            name: sheet.text('name'),
            ...(email ? { email } : {}),
            ...(organisationId ? { organisationId } : {}),
            language: sheet.text('language') || 'ko',
            ...(share ? { share: Number.isFinite(Number(share)) ? Number(share) : share } : {}),
          }),
        )
      : await api.send('POST', `${at}/${sheet.text('coOwner')}/actions`, sheet.sending({ action: doing }));
  if (!sent.ok) return refusal(sent, sheet, doing === 'name' ? doing : `${doing}-${sheet.text('coOwner')}`);
  return redirect(`/${languageOf(params.lang)}/my/listings/${params.id}/co-owners`);
};

const Line = ({ coOwner, refused }: { coOwner: CoOwnerView; refused: Parameters<typeof FormErrors>[0]['refused'] }) => {
  const say = useTechnologyWords().coOwners;
  const language = useLanguage();
  const actions = coOwner.state === 'given' ? ['remove'] : coOwner.state === 'refused' ? ['ask'] : ['ask', 'remove'];
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold wrap-anywhere">{coOwner.name}</span>
        {coOwner.share !== undefined && <span className="text-soft tabular-nums">{coOwner.share}%</span>}
        <Badge tone={tones[coOwner.state]}>{say.states[coOwner.state]}</Badge>
      </p>
      <p className="text-[0.9375rem] wrap-anywhere text-soft">{coOwner.email ?? say.inMarket}</p>
      {coOwner.answer && (
        <p className="text-[0.9375rem]">
          {say.answered(coOwner.answer.name, coOwner.answer.position, moment(coOwner.answer.at, language))}
          {coOwner.answer.note && <span className="mt-1 block whitespace-pre-line">{coOwner.answer.note}</span>}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {actions.map((action) => {
          const form = `${action}-${coOwner.id}`;
          return (
            <Form method="post" key={action}>
              <FormErrors refused={refused?.form === form ? refused : undefined} scope={form}>
                <FormKey of={form} version={coOwner.version} />
                <input type="hidden" name="do" value={action} />
                <input type="hidden" name="coOwner" value={coOwner.id} />
                <Button
                  kind={action === 'remove' ? 'danger' : 'plain'}
                  size="small"
                  aria-label={`${say.actions[action as 'ask']}: ${coOwner.name}`}
                >
                  {say.actions[action as 'ask']}
                </Button>
              </FormErrors>
            </Form>
          );
        })}
      </div>
    </li>
  );
};

export default function CoOwners() {
  const { id, title, joint, coOwners } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useWords();
  const say = useTechnologyWords().coOwners;
  const language = useLanguage();
  return (
    <>
      <Head title={say.title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={say.title} lead={say.lead} back={{ to: `/${language}/my/listings/${id}`, label: title }} />
        {!joint && <p className="mb-6 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">{say.sole}</p>}
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <section aria-labelledby="co-owners" className="card min-w-0 p-5 sm:p-6">
            <h2 id="co-owners" className="mb-4 text-lg">
              {say.list}
            </h2>
            {coOwners.length === 0 ? (
              <p className="text-soft">{say.none}</p>
            ) : (
              <ul className="divide-y divide-line">
                {coOwners.map((coOwner) => (
                  <Line key={coOwner.id} coOwner={coOwner} refused={refused} />
                ))}
              </ul>
            )}
          </section>
          <section aria-labelledby="name-one" className="card p-5 sm:p-6">
            <h2 id="name-one" className="mb-4 text-lg">
              {say.add}
            </h2>
            <Form method="post" className="grid gap-4">
              <FormErrors refused={refused?.form === 'name' ? refused : undefined}>
                <FormKey of="name" />
                <input type="hidden" name="do" value="name" />
                <TextField name="name" label={say.name} required maxLength={120} autoComplete="off" />
                <TextField name="email" label={say.email} hint={say.emailHint} type="email" autoComplete="off" />
                <TextField name="organisationId" label={say.organisation} hint={say.organisationHint} autoComplete="off" />
                <TextField name="share" label={say.share} inputMode="decimal" autoComplete="off" />
                <SelectField
                  name="language"
                  label={say.language}
                  stored="ko"
                  options={[
                    { value: 'ko', label: words.editor.inKorean },
                    { value: 'en', label: words.editor.inEnglish },
                  ]}
                />
                <Button>{say.ask}</Button>
                <p className="text-sm text-soft">{say.askText}</p>
              </FormErrors>
            </Form>
          </section>
        </div>
      </div>
    </>
  );
}
