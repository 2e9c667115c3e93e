import { Form } from 'react-router';
import type { PrivacyRequestView, RecordClassView } from '../api/privacy.ts';
import { day } from '../format/date.ts';
import { usePrivacyWords } from '../words/privacy.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormKey } from './form-key.tsx';

const when = (r: PrivacyRequestView, words: ReturnType<typeof usePrivacyWords>, language: 'ko' | 'en'): string => {
  if (!r.nextAt) return '';
  const at = day(r.nextAt, language);
  return r.state === 'ready' ? words.until(at) : r.state === 'cooling' ? words.on(at) : '';
};

/** What was asked so far, with what can be done about it. */
const PrivacyRequests = ({ requests }: { requests: readonly PrivacyRequestView[] }) => {
  const words = usePrivacyWords();
  const language = useLanguage();
  if (requests.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 font-semibold">{words.requests}</h3>
      <ul className="mt-1 divide-y divide-line">
        {requests.map((r) => (
          <li key={r.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <span className="font-medium">{words.kinds[r.kind]}</span>
            <span className="text-soft">
              {[words.states[r.state] ?? r.state, when(r, words, language)].filter(Boolean).join(' · ')}
            </span>
            <span className="text-[0.875rem] text-soft">{day(r.created.at, language)}</span>
            {r.proof && r.state !== 'cancelled' && (
              <p className="order-last basis-full text-[0.9375rem]">
                {words.proof}{' '}
                <a className="link wrap-anywhere tabular-nums" href={`/${language}/verify/${r.proof}`}>
                  {r.proof}
                </a>
              </p>
            )}
            {r.state === 'ready' && (
              <a className="link sm:ml-auto" href={`/${language}/settings/privacy/file?id=${r.id}`}>
                {words.download}
              </a>
            )}
            {(r.state === 'cooling' || r.state === 'held') && (
              <Form method="post" className="sm:ml-auto">
                <FormKey of={`cancel-${r.id}`} />
                <input type="hidden" name="cancel" value={r.id} />
                <Button kind="plain" size="small">
                  {words.cancel}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Asking for the data of a person or an organisation, or for their erasure. */
export const PrivacyAsk = ({
  subject,
  title,
  eraseText,
  requests,
}: {
  subject: 'person' | 'organisation';
  title: string;
  eraseText: string;
  requests: readonly PrivacyRequestView[];
}) => {
  const words = usePrivacyWords();
  const id = `privacy-${subject}`;
  return (
    <section aria-labelledby={id} className="card mt-6 p-5 sm:p-7">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <Form method="post" className="mt-3">
        <FormKey of={`export-${subject}`} />
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="kind" value="export" />
        <p className="text-soft">{words.exportText}</p>
        <Button kind="plain" className="mt-3">
          {words.ask}
        </Button>
      </Form>
      <Form method="post" className="mt-6 border-t border-line pt-5">
        <FormKey of={`erase-${subject}`} />
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="kind" value="erasure" />
        <p className="text-soft">{eraseText}</p>
        <label className="mt-3 flex min-h-11 items-center gap-2">
          <input type="checkbox" name="sure" required className="size-5" />
          {words.confirm}
        </label>
        <Button kind="danger" className="mt-2">
          {words.erase}
        </Button>
      </Form>
      <PrivacyRequests requests={requests} />
    </section>
  );
};

const cell = 'block py-1 lg:table-cell lg:px-3 lg:py-3 lg:align-top';
const label = 'block text-[0.8125rem] text-soft lg:hidden';

/** What is kept and why, as the market's own table says it. */
export const Retention = ({ classes }: { classes: readonly RecordClassView[] }) => {
  const words = usePrivacyWords();
  const language = useLanguage();
  const { columns } = words;
  return (
    <section aria-labelledby="kept" className="mt-10">
      <h2 id="kept" className="text-xl">
        {words.kept}
      </h2>
      <div className="card mt-3 overflow-hidden">
        <table className="block w-full lg:table">
          <thead className="hidden border-b border-line text-left text-[0.875rem] text-soft lg:table-header-group">
            <tr>
              {Object.values(columns).map((name) => (
                <th key={name} scope="col" className="px-3 py-2.5 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="block divide-y divide-line lg:table-row-group">
            {classes.map((c) => (
              <tr key={c.name} className="block px-4 py-3 lg:table-row lg:p-0">
                <th scope="row" className={`${cell} text-left font-medium`}>
                  {c.says[language]}
                </th>
                <td className={cell}>
                  <span className={label}>{columns.why}</span>
                  {c.basis[language]}
                </td>
                <td className={cell}>
                  <span className={label}>{columns.long}</span>
                  {c.keepDays ? words.days(c.keepDays) : words.asLong}
                </td>
                <td className={cell}>
                  <span className={label}>{columns.erased}</span>
                  {c.erased[language]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
