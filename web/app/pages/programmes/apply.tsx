import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ApplicationView, ProgrammeView } from '../../api/programmes.ts';
import { amount } from '../../format/number.ts';
import { applicationIn, planLines, programmeNames } from '../../format/programme.server.ts';
import { textIn } from '../../format/text.ts';
import { Button } from '../../parts/button.tsx';
import { FormErrors, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useProgrammeWords } from '../../words/programme.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

/** For a new application (`programmes/:id/apply`) and for a draft (`applications/:application/edit`). */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const draft = params.application ? await api.read<ApplicationView>(`/applications/${params.application}`) : undefined;
  const programme = await api.read<ProgrammeView>(`/programmes/${draft?.programmeId ?? params.id}`);
  const { supports } = programmeNames(languageOf(params.lang));
  return {
    draft,
    programme,
    supports: programme.supports.map((value) => ({ value, label: supports[value] ?? value })),
    lines: planLines,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const { body, names } = applicationIn(sheet);
  const sent = params.application
    ? await api.send<{ id: string }>('PUT', `/applications/${params.application}`, sheet.sending(body))
    : await api.send<{ id: string }>('POST', `/programmes/${params.id}/applications`, sheet.sending(body));
  if (sent.ok) return redirect(`/${languageOf(params.lang)}/applications/${sent.value.id}?done`);
  const { data, init } = refusal(sent, sheet);
  return { ...data, names, status: init?.status };
};

export default function Apply() {
  const { draft, programme, supports, lines } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useProgrammeWords();
  const language = useLanguage();
  const won = (minor: number) => amount({ currency: 'KRW', minor }, language);
  const stored = (n: number | undefined) => (n === undefined ? undefined : String(n));
  const title = textIn(programme.title, language);
  return (
    <>
      <Head title={`${words.applyTitle} – ${title}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.applyTitle}
          lead={`${title} · ${words.applyLead}`}
          back={
            draft
              ? { to: `/${language}/applications/${draft.id}`, label: draft.number }
              : { to: `/${language}/programmes/${programme.id}`, label: title }
          }
        />
        <Form method="post" className="card grid gap-6 p-5 sm:p-7">
          <FormErrors refused={answer?.refused} names={answer?.names ?? {}}>
            <FormKey of={`apply-${programme.id}`} version={draft?.version} />
            <TextField name="title" label={words.name} stored={draft?.title} maxLength={200} required />
            <TextArea name="purpose" label={words.purpose} hint={words.purposeHint} stored={draft?.purpose} max={6000} required />
            <div className="grid gap-4 sm:grid-cols-3">
              <TextField
                name="employees"
                label={words.employees}
                stored={stored(draft?.declared.employees)}
                inputMode="numeric"
              />
              <TextField name="revenue" label={words.revenue} stored={stored(draft?.declared.revenue)} inputMode="numeric" />
              <TextField name="foundedOn" label={words.foundedOn} stored={draft?.declared.foundedOn} type="date" />
            </div>
            <label className="inline-flex min-h-11 items-center gap-2.5">
              <input
                type="checkbox"
                name="noArrears"
                value="1"
                defaultChecked={draft?.declared.arrears === false || answer?.refused.values.noArrears !== undefined}
                className="size-5"
              />
              {words.arrears}
            </label>
            <fieldset className="grid gap-4 border-t border-line pt-5">
              <legend className="pr-3 text-lg font-semibold">{words.plan}</legend>
              {Array.from({ length: lines }, (_, i) => i).map((i) => (
                <fieldset key={i} className="grid gap-3 sm:grid-cols-[10rem_minmax(0,1fr)_11rem]">
                  <legend className="sr-only">{words.planLine(i + 1)}</legend>
                  <SelectField
                    name={`support.${i}`}
                    label={`${words.support} ${i + 1}`}
                    stored={draft?.plan[i]?.support}
                    options={supports}
                  />
                  <TextField name={`what.${i}`} label={`${words.what} ${i + 1}`} stored={draft?.plan[i]?.what} maxLength={300} />
                  <TextField
                    name={`price.${i}`}
                    label={`${words.price} ${i + 1}`}
                    stored={stored(draft?.plan[i]?.price)}
                    inputMode="numeric"
                  />
                </fieldset>
              ))}
            </fieldset>
            <TextField
              name="asked"
              label={words.asked}
              hint={words.askedHint(won(programme.grantMin), won(programme.grantMax))}
              stored={stored(draft?.asked)}
              inputMode="numeric"
              required
              className="max-w-sm"
            />
            <Button className="justify-self-start">{words.save}</Button>
          </FormErrors>
        </Form>
      </div>
    </>
  );
}
