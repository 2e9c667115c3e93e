import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { Fault } from '@sandan/kernel/fault';
import { typeOf } from './content-type.ts';
import { attachment } from './disposition.ts';

/** How long an upload may begin, and how long a link to a file opens, in seconds. */
export const uploadSeconds = 600;
export const linkSeconds = 300;

/** A form that a browser posts to the store itself: these fields, then the file as `file`. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a stored object is found to be. `sha256` in hex; `type` by content; `mark` names this version of it. */
export interface Inspection {
  readonly bytes: number;
  readonly sha256: string;
  readonly type: string | undefined;
  readonly mark: string;
}

/** The object store. Keys are ours and hold no names that users gave. */
export interface Objects {
  /** A form for one upload, which the store itself refuses when it is over `maxBytes`, of another type, or too late. */
  upload(key: string, file: { type: string; maxBytes: number; sha256: string }): Promise<UploadForm>;
  /** Reads the whole object. Undefined if there is none. @throws Fault invalid `object.tooLarge` before reading more than `maxBytes` */
  inspect(key: string, maxBytes: number): Promise<Inspection | undefined>;
  /**
   * Copies the inspected version to the key under which it stays, out of reach of the form it came by. It is served as a file to
   * save under its name, never as a page.
   * @throws Fault conflict `object.changed` if another was uploaded since
   */
  keep(from: string, to: string, mark: string, file: { name: string; type: string }): Promise<void>;
  /**
   * A link that opens for `linkSeconds`, or as long as it says, and saves the file under its name; `inline`, for what the market itself has
   * made, shows it in place.
   */
  link(key: string, name: string, type?: string, how?: { seconds?: number; inline?: boolean }): Promise<string>;
  /** `name` is that under which it is saved; without one it is shown in place, which is for what the market itself has made. */
  put(key: string, body: Uint8Array | string, type: string, shown?: { readonly name?: string | undefined }): Promise<void>;
  /** The content as a stream, or undefined. */
  get(key: string): Promise<ReadableStream<Uint8Array> | undefined>;
  remove(key: string): Promise<void>;
  /** Removes the object in all of its versions, so that none can be brought back. */
  purge(key: string): Promise<void>;
  /** Keys that begin so, in their order. */
  list(under: string): AsyncGenerator<string>;
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof NoSuchKey || (cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 404);

/** Objects in one bucket of any endpoint that speaks S3; under `prefix` where several markets share it. */
export const objects = ({ client, bucket, prefix = '' }: { client: S3Client; bucket: string; prefix?: string }): Objects => {
  const at = (key: string): string => prefix + key;
  const open = async (key: string): Promise<GetObjectCommandOutput | undefined> => {
    try {
      return await client.send(new GetObjectCommand({ Bucket: bucket, Key: at(key) }));
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw cause;
    }
  };

  return {
    upload(key, { type, maxBytes, sha256 }) {
      const checksum = Buffer.from(sha256, 'hex').toString('base64');
      return createPresignedPost(client, {
        Bucket: bucket,
        Key: at(key),
        Expires: uploadSeconds,
        Fields: { 'Content-Type': type, 'x-amz-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': checksum },
        Conditions: [['content-length-range', 1, maxBytes]],
      });
    },
    async inspect(key, maxBytes) {
      const answer = await open(key);
      if (!answer?.Body) return undefined;
      const body = answer.Body.transformToWebStream();
      const chunks: Uint8Array[] = [];
      let bytes = 0;
      const hash = createHash('sha256');
      for await (const chunk of body as ReadableStream<Uint8Array>) {
        bytes += chunk.length;
        if (bytes > maxBytes) throw new Fault('invalid', 'object.tooLarge', key, { params: { bytes: maxBytes } });
        hash.update(chunk);
        chunks.push(chunk);
      }
      return { bytes, sha256: hash.digest('hex'), type: await typeOf(Buffer.concat(chunks)), mark: answer.ETag ?? '' };
    },
    async keep(from, to, mark, { name, type }) {
      try {
        await client.send(
          new CopyObjectCommand({
            Bucket: bucket,
            Key: at(to),
            CopySource: `${bucket}/${at(from)}`,
            CopySourceIfMatch: mark,
            MetadataDirective: 'REPLACE',
            ContentType: type,
            ContentDisposition: attachment(name),
          }),
        );
      } catch (cause) {
        const status = cause instanceof S3ServiceException ? cause.$metadata.httpStatusCode : undefined;
        if (status === 412 || isMissing(cause)) throw new Fault('conflict', 'object.changed', from, { cause });
        throw cause;
      }
    },
    link: (key, name, type, { seconds = linkSeconds, inline = false } = {}) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: at(key),
          ResponseContentDisposition: inline ? 'inline' : attachment(name),
          ...(type ? { ResponseContentType: type } : {}),
        }),
        { expiresIn: seconds },
      ),
    async put(key, body, type, shown) {
      const disposition = shown && { ContentDisposition: shown.name ? attachment(shown.name) : 'inline' };
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: at(key), Body: body, ContentType: type, ...disposition }));
    },
    async get(key) {
      return (await open(key))?.Body?.transformToWebStream() as ReadableStream<Uint8Array> | undefined;
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: at(key) }));
    },
    async purge(key) {
      const answer = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: at(key) }));
      const versions = [...(answer.Versions ?? []), ...(answer.DeleteMarkers ?? [])].filter((v) => v.Key === at(key));
      for (const { VersionId } of versions)
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: at(key), ...(VersionId ? { VersionId } : {}) }));
      if (versions.length === 0) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: at(key) }));
    },
    async *list(under) {
      let from: string | undefined;
      do {
        const answer = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: at(under), ...(from ? { ContinuationToken: from } : {}) }),
        );
        for (const { Key = '' } of answer.Contents ?? []) yield Key.slice(prefix.length);
        from = answer.NextContinuationToken;
      } while (from);
    },
  };
};
