import { fill } from '@sandan/kernel/fill';
import { derivedId, idOf } from '@sandan/kernel/id';
import { type Localized, languages, textIn } from '@sandan/kernel/text';
import * as z from 'zod';
import { nextHour } from '../calendar/business.ts';
import type { Person } from '../company/person.ts';
import type { Audience } from './kind.ts';
import { type NoticeKindName, noticeKindNames, noticeKinds } from './kinds.ts';

/** A text in Korean and English, both always there. */
export const Bilingual = z.object({ ko: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/**
 * Where the mail of a notice or digest stands. `waiting` → `sending` → `sent`; a notice for the digest goes from `waiting` to
 * `digested`. What stays `sending` was handed over and never acknowledged: it is not sent again, since one mail too few is
 * better than two.
 */
export const MailState = z.enum(['none', 'waiting', 'sending', 'sent', 'digested']);
export type MailState = z.infer<typeof MailState>;

/** Something that happened to a person. `link` is a path of the pages without its language (`/inquiries/inq_…`). */
export const Notice = z
  .object({
    id: idOf('notice'),
    version: z.int().positive(),
    personId: idOf('person'),
    kind: z.enum(noticeKindNames),
    text: Bilingual,
    link: z.string(),
    at: z.iso.datetime(),
    mail: MailState,
    /** When the notice is due in a daily digest; absent if it is mailed by itself or not at all. */
    digestAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof Notice>;

/** The last id a notice of that instant can have; notice ids sort by time. */
export const lastNoticeAt = (instant: string): string => derivedId('notice', Date.parse(instant), new Uint8Array(10).fill(255));

/** One mail a day with everything that waited. */
export const Digest = z.object({
  id: idOf('mail'),
  version: z.int().positive(),
  personId: idOf('person'),
  noticeIds: z.array(idOf('notice')).min(1),
  at: z.iso.datetime(),
  mail: MailState,
});
export type Digest = z.infer<typeof Digest>;

/** What is to be told, before it is known to whom: `key` names the happening once for all deliveries of it. */
export interface News {
  readonly kind: NoticeKindName;
  readonly key: string;
  readonly at: string;
  readonly link: string;
  readonly params: Readonly<Record<string, string | number | Localized>>;
  /** The person who did it, who is told only what is a receipt. */
  readonly actor: string;
  /** Persons for whom it is, where the audience is `named`. */
  readonly to?: readonly string[];
}

export const audienceOf = (news: News): readonly Audience[] => noticeKinds[news.kind].to;

/** The person who did it, where they are not told. */
export const untoldOf = ({ kind, actor }: News): string | undefined => ('receipt' in noticeKinds[kind] ? undefined : actor);

/** The hour at which digests go out, in the person's zone. */
export const digestHour = 8;

const filled = (template: string, params: News['params'], language: string): string =>
  fill(template, (name) => {
    const value = params[name];
    return typeof value === 'object' ? textIn(value, language) : value;
  });

export const noticeText = (news: News): Bilingual => {
  const { text } = noticeKinds[news.kind];
  const [ko, en] = languages.map((language) => filled(text[language], news.params, language));
  return { ko: ko ?? '', en: en ?? '' };
};

/** The notice of one person, mailed as the person chose. `id` must follow from news and person alone. */
export const notify = (news: News, person: Person, zone: string, id: string): Notice => {
  const choice = 'quiet' in noticeKinds[news.kind] ? 'none' : person.mail;
  return {
    id,
    version: 1,
    personId: person.id,
    kind: news.kind,
    text: noticeText(news),
    link: news.link,
    at: news.at,
    mail: choice === 'none' ? 'none' : 'waiting',
    ...(choice === 'daily' ? { digestAt: nextHour(new Date(news.at), digestHour, zone).toISOString() } : {}),
  };
};
