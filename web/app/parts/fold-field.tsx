import { useFoldWords } from '../words/fold.ts';
import { CheckboxGroup } from './checkbox-group.tsx';
import { errorOf, useFormState, useValue } from './field.tsx';

/** Which of two times is meant that clocks show alike: asked only where it matters. */
export const FoldField = ({ name = 'fold', stored }: { name?: string; stored?: string | undefined }) => {
  const words = useFoldWords();
  const state = useFormState();
  const chosen = useValue(name, stored);
  if (!chosen && !errorOf(state, name)) return null;
  return (
    <CheckboxGroup
      type="radio"
      name={name}
      label={words.which}
      hint={words.hint}
      required
      stored={chosen ? [chosen] : []}
      options={(['earlier', 'later'] as const).map((value) => ({ value, label: words.folds[value] }))}
      className="col-span-full"
    />
  );
};
