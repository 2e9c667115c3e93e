import { stages as allStages } from '@sandan/market/listing/stage';
import { useState } from 'react';
import { Form, useRevalidator } from 'react-router';
import type { MediaView } from '../api/views.ts';
import { fileSize } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { Field, FormErrors, type Refused, SelectField, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Icon } from './icon.tsx';
import { lightened } from './light-picture.ts';
import { callHere, digestOf, sendFile, type Upload } from './send-file.ts';

/** Files of a listing, and the form that adds one: straight to the store with script, through the server without. */
export const MediaForm = ({
  listingId,
  version,
  media,
  open,
  refused,
}: {
  listingId: string;
  version: number;
  media: readonly MediaView[];
  open: boolean;
  refused: Refused | undefined;
}) => {
  const words = useWords();
  const language = useLanguage();
  const { revalidate } = useRevalidator();
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState('');
  const stages: Readonly<Record<string, string>> = words.editor.stages;
  const at = `/${language}/my/listings/${listingId}/media`;

  const upload = async (form: HTMLFormElement) => {
    const entered = new FormData(form);
    const chosen = entered.get('file');
    if (!(chosen instanceof File) || chosen.size === 0) return;
    setFailed('');
    setShare(0);
    try {
      const file = await lightened(chosen);
      const about = { name: file.name, type: file.type, bytes: file.size, sha256: await digestOf(file) };
      const asked = { ...about, stage: entered.get('stage'), alt: entered.get('alt'), key: crypto.randomUUID() };
      const announced = await callHere<{ mediaId: string; upload: Upload }>(at, asked);
      if (!announced.upload || !announced.mediaId) return setFailed(announced.title || words.media.failed);
      if (!(await sendFile(announced.upload, file, setShare))) return setFailed(words.media.failed);
      setShare(1);
      const done = await callHere(at, { done: announced.mediaId, key: crypto.randomUUID() });
      if (done.title) return setFailed(done.title);
      form.reset();
      await revalidate();
    } catch {
      setFailed(words.media.failed);
    } finally {
      setShare(null);
    }
  };

  return (
    <div>
      {media.length === 0 && <p className="text-soft">{words.media.none}</p>}
      <ul className="grid gap-2">
        {media.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-3 rounded-lg border border-line px-3 py-2">
            {file.kind === 'image' ? (
              <img
                src={`/${language}/listings/${listingId}/media/${file.id}`}
                alt={textIn(file.alt, language)}
                width="64"
                height="48"
                className="h-12 w-16 rounded-sm object-cover"
              />
            ) : (
              <Icon name="file" className="size-6 text-pine-700" />
            )}
            <a href={`/${language}/listings/${listingId}/media/${file.id}`} className="link min-w-0 flex-1 font-medium">
              {file.name}
            </a>
            <Badge>{stages[file.stage] ?? file.stage}</Badge>
            <span className="text-sm text-soft">{fileSize(file.bytes, language)}</span>
            {open && (
              <Form method="post">
                <FormKey of={`remove-${file.id}`} version={version} />
                <input type="hidden" name="do" value="media-remove" />
                <button
                  type="submit"
                  name="media"
                  value={file.id}
                  className="grid size-9 place-items-center rounded-md hover:bg-sand"
                  aria-label={`${words.form.remove}: ${file.name}`}
                >
                  <Icon name="close" className="size-4.5" />
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <Form
          method="post"
          encType="multipart/form-data"
          className="mt-4 grid gap-4 border-t border-line pt-4"
          onSubmit={(event) => {
            event.preventDefault();
            upload(event.currentTarget);
          }}
        >
          <FormErrors
            refused={refused?.form === 'media' ? refused : undefined}
            names={{ '/type': 'file', '/bytes': 'file', '/sha256': 'file' }}
          >
            <FormKey of="media" version={version} />
            <input type="hidden" name="do" value="media" />
            <Field
              name="file"
              label={words.media.file}
              hint={words.media.fileHint}
              required
              control={(wiring) => (
                <input
                  {...wiring}
                  type="file"
                  accept="image/png,image/jpeg,image/webp,image/gif,.pdf,.docx,.xlsx,.pptx,.hwp,.hwpx,.csv"
                  className="block w-full text-[0.9375rem] file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-lg file:border file:border-edge file:bg-white file:px-3 file:font-semibold hover:file:bg-sand"
                />
              )}
            />
            <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
              <TextField name="alt" label={words.media.alt} hint={words.media.altHint} maxLength={200} autoComplete="off" />
              <SelectField
                name="stage"
                label={words.media.stage}
                options={allStages.map((value) => ({ value, label: words.editor.stages[value] }))}
                className="self-end"
              />
            </div>
            {failed && (
              <p role="alert" className="font-medium text-clay-700">
                {failed}
              </p>
            )}
            <div className="flex items-center gap-4">
              <Button kind="plain" icon="up" disabled={share !== null}>
                {words.media.upload}
              </Button>
              <p role="status" className="text-soft">
                {share === 1
                  ? words.media.checking
                  : share !== null && words.media.uploading(new Intl.NumberFormat(language, { style: 'percent' }).format(share))}
              </p>
            </div>
          </FormErrors>
        </Form>
      )}
    </div>
  );
};
