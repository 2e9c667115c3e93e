import { fileSize } from '../format/number.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';

/** Files of a message; `at` is the address below which each opens by its id. */
export const Attachments = ({
  files,
  at,
}: {
  files: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
  at: string;
}) => {
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 first:mt-0">
      {files.map((file) => (
        <li key={file.id}>
          <a href={`/${language}${at}/files/${file.id}`} className="link inline-flex min-h-8 items-center gap-1.5 font-medium">
            <Icon name="clip" className="size-4.5" />
            {file.name}
            <span className="text-sm font-normal text-soft">{fileSize(file.bytes, language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

/** The field by which a message brings a file. */
export const AttachField = () => {
  const words = useWords();
  return (
    <Field
      name="file"
      label={words.inquiries.attach}
      hint={words.inquiries.attachHint}
      control={(wiring) => (
        <input
          {...wiring}
          type="file"
          className="block w-full text-[0.9375rem] file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-lg file:border file:border-edge file:bg-white file:px-3 file:font-semibold hover:file:bg-sand"
        />
      )}
    />
  );
};
