import { chosenBands } from '@sandan/market/exporter/band';
import { Form } from 'react-router';
import type { ExporterView } from '../api/exporters.ts';
import type { sizesIn } from '../format/exporter.server.ts';
import { countryName, localeOf } from '../format/number.ts';
import { useExporterWords } from '../words/exporter.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, SelectField, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

type Year = ExporterView['exports'][number];

const usualLanguages = ['en', 'zh', 'ja', 'vi', 'es', 'de', 'fr', 'ru', 'ar', 'id', 'th', 'pt'];

const rowsOf = <T,>(stored: readonly T[], spare: number, most: number): (T | undefined)[] => [
  ...stored,
  ...Array.from({ length: Math.min(spare, most - stored.length) }, () => undefined),
];

/** What the catalogue says already, so that it need not be written here. */
const Listed = ({ exporter }: { exporter: ExporterView | undefined }) => {
  const words = useExporterWords();
  const goods = (exporter?.goods ?? []).filter(({ listings }) => listings.length > 0).map(({ hs }) => hs);
  const proofs = (exporter?.proofs ?? []).filter(({ listing }) => listing).map(({ name }) => name);
  const said = [goods.length > 0 && `HS ${goods.join(', ')}`, proofs.length > 0 && proofs.join(', ')].filter(Boolean);
  return (
    <p className="-my-3 rounded-lg bg-sand px-4 py-3 text-[0.9375rem]">
      {said.length > 0 ? words.listed(said.join(' · ')) : words.listedNone}
    </p>
  );
};

/** The profile of an exporter as its administrators write it; `year` is the one before this. */
export const ExporterForm = ({
  exporter,
  year,
  choices,
  refused,
}: {
  exporter: ExporterView | undefined;
  choices: ReturnType<typeof sizesIn>;
  year: number;
  refused: Refused | undefined;
}) => {
  const words = useExporterWords();
  const all = useWords();
  const language = useLanguage();
  const told = (exporter?.exports ?? []).toSorted((a, b) => b.year - a.year);
  const untold = [year, year - 1, year - 2].filter((y) => !told.some((t) => t.year === y));
  const years: Year[] = [
    ...told,
    ...untold.slice(0, Math.max(0, 10 - told.length)).map((year): Year => ({ year, countries: [] })),
  ];
  const certificates = rowsOf(exporter?.certificates ?? [], exporter ? 2 : 3, 40);
  const names = Object.fromEntries([
    ...years.flatMap((_, row) =>
      (['year', 'direct', 'indirect', 'sales', 'research', 'countries'] as const).map((key) => [
        `/exports/${row}/${key}`,
        `${key}.${row}`,
      ]),
    ),
    ...certificates.flatMap((_, row) => [
      [`/certificates/${row}/name`, `certificate.${row}`],
      [`/certificates/${row}/number`, `number.${row}`],
      [`/certificates/${row}/until`, `until.${row}`],
    ]),
    ...chosenBands.map((band) => [`/chosen/${band}`, `chosen.${band}`]),
  ]);
  const spoken = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  const languages = [...new Set([...usualLanguages, ...(exporter?.languages ?? []).filter((l) => l !== 'ko')])];
  const consent = (['agencies', 'buyers'] as const).filter((who) => exporter?.consent[who]);
  const list = (countries: readonly string[]) => countries.map((code) => countryName(code, language)).join(', ');
  return (
    <Form method="post" key={exporter?.version ?? 0} className="card grid gap-7 p-5 sm:p-7" aria-labelledby="form">
      <FormErrors refused={refused} names={names}>
        <FormKey of={`exporter-${exporter?.version ?? 0}`} version={exporter?.version ?? 0} />
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
              className="mt-3 grid grid-cols-2 gap-3 border-t border-line pt-3 md:grid-cols-[6rem_repeat(4,minmax(0,1fr))_minmax(0,2fr)]"
            >
              <legend className="sr-only">
                {words.exports} {words.rowOf(row + 1)}
              </legend>
              <TextField name={`year.${row}`} label={words.year} stored={String(told.year)} inputMode="numeric" maxLength={4} />
              {(['direct', 'indirect', 'sales', 'research'] as const).map((key) => (
                <TextField
                  key={key}
                  name={`${key}.${row}`}
                  label={words[key]}
                  stored={told[key] === undefined ? '' : String(told[key])}
                  inputMode="numeric"
                  maxLength={20}
                />
              ))}
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
        <Listed exporter={exporter} />
        <TextField name="hs" label={words.hs} hint={words.hsHint} stored={exporter?.hs.join(', ')} maxLength={400} />
        <TextField
          name="capacity"
          label={words.capacity}
          hint={words.capacityHint}
          stored={exporter?.capacity}
          maxLength={200}
          className="max-w-lg"
        />
        <fieldset className="grid gap-4">
          <legend className="mb-1 font-bold">{words.conditions}</legend>
          <p className="text-[0.9375rem] text-soft">{words.conditionsHint}</p>
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            <SelectField name="size" label={words.size} stored={exporter?.size} empty={words.notSaid} options={choices.sizes} />
            <SelectField
              name="sector"
              label={words.sector}
              stored={exporter?.sector}
              empty={words.notSaid}
              options={choices.sectors}
            />
            {(['arrears', 'defaults'] as const).map((key) => (
              <SelectField
                key={key}
                name={key}
                label={words[key]}
                stored={exporter?.[key] === undefined ? '' : exporter[key] ? 'yes' : 'no'}
                empty={words.notSaid}
                options={[
                  { value: 'no', label: words.no },
                  { value: 'yes', label: words.yes },
                ]}
              />
            ))}
          </div>
          <p className="font-semibold">{words.chosen}</p>
          <p className="-mt-3 text-[0.9375rem] text-soft">{words.chosenHint}</p>
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {chosenBands.map((band) => (
              <TextField
                key={band}
                name={`chosen.${band}`}
                label={words.bands[band]}
                stored={(exporter?.chosen ?? [])
                  .filter((one) => one.band === band)
                  .map((one) => one.year)
                  .join(', ')}
                maxLength={40}
              />
            ))}
          </div>
          <CheckboxGroup
            name="never"
            label={words.chosen}
            stored={exporter?.chosen?.length === 0 ? ['never'] : []}
            options={[{ value: 'never', label: words.neverChosen }]}
          />
        </fieldset>
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
