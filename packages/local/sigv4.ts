import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** `credential` is `key/20260101/region/s3/aws4_request`. */
const signatureOf = (credentials: Credentials, credential: string, text: string): string | undefined => {
  const [id, date = '', region = '', service = ''] = credential.split('/');
  if (id !== credentials.accessKeyId) return undefined;
  const key = hmac(hmac(hmac(hmac(`AWS4${credentials.secretAccessKey}`, date), region), service), 'aws4_request');
  return hmac(key, text).toString('hex');
};

const same = (a: string | undefined, b: string | null): boolean =>
  a !== undefined && b !== null && a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Reads `20260101T000000Z`. */
const instantOf = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** Whether a presigned URL of S3 (Signature Version 4 in the query, host signed, payload not) holds for this request at this time. */
export const presignedHolds = (
  credentials: Credentials,
  request: { method: string; url: string; host: string },
  now: Date,
): 'holds' | 'forged' | 'expired' => {
  const [path = '', search = ''] = request.url.split('?');
  const query = new URLSearchParams(search);
  const given = query.get('X-Amz-Signature');
  const date = query.get('X-Amz-Date') ?? '';
  const canonicalQuery = search
    .split('&')
    .filter((pair) => !pair.startsWith('X-Amz-Signature='))
    .sort((a, b) => (a < b ? -1 : 1))
    .join('&');
  if (query.get('X-Amz-SignedHeaders') !== 'host') return 'forged';
  const canonical = [request.method, path, canonicalQuery, `host:${request.host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const credential = query.get('X-Amz-Credential') ?? '';
  const scope = credential.split('/').slice(1).join('/');
  const text = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  if (!same(signatureOf(credentials, credential, text), given)) return 'forged';
  return now.getTime() > instantOf(date) + Number(query.get('X-Amz-Expires')) * 1000 ? 'expired' : 'holds';
};

/** Whether the policy of a presigned POST was signed by us. */
export const policySigned = (credentials: Credentials, form: ReadonlyMap<string, string>): boolean =>
  same(
    signatureOf(credentials, form.get('x-amz-credential') ?? '', form.get('policy') ?? ''),
    form.get('x-amz-signature') ?? null,
  );
