import { createHash } from 'node:crypto';
import { type Said, saidOf } from '@sandan/fn-notifier/watch/said';
import { derivedId } from '@sandan/kernel/id';
import { textIn } from '@sandan/kernel/text';
import { sendOnce } from '@sandan/mail/once';
import { type WatchedNews, watchMail } from '@sandan/mail/templates';
import type { Person } from '@sandan/market/company/person';
import { type News, noticeText, notify } from '@sandan/market/notice/notice';
import type { Alert, AlertLetter } from '@sandan/market/watch/alert';
import { sending } from '@sandan/store/sendings';
import { commit, work } from '@sandan/store/work';
import { each, eachPerson, personOf } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Alerts in one letter; the mail names so many of each search and counts the rest. */
const most = 500;
const named = 10;
/** Letters that may have an alert which a clock that stopped has not cleared. */
const lately = 10;

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Takes from an alert the letter it waited for. */
const clear = async ({ stores }: ClockWorld, { letterAt: _, ...alert }: Alert): Promise<void> =>
  stores.alerts.save({ ...alert, version: alert.version + 1 });

/** When the first of them was due, in ms since the epoch. */
const dueAt = (alerts: readonly Alert[]): number => Math.min(...alerts.map(({ letterAt = '' }) => Date.parse(letterAt)));

/**
 * Puts what is due for one person into one letter. The letter is written first and the alerts are cleared after it, so that a clock
 * that stops between the two repeats nothing: what a letter has already is only cleared.
 */
const bind = async (world: ClockWorld, personId: string, ids: readonly string[], now: Date): Promise<void> => {
  const { stores } = world;
  const at = now.toISOString();
  const found = await stores.alerts.many(personId, ids);
  const due = found.filter((a) => a.letterAt !== undefined && a.letterAt <= at).sort((a, b) => (a.at < b.at ? -1 : 1));
  const had = new Set((await stores.alertLetters.lastOf(personId, lately)).flatMap((letter) => letter.alertIds));
  const fresh = due.filter((alert) => !had.has(alert.id)).map((alert) => alert.id);
  if (fresh.length > 0) {
    // Two clocks that see the same alerts make the same letter, whatever the time of each, and one of them is refused.
    const id = derivedId('mail', dueAt(due), hash(`${personId}\n${fresh.toSorted()[0]}`));
    await stores.alertLetters.save({ id, version: 1, personId, alertIds: fresh, at, mail: 'waiting' });
  }
  for (const alert of due) await clear(world, alert);
};

const titleOf = ({ search, title, ownerName, news }: Said, alert: Alert, language: 'ko' | 'en'): string => {
  if (search) return search.name;
  if (alert.cause.by === 'follow' && alert.cause.target.kind === 'owner') return textIn(ownerName, language);
  return textIn(title, language) || noticeText(news)[language];
};

/** One line of the letter: of a saved search the listing alone, of what is followed what happened. */
const lineOf = ({ search, title, ownerName, news }: Said, language: 'ko' | 'en') => ({
  text: search ? `${textIn(title, language)} (${textIn(ownerName, language)})` : noticeText(news)[language],
  link: news.link,
});

interface Line {
  readonly alert: Alert;
  readonly said: Said;
}

const groupsOf = (lines: readonly Line[], language: 'ko' | 'en'): WatchedNews[] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.said.stop, [...(groups.get(line.said.stop) ?? []), line]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const items = group.slice(0, named).map(({ said }) => lineOf(said, language));
    return [{ title: titleOf(first.said, first.alert, language), items, more: group.length - items.length }];
  });
};

/** The notice in the market that says how much came. */
const noticeOf = (letter: AlertLetter, person: Person, count: number) => {
  const key = `alertLetter#${letter.id}`;
  const news: News = { kind: 'alerts.letter', key, at: letter.at, link: '/my/searches', params: { count }, actor: '' };
  return notify(news, person, 'Asia/Seoul', derivedId('notice', Date.parse(letter.at), hash(`${key}\n${person.id}`)));
};

/** Sends a letter as things stand: what has been withdrawn since is left out, and a letter of nothing is not sent. */
const send = async (world: ClockWorld, report: ClockReport, personId: string, id: string): Promise<void> => {
  const { stores } = world;
  const [letter, person] = await Promise.all([stores.alertLetters.byId(personId, id), stores.persons.byId(personId)]);
  if (letter?.mail !== 'waiting') return;
  const alerts = person?.status === 'active' ? await stores.alerts.many(personId, letter.alertIds) : [];
  const lines: Line[] = [];
  for (const alert of alerts.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const said = await saidOf(stores, alert);
    if (said) lines.push({ alert, said });
  }
  const w = work();
  const mailed = lines.filter(({ said }) => said.mail);
  const wanted = person && person.mail !== 'none' && person.watchMail !== false && mailed.length > 0;
  if (person && lines.length > 0) {
    const notice = noticeOf(letter, person, lines.length);
    if (!(await stores.notices.byId(personId, notice.id))) stores.notices.create(w, notice);
  }
  if (!wanted) stores.alertLetters.put(w, { ...letter, mail: 'none', version: letter.version + 1 });
  await commit(stores.db, w);
  if (!wanted) return;
  const mail = watchMail(groupsOf(mailed, person.language), person, world);
  const sent = await sendOnce(world.mailer, sending(stores.alertLetters, letter), mail);
  if (sent === 'sent') report.digests++;
  if (sent === 'uncertain') world.log({ level: 'error', message: 'a mail may not have gone out', letter: letter.id });
};

/** Sends the daily and weekly letters that are due, one to each person for all that they watch. */
export const sendAlertLetters = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { alerts, alertLetters } = world.stores;
  const at = now.toISOString();
  await eachPerson(
    world,
    report,
    (page) => alerts.due(at, page),
    most,
    (personId, ids) => bind(world, personId, ids, now),
  );
  await each(
    world,
    report,
    (page) => alertLetters.waiting(at, page),
    ({ id, pk }) => send(world, report, personOf(pk), id),
  );
};
