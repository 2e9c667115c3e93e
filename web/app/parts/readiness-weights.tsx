import { Form } from 'react-router';
import type { WeightsView } from '../api/exporters.ts';
import { day } from '../format/date.ts';
import type { criteriaIn } from '../format/exporter.server.ts';
import { useExporterWords } from '../words/exporter.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** The weights of an agency: those that hold, to be set anew, and every version before. */
export const ReadinessWeights = ({
  weights: { usual, versions },
  criteria,
  admin,
  refused,
}: {
  weights: WeightsView;
  criteria: ReturnType<typeof criteriaIn>;
  admin: boolean;
  refused: Refused | undefined;
}) => {
  const words = useExporterWords().weights;
  const language = useLanguage();
  const latest = versions.at(-1);
  const held = latest?.weights ?? usual;
  return (
    <section className="card mt-8 grid gap-4 p-5 sm:p-7" aria-labelledby="weights">
      <h2 id="weights" className="text-xl">
        {words.title}
      </h2>
      <p className="text-[0.9375rem] text-soft">{words.lead}</p>
      {admin && (
        <Form method="post" key={latest?.version ?? 0} className="grid gap-4">
          <FormErrors
            refused={refused}
            names={Object.fromEntries([
              ['/weights', 'weight.exports'],
              ...criteria.map(({ name }) => [`/weights/${name}`, `weight.${name}`]),
            ])}
          >
            <FormKey of={`weights-${latest?.version ?? 0}`} version={latest?.version ?? 0} />
            <div className="grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-7">
              {criteria.map(({ name, label }) => (
                <TextField
                  key={name}
                  name={`weight.${name}`}
                  label={label}
                  stored={String(held[name])}
                  type="number"
                  min={0}
                  max={100}
                  required
                />
              ))}
            </div>
            <TextArea name="why" label={words.why} required lines={2} max={1000} />
            <Button kind="plain" className="justify-self-start">
              {words.save}
            </Button>
          </FormErrors>
        </Form>
      )}
      {versions.length > 0 && (
        <div>
          <h3 className="font-semibold">{words.versions}</h3>
          <ol className="mt-1 divide-y divide-line text-[0.9375rem]">
            {versions.toReversed().map(({ version, weights, why, by }) => (
              <li key={version} className="py-2 wrap-anywhere">
                <p className="font-semibold">{words.version(version, day(by.at, language))}</p>
                <p>{criteria.map(({ name, label }) => `${label} ${weights[name]}`).join(' · ')}</p>
                <p className="text-soft">{why}</p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
};
