import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { CountView } from '../api/needs.ts';
import { useNeedWords } from '../words/need.ts';
import { useLanguage } from '../words/words.ts';

const pause = 900;

/**
 * How many offers would answer the need that is being written: counted again as it is written, and by the button, which without script
 * opens the answer beside the form.
 */
export const NeedCount = () => {
  const words = useNeedWords();
  const language = useLanguage();
  const fetcher = useFetcher<{ counted?: CountView }>({ key: 'need-count' });
  const button = useRef<HTMLButtonElement>(null);
  const action = `/${language}/my/needs/count`;
  const { submit } = fetcher;
  useEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      clearTimeout(timer);
      timer = setTimeout(() => submit(new FormData(form), { method: 'post', action }), pause);
    };
    form.addEventListener('input', count);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', count);
    };
  }, [submit, action]);
  const counted = fetcher.data?.counted;
  return (
    <section aria-labelledby="need-count" className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-5 sm:p-7">
      <div className="min-w-0">
        <h2 id="need-count" className="text-xl">
          {words.countTitle}
        </h2>
        <p className="mt-1 text-soft" aria-live="polite">
          {counted ? words.counted(counted.fitting, counted.near) : words.countText}
        </p>
      </div>
      <button
        ref={button}
        type="submit"
        formAction={action}
        formTarget="_blank"
        formNoValidate
        className="link min-h-11 font-semibold"
      >
        {words.countButton}
      </button>
    </section>
  );
};
