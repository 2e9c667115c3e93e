import type { Localized } from '@sandan/kernel/text';
import type { ChannelProject } from '../channel/project.ts';
import type { News } from './notice.ts';

const answers = {
  given: { ko: '기업이 동의했습니다', en: 'the company has agreed' },
  taken: { ko: '기업이 동의를 거뒀습니다', en: 'the company no longer agrees' },
} as const;

/** What a change gives to tell: that an agency asks, that the company answered, and which tasks are due. */
export const channelNews = (before: ChannelProject | undefined, after: ChannelProject, agency: Localized): readonly News[] => {
  const { id, version, plan, changed, agencyId, created, consentedAt, tasks } = after;
  const { title } = plan;
  const news = (kind: News['kind'], what: string, params: News['params'], to?: readonly string[]): News => ({
    kind,
    key: `${id}#${version}#${what}`,
    at: changed.at,
    link: `/channels/${id}`,
    params: { title, ...params },
    actor: changed.actor,
    ...(to ? { to } : {}),
  });
  if (!before) return agencyId ? [news('channel.asked', 'asked', { agency })] : [];
  const answered = agencyId !== undefined && before.consentedAt !== consentedAt;
  const told = new Set(before.tasks.filter(({ remindedAt }) => remindedAt).map(({ number }) => number));
  return [
    ...(answered
      ? [news('channel.answered', 'answered', { what: consentedAt ? answers.given : answers.taken }, [created.actor])]
      : []),
    ...tasks
      .filter(({ remindedAt, number }) => remindedAt && !told.has(number))
      .map((task) => news('channel.taskDue', `task${task.number}`, { task: task.title, due: task.due }, [task.ownerId])),
  ];
};
