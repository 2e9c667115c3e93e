import type { PortfolioView } from '../api/portfolio.ts';
import { amount, count } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { usePortfolioWords } from '../words/portfolio.ts';
import { useLanguage } from '../words/words.ts';
import { Bar } from './bar.tsx';

const useWon = () => {
  const language = useLanguage();
  return (minor: number) => amount({ currency: 'KRW', minor }, language);
};

/** The figures of a portfolio in one row. */
export const PortfolioFigures = ({ of }: { of: PortfolioView }) => {
  const words = usePortfolioWords();
  const language = useLanguage();
  const won = useWon();
  const figures = [
    { name: words.total, value: count(of.total, language) },
    { name: words.inForce, value: count(of.inForce, language) },
    { name: words.yearly, value: won(of.won) },
    { name: words.silentShare, value: won(of.wonWithoutInterest) },
    { name: words.candidates, value: words.piece(count(of.candidates, language)), more: won(of.wonOfCandidates) },
  ];
  return (
    <dl className="card grid grid-cols-2 gap-x-4 gap-y-5 p-5 sm:p-6 lg:grid-cols-5">
      {figures.map(({ name, value, more }) => (
        <div key={name} className="flex flex-col-reverse justify-end">
          <dt className="text-[0.9375rem] text-soft">{name}</dt>
          <dd className="text-xl font-bold wrap-anywhere tabular-nums sm:text-2xl">
            {value}
            {more && <span className="block text-[0.9375rem] font-normal">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
};

interface Line {
  readonly name: string;
  readonly part: number;
  readonly cells: readonly string[];
}

const Glance = ({
  title,
  lead,
  heads,
  lines,
}: {
  title: string;
  lead?: string;
  heads: readonly string[];
  lines: readonly Line[];
}) => (
  <section className="card p-5 sm:p-6">
    <h2 className="text-xl">{title}</h2>
    {lead && <p className="mt-1 text-[0.9375rem] text-soft">{lead}</p>}
    <table className="mt-3 w-full text-left text-[0.9375rem]">
      <thead className="text-soft">
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={at === 0 ? 'py-1.5 pr-2 font-normal' : 'py-1.5 pl-2 text-right font-normal'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {lines.map(({ name, part, cells }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="w-1/3 py-2 pr-2 font-semibold">
              {name}
              <Bar part={part} />
            </th>
            {cells.map((cell, at) => (
              <td key={heads[at + 1]} className="py-2 pl-2 text-right">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** How far the technologies came, and how old they are, with what they cost. */
export const PortfolioGlances = ({ of }: { of: PortfolioView }) => {
  const words = usePortfolioWords();
  const language = useLanguage();
  const won = useWon();
  const { columns } = words;
  const all = Math.max(1, of.total);
  const n = (value: number) => count(value, language);
  return (
    <div className="mt-5 grid gap-5 lg:grid-cols-2">
      <Glance
        title={words.funnel}
        lead={words.funnelLead}
        heads={[columns.stage, columns.reached, columns.here, columns.won]}
        lines={of.funnel.map((f) => ({
          name: textIn(f.label, language),
          part: f.reached / all,
          cells: [n(f.reached), n(f.here), won(f.won)],
        }))}
      />
      <Glance
        title={words.ages}
        heads={[columns.age, columns.count, columns.interested, columns.won]}
        lines={of.ages.map((a) => ({
          name: words.years(a.from, a.to),
          part: a.count / all,
          cells: [n(a.count), n(a.interested), won(a.won)],
        }))}
      />
    </div>
  );
};
