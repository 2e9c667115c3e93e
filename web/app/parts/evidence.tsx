import { Form } from 'react-router';
import type { EvidenceView, SchemeName } from '../api/verification.ts';
import { day, moment } from '../format/date.ts';
import { useEvidenceWords } from '../words/evidence.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const domainTones: Readonly<Record<EvidenceView['domains'][number]['state'], Tone>> = {
  waiting: 'wait',
  proved: 'good',
  failed: 'bad',
  lost: 'bad',
};
const businessTones: Readonly<Record<string, Tone>> = { active: 'good', suspended: 'bad', closed: 'bad', unregistered: 'bad' };

const written = (scheme: SchemeName, value: string): string =>
  scheme === 'kr_business_number' ? value.replace(/^(\d{3})(\d{2})(\d{5})$/, '$1-$2-$3') : value;

const Business = ({ business }: { business: NonNullable<EvidenceView['business']> }) => {
  const words = useEvidenceWords();
  const language = useLanguage();
  return (
    <p className="flex flex-wrap items-center gap-2 text-[0.9375rem]">
      <Badge tone={businessTones[business.state ?? ''] ?? 'calm'}>{words.business[business.state ?? 'unknown']}</Badge>
      {business.tax && <span>{business.tax}</span>}
      {business.fetchedAt && <span className="text-soft">{words.fetched(moment(business.fetchedAt, language))}</span>}
    </p>
  );
};

const Domain = ({ domain, editable }: { domain: EvidenceView['domains'][number]; editable: boolean }) => {
  const words = useEvidenceWords();
  const language = useLanguage();
  return (
    <li className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{domain.domain}</span>
        <Badge tone={domainTones[domain.state]}>{words.domainStates[domain.state]}</Badge>
        {domain.by && domain.provedAt && (
          <span className="text-[0.9375rem] text-soft">
            {words.by[domain.by]}, {day(domain.provedAt, language)}
          </span>
        )}
      </p>
      {editable && domain.state !== 'proved' && domain.record && domain.file && (
        <dl className="grid gap-1.5 rounded-lg bg-sand p-3 text-sm">
          <dd>{words.how}</dd>
          <div>
            <dt className="text-soft">{words.dns}</dt>
            <dd className="wrap-anywhere">
              <code>{domain.record.name}</code> → <code>{domain.record.value}</code>
            </dd>
          </div>
          <div>
            <dt className="text-soft">{words.file}</dt>
            <dd className="wrap-anywhere">
              <code>{domain.file.url}</code> → <code>{domain.file.value}</code>
            </dd>
          </div>
        </dl>
      )}
      {editable && (
        <Form method="post" className="flex gap-4">
          <FormKey of={`domain-${domain.domain}`} />
          <input type="hidden" name="domain" value={domain.domain} />
          {(domain.state === 'failed' || domain.state === 'lost') && (
            <button type="submit" name="do" value="domain" className="link min-h-8 text-[0.9375rem]">
              {words.retry}
            </button>
          )}
          <button
            type="submit"
            name="do"
            value="domain-remove"
            className="min-h-8 text-[0.9375rem] text-clay-700 underline underline-offset-4"
          >
            {words.remove}
          </button>
        </Form>
      )}
    </li>
  );
};

/** Numbers and domains of an organisation, as far as they are proved; its administrators add to them. */
export const Evidence = ({
  evidence,
  editable,
  refused,
}: {
  evidence: EvidenceView;
  editable: boolean;
  refused?: Refused | undefined;
}) => {
  const words = useEvidenceWords();
  const common = useWords();
  const schemes = Object.entries(words.schemes).map(([value, label]) => ({ value, label }));
  const empty = evidence.identifiers.length + evidence.domains.length + evidence.mail.length === 0;
  return (
    <section aria-labelledby="evidence" className="card grid gap-4 p-5 sm:p-6">
      <div>
        <h2 id="evidence" className="text-lg">
          {words.title}
        </h2>
        {editable && <p className="text-[0.9375rem] text-soft">{words.lead}</p>}
        {!editable && empty && <p className="text-soft">{words.none}</p>}
      </div>
      {evidence.identifiers.length > 0 && (
        <dl className="grid gap-3">
          {evidence.identifiers.map(({ scheme, value }) => (
            <div key={scheme}>
              <dt className="text-sm text-soft">{words.schemes[scheme]}</dt>
              <dd className="font-semibold tabular-nums">{written(scheme, value)}</dd>
              {scheme === 'kr_business_number' && evidence.business && (
                <dd className="mt-1">
                  <Business business={evidence.business} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      {evidence.domains.length > 0 && (
        <ul className="grid gap-3">
          {evidence.domains.map((domain) => (
            <Domain key={domain.domain} domain={domain} editable={editable} />
          ))}
        </ul>
      )}
      {evidence.mail.length > 0 && (
        <ul className="text-[0.9375rem]">
          {evidence.mail.map(({ domain, proved }) => (
            <li key={domain}>
              {words.mail(domain)} <span className="text-soft">({proved ? words.mailProved : words.mailWeak})</span>
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <div className="grid gap-5 border-t border-line pt-4">
          <Form method="post">
            <FormErrors refused={refused?.form === 'identifier' ? refused : undefined}>
              <FormKey of="identifier" />
              <input type="hidden" name="do" value="identifier" />
              <div className="flex flex-wrap items-end gap-3">
                <SelectField
                  name="scheme"
                  label={words.scheme}
                  empty={common.form.choose}
                  options={schemes}
                  required
                  className="w-56"
                />
                <TextField
                  name="value"
                  label={words.value}
                  autoComplete="off"
                  maxLength={60}
                  required
                  className="min-w-44 flex-1"
                />
                <Button kind="plain">{words.add}</Button>
              </div>
            </FormErrors>
          </Form>
          <Form method="post">
            <FormErrors refused={refused?.form === 'domain' ? refused : undefined}>
              <FormKey of="domain" />
              <input type="hidden" name="do" value="domain" />
              <div className="flex flex-wrap items-end gap-3">
                <TextField
                  name="domain"
                  label={words.domain}
                  hint={words.domainHint}
                  autoComplete="off"
                  maxLength={253}
                  required
                  className="min-w-56 flex-1"
                />
                <Button kind="plain">{words.addDomain}</Button>
              </div>
            </FormErrors>
          </Form>
        </div>
      )}
    </section>
  );
};
