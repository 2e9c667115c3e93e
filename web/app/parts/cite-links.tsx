import { useTechnologyWords } from '../words/technology.ts';
import { useLanguage } from '../words/words.ts';

/** Links to the citation of what stands at `path`, in both formats. */
export const CiteLinks = ({ path, query = '' }: { path: string; query?: string }) => {
  const say = useTechnologyWords().cite;
  const language = useLanguage();
  const rest = query ? `?${query}` : `?lang=${language}`;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9375rem]">
      <span className="text-soft">{say.title}</span>
      {(['bibtex', 'ris'] as const).map((format) => (
        <a key={format} href={`${path}/${format}${rest}`} className="link" download>
          {say[format]}
        </a>
      ))}
    </p>
  );
};
