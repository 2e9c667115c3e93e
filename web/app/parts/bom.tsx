import { Form, Link } from 'react-router';
import type { BomLineData, CandidateData } from '../format/bom.server.ts';
import { useBomWords } from '../words/bom.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { Button, LinkButton } from './button.tsx';
import { FormKey } from './form-key.tsx';
import { Basis } from './part-hit.tsx';

export const bomTones: Readonly<Record<string, Tone>> = { draft: 'wait', released: 'good', archived: 'calm' };
const standingTones: Readonly<Record<string, Tone>> = { met: 'good', near: 'wait', none: 'bad', unspecified: 'calm' };
const verdictTones: Readonly<Record<string, Tone>> = { met: 'good', notMet: 'bad', unknown: 'wait' };

/** Every condition of a line with the verdict on it and its reason. */
const Conditions = ({ of, number }: { of: CandidateData; number: number }) => {
  const words = useBomWords();
  if (of.conditions.length === 0) return null;
  return (
    <table className="mt-2 w-full text-left text-[0.9375rem]" aria-label={words.conditionsOf(of.title, number)}>
      <thead className="max-sm:sr-only">
        <tr className="border-b border-line text-soft">
          {[words.condition, words.wanted, words.offered, words.verdict].map((heading) => (
            <th key={heading} scope="col" className="py-1 pr-3 font-normal">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.conditions.map((c) => (
          <tr key={c.name} className="border-b border-line last:border-0 max-sm:grid max-sm:grid-cols-2 max-sm:py-1.5">
            <th scope="row" className="py-1.5 pr-3 font-medium max-sm:py-0.5">
              {c.label}
            </th>
            <td className="py-1.5 pr-3 tabular-nums max-sm:py-0.5">{c.wanted}</td>
            <td className="py-1.5 pr-3 tabular-nums max-sm:py-0.5">
              {c.offered ?? words.unsaid}
              <Basis basis={c.basis} proof={c.proof} />
            </td>
            <td className="py-1.5 max-sm:col-span-2 max-sm:py-0.5">
              <Badge tone={verdictTones[c.verdict]} className="whitespace-normal!">
                {c.text}
              </Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface Choosing {
  readonly line: BomLineData;
  readonly version: number;
  readonly may: boolean;
}

const Candidate = ({ of, line, version, may }: Choosing & { of: CandidateData }) => {
  const words = useBomWords();
  const language = useLanguage();
  const isChosen = line.chosen === of.id;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link to={`/${language}/listings/${of.id}`} className="link min-w-0 font-semibold wrap-anywhere">
        {of.title}
      </Link>
      <span className="text-[0.9375rem] text-soft">
        {of.owner} · {of.country} · <span className="tabular-nums">{of.fit}</span>
      </span>
      {of.named && <Badge tone="info">{words.named}</Badge>}
      <Demo shown={of.demo} />
      {may && (
        <Form method="post" className="ml-auto">
          <FormKey of={`choose-${line.number}-${of.id}`} version={version} />
          <input type="hidden" name="do" value="choose" />
          <input type="hidden" name="number" value={line.number} />
          <input type="hidden" name="listing" value={isChosen ? '' : of.id} />
          <Button
            kind="plain"
            size="small"
            aria-label={isChosen ? words.unchooseOf(line.number) : words.chooseOf(of.title, line.number)}
          >
            {isChosen ? words.unchoose : words.choose}
          </Button>
        </Form>
      )}
    </div>
  );
};

/** One line of a bill: what it asks, how it stands, and the parts that come nearest. */
export const BomLineItem = ({ line, version, may, requests }: Choosing & { requests: string }) => {
  const words = useBomWords();
  const { number, shown, others } = line;
  return (
    <li id={`line-${number}`} className="grid gap-2 px-5 py-4 wrap-anywhere">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label className="inline-flex min-h-11 items-center gap-2.5">
          <input
            type="checkbox"
            name="line"
            value={number}
            form={requests}
            aria-label={words.include(number)}
            className="size-5 accent-pine-700"
          />
          <span className="text-soft tabular-nums">{number}</span>
        </label>
        <h3 className="min-w-0 text-lg font-bold">{line.name}</h3>
        <span className="tabular-nums">{line.quantity}</span>
        <Badge tone={standingTones[line.standing]}>{line.standingText}</Badge>
        <span className="ml-auto flex gap-2">
          {line.category && (
            <LinkButton kind="plain" size="small" to={`lines/${number}`} aria-label={words.substitutesFor(number)}>
              {words.substitutes}
            </LinkButton>
          )}
          {may && (
            <LinkButton kind="plain" size="small" to={`?edit=${number}#edit`} aria-label={words.editOf(number)}>
              {words.edit}
            </LinkButton>
          )}
        </span>
      </div>
      {(line.facts.length > 0 || line.category) && (
        <p className="text-[0.9375rem] text-soft">{[line.category, ...line.facts].filter(Boolean).join(' · ')}</p>
      )}
      {line.specification && <p className="text-[0.9375rem] whitespace-pre-line">{line.specification}</p>}
      {line.notes && <p className="text-[0.9375rem] text-soft">{line.notes}</p>}
      {line.nearer && <p className="font-medium">{words.nearer}</p>}
      {line.gone && <p className="font-medium text-clay-800">{words.chosenGone}</p>}
      {shown ? (
        <div className="rounded-lg bg-sand px-4 py-3">
          <p className="mb-1 text-sm text-soft">{line.chosen ? words.chosen : words.best}</p>
          <Candidate of={shown} line={line} version={version} may={may} />
          {shown.conditions.length > 0 && (
            <details className="mt-1">
              <summary className="inline-flex min-h-8 cursor-pointer items-center text-[0.9375rem] underline underline-offset-4">
                {words.conditions}
              </summary>
              <Conditions of={shown} number={number} />
            </details>
          )}
        </div>
      ) : (
        line.standing !== 'unspecified' && <p className="text-soft">{words.noCandidates}</p>
      )}
      {others.length > 0 && (
        <details>
          <summary className="inline-flex min-h-8 cursor-pointer items-center text-[0.9375rem] underline underline-offset-4">
            {words.others(String(others.length))}
          </summary>
          <ul className="mt-1 grid gap-3">
            {others.map((one) => (
              <li key={one.id} className="rounded-lg border border-line px-4 py-3">
                <Candidate of={one} line={line} version={version} may={may} />
                <Conditions of={one} number={number} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};
