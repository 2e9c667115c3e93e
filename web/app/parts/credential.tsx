import { Form } from 'react-router';
import type { CredentialView } from '../api/machine.ts';
import { day, moment } from '../format/date.ts';
import { useMachineWords } from '../words/machine.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused } from './field.tsx';
import { FormKey } from './form-key.tsx';

const tones: Readonly<Record<CredentialView['state'], Tone>> = { active: 'good', revoked: 'bad', expired: 'calm' };

/** A secret, the only time that it is seen. */
export const ShownSecret = ({ made }: { made: Pick<CredentialView, 'id' | 'kind' | 'name' | 'secret'> }) => {
  const words = useMachineWords();
  return (
    <section aria-labelledby="secret" className="mb-6 rounded-card border border-honey-300 bg-honey-50 p-5 text-honey-900">
      <h2 id="secret" className="text-lg wrap-anywhere">
        {made.name} · {words.secret}
      </h2>
      <p className="mt-1">{words.secretText}</p>
      <dl className="mt-3 grid gap-2">
        {made.kind === 'client' && (
          <div>
            <dt className="text-[0.9375rem]">{words.clientId}</dt>
            <dd className="rounded-lg bg-white px-3 py-2 font-mono text-sm wrap-anywhere text-ink">{made.id}</dd>
          </div>
        )}
        <div>
          <dt className="sr-only">{words.secret}</dt>
          <dd className="rounded-lg bg-white px-3 py-2 font-mono text-sm wrap-anywhere text-ink">{made.secret}</dd>
        </div>
      </dl>
    </section>
  );
};

const Act = ({
  of,
  act,
  label,
  secret,
  danger,
}: {
  of: CredentialView;
  act: string;
  label: string;
  secret?: string;
  danger?: true;
}) => (
  <Form method="post">
    <FormKey of={`${act}${of.id}${of.version}${secret ?? ''}`} />
    <input type="hidden" name="kind" value={of.kind} />
    <input type="hidden" name="credential" value={of.id} />
    {secret && <input type="hidden" name="secret" value={secret} />}
    <Button kind={danger ? 'danger' : 'plain'} name="do" value={act}>
      {label} <span className="sr-only">({of.name})</span>
    </Button>
  </Form>
);

/** One key or client with what can be done about it. */
export const CredentialLine = ({ of, me, refused }: { of: CredentialView; me: string; refused: Refused | undefined }) => {
  const words = useMachineWords();
  const language = useLanguage();
  const { name, kind, state, scopes, effective, networks, responsible, expiresAt, usedAt, secrets } = of;
  const live = state === 'active';
  return (
    <li className="grid gap-2 p-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-lg font-semibold wrap-anywhere">{name}</span>
        <Badge tone={tones[state]}>{words.states[state]}</Badge>
        <span className="text-soft">{words.kinds[kind]}</span>
      </p>
      <p className="text-[0.9375rem] text-soft">
        {scopes.map((s) => words.scope[s] ?? s).join(' · ')}
        {networks.length > 0 && <span className="wrap-anywhere"> · {networks.join(', ')}</span>}
      </p>
      {kind === 'client' && (
        <p className="font-mono text-sm wrap-anywhere text-soft">
          {words.clientId} {of.id}
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-[0.9375rem] text-soft">
        <span>{secrets.map((s) => `…${s.hint}`).join(', ')}</span>
        <span>{usedAt ? words.usedAt(moment(usedAt, language)) : words.neverUsed}</span>
        <span>{words.ends(day(expiresAt, language))}</span>
        <span>{words.responsible(responsible.name)}</span>
      </p>
      {live && effective.length < scopes.length && (
        <p className="font-medium text-clay-700">{effective.length === 0 ? words.orphan : words.less}</p>
      )}
      {live && (
        <FormErrors refused={refused}>
          <div className="flex flex-wrap gap-3">
            {responsible.id !== me && <Act of={of} act="adopt" label={words.adopt} />}
            {kind === 'client' && secrets.length < 2 && <Act of={of} act="secret" label={words.addSecret} />}
            {secrets.length > 1 &&
              secrets.map((s) => <Act key={s.id} of={of} act="drop" secret={s.id} label={words.dropSecret(s.hint)} />)}
            <Act of={of} act="revoke" label={words.revoke} danger />
          </div>
        </FormErrors>
      )}
    </li>
  );
};
