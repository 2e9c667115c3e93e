import clsx from 'clsx';
import type { Said as SaidText } from '../api/conversation.ts';
import { useConversationWords } from '../words/conversation.ts';
import { useLanguage } from '../words/words.ts';

const Heading = ({ children }: { children: string }) => <p className="text-sm font-semibold text-soft">{children}</p>;

/**
 * A text that somebody wrote and how it reads in the other language, side by side, or one under the other where there is no room. The
 * reading is shown where the two need two languages, or where this page is in another one than the text.
 */
export const Said = ({
  said,
  translation,
  bilingual,
  className,
}: {
  said: SaidText;
  /** What the sender wrote in the other language. */
  translation?: { readonly language: string; readonly text: string } | undefined;
  bilingual: boolean;
  className?: string | undefined;
}) => {
  const words = useConversationWords();
  const page = useLanguage();
  const { text, language, rendering } = said;
  if (!text) return null;
  const shown = rendering && (bilingual || language !== page) ? rendering : undefined;
  const beside = translation ?? (shown?.text === undefined ? undefined : { language: shown.language, text: shown.text });
  const refused = shown?.refused;
  return (
    <div className={clsx(beside && 'grid gap-x-5 gap-y-3 sm:grid-cols-2', className)}>
      <div className="min-w-0">
        {beside && <Heading>{words.original}</Heading>}
        <p lang={language} className="whitespace-pre-wrap wrap-anywhere">
          {text}
        </p>
      </div>
      {beside && (
        <div className="min-w-0 border-t border-line pt-3 sm:border-t-0 sm:border-l sm:pt-0 sm:pl-5">
          <Heading>{translation ? words.written : shown?.by === 'machine' ? words.machine : words.words}</Heading>
          <p
            lang={beside.language}
            title={translation ? undefined : shown?.by === 'machine' ? words.machineHint : words.wordsHint}
            className="whitespace-pre-wrap wrap-anywhere"
          >
            {beside.text}
          </p>
          {!translation && shown && shown.terms.length > 0 && (
            <p className="mt-1.5 text-sm text-soft">
              {words.terms}: {shown.terms.map(({ ko, en }) => `${ko} = ${en}`).join(' · ')}
            </p>
          )}
          {!translation && shown && shown.figures.length > 0 && (
            <p className="mt-1.5 text-sm text-soft">
              {words.figures}: {shown.figures.map((f) => `${f.text} = ${f.means}`).join(' · ')}
            </p>
          )}
        </div>
      )}
      {!beside && refused && (
        <p className="mt-2 text-sm text-soft">
          {words.refused[refused.why]}
          {refused.words.length > 0 && ` (${refused.words.slice(0, 5).join(', ')})`}
        </p>
      )}
    </div>
  );
};
