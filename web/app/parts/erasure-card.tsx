import type { ErasureFace } from '../api/privacy.ts';
import { moment } from '../format/date.ts';
import { count } from '../format/number.ts';
import { usePrivacyWords } from '../words/privacy.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';

/** The proof of an erasure: that it was carried out, when and over how much; not whose it was. */
export const ErasureCard = ({ found }: { found: ErasureFace }) => {
  const words = usePrivacyWords();
  const language = useLanguage();
  const lines = [
    [words.askedAt, moment(found.askedAt, language)],
    ...(found.doneAt
      ? [
          [words.doneAt, moment(found.doneAt, language)],
          [words.deleted, count(found.deleted, language)],
          [words.redacted, count(found.redacted, language)],
          [words.registerHash, found.hash ?? ''],
        ]
      : []),
  ] as const;
  return (
    <section aria-labelledby="erasure" className="card mt-6 grid gap-3 p-5 sm:p-7">
      <h2 id="erasure" className="text-xl">
        {words.proofTitle} · {words.proofOf[found.of] ?? found.of}
      </h2>
      <p>
        <Badge tone={found.state === 'done' ? 'good' : 'wait'}>{words.states[found.state] ?? found.state}</Badge>
      </p>
      <dl className="grid gap-2">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt className="text-[0.9375rem] text-soft">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
