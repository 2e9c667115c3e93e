import { PrivacySubject } from '@sandan/market/privacy/subject';
import * as z from 'zod';
import type { PrivacyWorld } from './world.ts';

/** An erasure that was carried out: what a table restored from an older copy must undergo again. */
export const Erased = z.object({
  requestId: z.string(),
  subject: PrivacySubject,
  done: z.iso.datetime(),
  counts: z.record(z.string(), z.int()),
});
export type Erased = z.infer<typeof Erased>;

const folder = 'privacy/erased/';

/** Writes it down in the object store, which no restored table takes back. */
export const register = ({ objects }: Pick<PrivacyWorld, 'objects'>, erased: Erased): Promise<void> =>
  objects.put(`${folder}${erased.requestId}.json`, JSON.stringify(erased), 'application/json');

/** All erasures that were ever carried out. */
export async function* registered({ objects }: Pick<PrivacyWorld, 'objects'>): AsyncGenerator<Erased> {
  for await (const key of objects.list(folder)) {
    const stream = await objects.get(key);
    if (stream) yield Erased.parse(JSON.parse(await new Response(stream).text()));
  }
}
