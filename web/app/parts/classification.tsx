import type { Classification } from '@sandan/market/classification/classification';
import { classificationBasisNames, classificationResultNames } from '@sandan/market/classification/result';
import { Form } from 'react-router';
import { day } from '../format/date.ts';
import { countryName } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useClassificationWords } from '../words/classification.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { FormErrors, type Refused } from './field.tsx';
import { FormKey } from './form-key.tsx';

const results: Readonly<Record<Classification['result'], Tone>> = {
  not_controlled: 'good',
  controlled: 'bad',
  needs_ruling: 'wait',
};

/** One record as it was made, and the way to take it back. */
export const ClassificationLine = ({
  it,
  sells,
  refused,
}: {
  it: Classification;
  sells: boolean;
  refused: Refused | undefined;
}) => {
  const words = useClassificationWords();
  const language = useLanguage();
  const inForce = it.state === 'in_force';
  const what = [
    words[it.transfer],
    it.hs && `HS ${it.hs}`,
    it.controlNumber && `${words.controlNumber} ${it.controlNumber}`,
    textIn(classificationBasisNames[it.basis], language),
    it.rulingNumber && words.ruling(it.rulingNumber),
    words.by(it.classifier),
  ];
  const countries = it.licence?.countries.map((country) => countryName(country, language)).join(', ') ?? '';
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold wrap-anywhere">{it.name}</span>
        <Badge tone={inForce ? results[it.result] : 'calm'}>{textIn(classificationResultNames[it.result], language)}</Badge>
        <Badge tone={inForce ? 'info' : 'calm'}>{words.states[it.state]}</Badge>
        <Demo shown={it.demo} />
      </p>
      <p className="mt-1 text-[0.9375rem] wrap-anywhere text-soft">{what.filter(Boolean).join(' · ')}</p>
      <p className="text-[0.9375rem] text-soft">{words.days(day(it.classifiedOn, language), day(it.until, language))}</p>
      {it.licence && <p>{words.licence(it.licence.number, countries, day(it.licence.until, language))}</p>}
      <details className="mt-1">
        <summary className="link inline-flex min-h-8 cursor-pointer items-center">{words.grounds}</summary>
        <p className="rounded-lg bg-sand px-4 py-3 wrap-anywhere whitespace-pre-line">{it.grounds}</p>
      </details>
      {sells && inForce && (
        <Form method="post">
          <FormErrors refused={refused}>
            <FormKey of={`withdraw-${it.id}`} version={it.version} />
            <input type="hidden" name="classification" value={it.id} />
            <button
              type="submit"
              name="do"
              value="withdraw"
              className="min-h-8 text-[0.9375rem] text-clay-700 underline underline-offset-4"
            >
              {words.withdraw}
            </button>
          </FormErrors>
        </Form>
      )}
    </li>
  );
};
