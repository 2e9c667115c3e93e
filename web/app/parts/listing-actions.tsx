import { Form } from 'react-router';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, SelectField, TextArea } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Icon } from './icon.tsx';

export interface OpenAction {
  readonly action: string;
  readonly reasons: readonly string[];
}

/** Actions that want a word of explanation, and whether they must have it. */
const noted = ['request_changes', 'suspend'];
const leading = ['publish', 'submit', 'resume'];
const severe = ['archive', 'suspend', 'request_changes'];

const leadingFirst = (a: OpenAction, b: OpenAction) => Number(leading.includes(b.action)) - Number(leading.includes(a.action));

/** One form per action that the listing process opens to the viewer. */
export const ListingActions = ({
  id,
  version,
  actions,
  refused,
  checklist,
}: {
  id: string;
  version: number;
  actions: readonly OpenAction[];
  refused: Refused | undefined;
  /** Points that must be ticked before something becomes public. */
  checklist?: readonly { value: string; label: string }[] | undefined;
}) => {
  const words = useWords();
  const names: Readonly<Record<string, string>> = words.listings.actions;
  const texts: Readonly<Record<string, string>> = words.listings.actionTexts;
  const reasonNames: Readonly<Record<string, string>> = words.listings.reasons;
  return (
    <div className="grid divide-y divide-line">
      {actions.toSorted(leadingFirst).map(({ action, reasons }) => {
        const here = refused?.form === action ? refused : undefined;
        const ticks = action === 'publish' ? checklist : undefined;
        const simple = reasons.length === 0 && !noted.includes(action) && !ticks;
        const form = (
          <Form method="post" className="grid gap-3">
            <FormErrors refused={here}>
              <FormKey of={`${action}-${id}`} version={version} />
              <input type="hidden" name="do" value={action} />
              {ticks && (
                <CheckboxGroup
                  name="checklist"
                  label={words.queue.checklist}
                  options={ticks}
                  className="[&>div]:flex-col [&>div]:gap-0"
                />
              )}
              {reasons.length > 0 && (
                <SelectField
                  name="reason"
                  label={words.listings.reason}
                  empty={words.form.choose}
                  required
                  options={reasons.map((value) => ({ value, label: reasonNames[value] ?? value }))}
                />
              )}
              {noted.includes(action) && (
                <TextArea name="note" label={words.queue.note} lines={3} max={2000} required={action === 'request_changes'} />
              )}
              <Button kind={severe.includes(action) ? 'danger' : leading.includes(action) ? 'main' : 'plain'} className="w-full">
                {names[action] ?? action}
              </Button>
              <p className="text-sm text-soft">{texts[action]}</p>
            </FormErrors>
          </Form>
        );
        return (
          <div key={action} className="py-3 first:pt-0 last:pb-0">
            {simple && action !== 'archive' ? (
              form
            ) : (
              <details className="group" open={here !== undefined || action === 'publish'}>
                <summary className="flex min-h-11 list-none items-center justify-between font-semibold">
                  {names[action] ?? action}
                  <Icon name="down" className="size-4.5 group-open:rotate-180" />
                </summary>
                <div className="pt-2">{form}</div>
              </details>
            )}
          </div>
        );
      })}
    </div>
  );
};
