import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { derivedId } from '@sandan/kernel/id';
import type { Attachment } from '@sandan/mail/mailer';
import { sendOnce } from '@sandan/mail/once';
import { noticeMail } from '@sandan/mail/templates';
import { type News, type Notice, notify } from '@sandan/market/notice/notice';
import { sending } from '@sandan/store/sendings';
import type { Reader } from './people.ts';
import type { NotifierWorld } from './world.ts';

/** One happening told to one person is one notice, however often it is delivered. */
const noticeId = (news: News, personId: string): string =>
  derivedId('notice', Date.parse(news.at), createHash('sha256').update(`${news.key}\n${news.kind}\n${personId}`).digest());

/** The notice as it stands: made now, or by an earlier delivery, which is rare enough to write first and read then. */
const noticeOf = async ({ stores }: NotifierWorld, news: News, { person, zone }: Reader): Promise<Notice | undefined> => {
  const id = noticeId(news, person.id);
  const notice = notify(news, person, zone, id);
  try {
    await stores.notices.save(notice);
    return notice;
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.kind !== 'conflict') throw fault;
    return stores.notices.byId(person.id, id);
  }
};

/**
 * Tells one person: a notice in the market, and at most one mail if the person wants each by itself. `stop` is what a click in
 * that mail ends, if not all mail; `attached` gives what goes with it.
 */
export const tell = async (
  world: NotifierWorld,
  news: News,
  reader: Reader,
  stop?: string,
  attached?: (reader: Reader) => Attachment | undefined,
): Promise<void> => {
  const notice = await noticeOf(world, news, reader);
  if (notice?.mail !== 'waiting' || notice.digestAt) return;
  const sent = await sendOnce(
    world.mailer,
    sending(world.stores.notices, notice),
    noticeMail(notice, reader.person, world, stop, attached?.(reader)),
  );
  if (sent === 'uncertain') world.log({ level: 'error', message: 'a mail may not have gone out', notice: notice.id });
};
