import { Link } from 'react-router';
import type { Me } from '../api/views.ts';
import { useStepUpWords } from '../words/step-up.ts';
import { useLanguage } from '../words/words.ts';

/** Leads a signer without a second factor to set one up. The days are counted on the server, so that both renderings say the same. */
export const FactorDue = ({ me, days }: { me: Me | null; days: number | undefined }) => {
  const words = useStepUpWords();
  const language = useLanguage();
  if (!me || days === undefined) return null;
  return (
    <aside aria-label={words.label} className="border-b border-honey-300 bg-honey-50 text-honey-900">
      <p className="wrap flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
        <span>{words.due(days)}</span>
        <Link to={`/${language}/settings/security`} className="font-semibold underline underline-offset-4">
          {words.dueLink}
        </Link>
      </p>
    </aside>
  );
};
