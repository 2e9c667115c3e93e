import { fill } from '@sandan/kernel/fill';
import type { Language, Localized } from '@sandan/kernel/text';
import { textIn } from '@sandan/kernel/text';
import type { Person } from '@sandan/market/company/person';
import type { Notice } from '@sandan/market/notice/notice';
import { type Stops, stopsOf } from '@sandan/market/watch/stop';
import { mailbox, oneLine, sender } from './header.ts';
import { html, type Letter, plainText } from './layout.ts';
import type { Attachment, Mail } from './mailer.ts';
import { stopToken } from './stop.ts';

/** What every mail needs beside its content. */
export interface Post {
  /** `Sandan Market <no-reply@…>`. */
  readonly mailFrom: string;
  /** Origin of the pages, without a trailing slash. */
  readonly siteUrl: string;
  readonly stopSecret: string;
}

const says = {
  open: { ko: '내용 보기', en: 'Open' },
  why: { ko: '회원님의 알림 설정에 따라 보낸 메일입니다.', en: 'You get this mail because of your notice settings.' },
  watched: { ko: '지켜보는 검색과 항목에 새 소식 {n}건', en: '{n} news from what you watch' },
  more: { ko: '외 {n}건', en: 'and {n} more' },
  watches: { ko: '저장한 검색 보기', en: 'See your saved searches' },
  digest: { ko: '새 소식 {n}건', en: '{n} new notices' },
  invited: { ko: '{organisation}에서 초대했습니다', en: '{organisation} invites you' },
  invitation: {
    ko: '{organisation}에서 회원님을 구성원으로 초대했습니다. 아래 링크로 수락할 수 있으며, 링크는 {until}까지 유효합니다.',
    en: '{organisation} invites you to join as a member. Accept with the link below; it is valid until {until}.',
  },
  codeTitle: { ko: '계좌 확인 번호 {code}', en: '{code} confirms your bank account' },
  code: {
    ko: '끝자리 {last} 계좌를 확인하는 번호는 {code}입니다. 30분 동안 쓸 수 있습니다. 이 번호는 누구에게도 알려 주지 마세요. 운영팀도 묻지 않습니다.',
    en: 'The code {code} confirms the account ending in {last}. It holds for 30 minutes. Tell it to nobody; our desk never asks for it.',
  },
  codeOpen: { ko: '입금 계좌로 가기', en: 'Open bank accounts' },
  codeUnexpected: {
    ko: '직접 신청하지 않았다면 계정이 위험할 수 있습니다. 계좌 변경을 바로 취소해 주세요.',
    en: 'If you did not ask for it, somebody may be using your account. Please cancel the change at once.',
  },
  consentTitle: { ko: '「{listing}」 공개에 동의하시는지 여쭙니다', en: 'Do you consent to publishing “{listing}”?' },
  consent: {
    ko: '{owner}에서 함께 소유한 기술 「{listing}」을(를) 산단마켓에 공개하려 합니다. 공동 권리자의 동의가 있어야 공개됩니다. 아래에서 내용을 보고 답해 주세요.',
    en: '{owner} would like to offer “{listing}”, which you own together, on Sandan Market. It is published only with the consent of every owner. Please read it and answer below.',
  },
  consentOpen: { ko: '내용을 보고 답하기', en: 'Read and answer' },
  accept: { ko: '초대 수락', en: 'Accept the invitation' },
  unexpected: { ko: '모르는 초대라면 이 메일을 무시하셔도 됩니다.', en: 'If you did not expect this, you can ignore this mail.' },
} as const;

const filled = (text: string, params: Readonly<Record<string, string>>): string => fill(text, (name) => params[name]);

const written = (to: string, post: Post, letter: Letter, headers: Record<string, string>): Mail => ({
  to: mailbox('', to),
  from: sender(post.mailFrom),
  subject: oneLine(letter.title),
  text: plainText(letter),
  html: html(letter),
  headers,
});

/** To a member: with List-Unsubscribe for one-click stop (RFC 8058), and the same link for people. `stop` is what it ends, if not all. */
/** What a click ends, by what its link names. */
const stopping: Readonly<Record<Stops, Record<Language, string>>> = {
  all: { ko: '메일 알림 끄기', en: 'Stop these mails' },
  watch: { ko: '저장한 검색과 팔로우 메일 모두 끄기', en: 'Stop all mails of saved searches and follows' },
  search: { ko: '이 검색의 메일만 끄기', en: 'Stop mails of this search' },
  follow: { ko: '이 소식의 메일만 끄기', en: 'Stop mails about this' },
};

const toMember = (person: Person, post: Post, letter: Omit<Letter, 'language' | 'footer'>, stop?: string): Mail => {
  const { language } = person;
  const subject = stop ?? person.id;
  const token = stopToken(post.stopSecret, subject);
  const footer = [
    { text: says.why[language] },
    { text: stopping[stopsOf(subject)][language], url: `${post.siteUrl}/${language}/stop?token=${token}` },
  ];
  return written(
    person.email,
    post,
    { ...letter, language, footer },
    {
      'List-Unsubscribe': `<${post.siteUrl}/api/v1/stop?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  );
};

const pageOf = (post: Post, language: Language, link: string): string => `${post.siteUrl}/${language}${link}`;

/** `stop` is what one click ends, if not all mail of the person. */
export const noticeMail = (notice: Notice, person: Person, post: Post, stop?: string, attachment?: Attachment): Mail => {
  const { language } = person;
  const url = pageOf(post, language, notice.link);
  const letter = { title: notice.text[language], paragraphs: [], button: { label: says.open[language], url } };
  return { ...toMember(person, post, letter, stop), ...(attachment ? { attachments: [attachment] } : {}) };
};

/** What a person watches, with what is new there: texts in their language, links as paths of the pages. */
export interface WatchedNews {
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly link: string }[];
  /** How many there are beside those named. */
  readonly more: number;
}

/** One letter with everything new that a person watches. */
export const watchMail = (watched: readonly WatchedNews[], person: Person, post: Post): Mail => {
  const { language } = person;
  const count = watched.reduce((sum, { items, more }) => sum + items.length + more, 0);
  const sections = watched.map(({ title, items, more }) => ({
    title,
    items: items.map(({ text, link }) => ({ text, url: pageOf(post, language, link) })),
    ...(more > 0 ? { after: filled(says.more[language], { n: String(more) }) } : {}),
  }));
  const button = { label: says.watches[language], url: pageOf(post, language, '/my/searches') };
  const letter = { title: filled(says.watched[language], { n: String(count) }), paragraphs: [], sections, button };
  return toMember(person, post, letter, `${person.id}~watch`);
};

/** One mail for many notices, in the order given. */
export const digestMail = (notices: readonly Notice[], person: Person, post: Post): Mail => {
  const { language } = person;
  return toMember(person, post, {
    title: filled(says.digest[language], { n: String(notices.length) }),
    paragraphs: [],
    items: notices.map((n) => ({ text: n.text[language], url: pageOf(post, language, n.link) })),
  });
};

/** To someone who is not a member yet; the link carries the secret, and nothing is to be stopped. */
export const invitationMail = (
  invitation: {
    to: string;
    language: Language;
    invitationId: string;
    secret: string;
    expiresAt: string;
    organisation: Localized;
  },
  post: Post,
): Mail => {
  const { language, to } = invitation;
  const params = {
    organisation: textIn(invitation.organisation, language),
    until: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Asia/Seoul' }).format(
      new Date(invitation.expiresAt),
    ),
  };
  const url = `${pageOf(post, language, `/invitations/${invitation.invitationId}`)}?secret=${encodeURIComponent(invitation.secret)}`;
  return written(
    to,
    post,
    {
      language,
      title: filled(says.invited[language], params),
      paragraphs: [filled(says.invitation[language], params)],
      button: { label: says.accept[language], url },
      footer: [{ text: says.unexpected[language] }],
    },
    {},
  );
};

/** A code with which somebody confirms what they proposed themselves. */
export const codeMail = (
  letter: { readonly to: string; readonly language: Language; readonly code: string; readonly last: string },
  post: Post,
): Mail => {
  const { language, to, code, last } = letter;
  return written(
    to,
    post,
    {
      language,
      title: filled(says.codeTitle[language], { code }),
      paragraphs: [filled(says.code[language], { code, last })],
      button: { label: says.codeOpen[language], url: pageOf(post, language, '/my/bank-accounts') },
      footer: [{ text: says.codeUnexpected[language] }],
    },
    {},
  );
};

/** To a co-owner outside the market; whoever has the link answers for it. */
export const consentMail = (
  letter: {
    readonly to: string;
    readonly language: Language;
    readonly owner: Localized;
    readonly listing: Localized;
    readonly token: string;
  },
  post: Post,
): Mail => {
  const { language, to } = letter;
  const params = { owner: textIn(letter.owner, language), listing: textIn(letter.listing, language) };
  return written(
    to,
    post,
    {
      language,
      title: filled(says.consentTitle[language], params),
      paragraphs: [filled(says.consent[language], params)],
      button: { label: says.consentOpen[language], url: pageOf(post, language, `/consents/${letter.token}`) },
      footer: [{ text: says.unexpected[language] }],
    },
    {},
  );
};
