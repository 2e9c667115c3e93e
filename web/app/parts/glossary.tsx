import { Form } from 'react-router';
import type { GlossaryView } from '../api/conversation.ts';
import { useConversationWords } from '../words/conversation.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** What the two sides of a case call things: each side adds pairs and takes them out. */
export const Glossary = ({
  glossary,
  refused,
  writable,
}: {
  glossary: GlossaryView;
  refused: Refused | undefined;
  writable: boolean;
}) => {
  const words = useConversationWords();
  const { pairs, version } = glossary;
  if (!writable && pairs.length === 0) return null;
  return (
    <section aria-labelledby="glossary" className="card p-5">
      <h2 id="glossary" className="text-lg">
        {words.glossary}
        {version > 0 && <span className="ml-2 text-sm font-normal text-soft">{words.version(version)}</span>}
      </h2>
      <p className="mt-1 text-sm text-soft">{words.glossaryText}</p>
      {pairs.length === 0 ? (
        <p className="mt-3 text-soft">{words.none}</p>
      ) : (
        <ul className="mt-3 divide-y divide-line">
          {pairs.map((pair) => (
            <li key={pair.id} className="flex items-center justify-between gap-3 py-2">
              <p className="min-w-0 wrap-anywhere">
                <span lang="ko">{pair.ko}</span> = <span lang="en">{pair.en}</span>
                <span className="block text-sm text-soft">{pair.own ? words.own : words.other}</span>
              </p>
              {writable && (
                <Form method="post" encType="multipart/form-data">
                  <FormKey of={`drop-${pair.id}`} />
                  <Button
                    name="do"
                    value={`glossary drop ${pair.id}`}
                    kind="quiet"
                    size="small"
                    aria-label={words.dropOne(pair.ko, pair.en)}
                  >
                    {words.drop}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {writable && (
        <Form method="post" encType="multipart/form-data" key={version} className="mt-4 grid gap-3 border-t border-line pt-4">
          <FormErrors refused={refused?.form === 'glossary' ? refused : undefined} scope="glossary-">
            <FormKey of={`glossary-${version}`} />
            <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-1">
              <TextField name="ko" label={words.ko} lang="ko" maxLength={80} required />
              <TextField name="en" label={words.en} lang="en" maxLength={80} required />
            </div>
            <Button name="do" value="glossary add" kind="plain" className="justify-self-start">
              {words.add}
            </Button>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};
