import { createHash } from 'node:crypto';
import { derivedId } from '@sandan/kernel/id';
import { sendOnce } from '@sandan/mail/once';
import { digestMail } from '@sandan/mail/templates';
import type { Notice } from '@sandan/market/notice/notice';
import { sending } from '@sandan/store/sendings';
import { commit, work } from '@sandan/store/work';
import { each, eachPerson, personOf } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Notices in one digest; the rest is in the next one. A transaction writes them all with it. */
const most = 90;

/** Those of the notices that still wait, read anew. */
const stillWaiting = async ({ stores }: ClockWorld, personId: string, ids: readonly string[]): Promise<Notice[]> => {
  const found = await Promise.all(ids.map((id) => stores.notices.byId(personId, id)));
  return found.filter((n): n is Notice => n?.mail === 'waiting');
};

/** Binds what waits for one person into a digest. Of two clocks that try, one does. */
const bind = async (world: ClockWorld, personId: string, ids: readonly string[], now: Date): Promise<void> => {
  const { stores } = world;
  const person = await stores.persons.byId(personId);
  const waiting = await stillWaiting(world, personId, ids);
  const [first] = waiting;
  if (!first) return;
  const w = work();
  const wanted = person?.status === 'active' && person.mail !== 'none';
  for (const notice of waiting)
    stores.notices.put(w, { ...notice, version: notice.version + 1, mail: wanted ? 'digested' : 'none' });
  if (wanted) {
    const digest = createHash('sha256').update(`${personId}\n${first.id}`).digest();
    stores.digests.create(w, {
      id: derivedId('mail', now.getTime(), digest),
      version: 1,
      personId,
      noticeIds: waiting.map((n) => n.id),
      at: now.toISOString(),
      mail: 'waiting',
    });
  }
  await commit(stores.db, w);
};

const send = async (world: ClockWorld, report: ClockReport, personId: string, id: string): Promise<void> => {
  const { stores } = world;
  const [digest, person] = await Promise.all([stores.digests.byId(personId, id), stores.persons.byId(personId)]);
  if (digest?.mail !== 'waiting' || !person) return;
  const notices = await Promise.all(digest.noticeIds.map((id) => stores.notices.byId(digest.personId, id)));
  const mail = digestMail(
    notices.filter((n) => n !== undefined),
    person,
    world,
  );
  const sent = await sendOnce(world.mailer, sending(stores.digests, digest), mail);
  if (sent === 'sent') report.digests++;
  if (sent === 'uncertain') world.log({ level: 'error', message: 'a mail may not have gone out', digest: digest.id });
};

/** Sends the daily digests that are due: first what waits is bound, then everything bound and not sent goes out. */
export const sendDigests = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { notices, digests } = world.stores;
  const at = now.toISOString();
  await eachPerson(
    world,
    report,
    (page) => notices.waiting(at, page),
    most,
    (personId, ids) => bind(world, personId, ids, now),
  );
  await each(
    world,
    report,
    (page) => digests.waiting(at, page),
    ({ id, pk }) => send(world, report, personOf(pk), id),
  );
};
