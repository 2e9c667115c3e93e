import { excerpt } from '../xml.ts';
import type { Question } from './ask.ts';

const secretNames = /key|token|secret|auth|passw|cookie/i;

/** Values of a question that must not be seen in what is told of its answer. */
const secretsOf = ({ url, headers = {}, body = '' }: Question): string[] => {
  const pairs = [...url.searchParams, ...Object.entries(headers), ...new URLSearchParams(body)];
  return pairs
    .filter(([name]) => secretNames.test(name))
    .flatMap(([, value]) => [value, encodeURIComponent(value), ...value.split(' ')])
    .filter((value) => value.length >= 4);
};

/** The start of an answer that failed, in one line, without what was secret in the question. */
export const told = (question: Question, text: string): string =>
  excerpt(secretsOf(question).reduce((rest, secret) => rest.replaceAll(secret, '***'), text));

const toldHeaders = /^(?:x-|retry-after$|content-type$|www-authenticate$|server$|location$)/;

/** The headers by which sources explain themselves, one on a line (EPO: `x-throttling-control`, `x-rejection-reason`). */
export const toldHeadersOf = (question: Question, headers: Headers): string =>
  [...headers]
    .filter(([name]) => toldHeaders.test(name))
    .map(([name, value]) => `${name}: ${told(question, value)}`)
    .join('\n')
    .slice(0, 2000);
