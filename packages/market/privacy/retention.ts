import { nameless } from '../gate/nameless.ts';
import { ownReports } from '../moderation/own-reports.ts';
import { judged } from '../programme/judged.ts';
import type { Withheld } from './withheld.ts';

/** Why and how long records of a class are kept, in words for the people they are about. Days count from the last change. */
export interface RecordClass {
  readonly says: { readonly ko: string; readonly en: string };
  /** The law or purpose by which they are kept. */
  readonly basis: { readonly ko: string; readonly en: string };
  /** Days after which they go by themselves; absent: as long as the account or the organisation exists. */
  readonly keepDays?: number;
  /** What an erasure leaves of them. */
  readonly erased: { readonly ko: string; readonly en: string };
}

const year = 365;
const gone = { ko: '모두 삭제됩니다.', en: 'All of it is deleted.' };

/** Classes of records. The page on privacy, the API and the sweep read them from here. */
export const recordClasses = {
  account: {
    says: { ko: '계정: 이름, 전자우편, 설정, 로그인', en: 'Account: name, e-mail, settings, sign-ins' },
    basis: { ko: '서비스 제공 (개인정보 보호법 제15조 제1항 제4호)', en: 'To provide the service (PIPA, Article 15(1)4)' },
    erased: { ko: '이름과 전자우편이 지워지고 번호만 남습니다.', en: 'Name and e-mail are erased; a number stays.' },
  },
  watching: {
    says: { ko: '저장한 검색, 팔로우, 웹훅', en: 'Saved searches, follows, webhooks' },
    basis: { ko: '신청한 알림 제공', en: 'To tell you what you asked to be told' },
    erased: gone,
  },
  notice: {
    says: { ko: '알림과 전송 기록', en: 'Notices, and what was sent' },
    basis: { ko: '신청한 알림 제공', en: 'To tell you what you asked to be told' },
    keepDays: 400,
    erased: gone,
  },
  company: {
    says: { ko: '기업 정보, 구성원, 초대, 확인 서류', en: 'Organisation, members, invitations, papers of verification' },
    basis: { ko: '기업 간 거래 제공', en: 'To let organisations trade' },
    erased: { ko: '기업을 삭제하면 함께 지워집니다.', en: 'Deleted with the organisation.' },
  },
  prospect: {
    says: { ko: '판로 개척 대상 외부 담당자의 연락처', en: 'Contacts of outside buyers of sales-channel projects' },
    basis: {
      ko: '정당한 이익 (개인정보 보호법 제15조 제1항 제6호)',
      en: 'Legitimate interest (PIPA, Article 15(1)6)',
    },
    keepDays: 2 * year,
    erased: gone,
  },
  listing: {
    says: { ko: '항목과 첨부 파일', en: 'Listings and their files' },
    basis: { ko: '기업이 올린 내용', en: 'What an organisation offers' },
    erased: { ko: '기업을 삭제하면 함께 지워집니다.', en: 'Deleted with the organisation.' },
  },
  trade: {
    says: { ko: '문의와 대화', en: 'Inquiries and their conversations' },
    basis: {
      ko: '소비자 불만·분쟁 처리 기록 3년 (전자상거래법 시행령 제6조)',
      en: 'Records of complaints and disputes, three years (Decree of the E-Commerce Act, Article 6)',
    },
    keepDays: 3 * year,
    erased: {
      ko: '쓴 글과 파일은 지워지고, 언제 무엇이 이루어졌는지만 남습니다.',
      en: 'Messages and files are erased; that something was done, and when, stays.',
    },
  },
  contract: {
    says: {
      ko: '계약과 그 이행: 거래로 이어진 문의, 주문, 예약, 라이선스, 지원',
      en: 'Contracts and how they were carried out: inquiries that became a deal, orders, bookings, licences, support',
    },
    basis: {
      ko: '계약에 관한 기록 5년 (전자상거래법 시행령 제6조)',
      en: 'Records of contracts, five years (Decree of the E-Commerce Act, Article 6)',
    },
    keepDays: 5 * year,
    erased: {
      ko: '쓴 글과 파일은 지워지고, 언제 무엇이 이루어졌는지만 남습니다. 거래로 이어진 문의와 진행 중이거나 분쟁이 있었던 주문은 이름과 연락처를 가려 법정 기간까지 보관한 뒤 지웁니다.',
      en: 'Messages and files are erased; that something was done, and when, stays. Inquiries that became a deal, and orders that are under way or were disputed, are kept until the term of the law ends, without names and contacts, then erased.',
    },
  },
  audit: {
    says: { ko: '활동 기록 (번호로만)', en: 'The audit, by numbers alone' },
    basis: {
      ko: '개인정보의 안전성 확보조치 기준 제8조',
      en: 'Standards of Personal Information Safety Measures, Article 8',
    },
    keepDays: 5 * year,
    erased: { ko: '이름 없이 번호로만 남습니다.', en: 'It stays, with a number and no name.' },
  },
  desk: {
    says: { ko: '신고와 운영자의 결정', en: 'Reports and decisions of the desk' },
    basis: { ko: '분쟁 처리 3년', en: 'To settle disputes, three years' },
    keepDays: 3 * year,
    erased: { ko: '쓴 글은 지워지고 결정만 남습니다.', en: 'What was written is erased; the decision stays.' },
  },
  technical: {
    says: { ko: '처리 중에 잠시 남는 기록', en: 'What is held for a while by the way' },
    basis: { ko: '같은 요청이 두 번 처리되지 않도록', en: 'So that nothing is done twice' },
    keepDays: 30,
    erased: gone,
  },
  market: {
    says: { ko: '시장 자체의 기록 (개인정보 없음)', en: 'The market’s own records, of no person' },
    basis: { ko: '운영', en: 'To run the market' },
    erased: { ko: '해당 없음', en: 'Not concerned' },
  },
} as const satisfies Record<string, RecordClass>;

export type RecordClassName = keyof typeof recordClasses;

/**
 * The path of what people wrote or are known by; `[]` stands for every one of a list. With `by`: goes with whom those paths name alone,
 * of a list with whom its own element names (`evidence[].by.actor`); with `sides`: of a list, with whoever is the side that the element tells.
 */
export type Words = string | { readonly path: string; readonly by?: readonly string[]; readonly sides?: Sides };
type Sides = Readonly<Record<string, readonly string[]>>;

/**
 * What an erasure does to records of one type. Records of the erased person or organisation are deleted unless `keep`; where a
 * record stays, the `words` in it that the erased one wrote, or by which it is known, are taken out.
 */
export interface RecordRule {
  readonly class: RecordClassName;
  /** Stays, without its `words`, when the person or the organisation whose record it is is erased. */
  readonly keep?: true;
  readonly words?: readonly Words[];
  /** Fields that stay as the business of the house, whoever wrote them: of a writer who is erased only the name is taken out. */
  readonly named?: readonly string[];
  /** Paths of ids or stamps of who wrote the `words`; where they name the erased one, the words go. */
  readonly writers?: readonly string[];
  /** Is nothing but a file that somebody gave: goes with it when its writer is erased, though others of its class stay. */
  readonly file?: true;
  /** Tells of things of others: goes when it names what was erased, in whatever place. `blank`: stays, with nothing in it. */
  readonly mentions?: 'delete' | 'blank';
  /**
   * What its `sealed` was sealed as: the export of the organisation whose record it is holds it opened. `addressed`: the export of the person
   * whose address is in it does as well.
   */
  readonly opened?: { readonly as: string; readonly addressed?: true };
  /** The organisation at the path `with` has it in its export as well; without the fields `hidden` as long as nothing stands at `agreed`. */
  readonly shared?: { readonly with: string; readonly agreed: string; readonly hidden: readonly string[] };
  /** What of it the export of one side leaves out, as its pages do. */
  readonly withheld?: readonly Withheld[];
  /** Nobody's: never looked at. */
  readonly none?: true;
}

/** Who sees all of a thing as its seller: the organisation and whoever began it there. */
const selling = ['seller.organisationId', 'seller.personId'];
const quoting = [...selling, 'created.actor'];
/** Of a file in a conversation: what was sent stands in the message that names it, and what was not is its uploader's alone. */
const sentAlone: readonly Withheld[] = [{ all: true, unless: ['by.actor', 'by.organisationId'] }];
/** A last change by somebody else, where to know by whom would tell who they are. */
const changing = { fields: ['changed'], unless: ['changed.organisationId', 'changed.actor'] };

/** Both of an inquiry about something whose owner is not to be known. */
const responding = ['responder.organisationId', 'responder.assigneeId'];
const anonymous = { at: 'listing.anonymous', is: true } as const;
const unnamed = {
  fields: ['by', 'event.assigneeId', 'event.deputyId'],
  unless: ['by.actor', 'by.organisationId'],
} as const;
/** Of a question: who asked, and who answered. */
const asking = ['by.actor', 'by.organisationId'];
const answering = ['answer.by.actor', 'answer.by.organisationId'];
const applying = ['applicantId', 'created.actor'];
const using = ['user.organisationId', 'user.personId', 'created.actor'];
const buying = ['buyer.organisationId', 'buyer.personId'];
const supplying = ['supplier.organisationId', 'supplier.personId'];
/** Of a list whose elements are stamped by whoever wrote them. */
const stampedIn = (list: string): string[] => [`${list}[].by.actor`, `${list}[].by.organisationId`];
const claiming = ['created.actor', 'created.organisationId'];

const rule = (r: RecordRule): RecordRule => r;
const none = (name: RecordClassName): RecordRule => ({ class: name, none: true });

/** Every type of record of the store. A type that is missing here fails `tests/policy/retention.test.ts`. */
export const retention = {
  person: rule({ class: 'account', keep: true, words: ['name', 'email', 'subject', 'suspension.note'] }),
  session: rule({ class: 'account' }),
  factor: rule({ class: 'account' }),
  recovery: rule({ class: 'account' }),
  challenge: rule({ class: 'technical', mentions: 'delete' }),
  tries: rule({ class: 'technical', mentions: 'delete' }),
  readMark: rule({ class: 'account' }),
  notice: rule({ class: 'notice', mentions: 'delete' }),
  digest: rule({ class: 'notice' }),
  search: rule({ class: 'watching' }),
  follow: rule({ class: 'watching', mentions: 'delete' }),
  alert: rule({ class: 'notice', mentions: 'delete' }),
  alertLetter: rule({ class: 'notice' }),
  webhook: rule({ class: 'watching' }),
  delivery: rule({ class: 'notice' }),
  event: rule({ class: 'notice', mentions: 'delete' }),
  replay: rule({ class: 'notice' }),

  organisation: rule({
    class: 'company',
    keep: true,
    words: ['name', 'about', 'region', 'complex', 'postal', 'website', 'roles', 'suspension.note'],
  }),
  membership: rule({ class: 'company' }),
  ownership: rule({ class: 'company', named: ['why'], writers: ['fromId', 'toId'] }),
  invitation: rule({ class: 'company' }),
  letter: rule({ class: 'company' }),
  verification: rule({ class: 'company' }),
  verificationDocument: rule({ class: 'company' }),
  credential: rule({ class: 'company' }),
  credentialUse: rule({ class: 'technical', mentions: 'delete' }),
  provisioned: rule({ class: 'company', mentions: 'delete' }),
  provisionedName: rule({ class: 'company', mentions: 'delete' }),
  bankAccount: rule({ class: 'company' }),
  codeLetter: rule({ class: 'company', mentions: 'delete' }),
  screening: rule({ class: 'company', mentions: 'delete' }),
  classification: rule({ class: 'company' }),
  exporter: rule({ class: 'company' }),
  readinessWeights: rule({ class: 'company' }),
  identifierClaim: rule({ class: 'company', mentions: 'delete' }),
  domainProof: rule({ class: 'company' }),
  businessCheck: rule({ class: 'company' }),
  contact: rule({ class: 'company', opened: { as: 'contact', addressed: true } }),
  reveal: rule({ class: 'company' }),
  revealQuota: rule({ class: 'technical' }),
  block: rule({ class: 'company', words: ['note'], writers: ['by.actor'] }),
  approval: rule({
    class: 'company',
    named: ['title', 'note'],
    words: [
      { path: 'answer', by: ['steps[].decided.by'] },
      { path: 'overruled.why', by: ['overruled.by'] },
    ],
    writers: ['requesterId', 'created.actor', 'steps[].decided.by', 'overruled.by'],
  }),
  approvalRules: rule({ class: 'company' }),
  cleared: rule({ class: 'company' }),
  record: rule({ class: 'company', keep: true }),

  listing: rule({ class: 'listing' }),
  arrival: rule({ class: 'listing' }),
  translation: rule({ class: 'listing' }),
  coOwner: rule({ class: 'listing', mentions: 'delete' }),
  consentLetter: rule({ class: 'listing', mentions: 'delete' }),
  repositoryItem: rule({ class: 'listing' }),
  patentLookup: rule({ class: 'listing' }),
  invention: rule({ class: 'listing' }),
  upkeep: rule({ class: 'company' }),
  valuation: rule({ class: 'company' }),
  valuationVersion: rule({ class: 'company' }),
  supply: rule({ class: 'listing' }),
  priceList: rule({ class: 'company' }),
  price: rule({ class: 'company' }),
  bom: rule({ class: 'company' }),
  bomSheet: rule({ class: 'company' }),
  views: none('market'),
  identity: rule({ class: 'listing' }),
  import: rule({ class: 'listing' }),
  pictureRefusals: rule({ class: 'listing' }),

  inquiry: rule({
    class: 'trade',
    keep: true,
    words: [
      'listing.title',
      'origin.contact.name',
      'origin.contact.company',
      'origin.contact.email',
      'origin.contact.phone',
      'origin.url',
      'origin.reference',
    ],
    writers: ['responder.organisationId'],
    // As `functions/api/inquiry-view.ts` shows it to whoever asked an owner who is not to be known.
    withheld: [
      { fields: ['responder', 'deputyId'], unless: responding, when: anonymous },
      { ...changing, when: anonymous },
    ],
  }),
  entry: rule({
    class: 'trade',
    keep: true,
    words: ['text', 'attachments[].name'],
    writers: ['by.actor', 'by.organisationId'],
    withheld: [
      { ...unnamed, when: { at: 'side', is: 'responder' }, until: 'disclosed' },
      { ...unnamed, when: { at: 'side', is: 'clock' }, until: 'disclosed' },
    ],
  }),
  attachment: rule({
    class: 'trade',
    keep: true,
    file: true,
    words: ['attachment.name'],
    writers: ['by.actor', 'by.organisationId'],
    withheld: sentAlone,
  }),
  sent: rule({ class: 'trade', keep: true }),
  // Of an inquiry, a quotation or an order. Who of a side did it is not told the other side, which may not know its house either.
  glossaryPair: rule({
    class: 'trade',
    keep: true,
    words: ['ko', 'en'],
    writers: ['by.actor', 'by.organisationId'],
    withheld: [{ fields: ['by'], unless: ['by.actor', 'by.organisationId'] }],
  }),
  glossary: rule({ class: 'trade', keep: true }),
  rendering: rule({
    class: 'trade',
    keep: true,
    words: ['text', 'refused.words[]'],
    writers: ['by.actor', 'by.organisationId'],
    withheld: [{ fields: ['by'], unless: ['by.actor', 'by.organisationId'] }],
  }),
  need: rule({
    class: 'listing',
    words: ['proposals[].note'],
    writers: ['ownerId'],
    mentions: 'delete',
    // A broker does not learn whose need it is while that is not to be known.
    withheld: [{ fields: ['ownerId', 'created'], unless: ['ownerId', 'created.actor'] }],
  }),
  matchFeedback: rule({ class: 'listing', mentions: 'delete' }),

  rfq: rule({
    class: 'trade',
    keep: true,
    words: ['content.title', 'content.about', 'content.lines[].name', 'content.lines[].spec'],
    writers: ['buyer.organisationId'],
    // As `functions/api/rfq-view.ts`: suppliers do not learn of each other, and nobody who asked a question.
    withheld: [
      {
        fields: ['content.invited', 'matched', 'awards', 'next'],
        unless: ['buyer.organisationId', 'buyer.personId', 'created.actor'],
      },
      changing,
    ],
  }),
  rfqFile: rule({ class: 'trade', keep: true, file: true, words: ['file.name'], writers: ['by.actor', 'by.organisationId'] }),
  rfqEntry: rule({ class: 'trade', keep: true, words: ['text'], writers: ['by.actor', 'by.organisationId'] }),
  rfqQuestion: rule({
    class: 'trade',
    keep: true,
    words: [
      { path: 'text', by: asking },
      { path: 'answer.text', by: answering },
    ],
    writers: [...asking, ...answering],
    withheld: [{ fields: ['by'], unless: ['by.actor', 'by.organisationId'] }],
  }),
  rfqPointer: rule({ class: 'trade', keep: true }),
  rfqCosts: rule({ class: 'trade', keep: true }),
  rfqEnd: rule({ class: 'trade', keep: true }),
  rfqTally: none('market'),
  quote: rule({
    class: 'trade',
    keep: true,
    words: ['rfq.title'],
    writers: ['buyer.organisationId'],
    // As `functions/api/quote-view.ts` shows it to the buyer: nothing before it is offered, and no figure under a seal.
    withheld: [
      { all: true, unless: quoting, when: { at: 'number', is: 0 } },
      { fields: ['draft'], unless: quoting },
      { fields: ['total', 'validUntil', 'next'], unless: quoting, until: 'unsealed' },
    ],
  }),
  quoteVersion: rule({ class: 'contract', keep: true, words: ['note'], writers: ['by.actor', 'by.organisationId'] }),
  quoteEntry: rule({ class: 'trade', keep: true, words: ['text'], writers: ['by.actor', 'by.organisationId'] }),
  quoteMessage: rule({
    class: 'trade',
    keep: true,
    words: ['text', 'translation.text'],
    writers: ['by.actor', 'by.organisationId'],
  }),
  quoted: rule({ class: 'trade', keep: true }),

  licence: rule({
    class: 'contract',
    keep: true,
    words: ['shares[].name', 'milestones[].said'],
    writers: ['licensorId'],
    withheld: [{ fields: ['shares'], unless: ['licensorId', 'created.actor'] }],
  }),
  technologyDeal: rule({
    class: 'trade',
    keep: true,
    words: ['listing.title', 'holds[].note'],
    writers: ['seller.organisationId'],
  }),
  dealEntry: rule({ class: 'trade', keep: true, words: ['text'], writers: ['by.actor', 'by.organisationId'] }),
  nda: rule({ class: 'contract', keep: true }),
  room: rule({ class: 'trade', keep: true, words: ['groups'], writers: ['changed.actor', 'changed.organisationId'] }),
  roomFile: rule({
    class: 'trade',
    keep: true,
    file: true,
    words: ['file.name'],
    writers: ['created.actor', 'created.organisationId'],
  }),
  roomAccess: rule({ class: 'trade', keep: true }),
  roomQuestion: rule({
    class: 'trade',
    keep: true,
    words: [
      { path: 'text', by: asking },
      { path: 'answer.text', by: answering },
    ],
    writers: [...asking, ...answering],
  }),
  buying: rule({ class: 'trade', keep: true }),
  dealing: rule({ class: 'trade', keep: true }),
  licenceHeld: rule({ class: 'contract', keep: true }),
  royaltyPeriod: rule({
    class: 'contract',
    keep: true,
    words: ['distribution[].name', 'unshared[].name', 'dispute.said', 'statement.note'],
    // Who has a part in what the licensor receives is known to the licensor alone.
    withheld: [{ fields: ['distribution', 'unshared'], unless: [] }],
  }),
  invoice: rule({ class: 'contract', keep: true }),
  ledgerEntry: rule({ class: 'contract', keep: true }),
  mandate: rule({ class: 'contract', keep: true, words: ['note'], writers: ['created.actor', 'created.organisationId'] }),
  mandated: rule({ class: 'contract', keep: true }),
  sharedCredit: rule({ class: 'contract', keep: true }),
  credited: rule({ class: 'contract', keep: true }),
  commissionEntry: rule({ class: 'contract', keep: true }),
  sample: rule({
    class: 'contract',
    keep: true,
    words: [
      ...['wish.shipTo', 'wish.purpose', 'wish.criteria[]', 'verdict.text'].map((path) => ({ path, by: buying })),
      { path: 'offer.text', by: ['seller.organisationId'] },
      { path: 'course[].text', sides: { buyer: buying, seller: ['seller.organisationId'] } },
    ],
    writers: [...buying, 'seller.organisationId'],
  }),
  sampleTried: rule({ class: 'contract', keep: true }),
  resale: rule({
    class: 'contract',
    keep: true,
    words: [
      ...['inspections[].by', 'inspections[].text', 'history[].text', 'tests[].method', 'claims[].answer.text'].map((path) => ({
        path,
        by: selling,
      })),
      { path: 'claims[].text', by: buying },
      { path: 'course[].text', sides: { seller: selling, buyer: buying } },
    ],
    writers: [...selling, ...buying],
    // As `functions/api/resale-view.ts` shows it: bidders are numbers, and the appraisal is the seller's.
    withheld: [
      { fields: ['appraisal'], unless: selling },
      { fields: ['auction.leader'], unless: ['auction.leader.organisationId', 'auction.leader.personId'] },
      { fields: ['proposal'], unless: ['proposal.organisationId', 'proposal.personId'] },
      changing,
    ],
  }),
  resalePointer: rule({ class: 'contract', keep: true }),
  auctionSealed: rule({ class: 'contract', keep: true }),
  auctionBid: rule({ class: 'contract', keep: true }),
  // A bid of one changes how another stands.
  bidder: rule({
    class: 'contract',
    keep: true,
    withheld: [{ all: true, unless: ['organisationId', 'personId', 'created.actor'] }, changing],
  }),
  offtake: rule({ class: 'contract', keep: true, words: ['terms.note'], writers: ['created.actor', 'created.organisationId'] }),
  offtakeTaken: rule({ class: 'contract', keep: true }),
  weighing: rule({
    class: 'contract',
    keep: true,
    words: ['contest.text'],
    writers: ['changed.actor', 'changed.organisationId'],
  }),
  offtakeEntry: rule({ class: 'contract', keep: true }),
  wastePermit: rule({ class: 'company' }),
  order: rule({
    class: 'contract',
    keep: true,
    words: [
      'terms.note',
      'change.note',
      'tracking[].place.name',
      'tracking[].reference',
      'tracking[].note',
      'tracking[].receivedBy',
    ],
    writers: ['seller.organisationId', 'buyer.organisationId'],
  }),
  orderEntry: rule({
    class: 'contract',
    keep: true,
    words: ['text', 'attachments[].name'],
    writers: ['by.actor', 'by.organisationId'],
  }),
  orderFile: rule({
    class: 'contract',
    keep: true,
    file: true,
    words: ['file.name'],
    writers: ['by.actor', 'by.organisationId'],
  }),
  bought: rule({ class: 'contract', keep: true }),
  ordered: rule({ class: 'contract', keep: true }),
  payment: rule({ class: 'contract', keep: true }),
  dispute: rule({
    class: 'contract',
    keep: true,
    words: [
      { path: 'claim.text', by: claiming },
      { path: 'evidence[].text', by: stampedIn('evidence') },
      { path: 'proposals[].text', by: stampedIn('proposals') },
    ],
    writers: [...claiming, ...stampedIn('evidence'), ...stampedIn('proposals')],
  }),
  providerTask: rule({ class: 'contract', keep: true }),
  payoutAccount: rule({ class: 'company' }),
  providerEvent: none('market'),
  orderLedgerEntry: rule({ class: 'contract', keep: true }),
  resource: rule({
    class: 'listing',
    words: ['about', 'outages[].note', 'repeating[].note', 'opening.exceptions[].note'],
    writers: ['ownerId'],
  }),
  booking: rule({ class: 'contract', keep: true, words: ['purpose'], writers: ['booker.personId', 'booker.organisationId'] }),
  qualification: rule({ class: 'company', mentions: 'delete' }),
  heldSkill: rule({ class: 'company', mentions: 'delete' }),
  series: rule({ class: 'contract', keep: true, words: ['purpose'], writers: ['booker.personId', 'booker.organisationId'] }),
  calendarFeed: rule({ class: 'account' }),
  tally: none('technical'),
  waitingLine: none('technical'),
  offerLine: none('technical'),
  outageLine: none('technical'),
  diaryLine: rule({ class: 'contract', keep: true }),
  claim: none('technical'),
  programme: rule({ class: 'contract', keep: true }),
  application: rule({
    class: 'contract',
    keep: true,
    words: [
      ...['title', 'purpose', 'note'].map((path) => ({ path, by: applying })),
      { path: 'reviews[].comment', by: [...applying, ...stampedIn('reviews')] },
    ],
    writers: [...applying, ...stampedIn('reviews')],
    // As `functions/api/programme-view.ts`: nothing before it is handed in, and no reviewer by name but to the agency.
    withheld: [
      { all: true, unless: applying, when: { at: 'submittedAt', is: false } },
      { all: true, unless: applying, when: { at: 'state', is: 'draft' } },
      { shown: judged, unless: ['ownerId'] },
      changing,
    ],
  }),
  usagePrice: rule({ class: 'contract', keep: true }),
  usageLine: rule({ class: 'contract', keep: true }),
  stock: rule({ class: 'listing' }),
  stockMove: rule({ class: 'contract', keep: true, words: ['why'], writers: ['stamp.actor', 'stamp.organisationId'] }),
  incident: rule({
    class: 'contract',
    keep: true,
    words: ['said', 'resolution'],
    writers: ['created.actor', 'created.organisationId'],
  }),
  charge: rule({ class: 'contract', keep: true }),
  adjustment: rule({
    class: 'contract',
    keep: true,
    words: [{ path: 'messages[].text', by: stampedIn('messages') }],
    writers: stampedIn('messages'),
  }),
  usageInvoice: rule({ class: 'contract', keep: true }),
  serviceRequest: rule({
    class: 'contract',
    keep: true,
    words: [
      ...['wish.title', 'wish.text', 'wish.parameters'].map((path) => ({ path, by: using })),
      { path: 'quote.text', by: ['ownerId'] },
      { path: 'course[].text', sides: { user: using, owner: ['ownerId'] } },
    ],
    writers: [...using, 'ownerId'],
    withheld: [
      { all: true, unless: using, when: { at: 'course[].action', not: 'send' } },
      { fields: ['support', 'applicationId'], unless: using },
    ],
  }),
  evaluation: rule({
    class: 'contract',
    keep: true,
    words: [
      ...['protocol.title', 'protocol.method'].map((path) => ({ path, by: supplying })),
      { path: 'reports[].text', by: ['hostId'] },
      { path: 'course[].text', sides: { supplier: supplying, host: ['hostId'] } },
    ],
    writers: [...supplying, 'hostId'],
    withheld: [
      {
        all: true,
        unless: ['supplier.organisationId', 'supplier.personId', 'created.actor'],
        when: { at: 'asked', is: false },
      },
    ],
  }),
  note: rule({ class: 'listing' }),
  noteWritten: rule({ class: 'listing' }),
  channelProject: rule({
    class: 'company',
    words: [
      'plan.title',
      'plan.goal',
      'summary',
      'targets[].company',
      'targets[].moves[].text',
      'tasks[].title',
      'meetings[].title',
      'meetings[].place',
      'meetings[].minutes',
      'results[].text',
    ],
    writers: ['ownerId', 'created.actor'],
    // As `functions/api/channel-view.ts` shows it to the agency.
    shared: { with: 'agencyId', agreed: 'consentedAt', hidden: ['summary', 'targets', 'tasks', 'meetings', 'results'] },
  }),
  channelRun: rule({ class: 'company' }),
  channelContact: rule({ class: 'prospect', opened: { as: 'channelContact' } }),
  evaluationAsked: rule({ class: 'contract', keep: true }),
  evaluated: rule({ class: 'contract', keep: true }),
  serviceFile: rule({
    class: 'contract',
    keep: true,
    file: true,
    words: ['file.name'],
    writers: ['by.actor', 'by.organisationId'],
  }),
  serviceJob: rule({
    class: 'contract',
    keep: true,
    words: ['inputs.parameters', 'inputs.files[].name', 'result.text'],
    writers: ['started.actor', 'started.organisationId'],
  }),
  serviceAsked: rule({ class: 'contract', keep: true }),
  supportUse: rule({ class: 'contract', keep: true, words: ['what'], writers: ['applicantId'] }),
  termSheet: rule({ class: 'contract', keep: true }),
  termVersion: rule({ class: 'contract', keep: true, words: ['note'], writers: ['by.actor', 'by.organisationId'] }),
  contract: rule({ class: 'contract', keep: true }),
  contractDocument: rule({ class: 'contract', keep: true }),
  expressOffer: rule({ class: 'listing' }),
  tradeDocument: rule({ class: 'contract', keep: true }),
  tradeDocumentNumber: rule({ class: 'contract', keep: true }),
  gate: rule({
    class: 'contract',
    keep: true,
    words: ['parties[].name'],
    writers: ['from.organisationId', 'to.organisationId'],
    // As `functions/api/gate-view.ts` shows it to the seller.
    withheld: [
      {
        shown: nameless,
        unless: ['to.organisationId', 'by.organisationId', 'by.actor'],
        when: { at: 'process', is: 'bidder' },
        until: 'bought',
      },
    ],
  }),

  case: rule({
    class: 'desk',
    keep: true,
    words: ['said', 'note', 'reports[].note'],
    writers: ['subjectId', 'opened.actor', 'opened.organisationId'],
    // Whoever is reported does not learn by whom.
    withheld: [
      { shown: ownReports, unless: [] },
      { fields: ['opened'], unless: ['opened.actor', 'opened.organisationId'] },
      changing,
    ],
  }),
  reported: rule({ class: 'desk', keep: true }),
  impersonation: rule({ class: 'desk', keep: true }),
  privacyRequest: rule({ class: 'desk', keep: true }),
  legalHold: rule({ class: 'desk', keep: true }),

  call: rule({ class: 'technical', mentions: 'blank' }),
  setAside: rule({ class: 'technical', mentions: 'delete' }),
  limit: rule({ class: 'technical', mentions: 'delete' }),
  allowance: rule({ class: 'technical' }),

  audit: none('audit'),
  auditBlock: none('audit'),
  flags: none('market'),
  indicator: none('market'),
  takenStep: none('market'),
  outcome: none('market'),
  outcomeNoted: none('market'),
  find: rule({ class: 'technical', mentions: 'delete' }),
  quota: none('market'),
  quotaSaid: none('market'),
  reconciliation: none('market'),
  sweep: none('market'),
  deniedLists: none('market'),
  deniedPart: none('market'),
  reference: none('market'),
  'reference-list': none('market'),
  'reference-place': none('market'),
  roster: none('market'),
  source: none('market'),
  sourceRun: none('market'),
  sourceError: none('market'),
  patentQuestion: none('market'),
  migration: none('market'),
} as const satisfies Record<string, RecordRule>;

export const ruleOf = (type: string): RecordRule | undefined =>
  Object.hasOwn(retention, type) ? retention[type as keyof typeof retention] : undefined;
