import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, useActionData } from 'react-router';
import type { StatementView } from '../../api/bank-statement.ts';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { statementOf } from '../../format/bank-statement.server.ts';
import { StatementReport } from '../../parts/bank-statement.tsx';
import { Button } from '../../parts/button.tsx';
import { Field, FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Steps } from '../../parts/steps.tsx';
import { bankStatementWords, useBankStatementWords } from '../../words/bank-statement.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

/** As many bytes as the API takes characters. */
const most = 900_000;

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  await acting(context, request, params.lang);
  return null;
};

/** Reads a file without writing anything, or enters what was looked at. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const sheet = await sheetOf(request);
  const apply = sheet.text('intent') === 'book';
  const file = sheet.file('file');
  const wrong = (title: string) =>
    refuse(
      { ...sheet, values: {} },
      { status: 422, code: 'request.invalid', title, errors: [{ pointer: '/file', code: 'request.invalid', detail: title }] },
    );
  if (!apply && !file) return wrong(bankStatementWords(language).noFile);
  if (file && file.size > most) return wrong(bankStatementWords(language).tooLarge);
  const xml = apply ? sheet.text('xml') : ((await file?.text()) ?? '');
  const key = `${sheet.text('key')}.${apply ? 'book' : 'look'}`;
  const sent = await api.send<StatementView>('POST', '/orders/statements', { body: { xml, apply }, key });
  if (!sent.ok) return refusal(sent, { ...sheet, values: {} });
  return { credits: statementOf(sent.value, language), applied: apply, xml: apply ? '' : xml };
};

export default function Statements() {
  const done = useActionData<typeof action>();
  const words = useBankStatementWords();
  const language = useLanguage();
  const read = done && 'credits' in done ? done : undefined;
  const page = `/${language}/orders/statements`;
  const steps = (['choose', 'check', 'book'] as const).map((name) => ({ name, label: words.steps[name] }));
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} back={{ to: `/${language}/orders?box=selling`, label: words.back }} />
        <Steps label={words.title} steps={steps} at={read ? (read.applied ? 2 : 1) : 0} />
        {read ? (
          <>
            <StatementReport credits={read.credits} applied={read.applied} xml={read.xml} />
            <p className="mt-6">
              <Link to={page} reloadDocument className="link">
                {words.again}
              </Link>
            </p>
          </>
        ) : (
          <Form method="post" encType="multipart/form-data" className="card mt-6 grid gap-5 p-5 sm:p-7">
            <FormErrors refused={done && 'refused' in done ? done.refused : undefined} names={{ '/xml': 'file' }}>
              <FormKey of="statement" />
              <Field
                name="file"
                label={words.file}
                hint={words.fileHint}
                required
                control={(wiring) => (
                  <input
                    {...wiring}
                    type="file"
                    accept=".xml,application/xml,text/xml"
                    className="block w-full rounded-lg border border-dashed border-edge bg-paper p-5 file:mr-4 file:min-h-10 file:cursor-pointer file:rounded-lg file:border file:border-edge file:bg-white file:px-3 file:font-semibold hover:file:bg-sand"
                  />
                )}
              />
              <div className="flex flex-wrap items-center gap-4">
                <Button>{words.look}</Button>
                <p className="text-soft">{words.lookText}</p>
              </div>
            </FormErrors>
          </Form>
        )}
      </div>
    </>
  );
}
