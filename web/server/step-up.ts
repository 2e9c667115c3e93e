import { data } from 'react-router';
import type { StepUpAsked } from '../app/api/security.ts';
import type { Problem } from '../app/api/views.ts';
import type { Sending, Sent } from './api.ts';
import type { Session } from './session.ts';

/** The form that is being sent, read a second time when it is needed. */
export type HeldForm = () => Promise<FormData>;

/** The form of a request, if it is one without files. */
export const heldForm = (request: Request): HeldForm | undefined => {
  const type = request.headers.get('content-type') ?? '';
  if (request.method !== 'POST' || !type.startsWith('application/x-www-form-urlencoded')) return undefined;
  const copy = request.clone();
  let read: Promise<FormData> | undefined;
  return () => {
    read ??= copy.formData();
    return read;
  };
};

/** Fields by which the page that asks sends the factor along with what was to be done. */
const fieldNames = { code: 'step-up.code', passkey: 'step-up.passkey' } as const;
const own: readonly string[] = Object.values(fieldNames);

interface Parts {
  readonly change: <T>(method: 'POST', path: string, sending: Sending) => Promise<Sent<T>>;
  readonly session: Session;
  readonly page: string;
  readonly form: HeldForm;
}

const unreadable: Problem = { status: 422, code: 'factor.passkeyWrong', title: '' };

const bodyOf = (code: string, passkey: string): unknown => {
  if (!passkey) return { method: /^\d{6}$/.test(code.replace(/\s/g, '')) ? 'totp' : 'recovery', code };
  try {
    return { method: 'passkey', response: JSON.parse(passkey) as unknown };
  } catch {
    return undefined;
  }
};

/**
 * The page between: what wants a second factor is shown again as one form that holds all that was entered, with a field for the code.
 * It goes to the same address, where the factor is shown first and then done what was to be done. Works without script.
 */
export const stepUps = ({ change, session, page, form }: Parts) => {
  const text = async (name: string) => String((await form()).get(name) ?? '').trim();

  const asked = async (problem?: Problem) => {
    const fields = [...(await form())]
      .filter(([name]) => !own.includes(name))
      .map(([name, value]) => [name, String(value)] as const);
    const challenge = await change<{ passkey: unknown }>('POST', '/me/step-up/challenge', {});
    const stepUp: StepUpAsked = {
      action: page,
      fields,
      ...(challenge.ok ? { passkey: challenge.value.passkey } : {}),
      ...(problem ? { problem } : {}),
    };
    return data({ code: 'access.stepUp', stepUp }, { status: 403 });
  };

  let shown = false;
  return {
    asked: () => asked(),
    /** Shows the factor that the form carries, once. @throws the page that asks, if it is refused */
    async show(): Promise<void> {
      if (shown) return;
      shown = true;
      const [code, passkey] = [await text(fieldNames.code), await text(fieldNames.passkey)];
      if (!code && !passkey) return;
      const body = bodyOf(code, passkey);
      const sent: Sent<{ proof: string }> = body
        ? await change<{ proof: string }>('POST', '/me/step-up', { body })
        : { ok: false, problem: unreadable };
      if (!sent.ok) throw await asked(sent.problem);
      await session.keepProof(sent.value.proof);
    },
  };
};
