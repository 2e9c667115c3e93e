import { noteSubjects } from '@sandan/market/note/note-names';
import { Form } from 'react-router';
import type { NoteHead, StatementForm } from '../format/note.server.ts';
import { useNoteWords } from '../words/note.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

type Names = Readonly<Record<string, string>>;
const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

/** The main facts of a note; of a new one without a version. */
export const NoteHeadForm = ({
  head,
  version,
  names,
  refused,
}: {
  head: NoteHead | undefined;
  version: number | undefined;
  names: Names;
  refused: Refused | undefined;
}) => {
  const words = useNoteWords();
  const language = useLanguage();
  const subjects = Object.entries(noteSubjects).map(([value, label]) => ({ value, label: label[language] }));
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={of(refused, 'head')} scope="head-" names={names}>
        <FormKey of="note-head" version={version} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="titleKo" label={words.titleKo} maxLength={200} stored={head?.titleKo} />
          <TextField name="titleEn" label={words.titleEn} maxLength={200} stored={head?.titleEn} />
          <TextArea name="summaryKo" label={words.summaryKo} lines={3} max={3000} stored={head?.summaryKo} />
          <TextArea name="summaryEn" label={words.summaryEn} lines={3} max={3000} stored={head?.summaryEn} />
          <SelectField name="subject" label={words.subject} options={subjects} stored={head?.subject} required />
          <TextField
            name="reviewBy"
            label={words.reviewByLabel}
            hint={words.reviewByHint}
            type="date"
            stored={head?.reviewBy}
            required
          />
          <TextField name="codes" label={words.codes} hint={words.codesHint} maxLength={300} stored={head?.codes} />
          <TextField
            name="countries"
            label={words.countries}
            hint={words.countriesHint}
            maxLength={300}
            stored={head?.countries}
          />
        </div>
        <Button name="do" value="head" className="justify-self-start">
          {version === undefined ? words.draft : words.save}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** One statement; `n` is its place, at the end for a new one. */
export const StatementFields = ({
  stored,
  section,
  fields,
  n,
  version,
  currencies,
  names,
  refused,
}: {
  stored: StatementForm | undefined;
  section: string;
  fields: readonly string[];
  n: number;
  version: number;
  currencies: readonly string[];
  names: Names;
  refused: Refused | undefined;
}) => {
  const words = useNoteWords();
  const has = (name: string) => fields.includes(name);
  const directions: Option[] = Object.entries(words.direction).map(([value, label]) => ({ value, label }));
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={of(refused, 'statement')} scope="statement-" names={names}>
        <FormKey of={`note-statement-${n}`} version={version} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="at" value={n} />
        <div className="grid gap-4 sm:grid-cols-2">
          {has('name') && (
            <TextField name="name" label={words.name} maxLength={200} stored={stored?.name} required={section === 'maker'} />
          )}
          {has('number') && (
            <TextField
              name="number"
              label={words.number}
              hint={words.numberHint}
              maxLength={60}
              stored={stored?.number}
              required
            />
          )}
          {has('figure') && (
            <TextField
              name="figure"
              label={words.figure}
              hint={words.figureHint}
              maxLength={60}
              stored={stored?.figure}
              required
            />
          )}
          {has('price') && (
            <>
              <TextField name="priceMin" label={words.priceMin} inputMode="decimal" stored={stored?.priceMin} required />
              <TextField name="priceMax" label={words.priceMax} inputMode="decimal" stored={stored?.priceMax} />
              <SelectField
                name="currency"
                label={words.currency}
                options={currencies.map((value) => ({ value, label: value }))}
                stored={stored?.currency || 'USD'}
                required
              />
              <TextField
                name="per"
                label={words.unit}
                hint={words.unitHint}
                maxLength={30}
                stored={stored?.per || '1'}
                required
              />
              <TextField name="priceOn" label={words.priceOn} type="date" stored={stored?.priceOn} required />
            </>
          )}
          {has('direction') && (
            <SelectField
              name="direction"
              label={words.directionLabel}
              empty={words.choose}
              options={directions}
              stored={stored?.direction}
              required
            />
          )}
          {has('country') && (
            <TextField
              name="country"
              label={words.country}
              hint={words.countryHint}
              maxLength={60}
              stored={stored?.country}
              required={section === 'maker' || section === 'control'}
            />
          )}
          <TextArea name="textKo" label={words.textKo} lines={3} max={1500} stored={stored?.textKo} className="sm:col-start-1" />
          <TextArea name="textEn" label={words.textEn} lines={3} max={1500} stored={stored?.textEn} />
        </div>
        <TextArea
          name="citations"
          label={words.citations}
          hint={words.citationsHint}
          lines={2}
          max={4000}
          stored={stored?.citations}
        />
        <Button name="do" value="statement" className="justify-self-start">
          {words.save}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** A step of an edition, with a word or a reason where one is wanted. */
export const NoteStepForm = ({
  action,
  version,
  reasons,
  names,
  refused,
}: {
  action: string;
  version: number;
  reasons: readonly Option[];
  names: Names;
  refused: Refused | undefined;
}) => {
  const words = useNoteWords();
  const worded = action === 'requestChanges';
  return (
    <Form method="post" className="grid content-start gap-3">
      <FormErrors refused={of(refused, action)} scope={`${action}-`} names={names}>
        <FormKey of={`note-${action}`} version={version} />
        {action === 'withdraw' && (
          <SelectField name="reason" label={words.reason} empty={words.choose} options={reasons} required />
        )}
        {worded && <TextArea name="text" label={words.say} lines={2} max={2000} required />}
        <Button
          name="do"
          value={action}
          kind={action === 'withdraw' ? 'danger' : worded || action === 'recall' ? 'plain' : 'main'}
          className="justify-self-start"
        >
          {words.actions[action] ?? action}
        </Button>
      </FormErrors>
    </Form>
  );
};
