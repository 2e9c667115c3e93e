import { Fault } from '@sandan/kernel/fault';
import { excerpt, isPage } from './xml.ts';

/** Bounds of a JSON document. A well-behaved answer is far inside all of them. */
export const jsonLimits = {
  bytes: 32_000_000,
  depth: 64,
  /** Members and elements in all. */
  values: 2_000_000,
};
export type JsonLimits = typeof jsonLimits;

/** Keys that mean something to JavaScript; no source needs them, and they are left out of what is read. */
const charged = new Set(['__proto__', 'constructor', 'prototype']);
const space = /\s/;

/** Index after a string that opens at `at`; -1 if it does not end. */
const endOfString = (text: string, at: number): number => {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return -1;
};

const keyOf = (literal: string): string => {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(literal);
  } catch {
    return literal;
  }
};

/** What one look over the text finds before anything is built from it. @throws what `wrong` makes of a code */
const survey = (text: string, limits: JsonLimits, wrong: (code: string, why: string) => Fault) => {
  const open: (Set<string> | undefined)[] = [];
  let values = 0;
  let tainted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : undefined);
      values += 1;
      if (open.length > limits.depth) throw wrong('source.tooDeep', `more than ${limits.depth} deep`);
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',') values += 1;
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (end === -1) return { whole: false, tainted };
      let next = end;
      while (next < text.length && space.test(text[next] as string)) next += 1;
      const keys = open.at(-1);
      if (text[next] === ':' && keys) {
        const key = keyOf(text.slice(at, end));
        if (keys.has(key)) throw wrong('source.malformed', `the key ${excerpt(key, 60)} twice`);
        keys.add(key);
        tainted ||= charged.has(key);
      }
      at = end - 1;
    }
    if (values > limits.values) throw wrong('source.tooLarge', `more than ${limits.values} values`);
  }
  return { whole: open.length === 0, tainted };
};

/** Numbers beyond those of JavaScript have a long exponent or very many digits; text that looks so is only looked at again. */
const mayOverflow = /[\d.][eE]\+?\d{2}|\d{200}/;

/**
 * Reads a JSON answer whole: UTF-8 only (a byte order mark is allowed), no key twice, no number beyond those of JavaScript, bounded
 * depth and sizes. Keys such as `__proto__` are left out.
 * @throws Fault invalid `source.empty`, `source.page` (an HTML page), `source.malformed`, `source.truncated`, `source.encoding`,
 * `source.tooDeep`, `source.tooLarge`; `params.answer` is the start of what was read
 */
export const readJson = (bytes: Uint8Array, given: Partial<JsonLimits> = {}): unknown => {
  const limits = { ...jsonLimits, ...given };
  let text = '';
  const wrong = (code: string, why: string, cause?: unknown) =>
    new Fault('invalid', isPage(text) ? 'source.page' : code, `json: ${why}`, {
      cause,
      params: { answer: excerpt(text.slice(0, 5000)) },
    });

  if (bytes.byteLength > limits.bytes) throw wrong('source.tooLarge', `more than ${limits.bytes} bytes`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch (cause) {
    text = new TextDecoder().decode(bytes.subarray(0, 5000));
    throw wrong('source.encoding', 'not UTF-8', cause);
  }
  let cut = false;
  try {
    text += decoder.decode();
  } catch {
    cut = true;
  }
  if (text.trim() === '' && !cut) throw wrong('source.empty', 'nothing');
  const { whole, tainted } = survey(text, limits, wrong);
  const checked = tainted || mayOverflow.test(text);
  const check = (key: string, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw wrong('source.malformed', 'a number too large');
    return charged.has(key) ? undefined : value;
  };
  try {
    return checked ? JSON.parse(text, check) : JSON.parse(text);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const ends = cut || (!whole && /^\s*[[{]/.test(text));
    throw wrong(ends ? 'source.truncated' : 'source.malformed', cause instanceof Error ? cause.name : 'unreadable', cause);
  }
};
