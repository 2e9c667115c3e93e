import { Fault } from '@sandan/kernel/fault';
import { matcher } from '@sandan/market/screening/matcher';
import { expect, test } from 'vitest';
import { bisFile } from './lists.ts';

const at = new Date('2026-11-29T00:00:00Z');
const factsOf = async (text: string) => {
  const open = async function* () {
    yield new TextEncoder().encode(text);
  };
  const facts = [];
  for await (const { record } of bisFile(open, 'list', at)) {
    if (record instanceof Fault) throw record;
    if (record.fact.kind === 'denied_party') facts.push(record.fact);
  }
  return facts;
};
const csl = (name: string, others = '') =>
  factsOf(`_id,source,name,alt_names,addresses\n1,Nonproliferation Sanctions (ISN) - State Department,"${name}","${others}",\n`);
const dpl = (name: string) =>
  factsOf(`"Name"\t"Country"\t"Effective_Date"\t"FR_Citation"\n"${name}"\t"US"\t"10/16/2017"\t"82 F.R. 48792"\n`);

test('a party is found by its own name, though its list names whoever succeeds it in the same breath', async () => {
  for (const tail of [
    '; and any successor, sub-unit, or subsidiary thereof',
    ', and any successors, sub-units, or subsidiaries thereof',
    ' (China) and any successor, sub-unit, or subsidiary thereof',
  ]) {
    const [fact] = await csl(`Sinoexample Import and Export Company${tail}`);
    const found = matcher([{ ...fact, source: 'bis', countries: [], digest: 'x' } as Parameters<typeof matcher>[0][number]]);
    expect(found('Sinoexample Import & Export Co., Ltd.')).toMatchObject([{ party: 'csl:1' }]);
  }
  expect((await csl('Plain Company', 'Other; Third'))[0]?.names).toEqual(['Plain Company', 'Other', 'Third']);
});

test('names that stand in one with a/k/a are each a name', async () => {
  expect((await dpl('FUYI NAME A/K/A FRANK NAME'))[0]?.names).toEqual(['FUYI NAME A/K/A FRANK NAME', 'FUYI NAME', 'FRANK NAME']);
  expect((await dpl('PEARL (A.K.A. NEI-CHIEN EXAMPLE) NAME'))[0]?.names).toEqual([
    'PEARL (A.K.A. NEI-CHIEN EXAMPLE) NAME',
    'PEARL NAME',
    'NEI-CHIEN EXAMPLE',
  ]);
  expect((await dpl('ABA AKA TRADING (SEAN)'))[0]?.names).toEqual(['ABA AKA TRADING (SEAN)']);
  expect((await dpl('NAVARRO MAKASIAR II'))[0]?.names).toEqual(['NAVARRO MAKASIAR II']);
});
