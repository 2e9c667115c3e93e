import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeLists } from '../lexicon/build.ts';
import { officialPairs } from '../lexicon/pair.ts';
import { alike, soundKeys } from '../sound.ts';
import { likeness } from './likeness.ts';
import { phonesOf } from './phone.ts';

const singular = (word: string): string => word.replace(/(?<=[a-z]{3}[^su])s$/, '');
const absent = !existsSync(codeLists);
const sure = 0.8;

it.skipIf(absent)(
  `finds the loan words among the names of goods, and few that are none${absent ? ' (the code lists are not on this machine)' : ''}`,
  () => {
    const pairs = officialPairs(codeLists, join(import.meta.dirname, '../../codes/written'))
      .filter(({ ko, en }) => /^[가-힣]{2,}$/.test(ko) && /^[A-Za-z]{3,}$/.test(en))
      .map(({ ko, en }) => [ko, singular(en.toLowerCase())] as const);
    const same = new Set(pairs.map((pair) => pair.join(' ')));
    const loans = pairs.filter(([ko, en]) => likeness(en, phonesOf(ko)) >= 0.7);
    const meeting = ([ko, en]: readonly [string, string]) => soundKeys(en).some((key) => soundKeys(ko).includes(key));
    const found = loans.filter((pair) => meeting(pair) && alike(...pair) >= sure).length / loans.length;

    const [kos, ens] = [[...new Set(pairs.map(([ko]) => ko))], [...new Set(pairs.map(([, en]) => en))]];
    const byKey = new Map<string, string[]>();
    for (const en of ens) for (const key of soundKeys(en)) byKey.set(key, [...(byKey.get(key) ?? []), en]);
    const wrong = kos.flatMap((ko) =>
      [...new Set(soundKeys(ko).flatMap((key) => byKey.get(key) ?? []))].filter(
        (en) => !same.has(`${ko} ${en}`) && alike(ko, en) >= sure,
      ),
    ).length;
    const rate = wrong / (kos.length * ens.length);

    console.log(
      `loan words ${loans.length}: keys meet ${(loans.filter(meeting).length / loans.length).toFixed(3)}, found ${found.toFixed(3)}; ` +
        `false friends ${wrong} of ${kos.length * ens.length} pairs (${rate.toExponential(1)})`,
    );
    expect(loans.length).toBeGreaterThan(500);
    expect(found).toBeGreaterThan(0.9);
    expect(rate).toBeLessThan(1e-4);
  },
);
