import { Form } from 'react-router';
import type { InquiryView } from '../api/inquiries.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Icon } from './icon.tsx';

type Props = {
  inquiry: InquiryView;
  members: readonly { personId: string; name: string }[];
  me: string;
  reasons: readonly string[];
  refused: Refused | undefined;
};

const Fold = ({ title, open, children }: { title: string; open?: boolean | undefined; children: React.ReactNode }) => (
  <details className="group border-t border-line py-1 first:border-t-0" open={open}>
    <summary className="flex min-h-11 list-none items-center justify-between font-semibold">
      {title}
      <Icon name="down" className="size-4.5 transition-transform group-open:rotate-180" />
    </summary>
    <div className="pt-1 pb-4">{children}</div>
  </details>
);

/** One small form per action that the process opens to the viewer. */
export const CaseActions = ({ inquiry, members, me, reasons, refused }: Props) => {
  const words = useWords();
  const names: Readonly<Record<string, string>> = words.inquiries.reasons;
  const has = (action: string) => inquiry.actions.includes(action);
  const here = (action: string) => (refused?.form === action ? refused : undefined);
  const hidden = (action: string) => (
    <>
      <FormKey of={action} version={inquiry.version} />
      <input type="hidden" name="do" value={action} />
    </>
  );
  if (!['assign', 'qualify', 'convert', 'close', 'reopen'].some(has)) return null;
  return (
    <section aria-labelledby="actions" className="card px-5 py-3">
      <h2 id="actions" className="py-1.5 text-[0.9375rem] font-semibold text-soft">
        {words.inquiries.actions}
      </h2>
      {has('assign') && (
        <Fold title={words.inquiries.assign} open={here('assign') && true}>
          <FormErrors refused={here('assign')}>
            {inquiry.responder.assignee?.id !== me && (
              <Form method="post" className="mb-3">
                {hidden('assign')}
                <input type="hidden" name="assignee" value={me} />
                <Button kind="plain" size="small" className="w-full">
                  {words.inquiries.takeIt}
                </Button>
              </Form>
            )}
            <Form method="post" className="grid gap-3">
              <FormKey of="assign-to" version={inquiry.version} />
              <input type="hidden" name="do" value="assign" />
              <SelectField
                name="assignee"
                label={words.inquiries.assignee}
                stored={inquiry.responder.assignee?.id}
                options={members.map((m) => ({ value: m.personId, label: m.name }))}
              />
              <Button kind="plain" size="small">
                {words.inquiries.assign}
              </Button>
            </Form>
          </FormErrors>
        </Fold>
      )}
      {(['qualify', 'convert'] as const).filter(has).map((action) => (
        <Form key={action} method="post" className="border-t border-line py-3 first:border-t-0">
          <FormErrors refused={here(action)}>
            {hidden(action)}
            <Button size="small" className="w-full" kind="plain">
              {words.inquiries[action]}
            </Button>
            <p className="mt-1.5 text-sm text-soft">
              {action === 'qualify' ? words.inquiries.qualifyText : words.inquiries.convertText}
            </p>
          </FormErrors>
        </Form>
      ))}
      {has('close') && (
        <Fold title={words.inquiries.close} open={here('close') && true}>
          <Form method="post" className="grid gap-3">
            <FormErrors refused={here('close')}>
              {hidden('close')}
              <SelectField
                name="reason"
                label={words.inquiries.closeReason}
                empty={words.form.choose}
                required
                options={reasons.map((value) => ({ value, label: names[value] ?? value }))}
              />
              <TextArea name="note" label={words.inquiries.note} lines={2} max={2000} />
              <Button kind="danger" size="small">
                {words.inquiries.close}
              </Button>
            </FormErrors>
          </Form>
        </Fold>
      )}
      {has('reopen') && (
        <Form method="post" className="py-2">
          <FormErrors refused={here('reopen')}>
            {hidden('reopen')}
            <Button kind="plain" size="small" className="w-full">
              {words.inquiries.reopen}
            </Button>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};
