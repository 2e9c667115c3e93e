import { Link } from 'react-router';
import { useModerationWords } from '../words/moderation.ts';
import { useLanguage } from '../words/words.ts';

/** The way to report something to the desk. */
export const ReportLink = ({
  target,
}: {
  target: { readonly kind: 'organisation' | 'listing' | 'message'; readonly id: string; readonly inquiry?: string };
}) => (
  <Link
    to={`/${useLanguage()}/report?${new URLSearchParams(target)}`}
    rel="nofollow"
    className="inline-flex min-h-6 items-center text-sm text-soft underline underline-offset-4 hover:text-ink"
  >
    {useModerationWords().report}
  </Link>
);
