import { fork } from 'node:child_process';
import { adapters } from '../hostile/adapters.ts';
import type { Task, Told } from '../hostile/child.ts';
import { type Case, stage } from '../hostile/stage.ts';
import type { Figure } from './figure.ts';

/** Seconds that one run of an adapter may take by its budget, and those that it may really take. */
const seconds = { budget: 50, deadline: 60 };

/** A young generation as an engine with a heap of 512 MB takes it, half of a function's 1 GB; here it would take more and keep it. */
const execArgv = ['--expose-gc', '--max-semi-space-size=16'];
/** Adapters that read in different ways (XML whole and streamed, a tree, JSON, CSV): each of their large cases has a fresh process. */
const apart = new Set(['kipris', 'kipris file', 'epo', 'kotra news', 'ecb history']);
/** What a process begins with, so that its own start is no growth: a good answer, or an empty one where none is known. */
const warm = (cases: readonly Case[]) => (cases.some((it) => it.name === 'plain') ? 'plain' : 'empty 200');
/** Processes at a time. */
const lanes = 2;

/** What a process of its own says of its cases; one that dies says nothing of any. */
const told = (task: Task): Promise<Told | undefined> =>
  new Promise((done) => {
    const child = fork(new URL('../hostile/child.ts', import.meta.url), { execArgv });
    let said: Told | undefined;
    child.once('message', (message) => {
      said = message as Told;
    });
    child.once('exit', () => done(said));
    child.send(task);
  });

/** Every adapter against every switch of a hostile source: the light ones at once, those that move much one after another, apart from them. */
export const hostile = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const names = Object.keys(adapters);
  const scene = await stage(names, (it) => !quick || !(it.heavy || it.slow));
  const bounds = { limits: {}, seconds: seconds.budget };
  const light = { cases: scene.cases.filter((it) => !it.heavy), together: true, bounds };
  const heavy = names.flatMap((name) => {
    const mine = scene.cases.filter((it) => it.adapter === name);
    const plain = mine.filter((it) => it.name === warm(mine));
    const large = mine.filter((it) => it.heavy);
    return apart.has(name) ? large.map((it) => [...plain, it]) : [[...plain, ...large]];
  });
  const results: (Told | undefined)[] = [];
  console.log(`${names.length} adapters, ${scene.cases.length} cases`);
  const waiting = heavy.values();
  const lane = async () => {
    for (const cases of waiting.filter((of) => of.some((it) => it.heavy))) {
      const said = await told({ cases, together: false, bounds });
      results.push(said);
      for (const it of said?.outcomes ?? [])
        if (it.name !== 'plain' && it.name !== 'empty 200')
          console.log(`${it.adapter}: ${it.name}: ${it.end}, +${it.megabytes.toFixed(0)} MB, ${(it.ms / 1000).toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  results.push(await told(light));
  await scene.close();

  const outcomes = results.flatMap((it) => it?.outcomes ?? []);
  const seen = new Set(outcomes.map((it) => `${it.adapter}: ${it.name}`));
  const lost = scene.cases.filter((it) => !seen.has(`${it.adapter}: ${it.name}`));
  const unclear = outcomes.filter((it) => it.unclear);
  const late = outcomes.filter((it) => it.ms > seconds.deadline * 1000);
  const alone = new Set(scene.cases.filter((it) => it.heavy).map((it) => `${it.adapter}: ${it.name}`));
  const memory = outcomes.filter((it) => alone.has(`${it.adapter}: ${it.name}`)).sort((a, b) => b.megabytes - a.megabytes);

  for (const it of lost) console.log(`lost: ${it.adapter}: ${it.name}`);
  for (const it of unclear) console.log(`unclear: ${it.adapter}: ${it.name}: ${it.end}, ${it.unclear}`);
  for (const it of late) console.log(`late: ${it.adapter}: ${it.name}: ${(it.ms / 1000).toFixed(1)} s`);
  const ends = Map.groupBy(outcomes, (it) => it.end);
  console.log(
    [...ends]
      .map(([end, { length }]) => `${end} ${length}`)
      .sort()
      .join(', '),
  );

  const distinct = new Set(outcomes.map((it) => `${it.adapter}: ${it.name}`)).size;
  const count = (name: string, value: number, unit: string): Figure => ({
    name: `hostile.${name}`,
    value,
    unit,
    goal: { op: '=', number: 0 },
  });
  return [
    count('trap', scene.trapped() + results.reduce((sum, it) => sum + (it?.astray ?? 0), 0), 'connections'),
    { name: 'hostile.memory', value: memory[0]?.megabytes ?? 0, unit: 'MB', goal: { op: '<=', number: 64 } },
    count('deadline.exceeded', late.length, 'cases'),
    {
      name: 'hostile.longest',
      value: Math.max(...outcomes.map((it) => it.ms)) / 1000,
      unit: 's',
      goal: { op: '<=', number: seconds.deadline },
    },
    count('unclear', unclear.length + lost.length, 'cases'),
    { name: 'hostile.cases', value: distinct, unit: 'cases' },
  ];
};
