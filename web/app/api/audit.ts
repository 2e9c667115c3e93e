/** The API's view of a line of the audit, as the pages read it. */
export interface AuditLineView {
  readonly id: string;
  readonly kind: 'act' | 'read';
  readonly operation: string;
  readonly object: string;
  readonly status: number;
  readonly by: { readonly actor: string; readonly organisationId: string | null; readonly at: string };
  readonly organisationId: string | null;
  /** In whose place it was done; names where they are known. */
  readonly insteadOf?: readonly string[];
  readonly insteadOfNames?: readonly string[];
  readonly version?: number;
  readonly actorName?: string;
  readonly onBehalfOfName?: string;
  readonly side: 'own' | 'desk' | 'market' | 'other';
}

/** What the pages pass on to the API of their own query. */
export const auditQuery = (request: Request): Record<string, string> =>
  Object.fromEntries(
    ['from', 'to', 'kind', 'actor', 'object', 'organisation', 'cursor'].flatMap((name) => {
      const value = new URL(request.url).searchParams.get(name)?.trim();
      return value ? [[name, value] as const] : [];
    }),
  );
