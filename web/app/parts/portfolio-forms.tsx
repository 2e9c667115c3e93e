import { fundingDuty, ownership, publicFunding } from '@sandan/market/listing/kinds/options';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { PortfolioView } from '../api/portfolio.ts';
import { textIn } from '../format/text.ts';
import { usePortfolioWords } from '../words/portfolio.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const points = ['identity', 'rights', 'claims', 'confidential'] as const;

const useOptions = () => {
  const language = useLanguage();
  return (options: Readonly<Record<string, { ko: string; en: string }>>) =>
    Object.entries(options).map(([value, label]) => ({ value, label: label[language] }));
};

/** Publishes what is ticked in the list among its children, with what is said of all of them. */
export const PublishForm = ({ refused, children }: { refused: Refused | undefined; children: ReactNode }) => {
  const words = usePortfolioWords();
  const { queue } = useWords();
  const options = useOptions();
  return (
    <Form method="post" className="grid gap-4">
      <FormErrors refused={refused} scope="publish-">
        <FormKey of="publish" />
        {children}
        <div className="card grid gap-4 p-5 sm:p-6">
          <h3 className="text-lg">{words.shared}</h3>
          <p className="text-[0.9375rem] text-soft">{words.sharedHint}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField name="ownership" label={words.ownership} empty={words.leave} options={options(ownership)} />
            <SelectField name="publicFunding" label={words.publicFunding} empty={words.leave} options={options(publicFunding)} />
          </div>
          <CheckboxGroup name="fundingDuties" label={words.fundingDuties} options={options(fundingDuty)} />
          <CheckboxGroup
            name="checklist"
            label={words.checklist}
            options={points.map((value) => ({ value, label: queue.points[value] }))}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button name="do" value="publish">
              {words.publish}
            </Button>
            <p className="text-[0.9375rem] text-soft">{words.publishLead}</p>
          </div>
        </div>
      </FormErrors>
    </Form>
  );
};

/** What an office says of the cost of keeping its rights. */
export const UpkeepForm = ({ of, refused }: { of: PortfolioView; refused: Refused | undefined }) => {
  const words = usePortfolioWords();
  const language = useLanguage();
  const { reduction, offices } = of.upkeep.terms;
  return (
    <details className="card mt-5 p-5 sm:p-6" open={refused !== undefined}>
      <summary className="min-h-8 font-semibold">{words.upkeep}</summary>
      <p className="mt-2 text-[0.9375rem] text-soft">{words.upkeepLead(textIn(of.fees.source, language))}</p>
      {of.uncosted.length > 0 && (
        <p className="mt-2 text-[0.9375rem]">{words.uncosted(of.uncosted.map((o) => `${o.office} (${o.count})`).join(', '))}</p>
      )}
      <Form method="post" className="mt-4 grid max-w-xl gap-4">
        <FormErrors refused={refused} scope="upkeep-">
          <FormKey of={`upkeep-${of.upkeep.version}`} version={of.upkeep.version} />
          <TextField
            name="reduction"
            label={words.reduction}
            hint={words.reductionHint}
            inputMode="numeric"
            stored={String(reduction)}
          />
          <TextArea
            name="offices"
            label={words.offices}
            hint={words.officesHint}
            lines={4}
            stored={offices.map((o) => `${o.office} ${o.won}`).join('\n')}
          />
          <div>
            <Button kind="plain" name="do" value="upkeep">
              {words.save}
            </Button>
          </div>
        </FormErrors>
      </Form>
    </details>
  );
};
