import { koreanBanks } from '@sandan/market/bank/bank-code';
import type { BankDetails } from '@sandan/market/bank/details';
import { dueSteps } from '@sandan/market/payment/method';
import { unitSymbol } from '@sandan/market/quote/unit-symbol';
import { tradeDocuments } from '@sandan/market/trade-document/kind';
import { type House, type TradeDocumentContent, whereOf } from '@sandan/market/trade-document/trade-document';
import { type Sheet, sheet, sizes } from './sheet.ts';

/** What is printed beside the content: its hash, and where whoever holds the paper finds whether it is genuine. */
export interface PrintedTrade {
  readonly hash: string;
  readonly code: string;
  readonly verifyAt: string;
  readonly made: Date;
  /** The account that the content names by its last digits. */
  readonly account?: BankDetails | undefined;
}

const nameOf = ({ name }: House): string => {
  const [en, ko] = [name.en, name.ko];
  return en && ko && en !== ko ? `${en} (${ko})` : (en ?? ko ?? Object.values(name)[0] ?? '');
};
const countryName = (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
/** Where a house is, in one line. */
const placeName = (house: House): string => {
  const { lines, city, postalCode, region, country } = whereOf(house);
  const town = [city, postalCode].filter(Boolean).join(' ');
  return [...lines, town, region, countryName(country)].filter(Boolean).join(', ');
};
const grouped = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};
const heading = (to: Sheet, text: string): void => to.block('H2', text, { size: sizes.heading, bold: true, before: 14 });

const lines = (to: Sheet, { lines: all, currency, origin }: TradeDocumentContent): void => {
  const mixed = all.some((line) => line.origin && line.origin !== origin);
  heading(to, 'Goods');
  for (const line of all) {
    const unit = unitSymbol(line.unit, 'en');
    to.block('P', `${line.position}. ${line.name}${line.hs ? ` · HS ${line.hs}` : ''}`, { bold: true, before: 8 });
    if (line.spec) to.block('P', line.spec, { indent: 14 });
    if (mixed) to.block('P', `Origin: ${countryName(line.origin ?? origin)}`, { indent: 14 });
    const quantity = `${grouped(String(line.quantity))} ${unit}`;
    const price =
      line.price && line.total
        ? ` × ${currency} ${grouped(line.price)}${line.per && line.per > 1 ? ` per ${line.per}` : ''} = ${currency} ${grouped(line.total)}`
        : '';
    to.block('P', `${quantity}${price}`, { indent: 14 });
  }
};

const sums = (to: Sheet, { total, prepaid, payable, currency, payments, rate }: TradeDocumentContent): void => {
  if (!total || !payable) return;
  to.block('P', `Total: ${currency} ${grouped(total)}`, { bold: true, before: 10 });
  if (prepaid) to.block('P', `Less paid before: ${currency} ${grouped(prepaid)}`);
  if (prepaid) to.block('P', `Payable: ${currency} ${grouped(payable)}`, { bold: true });
  heading(to, 'Payment');
  for (const { share, due } of payments) to.block('P', `${currency} ${grouped(share)} ${dueSteps[due].en}`);
  if (rate) {
    const short = rate.rate.replace(/(\.\d{6})\d+$/, '$1');
    to.block(
      'P',
      `For reference: 1 ${rate.from} = ${short} ${rate.to} on ${rate.on} (${rate.source.toUpperCase()}); ${rate.to} ${grouped(rate.total)}`,
    );
  }
};

/** Where the buyer pays, or that the seller has no account in use: a paper never says one that cools or was replaced. */
const payee = (to: Sheet, { payee: said, currency }: TradeDocumentContent, account: BankDetails | undefined): void => {
  if (!said) return;
  heading(to, 'Account of the seller');
  if (!said.account || !account)
    to.block('P', `On the day of issue the seller had no account in ${currency} in use. Pay nothing before the order shows one.`);
  else {
    const bank = account.by === 'kr' ? (koreanBanks[account.bank]?.en ?? account.bank) : undefined;
    const number = account.by === 'kr' ? `Account ${account.number}` : `IBAN ${account.iban.replace(/(.{4})(?=.)/g, '$1 ')}`;
    to.block('P', `Holder: ${account.holder}`);
    to.block('P', [bank, number, account.bic && `BIC ${account.bic}`, account.currency].filter(Boolean).join(' · '), {
      bold: true,
    });
    to.block('P', `Reference: ${said.reference}${said.account.since ? ` · In use since ${said.account.since}` : ''}`);
  }
  if (said.changing)
    to.block('P', 'The seller was changing its account on the day of issue. Pay into no other before the order shows it.', {
      bold: true,
    });
  to.block(
    'P',
    'Before you pay, compare it with the order or the page of verification below. No change comes by mail or telephone.',
    {
      size: sizes.small,
    },
  );
};

const packing = (to: Sheet, { packing: all }: TradeDocumentContent): void => {
  if (all.length === 0) return;
  heading(to, 'Packing');
  for (const p of all)
    to.block(
      'P',
      `${grouped(String(p.count))} ${p.type}${p.count > 1 ? 's' : ''}: ${p.holds} · net ${p.netKg} kg · gross ${p.grossKg} kg${p.cm ? ` · ${p.cm.join(' × ')} cm` : ''}`,
    );
  const of = (pick: (p: (typeof all)[number]) => number) => Math.round(all.reduce((sum, p) => sum + pick(p), 0) * 1000) / 1000;
  const volume =
    Math.round(all.reduce((sum, p) => sum + (p.cm ? (p.cm[0] * p.cm[1] * p.cm[2] * p.count) / 1e6 : 0), 0) * 1000) / 1000;
  to.block(
    'P',
    `Total: ${of((p) => p.count)} packages · net ${of((p) => p.netKg)} kg · gross ${of((p) => p.grossKg)} kg${volume > 0 ? ` · ${volume} m³` : ''}`,
    { bold: true },
  );
};

const transport = (to: Sheet, it: TradeDocumentContent): void => {
  heading(to, 'Delivery');
  to.block('P', `${it.incoterm.rule} ${it.incoterm.place} (Incoterms 2020)`);
  const ways = [
    it.portFrom && `From: ${it.portFrom}`,
    it.portTo && `To: ${it.portTo}`,
    it.vessel && `Carried by: ${it.vessel}`,
    it.sailsOn && `On or about: ${it.sailsOn}`,
  ].filter(Boolean);
  if (ways.length > 0) to.block('P', ways.join(' · '));
  const origins = [...new Set(it.lines.map((line) => line.origin ?? it.origin))].map(countryName).join(', ');
  to.block('P', `Country of destination: ${countryName(it.destination)} · Country of origin: ${origins}`);
};

const origin = (to: Sheet, it: TradeDocumentContent): void => {
  heading(to, 'Declaration of the exporter');
  to.block(
    'P',
    `The undersigned declares that the goods described above originate in ${countryName(it.origin)}${it.originRule ? ` by ${it.originRule}` : ''} and are exported to ${countryName(it.destination)}.`,
  );
  to.block('P', 'Draft for the issuing body. It certifies nothing until a chamber of commerce or customs has stamped it.', {
    bold: true,
  });
};

/**
 * A paper of an order as PDF 1.7, tagged, in English with names in both languages; the same content and print give the same bytes.
 * @throws Fault invalid `document.glyph` for a character that the font cannot write
 */
export const tradePdf = (it: TradeDocumentContent, printed: PrintedTrade): Promise<Uint8Array> => {
  const kind = tradeDocuments[it.kind];
  const title = `${kind.name.en} ${it.number}`;
  const to = sheet({ title, lang: 'en', made: printed.made, foot: `${it.number} · ${printed.code}` });
  to.block('H1', kind.name.en?.toUpperCase() ?? '', { size: sizes.title, bold: true, align: 'center', before: 0 });
  to.block('P', `${it.number} · ${it.issuedOn} · Order ${it.order.number} of ${it.order.placedOn}`, {
    size: sizes.small,
    align: 'center',
    colour: '#5b635f',
  });
  if (it.demo) to.block('P', 'Invented example', { align: 'center', bold: true, colour: '#8a3b12' });
  for (const [role, house] of [
    ['Seller', it.seller],
    ['Buyer', it.buyer],
  ] as const)
    to.block('P', `${role}: ${nameOf(house)}, ${placeName(house)}`, { before: 8 });
  if (it.notify) to.block('P', `Notify: ${it.notify}`);
  if (it.kind === 'shipping_marks') {
    heading(to, 'Marks');
    for (const mark of it.marks) to.block('P', mark, { size: 16, bold: true, align: 'center' });
    packing(to, it);
  } else {
    lines(to, it);
    sums(to, it);
    payee(to, it, printed.account);
    packing(to, it);
    transport(to, it);
    if (it.kind === 'certificate_of_origin') origin(to, it);
    else {
      heading(to, 'Marks');
      to.block('P', it.marks.join('\n'));
    }
  }
  if (it.note) {
    heading(to, 'Note');
    to.block('P', it.note);
  }
  heading(to, 'Verification');
  to.block('P', `Hash of the content (SHA-256): ${printed.hash}\nVerification code: ${printed.code}\n${printed.verifyAt}`, {
    size: sizes.small,
  });
  return to.close();
};
