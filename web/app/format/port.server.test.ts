import { expect, test } from 'vitest';
import { portOf } from './port.server.ts';

const of = (query: string, currency = 'USD') => portOf(new URLSearchParams(query), currency);

test('a place and its way are read as people write them; what cannot be read is named and not sent', () => {
  const { asked, unread, values } = of(
    'to=Hamburg&toCountry=germany&main_carriage=1,800.50&insurance=0.3&days=38&duty=abc&unloading=1.005',
  );
  expect(asked).toEqual({ to: 'Hamburg', toCountry: 'DE', main_carriage: '1800.50', insurance: '0.3', days: '38' });
  expect(unread).toEqual(['unloading', 'duty']);
  expect(values).toMatchObject({ main_carriage: '1,800.50', duty: 'abc' });
  expect(of('to=부산&toCountry=대한민국&main_carriage=1800.50', 'KRW')).toMatchObject({
    asked: { to: '부산', toCountry: 'KR' },
    unread: ['main_carriage'],
  });
});

test('without a place and its country nothing is asked', () => {
  for (const query of ['', 'to=Hamburg', 'toCountry=DE', 'to=H&toCountry=DE', 'to=Hamburg&toCountry=Nowhereland'])
    expect(of(query).asked).toEqual({});
  expect(of('to=Hamburg&toCountry=DE&toKind=moon').asked).toEqual({ to: 'Hamburg', toCountry: 'DE' });
});
