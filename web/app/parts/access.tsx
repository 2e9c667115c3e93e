import { Link } from 'react-router';
import type { AccessView } from '../api/booking.ts';
import { moment } from '../format/date.ts';
import { useEquipmentWords } from '../words/equipment.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { LinkButton } from './button.tsx';
import { Icon } from './icon.tsx';

/** Where a way leads: to sign in, to the owner, or to a training that is to be booked first. */
const useWay = (listingId?: string) => {
  const language = useLanguage();
  const words = useEquipmentWords();
  return (way: string): { to: string; label: string } => {
    const back = encodeURIComponent(listingId ? `/${language}/listings/${listingId}` : `/${language}/equipment`);
    if (way === 'sign-in') return { to: `/${language}/sign-in?back=${back}`, label: words.ways['sign-in'] };
    if (way === 'organisation') return { to: `/${language}/my/organisations/new`, label: words.ways.organisation };
    if (way.startsWith('res_')) return { to: `/${language}/resources/${way}`, label: words.ways.resource };
    return { to: `/${language}/listings/${listingId}#ask`, label: words.ways.inquiry };
  };
};

type Reason = AccessView['reasons'][number];

/** Why one may not book yet, each reason with what leads there; `title` names the instrument for who cannot see the box around it. */
export const Reasons = ({ reasons, listingId, title }: { reasons: readonly Reason[]; listingId?: string; title?: string }) => {
  const words = useEquipmentWords();
  const way = useWay(listingId);
  return (
    <div className="rounded-lg bg-honey-50 px-4 py-3 text-honey-900">
      <p className="font-semibold">{words.notYet}</p>
      <ul className="mt-1 grid gap-1">
        {reasons.map((reason) => {
          const to = reason.way ? way(reason.way) : undefined;
          return (
            <li key={reason.code}>
              {reason.text}
              {to && (
                <>
                  {' '}
                  <Link to={to.to} className="link font-semibold" aria-label={title ? `${to.label}: ${title}` : undefined}>
                    {to.label}
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

/** Reasons that lie in the reader alone and hold for every instrument. */
export const isReaders = ({ way }: Reason): boolean => way === 'sign-in' || way === 'organisation';

/** When an instrument is free first, and whether one may book it; `told` leaves out the reader's own reasons, told once for all. */
export const AccessBox = ({
  access,
  listingId,
  title,
  told = false,
}: {
  access: AccessView;
  listingId: string;
  title: string;
  told?: boolean;
}) => {
  const words = useEquipmentWords();
  const language = useLanguage();
  const { resourceId, firstFree, reasons, approval } = access;
  const shown = told ? reasons.filter((reason) => !isReaders(reason)) : reasons;
  const at = firstFree ? `?at=${encodeURIComponent(firstFree.from)}` : '';
  return (
    <div className="grid gap-2 border-t border-line pt-3 text-[0.9375rem]">
      {firstFree && (
        <p className="flex flex-wrap items-center gap-x-2">
          <Icon name="clock" className="size-4.5 text-pine-700" />
          <span className="text-soft">{words.firstFree}</span>
          <span className="font-semibold">{moment(firstFree.from, language)}</span>
        </p>
      )}
      {reasons.length === 0 ? (
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="good">{words.mayBook}</Badge>
          {approval && approval !== 'none' && <span className="text-soft">{words.approval}</span>}
        </p>
      ) : (
        shown.length > 0 && <Reasons reasons={shown} listingId={listingId} title={title} />
      )}
      {resourceId && (
        <p>
          <LinkButton
            kind={reasons.length === 0 ? 'main' : 'plain'}
            size="small"
            to={`/${language}/resources/${resourceId}${at}`}
            aria-label={`${reasons.length === 0 ? words.book : words.calendar}: ${title}`}
          >
            {reasons.length === 0 ? words.book : words.calendar}
          </LinkButton>
        </p>
      )}
    </div>
  );
};
