import { Form } from 'react-router';
import type { SourceShown } from '../format/source.server.ts';
import { useSourceWords } from '../words/source.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, TextArea } from './field.tsx';
import { FormKey } from './form-key.tsx';

type Counts = NonNullable<SourceShown['shrunken']>['counts'];

/** How much there was and is, of each list that has shrunk. */
export const ShrunkCounts = ({ counts }: { counts: Counts }) => {
  const words = useSourceWords();
  return (
    <ul className="tabular-nums">
      {counts.map(({ list, was, now }) => (
        <li key={list ?? ''}>
          {list && <code className="mr-2 text-[0.9375rem]">{list}</code>}
          {words.shrunk.count(was, now)}
        </li>
      ))}
    </ul>
  );
};

/** A run that was refused for having shrunk, and how to accept it. */
export const Shrunken = ({ source, refused }: { source: SourceShown; refused: Refused | undefined }) => {
  const words = useSourceWords();
  const { id, version, shrunken } = source;
  if (!id || !shrunken) return null;
  return (
    <section className="card mb-5 p-5 sm:p-6">
      <h2 className="text-xl">{words.shrunk.title}</h2>
      <div className="mt-2 text-lg font-semibold">
        <ShrunkCounts counts={shrunken.counts} />
      </div>
      <p className="mt-1 max-w-prose text-soft">{words.shrunk.text(shrunken.at)}</p>
      <Form method="post" key={version} className="mt-4 grid max-w-prose gap-4">
        <FormErrors refused={refused} labels={{ reason: words.shrunk.reason }} scope="accept-">
          <FormKey of={`${id}.accept.${shrunken.run}`} version={version} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="run" value={shrunken.run} />
          <TextArea name="reason" label={words.shrunk.reason} hint={words.shrunk.reasonHint} lines={2} max={500} required />
          <div>
            <Button name="do" value="accept" disabled={source.mood === 'running'}>
              {words.shrunk.accept}
            </Button>
          </div>
        </FormErrors>
      </Form>
    </section>
  );
};
