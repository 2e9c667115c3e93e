import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Fault } from '@sandan/kernel/fault';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
export const acceptedCodings = 'gzip, deflate, br';
const maxCodings = 3;

const tooLarge = (limit: number) =>
  new Fault('invalid', 'source.tooLarge', `more than ${limit} bytes`, { params: { max: limit } });

/** Passes bytes on up to a limit, and tells at the end how many they were. */
const counted = (limit: number, told?: (bytes: number) => void | Promise<void>) =>
  async function* (parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    try {
      for await (const part of parts) {
        bytes += part.byteLength;
        if (bytes > limit) throw tooLarge(limit);
        yield part;
      }
    } finally {
      await told?.(bytes);
    }
  };

const unreadable = (cause: unknown): unknown => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'Z_BUF_ERROR') return new Fault('invalid', 'source.truncated', 'the compressed answer ends too early', { cause });
  return /^Z_|^ERR_+(?:BROTLI|ERROR_FORMAT|ERROR|PADDING)/.test(code)
    ? new Fault('invalid', 'source.compression', `the answer is not what its content-encoding says: ${code}`, { cause })
    : cause;
};

/**
 * The bytes of a body as its `content-encoding` says, decompressed as they come: no stage, and not the wire, gives more than
 * `limit` bytes. `told` gets the bytes that came over the wire.
 * @throws Fault invalid `source.compression`, `source.truncated`, `source.tooLarge`
 */
export const decoded = (
  body: Readable,
  codings: string | null,
  limit: number,
  told: (bytes: number) => void | Promise<void>,
): AsyncGenerator<Uint8Array> => {
  const names = (codings ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const stages = names.toReversed().map((name) => decoders[name]?.());
  if (stages.length > maxCodings || stages.includes(undefined)) {
    body.destroy();
    throw new Fault('invalid', 'source.compression', `content-encoding ${names.join(', ').slice(0, 60)}`);
  }
  let last = body;
  for (const [n, stage] of stages.entries())
    last = pipeline(last, n === 0 ? counted(limit, told) : counted(limit), stage as Transform, () => {});
  return (async function* () {
    try {
      for await (const part of last === body ? counted(limit, told)(body) : counted(limit)(last)) yield part;
    } catch (cause) {
      throw unreadable(cause);
    }
  })();
};
