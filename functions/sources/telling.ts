import { Fault } from '@sandan/kernel/fault';
import { type Followed, type SourceState, unasked } from '@sandan/market/import/source';
import type { SourceError } from '@sandan/market/import/source-run';
import type { Stores } from '@sandan/store/stores';

const attempts = 8;

/** Writes what is now known of a source; a twin that wrote first is read and followed. Nothing is written where `change` gives nothing. */
export const tell = async (
  { sources }: Pick<Stores, 'sources'>,
  followed: Followed,
  change: (before: SourceState) => SourceState | undefined,
): Promise<SourceState> => {
  for (let attempt = 1; ; attempt++) {
    const before = (await sources.byId(followed.id)) ?? unasked(followed);
    const next = change(before);
    if (!next) return before;
    try {
      await sources.save(next);
      return next;
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.code !== 'source.stale' || attempt === attempts) throw fault;
    }
  }
};

/** A text without the keys, however they may have been written into it. */
const without = (secrets: readonly string[], text: string): string =>
  secrets
    .flatMap((value) => [value, ...value.split(':')])
    .filter((value) => value.length >= 4)
    .flatMap((value) => [value, encodeURIComponent(value), Buffer.from(value).toString('base64')])
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);

/** A fault as it is kept: with the start of the answer, without keys. */
export const errorOf = (
  fault: Fault,
  at: { n: number; run: number; now: Date; document?: string; answer?: string },
  secrets: readonly string[] = [],
): SourceError => {
  const { status, headers = '', answer = at.answer ?? '' } = fault.params;
  const said = (text: string | number, max: number) => without(secrets, String(text)).slice(0, max).toWellFormed();
  return {
    n: at.n,
    run: at.run,
    at: at.now.toISOString(),
    code: fault.code,
    detail: said(fault.message, 300),
    ...(at.document === undefined ? {} : { document: at.document.slice(-300) }),
    ...(typeof status === 'number' ? { status } : {}),
    ...(headers === '' ? {} : { headers: said(headers, 2000) }),
    ...(answer === '' ? {} : { answer: said(answer, 4000) }),
  };
};
