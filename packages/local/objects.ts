import { createHash } from 'node:crypto';
import { request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { CreateBucketCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Mount } from './gateway.ts';
import { refusedByPolicy } from './post-policy.ts';
import { type Credentials, policySigned, presignedHolds } from './sigv4.ts';

export interface ObjectsOptions {
  /** Folder of the objects; absent: they end with the process. */
  readonly dir?: string;
  readonly bucket: string;
  readonly credentials: Credentials;
  readonly now: () => Date;
}

const mount = '/dev/objects';
const largestForm = 64 * 1024 * 1024;

/** The endpoint that S3 clients of the market are given. */
export const objectsEndpoint = (siteUrl: string): string => siteUrl + mount;

const refuse = (response: ServerResponse, code: string, status = code.startsWith('Entity') ? 400 : 403): void => {
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
};

const wholeOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestForm) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const start = async (options: ObjectsOptions) => {
  const { startFauxqs } = await import('fauxqs');
  const server = await startFauxqs({ port: 0, logger: false, ...(options.dir ? { s3StorageDir: options.dir } : {}) });
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: options.credentials,
  });
  await client.send(new CreateBucketCommand({ Bucket: options.bucket })).catch((cause: { name?: string }) => {
    if (!cause.name?.startsWith('BucketAlready')) throw cause;
  });
  return { server, client };
};

/**
 * An object store that speaks S3 (fauxqs) behind what it leaves out: signatures, expiry and the size limit of presigned requests are
 * held here, and so is the condition of a copy. It starts with its first use.
 */
export const objectStore = (options: ObjectsOptions): Mount & { warm(): Promise<unknown>; close(): Promise<void> } => {
  let started: ReturnType<typeof start> | undefined;
  const running = () => {
    started ??= start(options);
    return started;
  };

  /** A browser's form upload: kept only if its policy is ours and allows it. */
  const post = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await wholeOf(request);
    if (!body) return refuse(response, 'EntityTooLarge');
    const sent = await new Response(new Uint8Array(body), {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData();
    const form = new Map<string, string>();
    for (const [name, value] of sent) if (typeof value === 'string') form.set(name.toLowerCase(), value);
    const file = sent.get('file');
    const key = form.get('key');
    if (!policySigned(options.credentials, form)) return refuse(response, 'SignatureDoesNotMatch');
    if (!key || file === null) return refuse(response, 'InvalidArgument', 400);
    const bytes = typeof file === 'string' ? Buffer.from(file) : Buffer.from(await file.arrayBuffer());
    const refused = refusedByPolicy(form, bytes.length, options.now());
    if (refused) return refuse(response, refused);
    const checksum = form.get('x-amz-checksum-sha256');
    if (checksum && checksum !== createHash('sha256').update(bytes).digest('base64')) return refuse(response, 'BadDigest', 400);
    const { client } = await running();
    const type = form.get('content-type');
    await new Upload({
      client,
      params: { Bucket: options.bucket, Key: key, Body: bytes, ...(type ? { ContentType: type } : {}) },
    }).done();
    response.writeHead(form.get('success_action_status') === '201' ? 201 : 204).end();
  };

  /** Whether a copy wants another version of its source than there is. */
  const isAnother = async (headers: IncomingMessage['headers']): Promise<boolean> => {
    const wanted = headers['x-amz-copy-source-if-match'];
    if (!wanted) return false;
    const source = decodeURIComponent(String(headers['x-amz-copy-source'])).replace(/^\//, '');
    const { client } = await running();
    const head = new HeadObjectCommand({ Bucket: options.bucket, Key: source.slice(options.bucket.length + 1) });
    const found = await client.send(head).catch(() => undefined);
    return found !== undefined && found.ETag !== wanted;
  };

  const pass = async (request: IncomingMessage, response: ServerResponse, url: string): Promise<void> => {
    const { server } = await running();
    if (await isAnother(request.headers)) return refuse(response, 'PreconditionFailed', 412);
    await new Promise<void>((resolve, reject) => {
      const onward = forward(
        {
          host: '127.0.0.1',
          port: server.port,
          method: request.method,
          path: url.slice(mount.length) || '/',
          headers: request.headers,
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'x-content-type-options': 'nosniff' });
          answer.pipe(response);
          answer.once('end', resolve);
        },
      );
      onward.once('error', reject);
      request.pipe(onward);
    });
  };

  return {
    path: mount,
    async answer(request, response) {
      const url = request.url ?? '/';
      const authorization = request.headers.authorization ?? '';
      if (request.method === 'POST' && request.headers['content-type']?.startsWith('multipart/form-data'))
        return post(request, response);
      if (authorization.startsWith('AWS4-HMAC-SHA256 '))
        return authorization.includes(`Credential=${options.credentials.accessKeyId}/`)
          ? pass(request, response, url)
          : refuse(response, 'InvalidAccessKeyId');
      const { method = 'GET', headers } = request;
      const held = presignedHolds(options.credentials, { method, url, host: headers.host ?? '' }, options.now());
      if (held === 'holds') return pass(request, response, url);
      return refuse(response, held === 'expired' ? 'AccessDenied' : 'SignatureDoesNotMatch');
    },
    warm: running,
    async close() {
      if (!started) return;
      const { server, client } = await started;
      client.destroy();
      await server.stop();
    },
  };
};
