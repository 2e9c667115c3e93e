import { Form } from 'react-router';
import { useDeskWords } from '../words/desk.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';

/** The desk's search of everything. */
export const DeskFind = ({ q = '' }: { q?: string }) => {
  const words = useDeskWords();
  return (
    <Form action={`/${useLanguage()}/desk/find`} role="search">
      <label htmlFor="desk-q" className="font-semibold">
        {words.findLabel}
      </label>
      <p id="desk-q-hint" className="mt-0.5 mb-1.5 text-[0.9375rem] text-soft">
        {words.findHint}
      </p>
      <div className="flex gap-2">
        <input
          id="desk-q"
          name="q"
          type="search"
          required
          minLength={2}
          maxLength={200}
          defaultValue={q}
          key={q}
          aria-describedby="desk-q-hint"
          className="input min-w-0 flex-1"
        />
        <Button icon="search">{words.find}</Button>
      </div>
    </Form>
  );
};
