import { element, xmlText } from '@sandan/kernel/xml';
import type { BankDetails } from '@sandan/market/bank/details';
import { isTradeUnit } from '@sandan/market/quote/unit-symbol';
import { tradeDocuments } from '@sandan/market/trade-document/kind';
import { type House, type TradeDocumentContent, whereOf } from '@sandan/market/trade-document/trade-document';

const urn = 'urn:oasis:names:specification:ubl:schema:xsd';
/** UN/ECE Recommendation 20 of UCUM units that goods are sold by; what is no code of it is written as UCUM and says so. */
const recommendation20: Readonly<Record<string, string>> = {
  '1': 'C62',
  '{pcs}': 'C62',
  '{set}': 'SET',
  kg: 'KGM',
  g: 'GRM',
  t: 'TNE',
  m: 'MTR',
  m2: 'MTK',
  m3: 'MTQ',
  L: 'LTR',
  mL: 'MLT',
  mm: 'MMT',
  cm: 'CMT',
  km: 'KMT',
  h: 'HUR',
};

type Attributes = Readonly<Record<string, string | number | undefined>>;
/** A basic component (`cbc`) with its text; nothing where there is none. */
const cbc = (name: string, value: string | number | undefined, attributes: Attributes = {}): string =>
  value === undefined || value === '' ? '' : element(`cbc:${name}`, attributes, xmlText(String(value)));
/** An aggregate (`cac`); nothing where it would be empty. */
const cac = (name: string, ...children: readonly string[]): string =>
  children.join('') === '' ? '' : element(`cac:${name}`, {}, ...children);

/** The code of Recommendation 20 of a unit; undefined where it has none. */
export const unitCode = (unit: string): string | undefined => recommendation20[unit] ?? (isTradeUnit(unit) ? unit : undefined);

const quantity = (name: string, value: number, unit: string): string => {
  const code = unitCode(unit);
  return cbc(name, value, code ? { unitCode: code } : { unitCode: unit, unitCodeListID: 'UCUM' });
};

/** Children in the order of the type `AddressType`. */
const postalAddress = (house: House): string => {
  const { lines, city, postalCode, region, country } = whereOf(house);
  return cac(
    'PostalAddress',
    cbc('CityName', city),
    cbc('PostalZone', postalCode),
    cbc('CountrySubentity', region),
    ...lines.map((line) => cac('AddressLine', cbc('Line', line))),
    cac('Country', cbc('IdentificationCode', country)),
  );
};

/** Children in the order of the type `PartyType`, which elements of several names have. */
const party = (house: House, element = 'Party'): string => {
  const { organisationId, name } = house;
  return cac(
    element,
    cac('PartyIdentification', cbc('ID', organisationId, { schemeID: 'SANDAN' })),
    ...Object.entries(name)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, text]) => cac('PartyName', cbc('Name', text, { languageID: language }))),
    postalAddress(house),
  );
};

const item = (line: TradeDocumentContent['lines'][number], origin: string): string =>
  cac(
    'Item',
    cbc('Description', line.spec),
    cbc('Name', line.name),
    cac('OriginCountry', cbc('IdentificationCode', line.origin ?? origin)),
    line.hs ? cac('CommodityClassification', cbc('ItemClassificationCode', line.hs, { listID: 'HS' })) : '',
  );

const root = (name: string, ...children: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    name,
    {
      xmlns: `${urn}:${name}-2`,
      'xmlns:cac': `${urn}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${urn}:CommonBasicComponents-2`,
    },
    ...children,
  )}\n`;

/** Children in the order of the types `PaymentMeansType` and `FinancialAccountType`; 30 is a credit transfer (UN/EDIFACT 4461). */
const paymentMeans = ({ payee }: TradeDocumentContent, account: BankDetails | undefined): string =>
  payee?.account && account
    ? cac(
        'PaymentMeans',
        cbc('PaymentMeansCode', '30', { listID: 'UN/ECE 4461' }),
        cbc('PaymentID', payee.reference),
        cac(
          'PayeeFinancialAccount',
          cbc('ID', account.by === 'iban' ? account.iban : account.number, account.by === 'iban' ? { schemeID: 'IBAN' } : {}),
          cbc('Name', account.holder),
          cbc('CurrencyCode', account.currency),
          cac(
            'FinancialInstitutionBranch',
            account.by === 'kr' ? cbc('ID', account.bank, { schemeID: 'KFTC' }) : '',
            cac('FinancialInstitution', cbc('ID', account.bic, { schemeID: 'BIC' })),
          ),
          cac('Country', cbc('IdentificationCode', payee.account.country)),
        ),
      )
    : '';

const invoice = (it: TradeDocumentContent, account: BankDetails | undefined): string => {
  const money = (name: string, value: string | undefined) => cbc(name, value, { currencyID: it.currency });
  const { rate } = it;
  return root(
    'Invoice',
    cbc('UBLVersionID', '2.3'),
    cbc('ID', it.number),
    cbc('IssueDate', it.issuedOn),
    cbc('InvoiceTypeCode', it.kind === 'proforma_invoice' ? '325' : '380'),
    cbc('Note', it.note),
    cbc('DocumentCurrencyCode', it.currency),
    cbc('LineCountNumeric', it.lines.length),
    cac('OrderReference', cbc('ID', it.order.number), cbc('IssueDate', it.order.placedOn)),
    cac('AccountingSupplierParty', party(it.seller)),
    cac('AccountingCustomerParty', party(it.buyer)),
    cac('DeliveryTerms', cbc('ID', it.incoterm.rule, { schemeID: 'Incoterms 2020' }), cbc('SpecialTerms', it.incoterm.place)),
    paymentMeans(it, account),
    ...it.payments.map(({ share, due }) => cac('PaymentTerms', cbc('Note', due), money('Amount', share))),
    rate
      ? cac(
          'PaymentExchangeRate',
          cbc('SourceCurrencyCode', rate.from),
          cbc('TargetCurrencyCode', rate.to),
          cbc('ExchangeMarketID', rate.source),
          cbc('CalculationRate', rate.rate),
          cbc('Date', rate.on),
        )
      : '',
    cac(
      'LegalMonetaryTotal',
      money('LineExtensionAmount', it.total),
      money('PrepaidAmount', it.prepaid),
      money('PayableAmount', it.payable),
    ),
    ...it.lines.map((line) =>
      cac(
        'InvoiceLine',
        cbc('ID', line.position),
        quantity('InvoicedQuantity', line.quantity, line.unit),
        money('LineExtensionAmount', line.total),
        item(line, it.origin),
        cac('Price', money('PriceAmount', line.price), line.per ? quantity('BaseQuantity', line.per, line.unit) : ''),
      ),
    ),
  );
};

const packageTypes: Readonly<Record<string, string>> = {
  carton: 'CT',
  crate: 'CR',
  pallet: 'PX',
  drum: 'DR',
  bag: 'BG',
  roll: 'RO',
  bundle: 'BE',
};

const despatch = (it: TradeDocumentContent): string => {
  const sum = (pick: (p: TradeDocumentContent['packing'][number]) => number) =>
    Math.round(it.packing.reduce((all, p) => all + pick(p), 0) * 1000) / 1000;
  return root(
    'DespatchAdvice',
    cbc('UBLVersionID', '2.3'),
    cbc('ID', it.number),
    cbc('IssueDate', it.issuedOn),
    cbc('Note', it.note),
    cbc('LineCountNumeric', it.lines.length),
    cac('OrderReference', cbc('ID', it.order.number), cbc('IssueDate', it.order.placedOn)),
    cac('DespatchSupplierParty', party(it.seller)),
    cac('DeliveryCustomerParty', party(it.buyer)),
    cac(
      'Shipment',
      cbc('ID', it.number),
      cbc(
        'GrossWeightMeasure',
        sum((p) => p.grossKg),
        { unitCode: 'KGM' },
      ),
      cbc(
        'NetWeightMeasure',
        sum((p) => p.netKg),
        { unitCode: 'KGM' },
      ),
      cbc(
        'TotalTransportHandlingUnitQuantity',
        sum((p) => p.count),
      ),
      ...it.packing.map((p, i) =>
        cac(
          'TransportHandlingUnit',
          cbc('ID', i + 1),
          cbc('TransportHandlingUnitTypeCode', packageTypes[p.type], { listID: 'UNECERec21' }),
          cbc('TotalPackageQuantity', p.count),
          ...it.marks.map((mark) => cbc('ShippingMarks', mark)),
        ),
      ),
    ),
    ...it.lines.map((line) =>
      cac(
        'DespatchLine',
        cbc('ID', line.position),
        quantity('DeliveredQuantity', line.quantity, line.unit),
        cac('OrderLineReference', cbc('LineID', line.position)),
        item(line, it.origin),
      ),
    ),
  );
};

/** Whoever will be asked to endorse a draft: nobody is named yet, and nothing is endorsed. */
const issuer = 'Issuing body (chamber of commerce or customs), not applied to yet';
const endorser = cac(
  'EndorserParty',
  cbc('RoleCode', 'issuer'),
  cbc('SequenceNumeric', 1),
  cac('Party', cac('PartyName', cbc('Name', issuer))),
  cac('SignatoryContact', cbc('Note', 'not named yet')),
);

/** A draft: the type wants an endorsement, whose status says that there is none. */
const certificate = (it: TradeDocumentContent): string =>
  root(
    'CertificateOfOrigin',
    cbc('UBLVersionID', '2.3'),
    cbc('ID', it.number),
    cbc('IssueDate', it.issuedOn),
    cbc('Description', 'Draft for the issuing body. It certifies nothing until that has endorsed it.'),
    cbc('Note', it.note),
    party(it.seller, 'ExporterParty'),
    party(it.buyer, 'ImporterParty'),
    cac(
      'CertificateOfOriginApplication',
      cbc('ReferenceID', it.number),
      cbc('CertificateType', it.originRule ? 'preferential' : 'non-preferential'),
      cbc('ApplicationStatusCode', 'draft'),
      cbc('OriginalJobID', it.order.number),
      cbc('Remarks', it.originRule),
      cac(
        'Shipment',
        cbc('ID', it.number),
        ...it.lines.map((line) =>
          cac('GoodsItem', cbc('ID', line.position), quantity('Quantity', line.quantity, line.unit), item(line, it.origin)),
        ),
      ),
      endorser,
      party(it.seller, 'PreparationParty'),
      cac('IssuerParty', cac('PartyName', cbc('Name', issuer))),
      cac('IssuingCountry', cbc('IdentificationCode', it.seller.country)),
      cac(
        'SupportingDocumentReference',
        cbc('ID', it.order.number),
        cbc('IssueDate', it.order.placedOn),
        cbc('DocumentType', 'order'),
      ),
    ),
    cac('IssuerEndorsement', cbc('DocumentID', it.number), cbc('ApprovalStatus', 'draft, not endorsed'), endorser),
  );

/**
 * The same content as UBL 2.3: an invoice (325 proforma, 380 commercial) with the `account` that the seller has in use; for a packing list
 * and for marks a despatch advice; a certificate of origin that says that it is a draft. Elements stand in the order of the schema's types.
 * Undefined for papers that have no UBL document in use.
 */
export const ublOf = (it: TradeDocumentContent, account?: BankDetails): string | undefined => {
  const { ubl } = tradeDocuments[it.kind];
  if (ubl === 'Invoice') return invoice(it, account);
  if (ubl === 'CertificateOfOrigin') return certificate(it);
  return ubl === 'DespatchAdvice' ? despatch(it) : undefined;
};
