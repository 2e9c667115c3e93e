import type { OrganisationView } from '../api/views.ts';
import { useWords } from '../words/words.ts';
import { SelectField, TextArea, TextField } from './field.tsx';

const types = ['exporter', 'buyer', 'university', 'institute', 'equipment_centre', 'forwarder', 'agency'] as const;

/** The fields of an organisation's profile. */
export const OrganisationFields = ({ stored, language }: { stored?: OrganisationView | undefined; language?: string }) => {
  const words = useWords();
  const { company } = words;
  const inKo = `(${words.editor.inKorean})`;
  const inEn = `(${words.editor.inEnglish})`;
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <TextField
        name="name.ko"
        label={`${company.name} ${inKo}`}
        stored={stored?.name.ko}
        maxLength={120}
        lang="ko"
        autoComplete="organization"
      />
      <TextField
        name="name.en"
        label={`${company.name} ${inEn}`}
        stored={stored?.name.en}
        maxLength={120}
        lang="en"
        autoComplete="organization"
      />
      <TextArea name="about.ko" label={`${company.about} ${inKo}`} stored={stored?.about?.ko} lines={4} max={4000} lang="ko" />
      <TextArea name="about.en" label={`${company.about} ${inEn}`} stored={stored?.about?.en} lines={4} max={4000} lang="en" />
      {stored?.type !== 'operator' && (
        <SelectField
          name="type"
          label={company.type}
          stored={stored?.type}
          required
          {...(stored ? {} : { empty: words.form.choose })}
          options={types.map((value) => ({ value, label: words.organisation.types[value] }))}
        />
      )}
      <TextField
        name="country"
        label={company.country}
        hint={company.countryHint}
        stored={stored?.country ?? (language === 'ko' ? 'KR' : '')}
        maxLength={60}
        required
        autoComplete="country-name"
      />
      <TextField
        name="region"
        label={company.region}
        hint={company.regionHint}
        stored={stored?.region}
        maxLength={80}
        autoComplete="address-level1"
      />
      <TextField
        name="complex"
        label={company.complex}
        hint={company.complexHint}
        stored={stored?.complex}
        maxLength={80}
        autoComplete="off"
      />
      <TextField
        name="website"
        label={company.website}
        stored={stored?.website}
        type="url"
        maxLength={300}
        placeholder="https://"
        autoComplete="url"
      />
    </div>
  );
};
