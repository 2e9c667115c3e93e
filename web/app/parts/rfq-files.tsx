import { Form } from 'react-router';
import type { RfqView } from '../api/rfqs.ts';
import { fileSize } from '../format/number.ts';
import { useRfqWords } from '../words/rfq.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import type { Refused } from './field.tsx';
import { Field, FormErrors } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Icon } from './icon.tsx';

const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

/** The specifications of one line; its buyer adds and removes them as long as nobody else sees the request. */
export const LineFiles = ({ rfq, line, refused }: { rfq: RfqView; line: number; refused: Refused | undefined }) => {
  const words = useRfqWords();
  const language = useLanguage();
  const files = rfq.files.filter((f) => f.line === line);
  const adds = rfq.state === 'draft' && rfq.actions.includes('submit');
  return (
    <div lang={language}>
      {files.length > 0 && (
        <ul className="mt-3 grid gap-1" aria-label={words.specFiles}>
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <a
                href={`/${language}/rfqs/${rfq.id}?file=${file.id}`}
                className="link inline-flex min-h-8 items-center gap-1.5 font-medium wrap-anywhere"
              >
                <Icon name="clip" className="size-4.5" />
                {file.name}
                <span className="text-sm font-normal text-soft">{fileSize(file.bytes, language)}</span>
              </a>
              {adds && (
                <Form method="post">
                  <FormErrors refused={of(refused, `remove ${file.id}`)} scope={`remove-${file.id}-`}>
                    <FormKey of={`remove-${file.id}`} version={rfq.version} />
                    <Button
                      name="do"
                      value={`remove ${file.id}`}
                      kind="plain"
                      size="small"
                      aria-label={`${words.removeFile}: ${file.name}`}
                    >
                      {words.removeFile}
                    </Button>
                  </FormErrors>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {adds && (
        <Form method="post" encType="multipart/form-data" className="mt-3 grid gap-3 border-t border-line pt-3">
          <FormErrors
            refused={of(refused, `file ${line}`)}
            scope={`file-${line}-`}
            names={{ '/type': 'file', '/bytes': 'file', '/name': 'file', '/file': 'file' }}
          >
            <FormKey of={`file-${line}-${files.length}`} />
            <Field
              name="file"
              label={words.addFile(line)}
              hint={words.fileHint}
              required
              control={(wiring) => (
                <input
                  {...wiring}
                  type="file"
                  className="block w-full text-[0.9375rem] file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-lg file:border file:border-edge file:bg-white file:px-3 file:font-semibold hover:file:bg-sand"
                />
              )}
            />
            <div>
              <Button name="do" value={`file ${line}`} kind="plain" size="small">
                {words.upload}
              </Button>
            </div>
          </FormErrors>
        </Form>
      )}
    </div>
  );
};
