import { telephone } from '@sandan/kernel/telephone';

/** What takes the place of what is nobody's business in a log. */
export const hidden = '[hidden]';

/** Names under which a value is never written, whatever it is. */
const names =
  /(?:authorization|cookie|token|secret|password|passwd|api-?key|private-?key|signature|e-?mail|phone|mobile|^to$|^text$|^body$)/i;

const patterns: readonly RegExp[] = [
  /eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g,
  /\bBearer\s+\S+/gi,
  /(?:[\p{L}\p{N}._%+-]+)@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu,
  telephone,
  /\b(?:sk|pk|whsec|rk|key|smk)_[\w-]{12,}/g,
  /(?<=[?&](?:token|key|secret|code|state|signature|X-Amz-Signature|X-Amz-Credential)=)[^&\s"']+/gi,
];

const inText = (text: string): string => patterns.reduce((left, pattern) => left.replace(pattern, hidden), text);

/** How deep a line is gone into; what lies deeper is left out. */
const deepest = 6;

/** A value as it may be logged: no tokens, secrets, addresses or telephone numbers, by the name they stand under and by their form. */
export const redact = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return inText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return hidden;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error)
    return { name: value.name, message: inText(value.message), ...(value.stack ? { stack: inText(value.stack) } : {}) };
  if (Array.isArray(value)) return value.map((one) => redact(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, names.test(name) ? hidden : redact(one, depth + 1)]),
  );
};
