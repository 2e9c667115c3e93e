import { Link } from 'react-router';
import type { SearchData } from '../pages/search.tsx';

/** How the text was read: on another keyboard, by other words; and what may have been meant instead. */
export const SearchReading = ({ lines }: { lines: SearchData['reading'] }) => {
  const { readAs, didYouMean, through } = lines;
  if (!readAs && !didYouMean && !through) return null;
  return (
    <div className="mb-4 grid gap-1.5 text-[0.9375rem]">
      {readAs && (
        <p className="text-lg">
          <span className="font-semibold">{readAs.text}</span>{' '}
          <Link to={`?${readAs.instead.to}`} className="link text-[0.9375rem]">
            {readAs.instead.label}
          </Link>
        </p>
      )}
      {didYouMean && (
        <p className="text-lg">
          {didYouMean.text}{' '}
          <Link to={`?${didYouMean.way.to}`} className="link font-semibold">
            {didYouMean.way.label}
          </Link>
        </p>
      )}
      {through && (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-soft">
          <span>{through.text}:</span>
          {through.pairs.map((pair) => (
            <span key={`${pair.asked} ${pair.found}`} title={pair.way} className="wrap-anywhere">
              {pair.asked} <span aria-hidden="true">{pair.same ? '=' : '→'}</span>{' '}
              <strong className="font-semibold text-ink">{pair.found}</strong>
              <span className="sr-only"> ({pair.way})</span>
            </span>
          ))}
        </p>
      )}
    </div>
  );
};
