import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { DealView, RoomOpened, RoomView } from '../../api/deals.ts';
import { refusal, type Sheet, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { giveToDeal } from '../../api/upload-deal.server.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Head } from '../../parts/head.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RoomAdd, RoomOrder } from '../../parts/room-editor.tsx';
import { RoomFiles } from '../../parts/room-files.tsx';
import { RoomQuestions } from '../../parts/room-questions.tsx';
import { useDealWords } from '../../words/deal.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const [deal, room] = await Promise.all([
    api.read<DealView>(`/deals/${params.id}`),
    api.read<RoomView>(`/deals/${params.id}/room`),
  ]);
  const log =
    room.side === 'seller' ? (await api.read<Items<RoomOpened>>(`/deals/${params.id}/room/log`, { limit: 20 })).items : [];
  return { deal, room, log };
};

/** Last instant of a day in Korea. */
const endOf = (date: string): string => new Date(`${date}T23:59:59+09:00`).toISOString();

const placed = (sheet: Sheet) => {
  const [folder, group, may, until] = [sheet.text('folder'), sheet.text('group'), sheet.text('may'), sheet.text('until')];
  return {
    ...(folder ? { folder } : {}),
    rights: group && may ? [{ group, may }] : [],
    ...(/^\d{4}-\d\d-\d\d$/.test(until) ? { until: endOf(until) } : {}),
  };
};

/** Groups as they are written: one a line, `name: address, address`; what has no name yet gets a mark of its own. */
const groupsIn = (text: string, known: readonly { readonly id: string; readonly name: string }[]) =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line, n) => {
      const [name = '', addresses = ''] = line.split(/:(.*)/s);
      const emails = addresses.split(/[,\s]+/).filter(Boolean);
      return {
        id: known.find((g) => g.name === name.trim())?.id ?? `g${Date.now().toString(36)}${n}`,
        name: name.trim(),
        emails,
      };
    });

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const at = `/deals/${params.id}/room`;
  const back = () => redirect(`/${languageOf(params.lang)}${at}`);
  const of = `${doing}${sheet.text('of')}`;
  switch (doing) {
    case 'add': {
      const file = sheet.file('file');
      if (!file) return back();
      const given = await giveToDeal(api, params.id ?? '', file, placed(sheet), sheet, params.lang);
      return given.ok ? back() : refusal(given, sheet, of);
    }
    case 'order': {
      const known = (await api.read<RoomView>(at)).groups ?? [];
      const folders = sheet
        .text('folders')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      const sent = await api.send('PUT', at, sheet.sending({ folders, groups: groupsIn(sheet.text('groups'), known) }));
      return sent.ok ? back() : refusal(sent, sheet, of);
    }
    case 'change': {
      const sent = await api.send('PATCH', `${at}/files/${sheet.text('of')}`, sheet.sending(placed(sheet)));
      return sent.ok ? back() : refusal(sent, sheet, of);
    }
    case 'revoke': {
      const { version: _, ...sending } = sheet.sending();
      const sent = await api.send('DELETE', `${at}/files/${sheet.text('of')}`, sending);
      return sent.ok ? back() : refusal(sent, sheet, of);
    }
    case 'answer': {
      const sent = await api.send(
        'POST',
        `${at}/questions/${sheet.text('of')}/answer`,
        sheet.sending({ text: sheet.text('text') }),
      );
      return sent.ok ? back() : refusal(sent, sheet, of);
    }
    default: {
      const sent = await api.send('POST', `${at}/questions`, sheet.sending({ text: sheet.text('text') }));
      return sent.ok ? back() : refusal(sent, sheet, of);
    }
  }
};

const Log = () => {
  const { log } = useLoaderData<typeof loader>();
  const words = useDealWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="log">
      <h2 id="log" className="mb-3 text-xl">
        {words.room.log}
      </h2>
      {log.length === 0 ? (
        <p className="text-soft">{words.room.noLog}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {log.map((line) => (
            <li key={line.id} className="flex flex-wrap gap-x-3 px-5 py-3 text-[0.9375rem] wrap-anywhere">
              <time dateTime={line.at} className="text-soft tabular-nums">
                {moment(line.at, language)}
              </time>
              <span className="font-medium">
                {line.person.name} ({textIn(line.organisation?.name ?? {}, language)})
              </span>
              <span>
                {line.file.name} · {words.room.did[line.did]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

export default function DealRoom() {
  const { deal, room } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useDealWords();
  const language = useLanguage();
  return (
    <>
      <Head title={`${words.room.title} ${deal.number}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.room.title}
          lead={deal.number}
          back={{ to: `/${language}/deals/${deal.id}`, label: textIn(deal.listing.title, language) }}
        />
        <div className="grid gap-8">
          {!room.open && (
            <p className="flex gap-2 rounded-lg bg-honey-50 px-4 py-3 text-honey-900">
              <Icon name="lock" className="mt-0.5" />
              <span>
                <span className="font-semibold">{words.room.closed}</span>{' '}
                {room.side === 'seller' ? words.room.closedSeller : words.room.closedBuyer}
              </span>
            </p>
          )}
          <RoomFiles dealId={deal.id} room={room} refused={refused} />
          <RoomAdd room={room} refused={refused} />
          {room.side === 'seller' && <RoomOrder room={room} refused={refused} />}
          <RoomQuestions room={room} refused={refused} />
          {room.side === 'seller' && <Log />}
        </div>
      </div>
    </>
  );
}
