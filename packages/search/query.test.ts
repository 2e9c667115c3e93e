import { Fault } from '@sandan/kernel/fault';
import { describe, expect, it } from 'vitest';
import { QueryString, queryFrom } from './query.ts';

const ask = (given: Record<string, string | string[]>) => queryFrom(QueryString.parse(given));

describe('the query string of a search', () => {
  it('reads text, repeated facets and a page', () => {
    const query = ask({ q: '볼밸브', lang: 'en', kind: 'product', 'f.incoterms': ['FOB', 'CIF'], country: 'KR', page: '2' });
    expect(query).toMatchObject({ text: '볼밸브', language: 'en', page: 2, size: 20, sort: 'relevance' });
    expect(query.facets).toEqual({ kind: ['product'], incoterms: ['FOB', 'CIF'], country: ['KR'] });
  });

  it('gives the same bounds for one range in every unit that converts', () => {
    const inMm = ask({ 'r.length': '12.7..254:mm' }).ranges;
    expect(inMm).toEqual({ length: { min: 12.7, max: 254 } });
    for (const written of ['0.5..10:[in_i]', '1.27..25.4:cm', '0.0127..0.254:m', '12.7..254']) {
      expect(ask({ 'r.length': written }).ranges).toEqual(inMm);
    }
    expect(ask({ 'r.pressure': '10..:bar' }).ranges).toEqual(ask({ 'r.pressure': '1..:MPa' }).ranges);
    expect(ask({ 'r.temperature': '32..212:[degF]' }).ranges).toEqual({ temperature: { min: 0, max: 100 } });
  });

  it('leaves an end open, and takes one number as both ends', () => {
    expect(ask({ 'r.power': '..15:kW' }).ranges).toEqual({ power: { max: 15 } });
    expect(ask({ 'r.readiness': '5' }).ranges).toEqual({ readiness: { min: 5, max: 5 } });
  });

  it('names every facet and range that is unknown, unreadable, upside down or in a unit that does not convert', () => {
    const wrong = { 'f.price': '1', 'r.guidePrice': '1..2', 'r.power': 'much', 'r.mass': '5..1:kg', 'r.length': '1..2:kg' };
    const fields = (() => {
      try {
        ask(wrong);
      } catch (fault) {
        return fault instanceof Fault ? fault.fields : [];
      }
      return [];
    })();
    expect(fields.map((f) => [f.pointer, f.code])).toEqual([
      ['/query/f.price', 'search.unknownField'],
      ['/query/r.guidePrice', 'search.unknownField'],
      ['/query/r.power', 'range.unreadable'],
      ['/query/r.mass', 'range.order'],
      ['/query/r.length', 'unit.incommensurable'],
    ]);
  });
});
