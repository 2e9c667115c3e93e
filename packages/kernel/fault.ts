/** The six ways in which a request can fail; HTTP statuses are given to them in one place, `functions/api/problem.ts`. */
export type FaultKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'limited';

/** One field that is wrong: `pointer` is a JSON pointer into the request body (RFC 6901). */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Record<string, string | number>;
}

/**
 * The one visible error of the market. `code` is stable (`listing.stale`) and has Korean and English text in `market/fault-text.ts`;
 * `message` is for logs only.
 */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly code: string;
  readonly fields: readonly FieldFault[];
  readonly params: Record<string, string | number>;
  /** Seconds after which a limited or conflicting call may be tried again. */
  readonly retryAfter: number | undefined;
  /** What a program needs to do about it, as a further member of the answer (RFC 9457, 3.2). */
  readonly remedy: object | undefined;

  constructor(
    kind: FaultKind,
    code: string,
    message = code,
    options: {
      cause?: unknown;
      fields?: readonly FieldFault[];
      params?: Record<string, string | number>;
      retryAfter?: number;
      remedy?: object;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.kind = kind;
    this.code = code;
    this.fields = options.fields ?? [];
    this.params = options.params ?? {};
    this.retryAfter = options.retryAfter;
    this.remedy = options.remedy;
  }
}

/** All that is wrong in a form, said at once. */
export const invalidFields = (fields: readonly FieldFault[]): Fault =>
  new Fault('invalid', 'request.invalid', fields.map(({ pointer, code }) => `${pointer}: ${code}`).join(', '), { fields });

/** One wrong field, said in the same shape as a whole form of them. */
export const invalidField = (pointer: string, code: string, params?: Record<string, string | number>): Fault =>
  invalidFields([params ? { pointer, code, params } : { pointer, code }]);

/** Something that is not there, or not for the caller; `pointer` is the field that named it. */
export const missing = (what: string, pointer?: string): Fault =>
  new Fault('missing', 'object.missing', `${what} is missing`, pointer ? { fields: [{ pointer, code: 'object.missing' }] } : {});
