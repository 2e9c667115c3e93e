import { PrivacySubject, type Scope } from '@sandan/market/privacy/subject';
import * as z from 'zod';
import { scopeOf } from './scope.ts';
import type { PrivacyWorld } from './world.ts';

const Kept = z.object({
  subject: PrivacySubject,
  ids: z.array(z.string()),
  conversations: z.array(z.string()),
  addresses: z.array(z.string()),
  names: z.array(z.string()).default([]),
  kept: z.array(z.string()),
  /** OpenID subject of a person. */
  signIn: z.string().optional(),
});

const keyOf = (requestId: string): string => `privacy/running/${requestId}.json`;

/** What a run needs to know of whom it erases; kept apart while it runs, since the records that told it go first. */
export type RunScope = Scope & { readonly signIn?: string | undefined };

export const scopeOfRun = async (world: PrivacyWorld, requestId: string, subject: PrivacySubject): Promise<RunScope> => {
  const stream = await world.objects.get(keyOf(requestId));
  if (stream) {
    const kept = Kept.parse(JSON.parse(await new Response(stream).text()));
    return {
      ...kept,
      ids: new Set(kept.ids),
      conversations: new Set(kept.conversations),
      kept: new Set(kept.kept),
    };
  }
  const scope = await scopeOf(world, subject);
  const signIn = subject.is === 'person' ? (await world.stores.persons.byId(subject.id))?.subject : undefined;
  const body = { ...scope, ids: [...scope.ids], conversations: [...scope.conversations], kept: [...scope.kept], signIn };
  await world.objects.put(keyOf(requestId), JSON.stringify(body), 'application/json');
  return { ...scope, signIn };
};

export const forgetScope = (world: PrivacyWorld, requestId: string): Promise<void> => world.objects.purge(keyOf(requestId));
