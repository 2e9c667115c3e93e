import { Form, Link } from 'react-router';
import type { FactorView } from '../api/security.ts';
import { day } from '../format/date.ts';
import { useSecurityWords } from '../words/security.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { PasskeyButton } from './passkey-button.tsx';

export const FactorList = ({ factors, refused }: { factors: readonly FactorView[]; refused: Refused | undefined }) => {
  const words = useSecurityWords();
  const language = useLanguage();
  if (factors.length === 0) return <p>{words.none}</p>;
  return (
    <FormErrors refused={refused}>
      <ul className="divide-y divide-line">
        {factors.map((factor) => (
          <li key={factor.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <span className="min-w-0 flex-1">
              <span className="font-semibold wrap-anywhere">{factor.name}</span>
              <span className="block text-[0.9375rem] text-soft">
                {[
                  words.kinds[factor.kind],
                  words.added(day(factor.created, language)),
                  factor.lastUsed && words.used(day(factor.lastUsed, language)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Form method="post">
              <FormKey of={`remove-${factor.id}`} />
              <input type="hidden" name="do" value="remove" />
              <input type="hidden" name="factor" value={factor.id} />
              <Button kind="danger" size="small" aria-label={words.removeOf(factor.name)}>
                {words.remove}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </FormErrors>
  );
};

export const FactorAdding = ({ refused }: { refused: Refused | undefined }) => {
  const words = useSecurityWords();
  return (
    <Form method="post" className="grid gap-4 border-t border-line pt-5">
      <h3 className="text-lg">{words.add}</h3>
      <FormErrors refused={refused}>
        <FormKey of="add" />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          required
          maxLength={60}
          autoComplete="off"
          className="max-w-md"
        />
        <div className="flex flex-wrap gap-3">
          <Button name="do" value="totp">
            {words.addTotp}
          </Button>
          <Button name="do" value="passkey" kind="plain">
            {words.addPasskey}
          </Button>
        </div>
        <p className="text-[0.9375rem] text-soft">{words.passkeyHint}</p>
      </FormErrors>
    </Form>
  );
};

interface Shown {
  readonly id: string;
  readonly secret?: string;
  readonly uri?: string;
  readonly qr?: string;
  readonly passkey?: unknown;
}

/** A factor that was begun, to be shown once. */
export const Begun = ({ begun, refused }: { begun: Shown; refused: Refused | undefined }) => {
  const words = useSecurityWords();
  const language = useLanguage();
  return (
    <Form method="post" className="grid gap-4 border-t border-line pt-5">
      <FormErrors refused={refused}>
        <input type="hidden" name="do" value="confirm" />
        <input type="hidden" name="factor" value={begun.id} />
        {begun.qr ? (
          <>
            <input type="hidden" name="secret" value={begun.secret} />
            <input type="hidden" name="uri" value={begun.uri} />
            <h3 className="text-lg">{words.scan}</h3>
            <img src={begun.qr} alt={words.qr} width={208} height={208} className="rounded-lg border border-line bg-white" />
            <p className="text-soft">{words.scanText}</p>
            <p>
              <span className="block font-semibold">{words.key}</span>
              <code className="font-mono wrap-anywhere">{begun.secret?.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
            <TextField
              name="code"
              label={words.code}
              hint={words.codeHint}
              required
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              className="max-w-56"
            />
            <div className="flex flex-wrap items-center gap-4">
              <Button>{words.confirm}</Button>
              <Link to={`/${language}/settings/security`} className="link">
                {words.cancel}
              </Link>
            </div>
          </>
        ) : (
          <>
            <h3 className="text-lg">{words.makePasskey}</h3>
            <p className="text-soft">{words.makeText}</p>
            <PasskeyButton options={begun.passkey} does="make" name="response" label={words.makePasskey} />
            <p>
              <Link to={`/${language}/settings/security`} className="link">
                {words.cancel}
              </Link>
            </p>
          </>
        )}
      </FormErrors>
    </Form>
  );
};

/** The codes, told once. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => {
  const words = useSecurityWords();
  return (
    <section aria-labelledby="codes" className="mb-6 rounded-card border border-honey-300 bg-honey-50 p-5 text-honey-900 sm:p-7">
      <h2 id="codes" className="text-lg">
        {words.codes}
      </h2>
      <p className="mt-1">{words.codesText}</p>
      <ul className="mt-4 grid gap-2 rounded-lg bg-white p-4 font-mono text-ink tabular-nums sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  );
};

export const RecoveryState = ({ left }: { left: number }) => {
  const words = useSecurityWords();
  return (
    <Form method="post" className="grid gap-3 border-t border-line pt-5">
      <FormKey of={`codes${left}`} />
      <input type="hidden" name="do" value="codes" />
      <h3 className="text-lg">{words.recovery}</h3>
      <p className="text-soft">
        {words.recoveryLeft(left)} {words.recoveryNewText}
      </p>
      <Button kind="plain" className="justify-self-start">
        {words.recoveryNew}
      </Button>
    </Form>
  );
};
