import { hash } from 'node:crypto';

const digestOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 27);

/** The tag of a text. */
export const tagOf = (text: string): string => `"${digestOf(text)}"`;

/** JSON in one order of its members: the table hands out the members of a map in any. */
const inOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const of = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(of).filter((name) => of[name] !== undefined);
  return `{${members
    .sort()
    .map((name) => `${JSON.stringify(name)}:${inOrder(of[name])}`)
    .join()}}`;
};

/** The tag of an answer; that of a record begins with its version, which If-Match takes with or without the rest. */
export const answerTag = (body: unknown, version?: number): string =>
  version === undefined ? tagOf(inOrder(body)) : `"${version}-${digestOf(inOrder(body))}"`;

/** Whether the caller already has the answer of this tag (RFC 9110, 13.1.2: weak comparison); undefined if they say nothing of it. */
export const hasAlready = (request: Request, etag: string): boolean | undefined => {
  const match = request.headers.get('if-none-match');
  if (match === null) return undefined;
  return match === '*' || match.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
};
