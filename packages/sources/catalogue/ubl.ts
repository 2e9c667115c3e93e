import { Fault } from '@sandan/kernel/fault';
import { withdrawnCell } from '@sandan/market/catalogue/availability-column';
import type { Cells } from '@sandan/market/catalogue/row';
import { at, type Element, every, readTree } from '../tree.ts';

const local = (element: Element): Element => ({
  ...element,
  name: element.name.replace(/^\w+:/, ''),
  children: element.children.map(local),
});

const textAt = (element: Element, ...path: readonly string[]): string => at(element, ...path)?.text.trim() ?? '';

/** The cells of one line of a catalogue: its further properties by the columns they name, and the fields that UBL has for itself. */
const cellsOf = (line: Element): Cells => {
  const item = at(line, 'Item');
  if (!item) return {};
  const further = every(item, 'AdditionalItemProperty').map((property) => [
    textAt(property, 'ID') || textAt(property, 'Name'),
    at(property, 'Value')?.text ?? '',
  ]);
  const cells: Record<string, string> = Object.fromEntries(further);
  const own = Object.entries({
    sku: textAt(item, 'SellersItemIdentification', 'ID'),
    gtin: textAt(item, 'StandardItemIdentification', 'ID'),
    origin_country: textAt(item, 'OriginCountry', 'IdentificationCode'),
    hs: every(item, 'CommodityClassification')
      .map((code) => textAt(code, 'ItemClassificationCode'))
      .join('; '),
  }).filter(([, text]) => text !== '');
  const hasTitle = Object.keys(cells).some((key) => key.startsWith('title_'));
  const hasPrice = Object.keys(cells).some((key) => key.startsWith('price_'));
  const prices = new Map<string, string[]>();
  for (const priced of hasPrice ? [] : every(line, 'RequiredItemLocationQuantity')) {
    const amount = at(priced, 'Price', 'PriceAmount');
    if (!amount) continue;
    const key = `price_${(amount.attributes.currencyID ?? 'USD').toLowerCase()}`;
    const step = `${textAt(priced, 'MinimumQuantity') || '1'}: ${amount.text.trim()}`;
    prices.set(key, [...(prices.get(key) ?? []), step]);
  }
  return {
    ...cells,
    ...Object.fromEntries(own),
    ...(hasTitle ? {} : { title_en: textAt(item, 'Name') }),
    ...Object.fromEntries([...prices].map(([key, steps]) => [key, steps.join('; ')])),
  };
};

/** The lines of a UBL `Catalogue` as rows of the list; one that takes a product back says that it is no longer offered. @throws Fault invalid `source.unexpected` if it is another document */
export const ublRows = (bytes: Uint8Array): readonly Cells[] => {
  const { root, beginning } = readTree(bytes, { attributes: 64 });
  const catalogue = local(root);
  if (catalogue.name !== 'Catalogue')
    throw new Fault('invalid', 'source.unexpected', `a ${catalogue.name}`, {
      params: { found: catalogue.name, answer: beginning },
    });
  return every(catalogue, 'CatalogueLine').map((line) => {
    if (textAt(line, 'ActionCode') !== 'Delete') return cellsOf(line);
    return { sku: textAt(line, 'Item', 'SellersItemIdentification', 'ID'), availability: withdrawnCell() };
  });
};
