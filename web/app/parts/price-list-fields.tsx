import { scopes } from '@sandan/market/catalogue/labels';
import { useCatalogueWords } from '../words/catalogue.ts';
import { useLanguage } from '../words/words.ts';
import { SelectField, TextArea, TextField } from './field.tsx';

const currencies = ['USD', 'KRW', 'EUR', 'JPY', 'CNY', 'GBP', 'SGD', 'VND', 'KWD'];

/** Fields by what the API points at. */
export const priceListNames: Readonly<Record<string, string>> = {
  '/scope/countries': 'countries',
  '/scope/organisationIds': 'customers',
  '/scope': 'scope',
  '/term': 'term',
};

export interface PriceListStored {
  readonly name: string;
  readonly scope: string;
  readonly countries: string;
  readonly customers: string;
  readonly currency: string;
  readonly from: string;
  readonly until: string;
  readonly term: string;
  readonly orderMinimum: string;
}

/** What a price list says of itself: for whom, in which currency, from when to when. */
export const PriceListFields = ({ stored }: { stored?: PriceListStored }) => {
  const words = useCatalogueWords();
  const language = useLanguage();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField name="name" label={words.name} hint={words.nameHint} required maxLength={80} stored={stored?.name} />
      <SelectField
        name="scope"
        label={words.scope}
        stored={stored?.scope ?? 'public'}
        options={Object.entries(scopes).map(([value, label]) => ({ value, label: label[language] }))}
      />
      <TextField name="countries" label={words.countries} hint={words.countriesHint} stored={stored?.countries} />
      <TextArea name="customers" label={words.customers} hint={words.customersHint} lines={2} stored={stored?.customers} />
      <SelectField
        name="currency"
        label={words.currency}
        stored={stored?.currency ?? 'USD'}
        options={currencies.map((value) => ({ value, label: value }))}
      />
      <TextField name="term" label={words.term} hint={words.termHint} stored={stored?.term} />
      <TextField name="from" type="date" label={words.from} stored={stored?.from} />
      <TextField name="until" type="date" label={words.until} stored={stored?.until} />
      <TextField name="orderMinimum" inputMode="decimal" label={words.orderMinimum} stored={stored?.orderMinimum} />
    </div>
  );
};
