import { Fault } from '@sandan/kernel/fault';

/** Bounds of one request to an outside source. */
export interface DownloadLimits {
  /** Bytes after decompression. */
  readonly bytes: number;
  /** Milliseconds from the first byte sent to the last one read. */
  readonly ms: number;
  /** Longest Retry-After that is waited for, in seconds; a longer one ends the run. */
  readonly retryAfter: number;
  readonly attempts: number;
}
export const downloadLimits: DownloadLimits = { bytes: 32 * 1024 * 1024, ms: 20_000, retryAfter: 20, attempts: 3 };

/** What downloading touches; the real `fetch` and timer but in tests. */
export interface Wire {
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number) => Promise<void>;
}
export const wire: Wire = { fetch, sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };

const refused = (code: string, message: string, retryAfter?: number, cause?: unknown) =>
  new Fault('limited', code, message, { cause, ...(retryAfter === undefined ? {} : { retryAfter }) });

const secondsOf = (header: string | null): number | undefined => {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
};

const bodyOf = async (response: Response, limit: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > limit) throw new Fault('invalid', 'source.tooLarge', `more than ${limit} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** An attempt that may be made again, after `wait` seconds if the source said so. */
class Again extends Error {
  readonly wait: number | undefined;
  readonly fault: Fault;
  constructor(fault: Fault, wait?: number) {
    super(fault.message);
    this.fault = fault;
    this.wait = wait;
  }
}

const once = async (url: URL, name: string, { fetch: get }: Wire, limits: DownloadLimits): Promise<Uint8Array> => {
  let response: Response;
  try {
    response = await get(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.ms),
      headers: { accept: 'application/xml, text/xml', 'user-agent': 'Mozilla/5.0 (compatible; SandanMarket/1.0)' },
    });
    if (response.status >= 300 && response.status < 400)
      throw new Fault('invalid', 'source.redirect', `${name} answered ${response.status}`);
    if (response.status === 429 || response.status >= 500) {
      const wait = secondsOf(response.headers.get('retry-after'));
      const fault = refused('source.busy', `${name} answered ${response.status}`, wait);
      if (wait !== undefined && wait > limits.retryAfter) throw fault;
      throw new Again(fault, wait);
    }
    if (!response.ok) throw new Fault('invalid', 'source.status', `${name} answered ${response.status}`);
    return await bodyOf(response, limits.bytes);
  } catch (cause) {
    if (cause instanceof Fault || cause instanceof Again) throw cause;
    throw new Again(
      refused('source.unreachable', `${name}: ${cause instanceof Error ? cause.name : 'no answer'}`, undefined, cause),
    );
  }
};

/**
 * The bytes at an address, in bounds. No redirect is followed. A busy or broken source is tried again up to `attempts` times, at
 * the time it asks for. `name` stands for the address in messages: addresses carry keys.
 * @throws Fault limited `source.busy` or `source.unreachable`; invalid `source.redirect`, `source.status`, `source.tooLarge`
 */
export const download = async (
  url: URL,
  name: string,
  by: Wire = wire,
  given: Partial<DownloadLimits> = {},
): Promise<Uint8Array> => {
  const limits = { ...downloadLimits, ...given };
  for (let attempt = 1; ; attempt++)
    try {
      return await once(url, name, by, limits);
    } catch (cause) {
      if (!(cause instanceof Again)) throw cause;
      if (attempt >= limits.attempts) throw cause.fault;
      await by.sleep(cause.wait === undefined ? 200 * 2 ** attempt * (0.5 + Math.random()) : cause.wait * 1000);
    }
};
