import type { Fault } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import * as z from 'zod';
import { problem } from '../problem.ts';
import { schemas } from './schemas.ts';
import { mediaType } from './shape.ts';

/** An error as RFC 7644 writes it (3.12). */
export const ScimError = z
  .object({ schemas: z.array(z.string()), status: z.string(), scimType: z.string().optional(), detail: z.string() })
  .meta({ id: 'ScimError' });

/** What RFC 7644 calls these faults (3.12). */
const types: Readonly<Record<string, string>> = {
  'scim.filter': 'invalidFilter',
  'scim.path': 'invalidPath',
  'scim.taken': 'uniqueness',
  'request.invalid': 'invalidValue',
  'request.unreadable': 'invalidSyntax',
  'membership.owner': 'mutability',
  'membership.offer': 'mutability',
  'store.tooMany': 'tooMany',
};

/** Statuses that SCIM gives where the market gives another. */
const statuses: Readonly<Record<number, number>> = { 422: 400 };

/** The fault in the shape of SCIM. */
export const scimProblem = async (fault: Fault, language: Language, instance: string): Promise<Response> => {
  const usual = problem(fault, language, instance);
  const { title, errors } = (await usual.json()) as { title: string; errors?: { pointer: string; detail: string }[] };
  const status = statuses[usual.status] ?? usual.status;
  const scimType = types[fault.code];
  const detail = [title, ...(errors ?? []).map((e) => `${e.pointer}: ${e.detail}`)].join(' ');
  const headers = new Headers(usual.headers);
  headers.set('content-type', mediaType);
  return new Response(
    JSON.stringify({ schemas: [schemas.error], status: String(status), ...(scimType ? { scimType } : {}), detail }),
    { status, headers },
  );
};
