import { Form } from 'react-router';
import type { ExporterView } from '../api/exporters.ts';
import { countryName, localeOf } from '../format/number.ts';
import { useExporterWords } from '../words/exporter.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const usualLanguages = ['en', 'zh', 'ja', 'vi', 'es', 'de', 'fr', 'ru', 'ar', 'id', 'th', 'pt'];

const rowsOf = <T,>(stored: readonly T[], spare: number, most: number): (T | undefined)[] => [
  ...stored,
  ...Array.from({ length: Math.min(spare, most - stored.length) }, () => undefined),
];

/** The profile of an exporter as its administrators write it; `year` is the one before this. */
export const ExporterForm = ({
  exporter,
  year,
  refused,
}: {
  exporter: ExporterView | undefined;
  year: number;
  refused: Refused | undefined;
}) => {
  const words = useExporterWords();
  const all = useWords();
  const language = useLanguage();
  const told = (exporter?.exports ?? []).toSorted((a, b) => b.year - a.year);
  const untold = [year, year - 1, year - 2].filter((y) => !told.some((t) => t.year === y));
  const years = [
    ...told,
    ...untold.slice(0, Math.max(0, 10 - told.length)).map((y) => ({ year: y, direct: '', indirect: '', countries: [] })),
  ];
  const certificates = rowsOf(exporter?.certificates ?? [], exporter ? 2 : 3, 40);
  const names = Object.fromEntries([
    ...years.flatMap((_, row) =>
      (['year', 'direct', 'indirect', 'countries'] as const).map((key) => [`/exports/${row}/${key}`, `${key}.${row}`]),
    ),
    ...certificates.flatMap((_, row) => [
      [`/certificates/${row}/name`, `certificate.${row}`],
      [`/certificates/${row}/number`, `number.${row}`],
      [`/certificates/${row}/until`, `until.${row}`],
    ]),
  ]);
  const spoken = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  const languages = [...new Set([...usualLanguages, ...(exporter?.languages ?? []).filter((l) => l !== 'ko')])];
  const consent = (['agencies', 'buyers'] as const).filter((who) => exporter?.consent[who]);
  const list = (countries: readonly string[]) => countries.map((code) => countryName(code, language)).join(', ');
  return (
    <Form method="post" key={exporter?.version ?? 0} className="card grid gap-7 p-5 sm:p-7" aria-labelledby="form">
      <FormErrors refused={refused} names={names}>
        <FormKey of={`exporter-${exporter?.version ?? 0}`} />
        <input type="hidden" name="do" value="profile" />
        <h2 id="form" className="text-xl">
          {words.form}
        </h2>
        <fieldset>
          <legend className="mb-1 font-bold">{words.exports}</legend>
          <p className="text-[0.9375rem] text-soft">
            {words.exportsHint} {words.countriesHint}
          </p>
          {years.map((told, row) => (
            <fieldset
              key={told.year}
              className="mt-3 grid grid-cols-2 gap-3 border-t border-line pt-3 md:grid-cols-[6rem_minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)]"
            >
              <legend className="sr-only">
                {words.exports} {words.rowOf(row + 1)}
              </legend>
              <TextField name={`year.${row}`} label={words.year} stored={String(told.year)} inputMode="numeric" maxLength={4} />
              <TextField
                name={`direct.${row}`}
                label={words.direct}
                stored={String(told.direct)}
                inputMode="numeric"
                maxLength={16}
              />
              <TextField
                name={`indirect.${row}`}
                label={words.indirect}
                stored={String(told.indirect)}
                inputMode="numeric"
                maxLength={16}
              />
              <TextField name={`countries.${row}`} label={words.countries} stored={list(told.countries)} maxLength={2000} />
            </fieldset>
          ))}
        </fieldset>
        <fieldset>
          <legend className="mb-1 font-bold">{words.certificates}</legend>
          <p className="text-[0.9375rem] text-soft">{words.certificatesHint}</p>
          {certificates.map((certificate, row) => (
            <fieldset
              // biome-ignore lint/suspicious/noArrayIndexKey: a certificate is known by its place in the form
              key={row}
              className="mt-3 grid gap-3 border-t border-line pt-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]"
            >
              <legend className="sr-only">
                {words.certificates} {words.rowOf(row + 1)}
              </legend>
              <TextField name={`certificate.${row}`} label={words.certificate} stored={certificate?.name} maxLength={120} />
              <TextField name={`number.${row}`} label={words.number} stored={certificate?.number} maxLength={60} />
              <TextField name={`until.${row}`} label={words.until} stored={certificate?.until} type="date" />
            </fieldset>
          ))}
        </fieldset>
        <TextField name="hs" label={words.hs} hint={words.hsHint} stored={exporter?.hs.join(', ')} maxLength={400} />
        <TextField
          name="capacity"
          label={words.capacity}
          hint={words.capacityHint}
          stored={exporter?.capacity}
          maxLength={200}
          className="max-w-lg"
        />
        <CheckboxGroup
          name="languages"
          label={words.languages}
          stored={exporter?.languages ?? []}
          options={languages.map((value) => ({ value, label: spoken.of(value) ?? value }))}
        />
        <CheckboxGroup
          name="consent"
          label={words.consent}
          hint={words.consentHint}
          stored={consent}
          options={(['agencies', 'buyers'] as const).map((value) => ({ value, label: words.consents[value] }))}
        />
        <Button className="justify-self-start">{all.form.save}</Button>
      </FormErrors>
    </Form>
  );
};
