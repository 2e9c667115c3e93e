import { feedNamed, following } from '@sandan/fn-sources/followed';
import type { SourcesTold } from '../sources.ts';
import { organisations } from './organisations.ts';
import { organisationId } from './setting.ts';

/**
 * What the demonstration follows where nothing else is said: the patents of its invented university. It has no key for that, so that
 * nobody is asked, and the source desk shows what it says then.
 */
export const demoFollowed = (env: Readonly<Record<string, string | undefined>>): SourcesTold => {
  const feed = feedNamed('kipris');
  if (!feed || env.FOLLOWED !== undefined || env.KIPRIS_KEY) return {};
  return { followed: [following(feed, organisationId('nuri'), { applicant: organisations.nuri.ko.slice(0, 30) })] };
};
