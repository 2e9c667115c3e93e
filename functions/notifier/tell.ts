import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { derivedId } from '@sandan/kernel/id';
import type { Attachment } from '@sandan/mail/mailer';
import { type Sending, sendOnce } from '@sandan/mail/once';
import { noticeMail } from '@sandan/mail/templates';
import { type News, type Notice, notify } from '@sandan/market/notice/notice';
import { bornSending, sending } from '@sandan/store/sendings';
import type { Reader } from './people.ts';
import type { NotifierWorld } from './world.ts';

/** One happening told to one person is one notice, however often it is delivered. */
const noticeId = (news: News, personId: string): string =>
  derivedId('notice', Date.parse(news.at), createHash('sha256').update(`${news.key}\n${news.kind}\n${personId}`).digest());

const isDue = ({ mail, digestAt }: Notice): boolean => mail === 'waiting' && !digestAt;

/**
 * Writes the notice, with its mail as being sent if one is due now, and gives the sending; nothing where no mail is due, or another delivery
 * has it. That an earlier delivery wrote it is rare enough to write first and read then.
 */
const sendingOf = async ({ stores: { notices }, sent }: NotifierWorld, made: Notice): Promise<Sending | undefined> => {
  const due = isDue(made);
  const notice: Notice = due ? { ...made, mail: 'sending' } : made;
  try {
    await notices.save(notice);
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.kind !== 'conflict') throw fault;
    const before = await notices.byId(made.personId, made.id);
    return before && isDue(before) ? sending(notices, before) : undefined;
  }
  const born = bornSending(notices, notice);
  const done = async () => sent?.({ ...notice, mail: 'sent', version: notice.version + 1 });
  return due ? { ...born, ...(sent ? { done } : {}) } : undefined;
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
  const notice = notify(news, reader.person, reader.zone, noticeId(news, reader.person.id));
  const sending = await sendingOf(world, notice);
  if (!sending) return;
  const sent = await sendOnce(world.mailer, sending, noticeMail(notice, reader.person, world, stop, attached?.(reader)));
  if (sent === 'uncertain') world.log({ level: 'error', message: 'a mail may not have gone out', notice: notice.id });
};
