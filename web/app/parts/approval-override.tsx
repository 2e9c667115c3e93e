import { Form } from 'react-router';
import type { ApprovalView } from '../api/house.ts';
import { useApprovalWords } from '../words/approval.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, TextArea } from './field.tsx';
import { FormKey } from './form-key.tsx';

const overrulings = ['allow', 'forbid'] as const;

/** For an owner: to decide a request over the heads of those whom the rules ask. */
export const ApprovalOverride = ({ approval, refused }: { approval: ApprovalView; refused: Refused | undefined }) => {
  const words = useApprovalWords();
  const mine = refused?.form === 'override' ? refused : undefined;
  const open = overrulings.filter((action) => approval.actions.includes(action));
  if (open.length === 0) return null;
  return (
    <details open={mine !== undefined} className="card p-5 sm:p-7">
      <summary className="min-h-8 font-semibold">{words.override}</summary>
      <Form method="post" key={approval.version} className="mt-3 grid gap-4">
        <FormErrors refused={mine} scope="override-">
          <FormKey of={`override-${approval.id}`} version={approval.version} />
          <p className="text-[0.9375rem] text-soft">{words.overrideText}</p>
          <TextArea name="why" label={words.why} lines={2} max={500} marker="*" />
          <div className="flex flex-wrap gap-3">
            {open.map((action) => (
              <Button key={action} name="do" value={action} kind={action === 'allow' ? 'plain' : 'danger'}>
                {words[action]}
              </Button>
            ))}
          </div>
        </FormErrors>
      </Form>
    </details>
  );
};
