import { Form, Link } from 'react-router';
import type { StepUpAsked } from '../api/security.ts';
import { useStepUpWords } from '../words/step-up.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, TextField } from './field.tsx';
import { PasskeyButton } from './passkey-button.tsx';

/** Asks for a second factor in the midst of something, and goes on with it: all that was entered is in this form. */
export const StepUp = ({ asked }: { asked: StepUpAsked }) => {
  const words = useStepUpWords();
  const site = useWords();
  const { action, fields, passkey, problem } = asked;
  return (
    <div className="wrap max-w-xl py-10 sm:py-14">
      <title>{`${words.stepUp} · ${site.site.name}`}</title>
      <h1 className="text-3xl">{words.stepUp}</h1>
      <p className="mt-3 text-lg text-soft">{words.stepUpText}</p>
      <Form method="post" action={action} reloadDocument className="card mt-6 grid gap-5 p-5 sm:p-7">
        <FormErrors refused={problem && { problem, values: {} }} names={{ '/code': 'step-up.code', '/response': 'step-up.code' }}>
          {fields.map(([name, value], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields of one form, which never change their order
            <input key={`${at}${name}`} type="hidden" name={name} value={value} />
          ))}
          {passkey !== undefined && (
            <PasskeyButton options={passkey} does="sign" name="step-up.passkey" label={words.stepUpPasskey} />
          )}
          <TextField
            name="step-up.code"
            label={words.stepUpCode}
            hint={words.stepUpCodeHint}
            required
            maxLength={40}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button>{words.stepUpGo}</Button>
            <Link to={action} reloadDocument className="link">
              {words.back}
            </Link>
          </div>
          <p className="text-[0.9375rem] text-soft">{words.stepUpLasts}</p>
        </FormErrors>
      </Form>
    </div>
  );
};
