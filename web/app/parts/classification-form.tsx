import {
  classificationBases,
  classificationBasisNames,
  classificationResultNames,
  classificationResults,
} from '@sandan/market/classification/result';
import { Form, Link } from 'react-router';
import { day } from '../format/date.ts';
import { count } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useClassificationWords } from '../words/classification.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** What is to be classified: named by the address, so that the candidates of its goods can be looked up first. */
export interface Subject {
  readonly transfer: 'goods' | 'technology';
  readonly name: string;
  readonly listing: string;
  readonly hs: string;
}

/** Asks what a record is to be about. */
export const ClassificationSubject = ({ listings }: { listings: readonly Option[] }) => {
  const words = useClassificationWords();
  return (
    <Form method="get" action="#record" className="mt-4 grid gap-4 sm:grid-cols-2">
      <p className="text-soft sm:col-span-full">{words.aboutHint}</p>
      <SelectField
        name="transfer"
        label={words.transfer}
        options={(['goods', 'technology'] as const).map((value) => ({ value, label: words[value] }))}
      />
      <SelectField name="listing" label={words.listing} empty={words.listingNone} options={listings} />
      <TextField name="name" label={words.name} maxLength={200} />
      <TextField name="hs" label={words.hs} hint={words.hsHint} inputMode="numeric" maxLength={14} />
      <Button className="justify-self-start">{words.go}</Button>
    </Form>
  );
};

const Candidates = ({ hs, candidates, of }: { hs: string; candidates: readonly string[]; of: string }) => {
  const words = useClassificationWords();
  const language = useLanguage();
  const shown = candidates.slice(0, 24);
  return (
    <div className="mt-4 rounded-lg bg-sand p-4">
      <h3 className="font-semibold">{words.candidates(hs)}</h3>
      <p className="mt-1 tabular-nums wrap-anywhere">
        {shown.join(' · ')}
        {candidates.length > shown.length && ` ${words.more(count(candidates.length - shown.length, language))}`}
      </p>
      <p className="mt-1 text-[0.9375rem] text-soft">
        {candidates.length > 0 ? words.candidatesNote : words.noCandidates} {words.candidatesOf(day(of, language))}
      </p>
    </div>
  );
};

/** Records what was classified, by whom and on what grounds. */
export const ClassificationForm = ({
  asked,
  found,
  today,
  until,
  refused,
}: {
  asked: Subject;
  found: { readonly hs: string; readonly candidates: readonly string[]; readonly of: string } | undefined;
  today: string;
  until: string;
  refused: Refused | undefined;
}) => {
  const words = useClassificationWords();
  const language = useLanguage();
  const common = useWords();
  const { transfer, name, listing, hs } = asked;
  return (
    <>
      <p className="mt-2 wrap-anywhere">
        <span className="font-semibold">{name}</span>
        <span className="text-soft"> · {[words[transfer], hs && `HS ${hs}`].filter(Boolean).join(' · ')}</span>{' '}
        <Link to={`/${language}/my/classifications#record`} className="link inline-flex min-h-6 items-center">
          {words.other}
        </Link>
      </p>
      {found && <Candidates {...found} />}
      <Form method="post" className="mt-5 grid gap-4 sm:grid-cols-2">
        <FormErrors
          refused={refused}
          names={{
            '/listingId': 'name',
            '/licence': 'licence-number',
            '/licence/countries': 'licence-countries',
            '/licence/until': 'licence-until',
          }}
        >
          <FormKey of={`classification-${transfer}-${listing || hs || name}`} />
          <input type="hidden" name="do" value="make" />
          <input type="hidden" name="transfer" value={transfer} />
          <input type="hidden" name="listing" value={listing} />
          <TextField name="name" label={words.name} stored={name} maxLength={200} required />
          <TextField
            name="hs"
            label={words.hs}
            hint={words.hsHint}
            stored={hs}
            inputMode="numeric"
            maxLength={10}
            required={transfer === 'goods'}
          />
          <SelectField
            name="result"
            label={words.result}
            empty={common.form.choose}
            required
            options={classificationResults.map((value) => ({ value, label: textIn(classificationResultNames[value], language) }))}
          />
          <TextField name="controlNumber" label={words.controlNumber} hint={words.controlNumberHint} maxLength={40} />
          <SelectField
            name="basis"
            label={words.basis}
            options={classificationBases.map((value) => ({ value, label: textIn(classificationBasisNames[value], language) }))}
          />
          <TextField name="rulingNumber" label={words.rulingNumber} hint={words.rulingHint} maxLength={60} />
          <div className="sm:col-span-full">
            <TextArea name="grounds" label={words.grounds} hint={words.groundsHint} lines={4} max={4000} required />
          </div>
          <TextField name="classifier" label={words.classifier} maxLength={120} required />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="classifiedOn" type="date" label={words.classifiedOn} stored={today} required />
            <TextField name="until" type="date" label={words.until} stored={until} required />
          </div>
          <fieldset className="grid gap-4 border-t border-line pt-4 sm:col-span-full sm:grid-cols-3">
            <legend className="float-left w-full font-semibold sm:col-span-full">{words.licenceTitle}</legend>
            <p className="text-[0.9375rem] text-soft sm:col-span-full">{words.licenceHint}</p>
            <TextField name="licence-number" label={words.licenceNumber} maxLength={60} />
            <TextField name="licence-until" type="date" label={words.licenceUntil} />
            <TextField
              name="licence-countries"
              label={words.licenceCountries}
              hint={words.licenceCountriesHint}
              maxLength={400}
            />
          </fieldset>
          <Button className="justify-self-start">{words.save}</Button>
        </FormErrors>
      </Form>
    </>
  );
};
