import { Form } from 'react-router';
import type { BomImported } from '../api/bom.ts';
import { count } from '../format/number.ts';
import { useBomWords } from '../words/bom.ts';
import { useLanguage } from '../words/words.ts';
import { Button, LinkButton } from './button.tsx';
import { Done } from './empty.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** What an import kept, and each cell that it did not take. */
export const BomImportReport = ({
  imported: { rows, kept, refusedRows, refused, unread, sheet, sheets },
}: {
  imported: BomImported;
}) => {
  const words = useBomWords();
  const language = useLanguage();
  return (
    <div className="mb-5 grid gap-3">
      <Done>{words.imported(count(rows, language), count(kept, language))}</Done>
      {sheet && <p>{words.sheetRead(sheet)}</p>}
      {sheets.length > 0 && <p>{words.sheetsUnread(sheets.join(', '))}</p>}
      {unread.length > 0 && <p>{words.unread(unread.join(', '))}</p>}
      {refused.length > 0 && (
        <section className="card p-5" aria-labelledby="refused">
          <h2 id="refused" className="text-lg">
            {words.refusedTitle(count(refusedRows, language))}
          </h2>
          <table className="mt-2 w-full text-left text-[0.9375rem]">
            <thead>
              <tr className="border-b border-line text-soft">
                {[words.row, words.column, words.written, words.reason].map((heading) => (
                  <th key={heading} scope="col" className="py-1 pr-3 font-normal">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {refused.map(({ row, column, written, detail }) => (
                <tr key={`${row} ${column} ${written} ${detail}`} className="border-b border-line last:border-0">
                  <td className="py-1.5 pr-3 tabular-nums">{row}</td>
                  <td className="py-1.5 pr-3 wrap-anywhere">{column}</td>
                  <td className="py-1.5 pr-3 wrap-anywhere">{written || '–'}</td>
                  <td className="py-1.5 wrap-anywhere">{detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
};

interface Sending {
  readonly version: number;
  readonly refused: Refused | undefined;
}

/** A pasted table or a file, whose lines are added or put in place of those there are. */
export const BomImportForm = ({ version, refused }: Sending) => {
  const words = useBomWords();
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-5" key={version}>
      <FormErrors refused={refused}>
        <FormKey of={`import-${version}`} version={version} />
        <input type="hidden" name="do" value="import" />
        <TextArea name="text" label={words.paste} lines={4} placeholder={words.pasteExample} />
        <div>
          <label htmlFor="bom-file" className="mb-1.5 block font-semibold">
            {words.file}
          </label>
          <input id="bom-file" type="file" name="file" accept=".xlsx,.csv,.tsv,.txt" className="input" />
        </div>
        <label className="inline-flex min-h-11 items-center gap-2.5">
          <input type="checkbox" name="replace" className="size-5 accent-pine-700" />
          {words.replace}
        </label>
        <Button className="justify-self-start">{words.import}</Button>
      </FormErrors>
    </Form>
  );
};

/** Fields of one line by the pointers of the whole bill. */
const lineNames = (at: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['reference', 'name', 'quantity', 'category', 'specification', 'manufacturer', 'partNumber', 'notes'].map((name) => [
      `/lines/${at}/${name}`,
      name,
    ]),
  );

/** The form of one line; `number` 0 is a new one. */
export const BomLineForm = ({
  number,
  at,
  values,
  units,
  categories,
  version,
  refused,
}: Sending & {
  number: number;
  at: number;
  values: Readonly<Record<string, string>>;
  units: readonly Option[];
  categories: readonly Option[];
}) => {
  const words = useBomWords();
  const field = (name: string) => ({ name, stored: values[name] ?? '' });
  return (
    <Form method="post" className="grid gap-4" key={number}>
      <FormErrors refused={refused} names={lineNames(at)} scope="line-">
        <FormKey of={`line-${number}`} version={version} />
        <input type="hidden" name="number" value={number} />
        <div className="grid gap-4 sm:grid-cols-6">
          <TextField {...field('name')} label={words.lineName} required maxLength={200} className="sm:col-span-6" />
          <TextField {...field('quantity')} label={words.quantity} required inputMode="decimal" className="sm:col-span-2" />
          <SelectField {...field('unit')} label={words.unit} options={units} className="sm:col-span-2" />
          <TextField {...field('reference')} label={words.reference} maxLength={200} className="sm:col-span-2" />
          <SelectField
            {...field('category')}
            label={words.category}
            options={categories}
            empty={words.categoryNone}
            className="sm:col-span-6"
          />
          <TextArea
            {...field('specification')}
            label={words.specification}
            hint={words.specificationHint}
            lines={3}
            max={1000}
            className="sm:col-span-6"
          />
          <TextField {...field('manufacturer')} label={words.manufacturer} maxLength={120} className="sm:col-span-3" />
          <TextField {...field('partNumber')} label={words.partNumber} maxLength={80} className="sm:col-span-3" />
          <TextArea {...field('notes')} label={words.notes} lines={2} max={500} className="sm:col-span-6" />
        </div>
        <p className="flex flex-wrap gap-3">
          <Button name="do" value="line">
            {words.save}
          </Button>
          {number > 0 && (
            <Button name="do" value="drop" kind="plain" formNoValidate>
              {words.drop}
            </Button>
          )}
          <LinkButton kind="plain" to="?">
            {words.cancel}
          </LinkButton>
        </p>
      </FormErrors>
    </Form>
  );
};
