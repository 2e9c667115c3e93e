import type { Language } from '@sandan/kernel/text';
import type { NoteEdition } from '../note/edition.ts';
import type { NoteAction } from '../note/process.ts';
import type { News } from './notice.ts';

type Said = Readonly<Record<Language, string>>;

/** What the author is told of a step that the desk or the clock has taken. */
const toAuthor: Readonly<Partial<Record<NoteAction, Said>>> = {
  requestChanges: { ko: '검토자가 수정을 요청했습니다', en: 'the reviewer asks for changes' },
  publish: { ko: '공개되었습니다', en: 'it is published' },
  withdraw: { ko: '운영자가 공개를 거두었습니다', en: 'the desk has withdrawn it' },
  remind: { ko: '검토 기한이 지났습니다. 새 판을 써 주세요', en: 'its day of review has passed. Please write a new edition' },
};

/** What those who follow it are told. */
const toFollowers: Readonly<Partial<Record<NoteAction, Said>>> = {
  publish: { ko: '새 판이 나왔습니다', en: 'there is a new edition' },
  withdraw: { ko: '공개가 중단되었습니다', en: 'it was withdrawn' },
};

/** What a step gives to tell. `followers` are those who follow the note. */
export const noteNews = (before: NoteEdition | undefined, after: NoteEdition, followers: readonly string[]): readonly News[] => {
  const step = after.course.at(-1);
  if (!step || before?.course.length === after.course.length) return [];
  const { noteId, number, version, content, changed, authorId } = after;
  const shown = step.action === 'publish' ? number > 1 : before?.state === 'published';
  const mine = `/my/notes/${noteId}/${number}`;
  const news = (kind: News['kind'], who: string, link: string, what?: Said, to?: readonly string[]): News => ({
    kind,
    key: `${noteId}#${number}#${version}#${who}`,
    at: changed.at,
    link,
    params: { title: content.title, ...(what ? { what } : {}) },
    actor: changed.actor,
    ...(to ? { to } : {}),
  });
  const [author, follower] = [toAuthor[step.action], toFollowers[step.action]];
  return [
    ...(step.action === 'submit' ? [news('note.submitted', 'desk', mine)] : []),
    ...(author && step.side !== 'author' ? [news('note.forAuthor', 'author', mine, author, [authorId])] : []),
    ...(follower && shown && followers.length > 0
      ? [news('note.forFollowers', 'followers', step.action === 'publish' ? `/notes/${noteId}` : '/notes', follower, followers)]
      : []),
  ];
};
