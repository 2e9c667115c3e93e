import { useSaveSearchWords } from '../words/save-search.ts';
import { useLanguage } from '../words/words.ts';
import { LinkButton } from './button.tsx';

/** Leads to where this search is saved, and tells readers of feeds where its newest listings are. Nothing for a search that asks for nothing. */
export const SaveSearch = ({ state }: { state: readonly (readonly [string, string])[] }) => {
  const words = useSaveSearchWords();
  const language = useLanguage();
  const asked = new URLSearchParams(
    state.filter(([key]) => /^(?:q|kind|country|owner|[fr]\.\w+)$/.test(key)).map(([k, v]) => [k, v]),
  );
  const feed = new URLSearchParams([...asked, ['lang', language]]);
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={words.feedOfSearch} href={`/api/v1/feeds/search?${feed}`} />
      {asked.size > 0 && (
        <LinkButton kind="quiet" icon="bell" to={`/${language}/my/searches/new?${asked}`} rel="nofollow">
          {words.save}
        </LinkButton>
      )}
    </>
  );
};
