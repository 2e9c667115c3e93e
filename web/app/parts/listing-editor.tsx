import { Form, useNavigation } from 'react-router';
import type { EditorField } from '../format/editor.server.ts';
import { useNeedWords } from '../words/need.ts';
import { useWords } from '../words/words.ts';
import { Button, LinkButton } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { CodePicker } from './code-picker.tsx';
import { AttributeField } from './editor-field.tsx';
import { FormErrors, type Refused, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { NeedCount } from './need-count.tsx';

export interface EditorData {
  readonly version?: number;
  readonly kind: string;
  readonly title: Readonly<Record<string, string>>;
  readonly summary: Readonly<Record<string, string>>;
  readonly keywords: string;
  readonly place: { readonly country: string; readonly region: string };
  readonly codes: readonly {
    readonly scheme: string;
    readonly codes: readonly string[];
    readonly names: Readonly<Record<string, string>>;
  }[];
  /** Whether the owner stays unknown; absent where the kind does not let it. */
  readonly anonymous?: boolean;
  /** Whether it seeks something: what would answer is counted while it is written. */
  readonly seeks: boolean;
  readonly fields: readonly EditorField[];
  readonly names: Readonly<Record<string, string>>;
}

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section className="card grid gap-6 p-5 sm:p-7">
    <h2 className="text-xl">{title}</h2>
    {children}
  </section>
);

/** The form of a listing, made from the data of its kind; it does not know which kind that is. */
export const ListingEditor = ({
  data,
  refused,
  save,
  cancel,
}: {
  data: EditorData;
  refused: Refused | undefined;
  save: string;
  cancel: string;
}) => {
  const words = useWords();
  const needWords = useNeedWords();
  const busy = useNavigation().state !== 'idle';
  const tags = [
    ['ko', words.editor.inKorean],
    ['en', words.editor.inEnglish],
  ] as const;
  const texts = data.fields.filter((f) => f.type === 'text');
  const facts = data.fields.filter((f) => f.type !== 'text');
  return (
    <Form method="post" className="grid gap-5">
      <FormErrors refused={refused} names={data.names}>
        <FormKey of="content" version={data.version} />
        <input type="hidden" name="kind" value={data.kind} />
        <Part title={words.editor.basics}>
          <div className="grid gap-4 lg:grid-cols-2">
            {tags.map(([tag, name]) => (
              <TextField
                key={tag}
                name={`title.${tag}`}
                label={`${words.editor.core.title} (${name})`}
                hint={words.editor.titleHint}
                stored={data.title[tag]}
                lang={tag}
                maxLength={300}
                autoComplete="off"
              />
            ))}
            {tags.map(([tag, name]) => (
              <TextArea
                key={tag}
                name={`summary.${tag}`}
                label={`${words.editor.core.summary} (${name})`}
                stored={data.summary[tag]}
                lang={tag}
                lines={4}
                max={6000}
              />
            ))}
          </div>
          {data.anonymous !== undefined && (
            <CheckboxGroup
              name="anonymous"
              label={needWords.anonymous}
              hint={needWords.anonymousHint}
              options={[{ value: 'true', label: needWords.anonymousOption }]}
              stored={data.anonymous ? ['true'] : []}
            />
          )}
        </Part>
        <Part title={words.editor.details}>
          {texts.map((field) => (
            <AttributeField key={field.name} field={field} />
          ))}
          <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
            {facts.map((field) => (
              <div
                key={field.name}
                className={field.many || field.type === 'comparisons' || field.type === 'specification' ? 'md:col-span-2' : ''}
              >
                <AttributeField field={field} />
              </div>
            ))}
          </div>
        </Part>
        <Part title={words.editor.classification}>
          {data.codes.map((group) => (
            <CodePicker key={group.scheme} scheme={group.scheme} stored={group.codes} names={group.names} />
          ))}
          <TextField
            name="keywords"
            label={words.editor.core.keywords}
            hint={words.editor.keywordsHint}
            stored={data.keywords}
            autoComplete="off"
          />
          <div className="grid gap-4 md:grid-cols-2">
            <TextField
              name="place.country"
              label={words.editor.placeCountry}
              stored={data.place.country}
              maxLength={60}
              autoComplete="country-name"
            />
            <TextField
              name="place.region"
              label={words.editor.placeRegion}
              stored={data.place.region}
              maxLength={80}
              autoComplete="address-level1"
            />
          </div>
        </Part>
        {data.seeks && <NeedCount />}
        <div className="sticky bottom-0 z-10 -mx-5 flex justify-end gap-3 border-t border-line bg-paper/95 px-5 py-3 backdrop-blur-sm sm:mx-0 sm:px-0">
          <LinkButton kind="plain" to={cancel}>
            {words.form.cancel}
          </LinkButton>
          <Button disabled={busy}>{save}</Button>
        </div>
      </FormErrors>
    </Form>
  );
};
