import { Form, useSearchParams } from 'react-router';
import type { AuditLineView } from '../api/audit.ts';
import { moment } from '../format/date.ts';
import { useAuditWords } from '../words/audit.ts';
import { useLanguage } from '../words/words.ts';
import { Button, LinkButton } from './button.tsx';
import { Empty } from './empty.tsx';

const input = 'mt-1 min-h-11 w-full rounded-lg border border-edge bg-white px-3';

const Text = ({ name, label, type = 'text' }: { name: string; label: string; type?: 'text' | 'date' }) => (
  <label className="block text-[0.9375rem] font-medium">
    {label}
    <input name={name} type={type} defaultValue={useSearchParams()[0].get(name) ?? ''} className={input} />
  </label>
);

/** What is asked for, as a form that works without script. */
export const AuditFilter = ({ desk = false }: { desk?: boolean }) => {
  const words = useAuditWords();
  const [search] = useSearchParams();
  return (
    <Form method="get" className="card grid gap-4 p-5 sm:grid-cols-2 lg:grid-cols-3">
      <Text name="from" label={words.from} type="date" />
      <Text name="to" label={words.to} type="date" />
      <label className="block text-[0.9375rem] font-medium">
        {words.kind}
        <select name="kind" defaultValue={search.get('kind') ?? ''} className={input}>
          <option value="">{words.kinds.all}</option>
          <option value="act">{words.kinds.act}</option>
          <option value="read">{words.kinds.read}</option>
        </select>
      </label>
      <Text name="actor" label={words.actor} />
      <Text name="object" label={words.object} />
      {desk && <Text name="organisation" label={words.organisation} />}
      <div className="flex items-end">
        <Button kind="plain">{words.show}</Button>
      </div>
    </Form>
  );
};

const cell = 'flex gap-3 py-1 lg:table-cell lg:px-3 lg:py-3 lg:align-top';
const label = 'w-20 shrink-0 text-[0.9375rem] text-soft lg:hidden';

const Row = ({ line }: { line: AuditLineView }) => {
  const words = useAuditWords();
  const language = useLanguage();
  const result = line.kind === 'read' ? words.read : line.status < 400 ? words.done : words.refused(line.status);
  return (
    <tr className="block px-4 py-3 lg:table-row lg:p-0">
      <td className={cell}>
        <span className={label}>{words.columns.at}</span>
        <time dateTime={line.by.at}>{moment(line.by.at, language)}</time>
      </td>
      <td className={cell}>
        <span className={label}>{words.columns.who}</span>
        <span className="min-w-0">
          {line.actorName ?? words.sides[line.side]}
          <span className="block text-[0.8125rem] break-all text-soft">{line.by.actor}</span>
          {line.onBehalfOfName && (
            <span className="block text-[0.8125rem] break-all">{words.onBehalfOf(line.onBehalfOfName)}</span>
          )}
          {line.insteadOf && (
            <span className="block text-[0.8125rem] break-all">
              {words.insteadOf((line.insteadOfNames ?? line.insteadOf).join(', '))}
            </span>
          )}
        </span>
      </td>
      <td className={cell}>
        <span className={label}>{words.columns.what}</span>
        <code className="text-[0.875rem]">{line.operation}</code>
      </td>
      <td className={cell}>
        <span className={label}>{words.columns.object}</span>
        <span className="min-w-0 text-[0.875rem] break-all">{line.object}</span>
      </td>
      <td className={cell}>
        <span className={label}>{words.columns.result}</span>
        {result}
      </td>
    </tr>
  );
};

/** Lines as a table, which on narrow screens becomes a list; `next` opens older ones. */
export const AuditTable = ({ lines, next }: { lines: readonly AuditLineView[]; next?: string | undefined }) => {
  const words = useAuditWords();
  const [search] = useSearchParams();
  const older = new URLSearchParams(search);
  if (next) older.set('cursor', next);
  return (
    <>
      {lines.length === 0 ? (
        <div className="mt-6">
          <Empty icon="clock" title={words.none} />
        </div>
      ) : (
        <div className="card mt-6 overflow-hidden">
          <table className="block w-full lg:table">
            <thead className="hidden border-b border-line text-left text-[0.875rem] text-soft lg:table-header-group">
              <tr>
                {Object.values(words.columns).map((name) => (
                  <th key={name} scope="col" className="px-3 py-2.5 font-medium">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="block divide-y divide-line lg:table-row-group">
              {lines.map((line) => (
                <Row key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next && (
        <p className="mt-4">
          <LinkButton kind="plain" to={`?${older}`}>
            {words.older}
          </LinkButton>
        </p>
      )}
    </>
  );
};
