import type { OrganisationView } from '../api/views.ts';
import { useAddressWords } from '../words/address.ts';
import { TextArea, TextField } from './field.tsx';

/** Where a refusal of the address points: what is missing as a whole, to its field in Latin letters. */
export const addressNames: Readonly<Record<string, string>> = Object.fromEntries([
  ...['lines', 'city'].flatMap((part) => [
    [`/postal/${part}`, `postal.${part}.en`],
    ...['en', 'ko'].map((language) => [`/postal/${part}/${language}`, `postal.${part}.${language}`]),
  ]),
  ...['postalCode', 'country'].map((part) => [`/postal/${part}`, `postal.${part}`]),
]);

/** The fields of the address that papers print, in Latin letters and in Korean. */
export const AddressFields = ({ stored: { postal, country } }: { stored: Pick<OrganisationView, 'postal' | 'country'> }) => {
  const words = useAddressWords();
  return (
    <section id="address" aria-labelledby="address-title" className="grid gap-4 border-t border-line pt-5">
      <div>
        <h3 id="address-title" className="text-lg font-semibold">
          {words.title}
        </h3>
        <p className="text-soft">{words.text}</p>
      </div>
      <div className="grid gap-5 md:grid-cols-2">
        {(['en', 'ko'] as const).map((language) => (
          <TextArea
            key={language}
            name={`postal.lines.${language}`}
            label={words.lines[language]}
            hint={words.linesHint}
            stored={postal?.lines[language]}
            lines={2}
            max={240}
            lang={language}
          />
        ))}
        {(['en', 'ko'] as const).map((language) => (
          <TextField
            key={language}
            name={`postal.city.${language}`}
            label={words.city[language]}
            stored={postal?.city[language]}
            maxLength={80}
            lang={language}
          />
        ))}
        <TextField
          name="postal.postalCode"
          label={words.postalCode}
          stored={postal?.postalCode}
          maxLength={10}
          autoComplete="postal-code"
        />
        <TextField name="postal.country" label={words.country} stored={postal?.country ?? country} maxLength={60} />
      </div>
    </section>
  );
};
