import type { Actor } from '@sandan/kernel/actor';
import type { Qualification } from '@sandan/market/booking/qualification';
import { afterTraining } from '@sandan/market/booking/training';
import type { Qualifications } from './qualifications.ts';
import type { Resources } from './resources.ts';
import type { BookingChange } from './waitlist.ts';
import type { Work } from './work.ts';

/** Adds to the work what changes of bookings do to qualifications. */
export const followTraining = async (
  { resources, qualifications }: { readonly resources: Resources; readonly qualifications: Qualifications },
  w: Work,
  changes: readonly BookingChange[],
  actor: Actor,
  now: Date,
): Promise<void> => {
  const held = new Map<string, { readonly before: Qualification | undefined; after: Qualification | undefined }>();
  for (const { before, after } of changes) {
    const lessons = after.parts.filter((p) => p.kind === 'training');
    if (lessons.length === 0) continue;
    const found = await resources.many(lessons.map((p) => p.resourceId));
    for (const { training, ownerId } of found.values()) {
      if (!training) continue;
      const key = `${after.booker.personId} ${ownerId} ${training.skill}`;
      const known = held.get(key)?.after ?? (await qualifications.held(after.booker.personId, ownerId, training.skill));
      const next = afterTraining(before, after, ownerId, training, known, actor, now);
      if (!next) continue;
      const first = held.get(key);
      held.set(key, { before: first ? first.before : known, after: next });
    }
  }
  for (const { before, after } of held.values()) {
    if (!after) continue;
    if (before) qualifications.put(w, { ...after, version: before.version + 1 });
    else qualifications.create(w, { ...after, version: 1 });
  }
};
