import { Form, useNavigation } from 'react-router';
import type { RoomFileView, RoomView } from '../api/deals.ts';
import { useDealWords } from '../words/deal.ts';
import { Button } from './button.tsx';
import { Fold } from './deal.tsx';
import { Field, FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** Where a file lies and to whom it is open. */
export const RoomPlace = ({ room, file }: { room: RoomView; file?: RoomFileView }) => {
  const words = useDealWords();
  const [right] = file?.rights ?? [];
  const mays = file && !file.markable ? (['download'] as const) : (['view', 'download'] as const);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {room.folders.length > 0 && (
        <SelectField
          name="folder"
          label={words.room.folder}
          empty={words.room.noFolder}
          stored={file?.folder}
          options={room.folders.map((folder) => ({ value: folder, label: folder }))}
        />
      )}
      <SelectField
        name="group"
        label={words.room.group}
        empty={words.room.nobody}
        stored={right?.group}
        options={[
          { value: 'everyone', label: words.room.everyone },
          ...(room.groups ?? []).map((g) => ({ value: g.id, label: g.name })),
        ]}
      />
      <SelectField
        name="may"
        label={words.room.right}
        stored={right?.may}
        options={mays.map((may) => ({ value: may, label: words.room.may[may] ?? may }))}
      />
      <TextField name="until" label={words.room.end} type="date" stored={file?.until?.slice(0, 10)} />
    </div>
  );
};

export const RoomAdd = ({ room, refused }: { room: RoomView; refused: Refused | undefined }) => {
  const words = useDealWords();
  const busy = useNavigation().state !== 'idle';
  const here = refused?.form === 'add' ? refused : undefined;
  return (
    <section aria-label={words.room.add} className="card px-5 py-2 sm:px-7">
      <Fold title={words.room.add} open={here !== undefined}>
        <Form method="post" encType="multipart/form-data" className="grid gap-4" key={room.files.length}>
          <FormErrors
            refused={here}
            names={{ '/file/type': 'file', '/file/bytes': 'file', '/type': 'file', '/rights': 'may' }}
            scope="add-"
          >
            <FormKey of={`add-${room.files.length}`} />
            <input type="hidden" name="do" value="add" />
            <Field
              name="file"
              label={words.room.file}
              hint={words.room.fileHint}
              required
              control={(wiring) => <input {...wiring} type="file" className="block w-full" />}
            />
            <RoomPlace room={room} />
            <div>
              <Button disabled={busy}>{words.room.add}</Button>
            </div>
          </FormErrors>
        </Form>
      </Fold>
    </section>
  );
};

export const RoomOrder = ({ room, refused }: { room: RoomView; refused: Refused | undefined }) => {
  const words = useDealWords();
  const here = refused?.form === 'order' ? refused : undefined;
  const groups = (room.groups ?? []).map((g) => `${g.name}: ${g.emails.join(', ')}`).join('\n');
  return (
    <section aria-label={words.room.order} className="card px-5 py-2 sm:px-7">
      <Fold title={words.room.order} open={here !== undefined}>
        <Form method="post" className="grid gap-4" key={room.version}>
          <FormErrors refused={here} scope="order-">
            <FormKey of="order" version={room.version} />
            <input type="hidden" name="do" value="order" />
            <TextArea
              name="folders"
              label={words.room.folders}
              hint={words.room.foldersHint}
              lines={4}
              stored={room.folders.join('\n')}
            />
            <TextArea name="groups" label={words.room.groups} hint={words.room.groupsHint} lines={4} stored={groups} />
            <div>
              <Button kind="plain">{words.room.save}</Button>
            </div>
          </FormErrors>
        </Form>
      </Fold>
    </section>
  );
};
