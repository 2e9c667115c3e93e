/** How an order is paid, with the names people know; who keeps what they may be paid by is `kinds`. */
export const paymentKinds = {
  transfer: { ko: '전신환 송금(T/T)', en: 'Telegraphic transfer (T/T)' },
  card: { ko: '카드', en: 'Card' },
  letter_of_credit: { ko: '신용장(L/C)', en: 'Letter of credit (L/C)' },
  open_account: { ko: '외상(O/A)', en: 'Open account (O/A)' },
} as const;
export type PaymentKind = keyof typeof paymentKinds;
export const paymentKindNames = Object.keys(paymentKinds) as [PaymentKind, ...PaymentKind[]];

/** How money comes: into the seller's bank, into the market's account at the card provider, or out of what was paid too much before. */
export const paymentMethods = {
  transfer: { ko: '계좌 이체', en: 'Bank transfer' },
  card: { ko: '카드 결제', en: 'Card' },
  letter_of_credit: { ko: '신용장 결제', en: 'Letter of credit' },
  credit: { ko: '선수금 상계', en: 'Credit applied' },
} as const;
export type PaymentMethod = keyof typeof paymentMethods;

/** By which methods the instalments of each kind of terms may be paid. */
export const methodsOf: Readonly<Record<PaymentKind, readonly PaymentMethod[]>> = {
  transfer: ['transfer', 'card'],
  card: ['card'],
  letter_of_credit: ['letter_of_credit'],
  open_account: ['transfer', 'card'],
};

/** How the seller's bank takes the instalments of each kind of terms; nothing of a card comes there. */
export const bankMethodOf = (kind: PaymentKind): 'transfer' | 'letter_of_credit' | undefined =>
  methodsOf[kind].find((m) => m === 'transfer' || m === 'letter_of_credit');

/** Amounts of a currency that the card provider takes are multiples of this many minor units: the last of three digits must be nought. */
export const providerStep = (currency: string): number => (currency === 'KWD' ? 10 : 1);

/** What makes an instalment due: a step of the order. */
export const dueSteps = {
  accepted: { ko: '주문 승낙 시', en: 'when the order is accepted' },
  ready: { ko: '선적 전', en: 'before shipment' },
  dispatched: { ko: '선적 서류와 상환으로', en: 'against the documents of dispatch' },
  delivered: { ko: '도착 후', en: 'after delivery' },
  invoiced: { ko: '송장 발행 후', en: 'after the invoice' },
} as const;
export type DueStep = keyof typeof dueSteps;
export const dueStepNames = Object.keys(dueSteps) as [DueStep, ...DueStep[]];

interface Preset {
  readonly kind: PaymentKind;
  /** Share in parts per million, what makes it due, and the days after that. */
  readonly instalments: readonly { readonly share: number; readonly due: DueStep; readonly days: number }[];
  readonly label: { readonly ko: string; readonly en: string };
}

/** The terms of payment that are usual in export, ready to choose from. */
export const paymentPresets = {
  tt_30_70: {
    kind: 'transfer',
    instalments: [
      { share: 300_000, due: 'accepted', days: 7 },
      { share: 700_000, due: 'ready', days: 7 },
    ],
    label: { ko: 'T/T 30% 선금, 70% 선적 전', en: 'T/T 30 % in advance, 70 % before shipment' },
  },
  tt_100: {
    kind: 'transfer',
    instalments: [{ share: 1_000_000, due: 'accepted', days: 7 }],
    label: { ko: 'T/T 100% 선금', en: 'T/T 100 % in advance' },
  },
  tt_30_70_documents: {
    kind: 'transfer',
    instalments: [
      { share: 300_000, due: 'accepted', days: 7 },
      { share: 700_000, due: 'dispatched', days: 7 },
    ],
    label: { ko: 'T/T 30% 선금, 70% 선하증권 사본 상환', en: 'T/T 30 % in advance, 70 % against copy of B/L' },
  },
  lc_sight: {
    kind: 'letter_of_credit',
    instalments: [{ share: 1_000_000, due: 'dispatched', days: 21 }],
    label: { ko: '일람불 신용장(L/C at sight)', en: 'L/C at sight' },
  },
  lc_usance_90: {
    kind: 'letter_of_credit',
    instalments: [{ share: 1_000_000, due: 'dispatched', days: 90 }],
    label: { ko: '기한부 신용장 90일(Usance 90)', en: 'L/C usance 90 days' },
  },
  oa_30: {
    kind: 'open_account',
    instalments: [{ share: 1_000_000, due: 'invoiced', days: 30 }],
    label: { ko: '외상(O/A) 송장 후 30일', en: 'Open account, 30 days after invoice' },
  },
  oa_60: {
    kind: 'open_account',
    instalments: [{ share: 1_000_000, due: 'invoiced', days: 60 }],
    label: { ko: '외상(O/A) 송장 후 60일', en: 'Open account, 60 days after invoice' },
  },
  card_100: {
    kind: 'card',
    instalments: [{ share: 1_000_000, due: 'accepted', days: 3 }],
    label: { ko: '카드 전액 (인수까지 보관)', en: 'Card, held until the goods are taken' },
  },
} as const satisfies Record<string, Preset>;
export type PaymentPreset = keyof typeof paymentPresets;
