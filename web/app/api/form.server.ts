import { data } from 'react-router';
import type { Sending, Sent } from '../../server/api.ts';
import type { Refused } from '../parts/field.tsx';
import type { Language } from './views.ts';

/** A form as it was sent. */
export interface Sheet {
  readonly text: (name: string) => string;
  readonly texts: (name: string) => string[];
  readonly has: (name: string) => boolean;
  readonly file: (name: string) => File | undefined;
  /** What every unsafe call carries. */
  readonly sending: (body?: unknown) => Sending;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export const sheetOf = async (request: Request): Promise<Sheet> => {
  const form = await request.formData();
  const texts = (name: string) => form.getAll(name).filter((v): v is string => typeof v === 'string');
  const text = (name: string) => (texts(name)[0] ?? '').replaceAll('\r\n', '\n').trim();
  const kept = [...new Set(form.keys())].filter((name) => name !== 'key');
  return {
    text,
    texts,
    has: (name) => form.has(name),
    file(name) {
      const file = form.get(name);
      return file instanceof File && file.size > 0 ? file : undefined;
    },
    sending(body) {
      const [key, version] = [text('key'), text('version')];
      return { body, ...(key.length >= 8 ? { key } : {}), ...(version ? { version } : {}) };
    },
    values: Object.fromEntries(kept.map((name) => [name, texts(name)])),
  };
};

/**
 * The refusal of a call as the answer of an action: the form is shown again with what was entered. `names` are the fields by JSON pointer,
 * where they follow from what was entered.
 */
export const refusal = (sent: Sent<unknown>, sheet: Sheet, form?: string, names?: Refused['names']) => {
  if (sent.ok) throw new Error('nothing was refused');
  const refused: Refused = {
    problem: sent.problem,
    values: sheet.values,
    ...(form ? { form } : {}),
    ...(names ? { names } : {}),
  };
  return data({ refused }, { status: sent.problem.status >= 500 ? 503 : sent.problem.status });
};

/** Which line of a text, from 1, holds the entry that is counted from 0 among those that are not blank. */
export const lineOfEntry = (text: string, entry: number): number =>
  text.split('\n').flatMap((line, at) => (line.trim() ? [at + 1] : []))[entry] ?? 0;

/**
 * What was answered, where several things stand in one field, a line each: of what is wrong it is said in which line. `lineOf` counts from 1 and
 * knows none for a pointer that is not about a line.
 */
export const lined = <T>(sent: Sent<T>, language: Language, lineOf: (pointer: string) => number | undefined): Sent<T> => {
  if (sent.ok) return sent;
  const errors = sent.problem.errors?.map((error) => {
    const line = lineOf(error.pointer);
    const led = line && (language === 'ko' ? `${line}번째 줄` : `Line ${line}`);
    return led ? { ...error, detail: `${led}: ${error.detail}` } : error;
  });
  return { ok: false, problem: { ...sent.problem, ...(errors ? { errors } : {}) } };
};

/** A refusal made here, before any call. */
export const refuse = (sheet: Sheet, problem: Refused['problem'], form?: string) =>
  data({ refused: { problem, values: sheet.values, ...(form ? { form } : {}) } satisfies Refused }, { status: problem.status });
