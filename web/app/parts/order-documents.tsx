import type { TradeDocumentKind } from '@sandan/market/trade-document/kind';
import { Form, Link } from 'react-router';
import { day } from '../format/date.ts';
import type { DocumentForm, PackingRow, papersOf } from '../format/trade-document.server.ts';
import { useOrderDocumentWords } from '../words/order-document.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Part, Rows } from './licence.tsx';
import { Tabs } from './page-title.tsx';

type Papers = ReturnType<typeof papersOf>;

const Issued = ({ orderId, papers }: { orderId: string; papers: Papers }) => {
  const words = useOrderDocumentWords();
  const language = useLanguage();
  return (
    <Rows
      label={words.title}
      columns={[words.document, words.issuedOn, words.code, words.files]}
      rows={papers.map(({ code, kind, number, issuedOn, stands, ubl }) => {
        const file = `/${language}/orders/${orderId}/documents/${code}/file`;
        return {
          key: code,
          cells: [
            <span key="document">
              {words.kind(kind)} <Badge tone={stands ? 'good' : 'calm'}>{stands ? words.current : words.replaced}</Badge>
              <span className="block text-sm text-soft">{number}</span>
            </span>,
            day(issuedOn, language),
            <Link key="code" to={`/${language}/verify/${code}`} className="link font-mono text-sm wrap-anywhere">
              {code}
            </Link>,
            <span key="files" className="inline-flex gap-4">
              <a href={file} className="link" aria-label={words.fileOf('PDF', number)}>
                PDF
              </a>
              {ubl && (
                <a href={`${file}?format=ubl`} className="link" aria-label={words.fileOf('UBL', number)}>
                  UBL
                </a>
              )}
            </span>,
          ],
        };
      })}
    />
  );
};

const packingFields = ['count', 'holds', 'netKg', 'grossKg', 'cm'] as const;

/** Packages of one sort: type, number, contents, weights and measures. */
const Packages = ({ row, at }: { row: PackingRow; at: number }) => {
  const words = useOrderDocumentWords();
  return (
    <fieldset className="rounded-card bg-paper p-4">
      <legend className="float-left mb-3 font-semibold">{words.packingRow(at + 1)}</legend>
      <div className="clear-both grid gap-4 sm:grid-cols-3">
        <SelectField name={`packing.${at}.type`} label={words.columns.type} options={words.packages} stored={row.type} />
        {packingFields.map((name) => (
          <TextField
            key={name}
            name={`packing.${at}.${name}`}
            label={words.columns[name]}
            stored={row[name]}
            maxLength={name === 'holds' ? 200 : 40}
            {...(name === 'holds' ? {} : { inputMode: name === 'count' ? 'numeric' : name === 'cm' ? 'text' : 'decimal' })}
          />
        ))}
      </div>
    </fieldset>
  );
};

/** Where a refusal points, by the names of the fields of the packing. */
const namesOf = (rows: readonly PackingRow[]): Record<string, string> =>
  Object.fromEntries([
    ['/packing', 'packing.0.count'],
    ...rows.flatMap((_, i) => ['type', ...packingFields].map((name) => [`/packing/${i}/${name}`, `packing.${i}.${name}`])),
  ]);

const IssueForm = ({ form, count, refused }: { form: DocumentForm; count: number; refused: Refused | undefined }) => {
  const words = useOrderDocumentWords();
  const { kind, fields, rows, more } = form;
  const hints: Partial<Record<string, string>> = words.hints;
  return (
    <Form method="post" key={`${kind} ${count}`} className="grid gap-4">
      <FormErrors refused={refused?.form === 'issue' ? refused : undefined} names={namesOf(rows)} scope="issue-">
        <FormKey of={`issue-${kind}-${count}`} />
        <div className="grid gap-4 sm:grid-cols-2">
          {fields.map(({ name, stored }) =>
            name === 'notify' || name === 'note' ? (
              <TextArea
                key={name}
                name={name}
                label={words.fields[name]}
                stored={stored}
                lines={2}
                max={name === 'note' ? 1000 : 400}
                className="sm:col-span-2"
              />
            ) : (
              <TextField
                key={name}
                name={name}
                label={words.fields[name]}
                hint={hints[name]}
                stored={stored}
                maxLength={name === 'origin' ? 2 : 120}
                {...(name === 'sailsOn' ? { type: 'date' } : {})}
              />
            ),
          )}
        </div>
        {rows.length > 0 && (
          <section aria-labelledby="packing" className="grid gap-4">
            <div>
              <h4 id="packing" className="font-semibold">
                {words.packing}
              </h4>
              <p className="text-soft">{words.packingText}</p>
            </div>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no name but their place
              <Packages key={i} row={row} at={i} />
            ))}
            {more && (
              <p>
                <Link to={`?issue=${kind}&rows=${more}#issue`} className="link">
                  {words.moreRows}
                </Link>
              </p>
            )}
          </section>
        )}
        <Button name="do" value={`issue ${kind}`} kind="plain" className="justify-self-start">
          {words.issueIt(words.kind(kind))}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** The papers of an order and, for the seller, the form of the next one. */
export const OrderDocuments = ({
  orderId,
  papers,
  issuable,
  form,
  refused,
}: {
  orderId: string;
  papers: Papers;
  issuable: readonly TradeDocumentKind[];
  form: DocumentForm | undefined;
  refused: Refused | undefined;
}) => {
  const words = useOrderDocumentWords();
  return (
    <Part id="documents" title={words.title} lead={words.lead}>
      <div className="grid grid-cols-1 gap-5">
        {papers.length > 0 ? <Issued orderId={orderId} papers={papers} /> : <p>{words.none}</p>}
        {issuable.length > 0 && (
          <section aria-labelledby="issue" className="grid grid-cols-1 gap-3 border-t border-line pt-4">
            <h3 id="issue" className="text-lg font-semibold">
              {words.issue}
            </h3>
            <p className="text-soft">{words.issueText}</p>
            <Tabs
              label={words.issueNext}
              tabs={issuable.map((kind) => ({ to: `?issue=${kind}#issue`, label: words.kind(kind), here: kind === form?.kind }))}
            />
            {form && <IssueForm form={form} count={papers.length} refused={refused} />}
          </section>
        )}
      </div>
    </Part>
  );
};
