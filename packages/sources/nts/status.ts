import { Fault } from '@sandan/kernel/fault';
import { businessNumber } from '@sandan/market/company/business-number';
import type { Arrival } from '@sandan/market/import/arrival';
import type { FactOf } from '@sandan/market/reference/fact';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import * as z from 'zod';
import { readAnswer } from '../data-go-kr/answer.ts';
import { plainKey } from '../data-go-kr/gateway.ts';
import type { Ask } from '../http/ask.ts';
import { readJson } from '../json.ts';
import { arrived, referenceOf } from '../reference.ts';
import { clean, day } from '../text.ts';
import { excerpt } from '../xml.ts';

export const source = 'nts';
/** Numbers that one question may hold. */
export const atOnce = 100;

const text = z.preprocess((value) => (value === null || value === undefined ? '' : String(value)), z.string());
const Line = z.object({ b_no: text, b_stt: text, b_stt_cd: text, tax_type: text, end_dt: text, tax_type_change_dt: text });
type Line = z.infer<typeof Line>;
const Statuses = z.object({ status_code: text, data: z.array(Line.partial()).max(atOnce).default([]) });

type State = FactOf<'business_status'>['state'];
const states: Readonly<Record<string, State>> = { '01': 'active', '02': 'suspended', '03': 'closed' };
const worded: Readonly<Record<string, State>> = { 계속사업자: 'active', 휴업자: 'suspended', 폐업자: 'closed' };

/** By the code, else by the words; without either the number is not registered. @throws Fault invalid `reference.invalid` for others than are known */
const stateOf = ({ b_stt_cd: code = '', b_stt: words = '' }: Partial<Line>): State => {
  const state = states[code.trim().padStart(2, '0')] ?? worded[words.trim()];
  if (state) return state;
  if (code.trim() || words.trim()) throw new Fault('invalid', 'reference.invalid', `status ${code} ${words}`.slice(0, 80));
  return 'unregistered';
};

/** What the office says of a number; one that it does not know comes with an empty status and a sentence in `tax_type`. */
const statusOf = (line: Partial<Line>, fetchedAt: Date): ReferenceRecord => {
  const number = businessNumber(line.b_no ?? '');
  const state = stateOf(line);
  const tax = clean(line.tax_type ?? '', 100);
  const [closed, changed] = [day(line.end_dt ?? ''), day(line.tax_type_change_dt ?? '')];
  return referenceOf(
    { source, sourceId: number, fetchedAt },
    {
      countries: ['KR'],
      fact: {
        kind: 'business_status',
        number,
        state,
        ...(tax && state !== 'unregistered' ? { tax } : {}),
        ...(closed ? { closed } : {}),
        ...(changed ? { changed } : {}),
      },
    },
  );
};

const refusals: Readonly<Record<string, 'invalid' | 'limited'>> = {
  BAD_JSON_REQUEST: 'invalid',
  REQUEST_DATA_MALFORMED: 'invalid',
  TOO_LARGE_REQUEST: 'invalid',
  INTERNAL_ERROR: 'limited',
  HTTP_ERROR: 'limited',
};

/** Reads an answer with its HTTP status: 411 is a malformed question and 413 one with too many numbers. @throws Fault of `readAnswer` */
export const readStatuses = (bytes: Uint8Array, document: string, fetchedAt: Date, status = 200): Arrival<ReferenceRecord>[] => {
  const raw = new TextDecoder().decode(bytes.subarray(0, 2000));
  if (/^\s*[^{\s]/.test(raw.replace(/^\ufeff/, ''))) readAnswer(bytes, status, 'gateway', fetchedAt);
  const read = Statuses.safeParse(readJson(bytes));
  const code = read.success ? read.data.status_code : '';
  const refused = refusals[code];
  if (refused)
    throw new Fault(refused, 'source.refused', code, { params: { sourceCode: code, sourceMessage: code, answer: excerpt(raw) } });
  if (status >= 400 || code === '') readAnswer(bytes, status, 'gateway', fetchedAt);
  if (!read.success || code !== 'OK')
    throw new Fault('invalid', 'source.unexpected', 'not a business status', { params: { answer: excerpt(raw), found: code } });
  return read.data.data.map((line, i) => arrived(document, i + 1, line.b_no, undefined, () => statusOf(line, fetchedAt)));
};

export interface NtsAccess {
  readonly ask: Ask;
  readonly key: string;
  readonly origin: string;
  readonly now: () => Date;
}

/**
 * Asks for up to 100 numbers at once; those whose check digit is wrong are refused without being asked for.
 * @throws Fault of `ask` and `readStatuses`
 */
export const askStatuses = async ({ ask, key, origin, now }: NtsAccess, numbers: readonly string[]) => {
  const right: string[] = [];
  const wrong: Arrival<ReferenceRecord>[] = [];
  for (const [i, number] of numbers.entries())
    try {
      right.push(businessNumber(number));
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      wrong.push({ position: { document: 'numbers', index: i + 1 }, id: clean(number, 40), record: fault });
    }
  const asked = [...new Set(right)];
  const found: Arrival<ReferenceRecord>[] = [];
  for (let at = 0; at < asked.length; at += atOnce) {
    const url = new URL('/api/nts-businessman/v1/status', origin);
    url.searchParams.set('serviceKey', plainKey(key));
    const reply = await ask({
      url,
      name: 'nts status',
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ b_no: asked.slice(at, at + atOnce) }),
      fine: [400, 401, 403, 404, 411, 413],
    });
    found.push(...readStatuses(reply.bytes, `nts@${at + 1}`, now(), reply.status));
  }
  return [...wrong, ...found];
};
