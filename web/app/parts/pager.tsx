import { Link } from 'react-router';
import { useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';

/** First, last and the neighbours of the page one is on; 0 stands for a gap. */
export const shownPages = (page: number, pages: number): number[] => {
  const near = [1, pages, page - 1, page, page + 1].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(near)].toSorted((a, b) => a - b);
  return sorted.flatMap((n, i) => (i > 0 && n - (sorted[i - 1] ?? n) > 1 ? [0, n] : [n]));
};

const cell = 'inline-grid min-h-11 min-w-11 place-items-center rounded-lg px-2 tabular-nums hover:bg-sand';

export const Pager = ({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) => {
  const words = useWords();
  if (pages <= 1) return null;
  return (
    <nav aria-label={words.search.pages} className="mt-8 flex flex-wrap items-center justify-center gap-1">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev" className={cell} aria-label={words.search.previous}>
          <Icon name="left" />
        </Link>
      )}
      {shownPages(page, pages).map((n, at) =>
        n === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no name
          <span key={`gap${at}`} aria-hidden="true" className="px-1 text-soft">
            …
          </span>
        ) : (
          <Link
            key={n}
            to={to(n)}
            aria-current={n === page ? 'page' : undefined}
            className={`${cell} aria-[current=page]:bg-pine-700 aria-[current=page]:font-semibold aria-[current=page]:text-white`}
          >
            {n}
          </Link>
        ),
      )}
      {page < pages && (
        <Link to={to(page + 1)} rel="next" className={cell} aria-label={words.search.next}>
          <Icon name="right" />
        </Link>
      )}
    </nav>
  );
};
