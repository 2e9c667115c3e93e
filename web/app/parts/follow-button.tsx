import { Form, useLocation } from 'react-router';
import type { FollowView, TargetKind } from '../api/watch.ts';
import { useWatchWords } from '../words/watch.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormKey } from './form-key.tsx';

/** Follows or unfollows; whoever owns it sees how many do. Visitors sign in first and come back. */
export const FollowButton = ({
  kind,
  id,
  follow,
  className,
}: {
  kind: TargetKind;
  id: string;
  follow: FollowView | undefined;
  className?: string;
}) => {
  const words = useWatchWords();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  if (follow?.followers !== undefined)
    return kind === 'legal' ? null : <p className="text-soft">{words.followers(follow.followers)}</p>;
  const following = follow?.following ?? false;
  return (
    <Form method="post" action={`/${language}/my/follow`} className={className}>
      <FormKey of={`${following ? 'un' : ''}follow${kind}${id}`} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="back" value={pathname + search} />
      <Button
        kind="plain"
        icon={following ? 'check' : 'bell'}
        name="act"
        value={following ? 'unfollow' : 'follow'}
        aria-pressed={following}
        title={following ? words.unfollow : undefined}
        className="w-full"
      >
        {following ? words.following[kind] : words.follow[kind]}
      </Button>
    </Form>
  );
};
