import { Form } from 'react-router';
import type { ServiceView } from '../api/service.ts';
import { pairsOf } from '../format/pairs.ts';
import { useServiceWords } from '../words/service.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { Field, FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

interface Given {
  readonly request: ServiceView;
  readonly refused: Refused | undefined;
}

const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

const linesOf = (values: Readonly<Record<string, string>>): string =>
  pairsOf(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

const WishFields = ({ wish }: { wish?: ServiceView['wish'] }) => {
  const words = useServiceWords();
  return (
    <>
      <TextField name="title" label={words.title} maxLength={200} required stored={wish?.title} />
      <TextArea name="text" label={words.text} hint={words.textHint} lines={4} max={6000} required stored={wish?.text} />
      <TextField name="wantedOn" label={words.wantedOn} type="date" stored={wish?.wantedOn} />
      <TextArea
        name="parameters"
        label={words.parameters}
        hint={words.parametersHint}
        lines={2}
        max={8000}
        stored={wish && linesOf(wish.parameters)}
      />
    </>
  );
};

/** Writes a draft anew, before anybody else has seen it. */
export const RewriteForm = ({ request, refused }: Given) => {
  const words = useServiceWords();
  const mine = of(refused, 'rewrite');
  const names = {
    '/wish/title': 'title',
    '/wish/text': 'text',
    '/wish/wantedOn': 'wantedOn',
    '/wish/parameters': 'parameters',
  };
  return (
    <details className="mt-5 border-t border-line pt-4" open={mine !== undefined}>
      <summary className="min-h-8 font-semibold">{words.rewrite}</summary>
      <Form method="post" className="mt-3 grid gap-4">
        <FormErrors refused={mine} scope="rewrite-" names={names}>
          <FormKey of="rewrite" version={request.version} />
          <WishFields wish={request.wish} />
          <Button name="do" value="rewrite" kind="plain" className="justify-self-start">
            {words.save}
          </Button>
        </FormErrors>
      </Form>
    </details>
  );
};

/** Takes away a file that the other side has not seen. */
export const RemoveFile = ({ request, id, name, refused }: Given & { id: string; name: string }) => {
  const words = useServiceWords();
  return (
    <Form method="post" className="ml-auto">
      <FormErrors refused={of(refused, `remove${id}`)} scope={`remove${id}-`}>
        <FormKey of={`remove-${id}`} version={request.version} />
        <Button name="do" value={`remove ${id}`} kind="plain" size="small" aria-label={`${words.remove}: ${name}`}>
          {words.remove}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** What is asked for: on the page of the resource. */
export const AskService = ({ resourceId, refused }: { resourceId: string; refused: Refused | undefined }) => {
  const words = useServiceWords();
  return (
    <section aria-labelledby="ask" className="card p-5">
      <h2 id="ask" className="text-lg">
        {words.ask}
      </h2>
      <p className="mt-1 mb-4 text-[0.9375rem] text-soft">{words.askLead}</p>
      <Form method="post" className="grid gap-4">
        <FormErrors refused={of(refused, 'ask')} scope="ask-">
          <FormKey of={`ask-${resourceId}`} />
          <WishFields />
          <Button name="do" value="ask">
            {words.draft}
          </Button>
        </FormErrors>
      </Form>
    </section>
  );
};

const quoteFields = {
  '/quote/price': 'price',
  '/quote/currency': 'currency',
  '/quote/vat': 'vat',
  '/quote/revisions': 'revisions',
  '/quote/deliverBy': 'deliverBy',
  '/deliverBy': 'deliverBy',
  '/quote/validUntil': 'validUntil',
  '/validUntil': 'validUntil',
  '/quote/solver/name': 'solver',
  '/quote/solver/version': 'solverVersion',
  '/quote/text': 'text',
};

/** What the service costs, by when, and how often its result may be given back. */
export const QuoteForm = ({
  request: { quote, version, kind },
  currencies,
  price,
  refused,
}: Given & { currencies: readonly Option[]; price: string }) => {
  const words = useServiceWords();
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={of(refused, 'quote')} scope="quote-" names={quoteFields}>
        <FormKey of="quote" version={version} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="price" label={words.price} inputMode="decimal" stored={price} required />
          <SelectField name="currency" label={words.currency} options={currencies} stored={quote?.currency ?? 'KRW'} />
          <TextField name="vat" label={words.vat} inputMode="numeric" stored={String(quote?.vat ?? 10)} />
          <TextField
            name="revisions"
            label={words.revisions}
            inputMode="numeric"
            stored={String(quote?.revisions ?? 1)}
            required
          />
          <TextField name="deliverBy" label={words.deliverBy} type="date" stored={quote?.deliverBy} required />
          <TextField name="validUntil" label={words.validUntil} type="date" stored={quote?.validUntil} required />
          {kind === 'simulation' && (
            <>
              <TextField name="solver" label={words.solver} stored={quote?.solver?.name} maxLength={80} />
              <TextField name="solverVersion" label={words.solverVersion} stored={quote?.solver?.version} maxLength={40} />
            </>
          )}
        </div>
        <TextArea name="text" label={words.note} lines={2} max={2000} stored={quote?.text} />
        <Button name="do" value="quote" className="justify-self-start">
          {quote ? words.requote : words.makeQuote}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** The quote is taken; a programme may bear its share. */
export const AcceptForm = ({ request, supports, refused }: Given & { supports: readonly Option[] }) => {
  const words = useServiceWords();
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
      <FormErrors refused={of(refused, 'accept')} scope="accept-">
        <FormKey of="accept" version={request.version} />
        {supports.length > 0 && (
          <SelectField name="applicationId" label={words.application} options={supports} empty={words.applicationNone} />
        )}
        <Button name="do" value="accept" className="justify-self-start">
          {words.accept}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** A file is handed over to the other side, or made ready to be handed in. */
export const FileForm = ({ request, refused }: Given) => {
  const words = useServiceWords();
  return (
    <Form method="post" encType="multipart/form-data" className="mt-4 grid gap-3 border-t border-line pt-4">
      <FormErrors refused={of(refused, 'file')} scope="file-" names={{ '/type': 'file', '/bytes': 'file', '/name': 'file' }}>
        <FormKey of={`file-${request.files.length}`} />
        <Field
          name="file"
          label={words.file}
          hint={words.fileHint}
          required
          control={(wiring) => (
            <input
              {...wiring}
              type="file"
              className="block w-full text-[0.9375rem] file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-lg file:border file:border-edge file:bg-white file:px-3 file:font-semibold hover:file:bg-sand"
            />
          )}
        />
        <Button name="do" value="file" kind="plain" className="justify-self-start">
          {words.upload}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** Writes down a run, with solver, version, files and parameters. */
export const RunForm = ({ request, refused }: Given) => {
  const words = useServiceWords();
  const { quote, wish, files, jobs } = request;
  const names = { '/solver/name': 'solver', '/solver/version': 'solverVersion' };
  return (
    <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
      <FormErrors refused={of(refused, 'run')} scope="run-" names={names}>
        <FormKey of={`run-${jobs.length}`} />
        <h3 className="text-lg">{words.run}</h3>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="solver" label={words.solver} stored={quote?.solver?.name} maxLength={80} required />
          <TextField name="solverVersion" label={words.solverVersion} stored={quote?.solver?.version} maxLength={40} required />
        </div>
        {files.length > 0 && (
          <CheckboxGroup
            name="files"
            label={words.inputFiles}
            options={files.map((f) => ({ value: f.id, label: f.name }))}
            stored={files.filter((f) => f.side === 'user').map((f) => f.id)}
          />
        )}
        <TextArea
          name="parameters"
          label={words.parameters}
          hint={words.parametersHint}
          lines={3}
          max={8000}
          stored={linesOf(wish.parameters)}
        />
        <Button name="do" value="run" kind="plain" className="justify-self-start">
          {words.run}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** What came of a run that is not done; a run that is done can be done again. */
export const JobForms = ({ request, refused, repeats }: Given & { repeats: boolean }) => {
  const words = useServiceWords();
  return (
    <>
      {request.jobs
        .filter((j) => !j.result)
        .map((j) => (
          <Form key={j.number} method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
            <FormErrors refused={of(refused, `finish${j.number}`)} scope={`finish${j.number}-`} names={{ '': 'values' }}>
              <FormKey of={`finish-${j.number}`} />
              <h3 className="text-lg">{words.finishOf(j.number)}</h3>
              <TextArea name="values" label={words.values} hint={words.valuesHint} lines={3} max={8000} required />
              <TextArea name="text" label={words.note} lines={2} max={2000} />
              <Button name="do" value={`finish ${j.number}`} kind="plain" className="justify-self-start">
                {words.finish}
              </Button>
            </FormErrors>
          </Form>
        ))}
      {repeats && request.jobs.some((j) => j.result && !j.repeats) && (
        <Form method="post" className="mt-5 flex flex-wrap gap-3 border-t border-line pt-5">
          <FormErrors refused={of(refused, 'repeat')} scope="repeat-">
            <FormKey of={`repeat-${request.jobs.length}`} />
            {request.jobs
              .filter((j) => j.result && !j.repeats)
              .map((j) => (
                <Button key={j.number} name="do" value={`repeat ${j.number}`} kind="plain" size="small">
                  {words.repeat(j.number)}
                </Button>
              ))}
          </FormErrors>
        </Form>
      )}
    </>
  );
};

/** Hands in files and runs as a result. */
export const DeliverForm = ({ request, refused }: Given) => {
  const words = useServiceWords();
  const files = request.files.filter((f) => f.side === 'owner').map((f) => ({ value: f.id, label: f.name }));
  const jobs = request.jobs.filter((j) => j.result).map((j) => ({ value: String(j.number), label: String(j.number) }));
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={of(refused, 'deliver')} scope="deliver-">
        <FormKey of="deliver" version={request.version} />
        {files.length > 0 && <CheckboxGroup name="files" label={words.deliverFiles} options={files} />}
        {jobs.length > 0 && <CheckboxGroup name="jobs" label={words.deliverJobs} options={jobs} />}
        <TextArea name="text" label={words.say} lines={2} max={2000} />
        <Button name="do" value="deliver" className="justify-self-start">
          {words.deliver}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** A step that needs no more than a word, with a reason where the table asks for one. */
export const StepForm = ({ request, action, reasons, refused }: Given & { action: string; reasons: readonly Option[] }) => {
  const words = useServiceWords();
  const said = action !== 'send';
  return (
    <Form method="post" className="grid content-start gap-3">
      <FormErrors refused={of(refused, action)} scope={`${action}-`}>
        <FormKey of={action} version={request.version} />
        {reasons.length > 0 && <SelectField name="reason" label={words.reason} empty={words.choose} options={reasons} required />}
        {said && (
          <TextArea name="text" label={words.say} lines={2} max={2000} required={action === 'return' || action === 'contest'} />
        )}
        <Button
          name="do"
          value={action}
          kind={action === 'close' ? 'danger' : reasons.length > 0 ? 'plain' : 'main'}
          className="justify-self-start"
        >
          {words.actions[action] ?? action}
        </Button>
      </FormErrors>
    </Form>
  );
};
