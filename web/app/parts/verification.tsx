import type { PaperView, RequirementView, Side, VerificationView } from '../api/verification.ts';
import { day, moment } from '../format/date.ts';
import { fileSize } from '../format/number.ts';
import { useVerificationWords } from '../words/verification.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Icon } from './icon.tsx';

const stateTones: Readonly<Record<VerificationView['state'], Tone>> = {
  unverified: 'calm',
  submitted: 'info',
  in_review: 'info',
  changes_requested: 'wait',
  verified: 'good',
  expiring: 'wait',
  lapsed: 'bad',
  suspended: 'bad',
  rejected: 'bad',
};
const paperTones: Readonly<Record<RequirementView['state'], Tone>> = {
  missing: 'wait',
  given: 'info',
  accepted: 'good',
  remarked: 'bad',
  outdated: 'bad',
  optional: 'calm',
};

export const VerificationState = ({ state }: { state: VerificationView['state'] }) => (
  <Badge tone={stateTones[state]}>{useVerificationWords().states[state]}</Badge>
);

/** One paper, with what the desk said of it. */
export const Paper = ({
  paper,
  organisation,
  side,
  children,
}: {
  paper: PaperView;
  organisation: string;
  side: Side;
  children?: React.ReactNode;
}) => {
  const words = useVerificationWords();
  const language = useLanguage();
  const dates = [
    paper.issued && `${words.issued} ${day(paper.issued, language)}`,
    paper.expires && `${words.expires} ${day(paper.expires, language)}`,
  ].filter(Boolean);
  return (
    <li className="rounded-lg border border-line px-3 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Icon name="file" className="size-5 text-pine-700" />
        <a
          href={`/${language}/organisations/${organisation}/verifications/${side}/files/${paper.id}`}
          className="link min-w-0 flex-1 basis-48 font-medium wrap-anywhere"
        >
          {paper.file.name}
        </a>
        <span className="text-sm text-soft">{[...dates, fileSize(paper.file.bytes, language)].join(' · ')}</span>
        {paper.state !== 'given' && (
          <Badge tone={paperTones[paper.state === 'waiting' ? 'missing' : paper.state]}>{words.paper[paper.state]}</Badge>
        )}
      </div>
      {paper.remark && (
        <p className="mt-2 border-l-3 border-clay-700 pl-3 text-[0.9375rem]">
          <span className="font-semibold">{words.remark}: </span>
          {paper.remark}
        </p>
      )}
      {children}
    </li>
  );
};

/** What one requirement proves, which papers are taken, and how far it is met. */
export const RequirementHead = ({ requirement, level: Heading }: { requirement: RequirementView; level: 'h2' | 'h3' }) => {
  const words = useVerificationWords();
  const language = useLanguage();
  const ages =
    requirement.ages === 'issued'
      ? words.ageIssued(requirement.maxAgeDays ?? 0)
      : requirement.ages === 'stated'
        ? words.ageStated
        : undefined;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Heading className="text-lg">{requirement.label[language]}</Heading>
        <Badge>{words.level(requirement.level)}</Badge>
        <Badge tone={paperTones[requirement.state]}>{words.paper[requirement.state]}</Badge>
      </div>
      <dl className="mt-1.5 grid gap-1 text-[0.9375rem]">
        <div className="flex gap-3">
          <dt className="w-20 shrink-0 text-soft">{words.proves}</dt>
          <dd>{requirement.proves[language]}</dd>
        </div>
        <div className="flex gap-3">
          <dt className="w-20 shrink-0 text-soft">{words.accepts}</dt>
          <dd>
            {requirement.accepts.map((a) => a[language]).join(' · ')}
            {ages && <span className="text-soft"> ({ages})</span>}
          </dd>
        </div>
      </dl>
    </>
  );
};

export const VerificationHistory = ({ history, desk = false }: { history: VerificationView['history']; desk?: boolean }) => {
  const words = useVerificationWords();
  const language = useLanguage();
  const reasons: Readonly<Record<string, string>> = words.reasons;
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="history" className="card p-5 sm:p-6">
      <h2 id="history" className="mb-3 text-lg">
        {words.history}
      </h2>
      <ol className="grid gap-3">
        {history.map((event) => (
          <li key={`${event.at} ${event.action}`} className="border-l-3 border-line pl-4">
            <p>
              <span className="font-semibold">{words.actions[event.action]}</span>
              {event.level && <span> · {words.level(event.level)}</span>}
              {event.reason && <span> · {reasons[event.reason] ?? event.reason}</span>}
            </p>
            <p className="text-sm text-soft">
              {moment(event.at, language)} · {event.name ?? (desk ? words.deskBy : words.by)[event.by]}
            </p>
            {event.note && <p className="mt-0.5 whitespace-pre-line">{event.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};
