import { Form } from 'react-router';
import { useHouseWords } from '../words/house.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** Blocks an organisation for one's own, or lifts the block. */
export const BlockForm = ({ id, blocked }: { id: string; blocked: boolean }) => {
  const words = useHouseWords();
  const language = useLanguage();
  const action = `/${language}/my/organisation/blocked`;
  if (blocked)
    return (
      <Form method="post" action={action}>
        <FormKey of={`lift-${id}`} />
        <input type="hidden" name="id" value={id} />
        <Button kind="plain" size="small" name="do" value="lift">
          {words.unblock}
        </Button>
      </Form>
    );
  return (
    <details>
      <summary className="inline-flex min-h-6 list-none items-center text-sm text-soft underline underline-offset-4 hover:text-ink">
        {words.block}
      </summary>
      <Form method="post" action={action} className="grid gap-3 pt-2">
        <FormKey of={`block-${id}`} />
        <input type="hidden" name="id" value={id} />
        <p className="text-sm text-soft">{words.blockedLead}</p>
        <TextField name="note" label={words.blockNote} maxLength={300} />
        <Button kind="danger" size="small" name="do" value="block" className="justify-self-start">
          {words.block}
        </Button>
      </Form>
    </details>
  );
};
