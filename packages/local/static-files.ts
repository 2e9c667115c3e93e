import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { assets } from '@sandan/topology/topology';
import { getMimeType } from 'hono/utils/mime';

type Encoding = 'br' | 'gzip' | 'identity';

interface StaticFile {
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  readonly bodies: Partial<Record<Encoding, Promise<Buffer>>>;
}

const compressible = /^(?:text\/|image\/svg|application\/(?:json|javascript|manifest|xml|wasm)|font\/(?:ttf|otf))/;
const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
};

const read = (file: StaticFile, encoding: Encoding): Promise<Buffer> => {
  const known = file.bodies[encoding];
  if (known) return known;
  const plain = Promise.resolve(readFileSync(file.path));
  const body = encoding === 'identity' ? plain : plain.then(compress[encoding]);
  file.bodies[encoding] = body;
  return body;
};

const encodingFor = (request: IncomingMessage, type: string): Encoding => {
  if (!compressible.test(type)) return 'identity';
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
};

/** The static files of the web, as the edge serves them: hashed names for ever, others after asking; compressed once. */
export const staticFiles = (folder: string) => {
  const files = new Map<string, StaticFile>();
  for (const path of filesIn(folder)) {
    const type = getMimeType(path) ?? 'application/octet-stream';
    const { size, mtimeMs } = statSync(path);
    const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
    files.set(encodeURI(`/${relative(folder, path).split(sep).join('/')}`), { path, type, etag, bodies: {} });
  }
  return {
    /** Answers the request and says true, or leaves it alone. */
    async serve(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> {
      const file = files.get(pathname);
      if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      const forEver = pathname.startsWith(assets.immutablePrefix);
      response.setHeader('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
      response.setHeader('etag', file.etag);
      response.setHeader('x-content-type-options', 'nosniff');
      if (request.headers['if-none-match'] === file.etag) {
        response.writeHead(304).end();
        return true;
      }
      const encoding = encodingFor(request, file.type);
      const body = await read(file, encoding);
      if (compressible.test(file.type)) response.setHeader('vary', 'accept-encoding');
      if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
      response.writeHead(200, { 'content-type': file.type, 'content-length': body.length }).end(body);
      return true;
    },
  };
};
