import { useFoldWords } from '../words/fold.ts';
import { CheckboxGroup } from './checkbox-group.tsx';
import { errorOf, useFormState, useValue } from './field.tsx';

/** Which of two times is meant that clocks show alike: asked only where it matters; `of` says of which field, where there are several. */
export const FoldField = ({ name = 'fold', of, stored }: { name?: string; of?: string; stored?: string | undefined }) => {
  const words = useFoldWords();
  const state = useFormState();
  const chosen = useValue(name, stored);
  if (!chosen && !errorOf(state, name)) return null;
  return (
    <CheckboxGroup
      type="radio"
      name={name}
      label={of ? `${words.which}: ${of}` : words.which}
      hint={words.hint}
      required
      stored={chosen ? [chosen] : []}
      options={(['earlier', 'later'] as const).map((value) => ({ value, label: words.folds[value] }))}
      className="col-span-full"
    />
  );
};
