import { noteSectionNames } from '@sandan/market/note/note-names';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { lined, refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { NoteView } from '../../api/note.ts';
import { moment } from '../../format/date.ts';
import {
  bareStatement,
  citationLineOf,
  contentWith,
  currencies,
  fieldsOf,
  headFields,
  headIn,
  headOf,
  noteNames,
  statementFields,
  statementForm,
  statementIn,
  statementShown,
  submitFields,
} from '../../format/note.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Done } from '../../parts/empty.tsx';
import { idOf } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Part } from '../../parts/licence.tsx';
import { NoteState, StatementBody } from '../../parts/note.tsx';
import { NoteHeadForm, NoteStepForm, StatementFields } from '../../parts/note-forms.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useNoteWords } from '../../words/note.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const pathOf = (params: { id?: string | undefined; number?: string | undefined }) =>
  `/notes/${encodeURIComponent(params.id ?? '')}/editions/${encodeURIComponent(params.number ?? '')}`;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const note = await api.read<NoteView>(pathOf(params));
  const asked = new URL(request.url).searchParams;
  const n = asked.has('edit') ? Number(asked.get('edit')) : note.statements.length;
  const chosen = note.statements[n];
  const wanted = asked.get('add') ?? '';
  const section = chosen?.section ?? (noteSectionNames.some((name) => name === wanted) ? wanted : undefined);
  const { sections, reasons } = noteNames(language);
  return {
    note: { ...note, statements: [] },
    title: textIn(note.title, language),
    head: headOf(note),
    statements: note.statements.map((statement, at) => ({
      ...statementShown(statement, at, language),
      label: sections[statement.section] ?? '',
    })),
    form: section
      ? {
          section,
          n: chosen ? n : note.statements.length,
          fields: fieldsOf(section),
          stored: chosen && statementForm(chosen),
          names: statementFields(chosen ? n : note.statements.length),
        }
      : undefined,
    sections: noteSectionNames.map((value) => ({ value, label: sections[value] ?? value })),
    reasons: Object.entries(reasons).map(([value, label]) => ({ value, label })),
    reasonNames: reasons,
    names: { head: headFields, submit: submitFields(note) },
    currencies,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const home = `/${languageOf(params.lang)}/my/notes/${params.id}`;
  if (doing === 'begin') {
    const begun = await api.send<{ number: number }>('POST', `/notes/${params.id}/editions`, sheet.sending());
    return begun.ok ? redirect(`${home}/${begun.value.number}?done`) : refusal(begun, sheet, doing);
  }
  const bodyOf = async () => {
    if (!['head', 'statement', 'remove'].includes(doing)) {
      const said = ['reason', 'text'].flatMap((name) => (sheet.text(name) ? [[name, sheet.text(name)]] : []));
      return { action: doing, ...Object.fromEntries(said) };
    }
    const note = await api.read<NoteView>(pathOf(params));
    const statements: unknown[] = note.statements.map(bareStatement);
    const at = Number(sheet.text('at'));
    if (doing === 'remove') statements.splice(at, 1);
    if (doing === 'statement') statements[Math.min(at, statements.length)] = statementIn(sheet);
    return { action: 'amend', content: contentWith(note, statements, doing === 'head' ? headIn(sheet) : undefined) };
  };
  const sent = await api.send('POST', `${pathOf(params)}/actions`, sheet.sending(await bodyOf()));
  return sent.ok
    ? redirect(`${home}/${params.number}?done`)
    : refusal(lined(sent, languageOf(params.lang), citationLineOf(sheet)), sheet, doing);
};

const steps = ['submit', 'recall', 'publish', 'requestChanges', 'withdraw'];

export default function EditNote() {
  const { note, title, head, statements, form, sections, reasons, reasonNames, names, currencies } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useNoteWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const may = (action: string) => note.actions.includes(action);
  const at = `/${language}/my/notes/${note.id}/${note.number}`;
  const doable = steps.filter(may);
  const begins = note.own && note.state === 'published';
  return (
    <>
      <Head title={title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={title}
          back={{ to: `/${language}/my/notes`, label: words.mine }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <NoteState state={note.state} />
              <span>{words.edition(note.number)}</span>
              <span>{words.by(textIn(note.author.name, language))}</span>
              {note.reason && <span>{reasonNames[note.reason]}</span>}
              {note.outdated && <Badge tone="wait">{words.outdated}</Badge>}
              <Demo shown={note.demo} />
            </p>
          }
        >
          {note.state === 'published' && (
            <LinkButton kind="plain" to={`/${language}/notes/${note.id}`}>
              {words.see}
            </LinkButton>
          )}
        </PageTitle>
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {may('amend') && (
            <Part id="head" title={words.head}>
              <NoteHeadForm head={head} version={note.version} names={names.head} refused={refused} />
            </Part>
          )}
          <Part id="statements" title={words.statements}>
            {statements.length === 0 && <p className="text-soft">{words.statementsNone}</p>}
            <ol className="grid gap-5">
              {statements.map((statement) => (
                <li key={statement.n} id={idOf(`statement-${statement.n}`, 'submit-')} tabIndex={-1}>
                  <div className="flex flex-wrap items-center gap-3">
                    <Badge>{`${statement.n + 1} · ${statement.label}`}</Badge>
                    {may('amend') && (
                      <>
                        <Link to={`${at}?edit=${statement.n}#write`} className="link" aria-label={words.editOf(statement.n + 1)}>
                          {words.edit}
                        </Link>
                        <Form method="post">
                          <FormKey of={`note-remove-${statement.n}`} version={note.version} />
                          <input type="hidden" name="at" value={statement.n} />
                          <Button
                            name="do"
                            value="remove"
                            kind="quiet"
                            size="small"
                            aria-label={`${words.remove}: ${statement.n + 1}`}
                          >
                            {words.remove}
                          </Button>
                        </Form>
                      </>
                    )}
                  </div>
                  <StatementBody statement={statement} />
                </li>
              ))}
            </ol>
          </Part>
          {may('amend') && (
            <Part id="write" title={form?.stored ? words.editOf(form.n + 1) : words.add}>
              <p className="mb-4 flex flex-wrap gap-2">
                {sections.map(({ value, label }) => (
                  <LinkButton
                    key={value}
                    kind="plain"
                    size="small"
                    to={`${at}?add=${value}#write`}
                    aria-label={words.addOf(label)}
                  >
                    {label}
                  </LinkButton>
                ))}
              </p>
              {form && (
                <StatementFields
                  key={`${form.section}${form.n}`}
                  {...form}
                  version={note.version}
                  currencies={currencies}
                  refused={refused}
                />
              )}
            </Part>
          )}
          {(doable.length > 0 || begins) && (
            <Part id="todo" title={words.todo}>
              <div className="grid gap-6 sm:grid-cols-2">
                {[...(begins ? ['begin'] : []), ...doable].map((a) => (
                  <NoteStepForm
                    key={a}
                    action={a}
                    version={note.version}
                    reasons={reasons}
                    names={{ ...names.head, ...names.submit }}
                    refused={refused}
                  />
                ))}
              </div>
            </Part>
          )}
          {note.course.length > 0 && (
            <Part id="course" title={words.course}>
              <ol className="grid gap-2">
                {note.course.map((step) => (
                  <li key={step.at + step.action} className="wrap-anywhere">
                    <span className="text-soft">{moment(step.at, language)}</span> {words.sides[step.side]} ·{' '}
                    {words.did[step.action] ?? step.action}
                    {step.reason && ` (${reasonNames[step.reason]})`}
                    {step.text && <span className="block whitespace-pre-line">{step.text}</span>}
                  </li>
                ))}
              </ol>
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
