import { Link } from 'react-router';
import { count } from '../format/number.ts';
import type { SearchData } from '../pages/search.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';

const hintOf = ({ ways, isNumber }: SearchData) => {
  if (ways.length > 0) return 'emptyText';
  return isNumber ? 'emptyNumber' : 'emptyWords';
};

/** Nothing found: says which condition to drop, and what that would find. */
export const SearchEmpty = ({ data }: { data: SearchData }) => {
  const words = useWords();
  const language = useLanguage();
  return (
    <div className="card p-8 sm:p-10">
      <Icon name="search" className="size-9 text-edge" />
      <h2 className="mt-3 text-xl">{words.search.empty}</h2>
      <p className="mt-1 text-soft">{words.search[hintOf(data)]}</p>
      {data.ways.length > 0 && (
        <ul className="mt-5 grid gap-2">
          {data.ways.map((way) => (
            <li key={way.label}>
              <Link
                to={`?${way.without}`}
                className="flex min-h-12 items-center justify-between gap-4 rounded-lg border border-line px-4 hover:border-pine-500 hover:bg-pine-50"
              >
                <span>{way.label}</span>
                <span className="font-semibold text-pine-700 tabular-nums">{words.search.found(count(way.total, language))}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {data.conditions.length > 1 && (
        <p className="mt-5">
          <Link to={data.text ? `?q=${encodeURIComponent(data.text)}` : '?'} className="link">
            {words.search.withoutFilters}
          </Link>
        </p>
      )}
    </div>
  );
};
