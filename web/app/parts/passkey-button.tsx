import { useEffect, useRef, useState } from 'react';
import { useStepUpWords } from '../words/step-up.ts';
import { Button } from './button.tsx';

/**
 * Makes a passkey or signs with one, and sends its form with the answer in the field `name`. Shown only where script runs, for there is
 * no passkey without.
 */
export const PasskeyButton = ({
  options,
  does,
  name,
  label,
  kind = 'main',
}: {
  options: unknown;
  does: 'make' | 'sign';
  name: string;
  label: string;
  kind?: 'main' | 'plain';
}) => {
  const words = useStepUpWords();
  const field = useRef<HTMLInputElement>(null);
  const [able, setAble] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => setAble('PublicKeyCredential' in window), []);

  const run = async () => {
    setFailed(false);
    try {
      const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
      const answer =
        does === 'make'
          ? await startRegistration({ optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'] })
          : await startAuthentication({ optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'] });
      if (!field.current?.form) return;
      field.current.value = JSON.stringify(answer);
      field.current.form.noValidate = true;
      field.current.form.requestSubmit();
    } catch (cause) {
      console.warn(cause);
      setFailed(true);
    }
  };

  return (
    <>
      <input ref={field} type="hidden" name={name} defaultValue="" />
      {able && (
        <Button type="button" kind={kind} onClick={run} className="justify-self-start">
          {label}
        </Button>
      )}
      {failed && (
        <p role="alert" className="text-clay-700">
          {words.passkeyFailed}
        </p>
      )}
    </>
  );
};
