import type { ConsumableView } from '../api/usage-desk.ts';
import { count } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useUsageDeskWords } from '../words/usage-desk.ts';
import { useLanguage } from '../words/words.ts';
import { TextField } from './field.tsx';

/** Names of the fields by what the API points at, in what `within` says. */
export const pieceNames = (pieces: readonly ConsumableView[], within = '/use'): Readonly<Record<string, string>> =>
  Object.fromEntries(pieces.map(({ key }) => [`${within}/consumables/${key}`, `used.${key}`]));

/** How many of each consumable of a price were used up, or are to be; `planned` is shown where nothing is entered yet. `left`: of those that are counted, what others may still have. */
export const PiecesUsed = ({
  pieces,
  planned = {},
  left = {},
}: {
  pieces: readonly ConsumableView[];
  planned?: Readonly<Record<string, number>>;
  left?: Readonly<Record<string, number>>;
}) => {
  const words = useUsageDeskWords();
  const language = useLanguage();
  if (pieces.length === 0) return null;
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-1 font-semibold">{words.consumables}</legend>
      {pieces.map(({ key, name, unit }) => (
        <div key={key}>
          <input type="hidden" name="used" value={key} />
          <TextField
            name={`used.${key}`}
            label={`${textIn(name, language)} (${textIn(unit, language)})`}
            hint={left[key] === undefined ? undefined : words.left(count(left[key], language))}
            inputMode="numeric"
            maxLength={6}
            stored={planned[key] === undefined ? undefined : String(planned[key])}
          />
        </div>
      ))}
    </fieldset>
  );
};
