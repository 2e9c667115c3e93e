import { Link } from 'react-router';
import type { ImpersonationView } from '../api/desk.ts';
import { moment } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useDeskWords } from '../words/desk.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';

/** One time that the desk looked through somebody. */
export const ImpersonationLine = ({ seen, person }: { seen: ImpersonationView; person: boolean }) => {
  const words = useDeskWords();
  const language = useLanguage();
  const organisation = seen.organisation && textIn(seen.organisation.name, language);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 px-5 py-3.5">
      <div className="min-w-0 flex-1">
        {person && <p className="font-semibold">{[seen.person.name, organisation].filter(Boolean).join(' · ')}</p>}
        <p className="wrap-anywhere">{seen.reason}</p>
        <p className="text-[0.9375rem] text-soft">
          {[
            moment(seen.began, language),
            words.until(moment(seen.until, language)),
            seen.operator && words.by(seen.operator.name),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!person && (
          <Link to={`?of=${seen.id}`} preventScrollReset className="link text-[0.9375rem]">
            {words.looked}
          </Link>
        )}
      </div>
      <Badge tone={seen.state === 'active' ? 'wait' : 'calm'}>{words.states[seen.state]}</Badge>
    </li>
  );
};
