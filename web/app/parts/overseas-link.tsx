import { Link } from 'react-router';
import type { ListingOverseas } from '../format/overseas.server.ts';
import { Icon } from './icon.tsx';

/** From a listing to what is known of its goods abroad, and its foreign prices in won. */
export const OverseasLink = ({ overseas: { link, prices } }: { overseas: ListingOverseas }) => (
  <>
    {prices.map((price) => (
      <p key={price} className="mt-4 text-[0.9375rem] text-soft">
        {price}
      </p>
    ))}
    {link && (
      <p className="mt-4">
        <Link to={link.to} className="link inline-flex min-h-8 items-center gap-1.5">
          <Icon name="globe" className="size-4.5" />
          {link.label}
        </Link>
      </p>
    )}
  </>
);
