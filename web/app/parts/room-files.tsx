import { Form } from 'react-router';
import type { RoomFileView, RoomView } from '../api/deals.ts';
import { day } from '../format/date.ts';
import { fileSize } from '../format/number.ts';
import { useDealWords } from '../words/deal.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { Fold } from './deal.tsx';
import { FormErrors, type Refused } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { RoomPlace } from './room-editor.tsx';

/** Who may open a file of one's own side, in words. */
const useRights = (room: RoomView) => {
  const words = useDealWords();
  return (file: RoomFileView): string =>
    (file.rights ?? [])
      .map(({ group, may }) => {
        const name = group === 'everyone' ? words.room.everyone : (room.groups?.find((g) => g.id === group)?.name ?? group);
        return `${name}: ${words.room.may[may]}`;
      })
      .join(', ') || words.room.nobody;
};

const OwnFile = ({ file, room, refused }: { file: RoomFileView; room: RoomView; refused: Refused | undefined }) => {
  const words = useDealWords();
  const rights = useRights(room);
  const open = refused?.form === `change${file.id}` ? refused : undefined;
  return (
    <div className="mt-2">
      <p className="text-[0.9375rem] text-soft">
        {words.room.rights}: {rights(file)}
      </p>
      <Fold title={words.room.rights} open={open !== undefined}>
        <Form method="post" className="grid gap-4">
          <FormErrors refused={open} names={{ '/rights': 'may' }} scope={`${file.id}-`}>
            <FormKey of={`change-${file.id}`} version={file.version} />
            <input type="hidden" name="do" value="change" />
            <input type="hidden" name="of" value={file.id} />
            <RoomPlace room={room} file={file} />
            <div>
              <Button size="small" kind="plain">
                {words.room.save}
              </Button>
            </div>
          </FormErrors>
        </Form>
        <Form method="post" className="mt-3">
          <FormKey of={`revoke-${file.id}`} />
          <input type="hidden" name="do" value="revoke" />
          <input type="hidden" name="of" value={file.id} />
          <Button size="small" kind="danger">
            {words.room.revoke}
          </Button>
        </Form>
      </Fold>
    </div>
  );
};

/** The files of a room by their folders, with what the viewer may do with each. */
export const RoomFiles = ({ dealId, room, refused }: { dealId: string; room: RoomView; refused: Refused | undefined }) => {
  const words = useDealWords();
  const language = useLanguage();
  const folders = [...new Set([...room.folders, ...room.files.map((f) => f.folder ?? '')])].sort();
  const filled = folders.map((folder) => ({ folder, files: room.files.filter((f) => (f.folder ?? '') === folder) }));
  const at = (file: RoomFileView, as: string) => `/${language}/deals/${dealId}/room/files/${file.id}?as=${as}`;
  return (
    <section aria-labelledby="files" className="card p-5 sm:p-7">
      <h2 id="files" className="text-xl">
        {words.room.files}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-soft">{words.room.marked}</p>
      {room.files.length === 0 && <p className="mt-4">{words.room.empty}</p>}
      {filled
        .filter(({ files }) => files.length > 0)
        .map(({ folder, files }) => (
          <div key={folder} className="mt-5">
            <h3 className="border-b border-line pb-1.5 font-semibold">{folder || words.room.noFolder}</h3>
            <ul className="divide-y divide-line">
              {files.map((file) => (
                <li key={file.id} className="py-3 wrap-anywhere">
                  <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                    <span className="font-medium">{file.file.name}</span>
                    <span className="text-sm text-soft">{fileSize(file.file.bytes, language)}</span>
                    {file.side === room.side && <Badge tone="info">{words.room.mine}</Badge>}
                    {file.state === 'revoked' && <Badge tone="bad">{words.room.revoked}</Badge>}
                    {!file.markable && <Badge>{words.room.unmarkable}</Badge>}
                    {file.until && <Badge tone="wait">{words.room.until(day(file.until, language))}</Badge>}
                    {file.may !== 'none' && (
                      <span className="flex gap-3">
                        {file.markable && (
                          <a href={at(file, 'view')} className="link min-h-6" target="_blank" rel="noreferrer">
                            {words.room.view}
                            <span className="sr-only"> {file.file.name}</span>
                          </a>
                        )}
                        {file.may === 'download' && (
                          <a href={at(file, 'download')} className="link min-h-6">
                            {words.room.download}
                            <span className="sr-only"> {file.file.name}</span>
                          </a>
                        )}
                      </span>
                    )}
                  </div>
                  {file.side === room.side && file.state !== 'revoked' && <OwnFile file={file} room={room} refused={refused} />}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
};
