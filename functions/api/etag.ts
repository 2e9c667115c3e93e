import { hash } from 'node:crypto';

const digestOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 27);

/** The tag of a text. */
export const tagOf = (text: string): string => `"${digestOf(text)}"`;

/** The tag of an answer by its text; that of a record begins with its version, which If-Match takes with or without the rest. */
export const answerTag = (text: string, version?: number): string =>
  version === undefined ? tagOf(text) : `"${version}-${digestOf(text)}"`;

/** Whether the caller already has the answer of this tag (RFC 9110, 13.1.2: weak comparison); undefined if they say nothing of it. */
export const hasAlready = (request: Request, etag: string): boolean | undefined => {
  const match = request.headers.get('if-none-match');
  if (match === null) return undefined;
  return match === '*' || match.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
};
