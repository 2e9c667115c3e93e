import { Link } from 'react-router';
import { useHouseWords } from '../words/house.ts';
import { useLanguage } from '../words/words.ts';
import { BlockForm } from './block-form.tsx';
import { ReportLink } from './report-link.tsx';

/** What a reader can do about an organisation that is not their own; `blocked` is unknown to those who may not block. */
export const PartyActions = ({
  id,
  blocked,
  reports,
  staff,
}: {
  id: string;
  blocked: boolean | undefined;
  reports: boolean;
  staff: boolean;
}) => {
  const words = useHouseWords();
  const language = useLanguage();
  if (!reports && !staff) return null;
  return (
    <div className="mt-3 grid justify-items-start gap-1 border-t border-line pt-3">
      {reports && <ReportLink target={{ kind: 'organisation', id }} />}
      {blocked !== undefined && !staff && <BlockForm id={id} blocked={blocked} />}
      {staff && (
        <Link to={`/${language}/standing/${id}`} className="link text-sm">
          {words.standing}
        </Link>
      )}
    </div>
  );
};
