import type { TradeDocumentKind } from '@sandan/market/trade-document/kind';
import { maxPackings } from '@sandan/market/trade-document/packing';
import { Form, Link } from 'react-router';
import type { TradeDocumentsView } from '../api/trade-document.ts';
import { day } from '../format/date.ts';
import { packingFields, packingName, rowsFilled, rowsShown } from '../format/packing.ts';
import type { DocumentForm, PackingRow, papersOf } from '../format/trade-document.server.ts';
import { useAddressWords } from '../words/address.ts';
import { useOrderDocumentWords } from '../words/order-document.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { Done } from './empty.tsx';
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

/** Packages of one sort: type, number, contents, weights and measures. */
const Packages = ({ row, at }: { row: PackingRow | undefined; at: number }) => {
  const words = useOrderDocumentWords();
  return (
    <fieldset id={rowId(at)} className="rounded-card bg-paper p-4">
      <legend className="float-left mb-3 font-semibold">{words.packingRow(at + 1)}</legend>
      <div className="clear-both grid gap-4 sm:grid-cols-3">
        <SelectField name={packingName(at, 'type')} label={words.columns.type} options={words.packages} stored={row?.type} />
        {packingFields.map((name) => (
          <TextField
            key={name}
            name={packingName(at, name)}
            label={words.columns[name]}
            stored={row?.[name]}
            maxLength={name === 'holds' ? 200 : 40}
            {...(name === 'holds' ? {} : { inputMode: name === 'count' ? 'numeric' : name === 'cm' ? 'text' : 'decimal' })}
          />
        ))}
      </div>
    </fieldset>
  );
};

/** Where a refusal points, by the names of the fields of the packing; empty rows were not sent. */
const namesOf = (values: Refused['values']): Record<string, string> =>
  Object.fromEntries([
    ['/packing', packingName(0, 'count')],
    ...rowsFilled(values).flatMap((row, i) =>
      ['type', ...packingFields].map((name) => [`/packing/${i}/${name}`, packingName(row, name)]),
    ),
  ]);

const rowId = (at: number): string => `packing-${at + 1}`;

interface Sent {
  readonly refused: Refused | undefined;
  /** What the form was sent with to get more rows. */
  readonly kept: Refused['values'] | undefined;
}

const IssueForm = ({ form, count, refused, kept }: Sent & { form: DocumentForm; count: number }) => {
  const words = useOrderDocumentWords();
  const { kind, fields, packing, proposed } = form;
  const hints: Partial<Record<string, string>> = words.hints;
  const values = refused?.values ?? kept ?? {};
  const rows = packing ? rowsShown(packing.length, values.rows?.[0]) : 0;
  return (
    <Form method="post" action={`?issue=${kind}#issue`} key={`${kind} ${count}`} className="grid gap-4">
      <FormErrors refused={refused} kept={kept} names={namesOf(values)} scope="issue-">
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
        {packing && (
          <section aria-labelledby="packing" className="grid gap-4">
            <div>
              <h4 id="packing" className="font-semibold">
                {words.packing}
              </h4>
              <p className="text-soft">{words.packingText}</p>
              {proposed && <p>{words.packingProposed}</p>}
            </div>
            <input type="hidden" name="rows" value={rows} />
            {Array.from({ length: rows }, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no name but their place
              <Packages key={i} row={packing[i]} at={i} />
            ))}
            {rows < maxPackings && (
              <Button
                name="do"
                value="more"
                formAction={`?issue=${kind}#${rowId(rows)}`}
                formNoValidate
                kind="plain"
                size="small"
                className="justify-self-start"
              >
                {words.moreRows}
              </Button>
            )}
          </section>
        )}
        <Button name="do" value={`issue ${kind}`} className="justify-self-start">
          {words.issueIt(words.kind(kind))}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** Of which side the next paper says no address, before it is issued. */
const Unaddressed = ({ sides }: { sides: TradeDocumentsView['unaddressed'] }) => {
  const words = useAddressWords();
  const language = useLanguage();
  return sides.map((side) => (
    <p key={side} className="rounded-card bg-paper p-4">
      {words.lacking[side]}{' '}
      {side === 'seller' && (
        <Link to={`/${language}/my/organisation#address`} className="link">
          {words.give}
        </Link>
      )}
    </p>
  ));
};

/** The papers of an order and, for the seller, the form of the next one. */
export const OrderDocuments = ({
  orderId,
  papers,
  issuable,
  unaddressed,
  form,
  refused,
  kept,
  done,
}: Sent & {
  orderId: string;
  papers: Papers;
  issuable: readonly TradeDocumentKind[];
  unaddressed: TradeDocumentsView['unaddressed'];
  form: DocumentForm | undefined;
  /** Whether one was issued just now. */
  done: boolean;
}) => {
  const words = useOrderDocumentWords();
  const own = refused?.form === 'issue' ? refused : undefined;
  return (
    <Part id="documents" title={words.title} lead={words.lead}>
      <div className="grid grid-cols-1 gap-5">
        {done && <Done>{words.issued}</Done>}
        {/* An order that went on meanwhile offers the form no more, but says why the paper was refused. */}
        {!form && <FormErrors refused={own}>{null}</FormErrors>}
        {papers.length > 0 ? <Issued orderId={orderId} papers={papers} /> : <p>{words.none}</p>}
        {issuable.length > 0 && (
          <section aria-labelledby="issue" className="grid grid-cols-1 gap-3 border-t border-line pt-4">
            <h3 id="issue" className="text-lg font-semibold">
              {words.issue}
            </h3>
            <p className="text-soft">{words.issueText}</p>
            <Unaddressed sides={unaddressed} />
            <Tabs
              label={words.issueNext}
              tabs={issuable.map((kind) => ({ to: `?issue=${kind}#issue`, label: words.kind(kind), here: kind === form?.kind }))}
            />
            {form && <IssueForm form={form} count={papers.length} refused={own} kept={kept} />}
          </section>
        )}
      </div>
    </Part>
  );
};
