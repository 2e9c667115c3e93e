import { decimalOf } from '@sandan/kernel/money';
import { element, xmlText } from '@sandan/kernel/xml';
import type { CatalogueItem } from '../item.ts';
import { furtherCells } from './further.ts';

/** Who offers a catalogue, and when it was written. */
export interface CatalogueHead {
  readonly id: string;
  /** Day of issue. */
  readonly issued: string;
  readonly seller: string;
  readonly receiver?: string;
}

/** What the fields of a line say by themselves; all else is in its additional properties. */
export const ublSaid = new Set(['sku', 'gtin', 'hs', 'origin_country']);

const cbc = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}) =>
  element(`cbc:${name}`, attributes, xmlText(text));
const cac = (name: string, ...children: readonly string[]) => element(`cac:${name}`, {}, ...children);

const lineOf = (item: CatalogueItem, n: number): string => {
  const { gtin, origin } = item.supply;
  const unit = typeof item.attributes.unitOfOrder === 'string' ? item.attributes.unitOfOrder : 'H87';
  const name = item.title.en ?? Object.values(item.title)[0] ?? item.sku;
  return cac(
    'CatalogueLine',
    cbc('ID', String(n)),
    cbc('ActionCode', 'Update'),
    cbc('OrderableUnit', unit),
    ...item.prices
      .filter(({ variant }) => variant === undefined)
      .flatMap(({ currency, ladder }) =>
        ladder.map(({ from, minor }) =>
          cac(
            'RequiredItemLocationQuantity',
            cbc('MinimumQuantity', String(from), { unitCode: unit }),
            cac('Price', cbc('PriceAmount', decimalOf({ currency, minor }), { currencyID: currency })),
          ),
        ),
      ),
    cac(
      'Item',
      ...Object.entries(item.summary ?? {}).map(([tag, text]) => cbc('Description', text, { languageID: tag })),
      cbc('Name', name),
      ...item.keywords.map((word) => cbc('Keyword', word)),
      cac('SellersItemIdentification', cbc('ID', item.sku)),
      ...(gtin ? [cac('StandardItemIdentification', cbc('ID', gtin, { schemeID: '0160' }))] : []),
      ...(origin ? [cac('OriginCountry', cbc('IdentificationCode', origin))] : []),
      ...item.codes
        .filter(({ scheme }) => scheme === 'hs')
        .map(({ code }) => cac('CommodityClassification', cbc('ItemClassificationCode', code, { listID: 'HS' }))),
      ...furtherCells(item, ublSaid).map(({ column, cell }) =>
        cac('AdditionalItemProperty', cbc('ID', column.key), cbc('Name', column.label.en), cbc('Value', cell)),
      ),
    ),
  );
};

const withdrawal = (sku: string, n: number): string =>
  cac(
    'CatalogueLine',
    cbc('ID', String(n)),
    cbc('ActionCode', 'Delete'),
    cac('Item', cbc('Name', sku), cac('SellersItemIdentification', cbc('ID', sku))),
  );

/**
 * A catalogue as OASIS UBL 2.3 `Catalogue`; its elements stand in the order of that schema. Products that are no longer offered are
 * lines that say so (`Delete`). Undefined where there is no line: UBL has no catalogue without one.
 */
export const ublCatalogue = (
  items: readonly CatalogueItem[],
  head: CatalogueHead,
  withdrawn: readonly string[] = [],
): string | undefined => {
  if (items.length + withdrawn.length === 0) return undefined;
  const party = (name: string, of: string) => cac(name, cac('PartyName', cbc('Name', of)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'Catalogue',
    {
      xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2',
      'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
      'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    },
    cbc('UBLVersionID', '2.3'),
    cbc('ID', head.id),
    cbc('IssueDate', head.issued),
    party('ProviderParty', head.seller),
    party('ReceiverParty', head.receiver ?? 'Any buyer'),
    ...items.map((item, i) => lineOf(item, i + 1)),
    ...withdrawn.map((sku, i) => withdrawal(sku, items.length + i + 1)),
  )}\n`;
};
