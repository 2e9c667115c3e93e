import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { operating } from '../api/gate.server.ts';
import type { ObjectiveView, SloView } from '../api/slo.ts';
import { moment } from '../format/date.ts';
import { count, decimal, share } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { Badge } from '../parts/badge.tsx';
import { Bar } from '../parts/bar.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useDeskWords } from '../words/desk.ts';
import { useSloWords } from '../words/slo.ts';
import { useLanguage } from '../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  return api.read<SloView>('/slo');
};

const Burns = ({ burns, name }: { burns: ObjectiveView['burns']; name: string }) => {
  const words = useSloWords();
  const language = useLanguage();
  const times = (n: number) => words.times(decimal(Math.round(n * 100) / 100, language));
  return (
    <table className="w-full text-left text-[0.9375rem]">
      <caption className="sr-only">{`${name}: ${words.burn}`}</caption>
      <thead className="text-soft">
        <tr>
          {[words.window, words.rate, words.from, words.state].map((head) => (
            <th key={head} scope="col" className="py-1 pr-3 font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {burns.map((burn) => (
          <tr key={burn.long} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-3 font-normal">
              {words.both(words.minutes(burn.long), words.minutes(burn.short))}
            </th>
            <td className="py-1.5 pr-3">{words.both(times(burn.over[0] ?? 0), times(burn.over[1] ?? 0))}</td>
            <td className="py-1.5 pr-3">{times(burn.from)}</td>
            <td className="py-1.5">
              <Badge tone={burn.rings ? 'bad' : 'good'}>{burn.rings ? words.alerts[burn.alert] : words.quiet}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Objective = ({ of }: { of: ObjectiveView }) => {
  const words = useSloWords();
  const language = useLanguage();
  const name = textIn(of.name, language);
  return (
    <li className="card grid content-start gap-3 p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="text-xl">{name}</h2>
        <span className="text-[0.9375rem] text-soft">{words.goal(share(of.goal, language))}</span>
      </div>
      <p className="text-soft">{textIn(of.says, language)}</p>
      {of.share === undefined ? (
        <p className="text-soft">{words.none}</p>
      ) : (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-3xl font-bold tabular-nums">{share(of.share, language)}</span>
            <span className="text-[0.9375rem] text-soft tabular-nums">
              {words.counted(count(of.events.good, language), count(of.events.total, language))}
            </span>
          </p>
          <Bar part={of.budgetLeft} low={of.budgetLeft < 0.25} />
          <p className="flex flex-wrap items-center justify-between gap-2 text-[0.9375rem]">
            <span className="tabular-nums">
              {words.budget}: {words.budgetLeft(share(Math.max(0, of.budgetLeft), language))}
            </span>
            <Badge tone={of.budgetLeft < 0 ? 'bad' : 'good'}>{of.budgetLeft < 0 ? words.broken : words.kept}</Badge>
          </p>
          <Burns burns={of.burns} name={name} />
        </>
      )}
    </li>
  );
};

export default function Slo() {
  const { at, windowDays, objectives } = useLoaderData<typeof loader>();
  const words = useSloWords();
  const desk = useDeskWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead(windowDays)} back={{ to: `/${language}/desk`, label: desk.title }} />
        <p className="mt-2 text-[0.9375rem] text-soft">
          {words.at(moment(at, language))}. {words.burnLead}
        </p>
        <ul className="mt-6 grid gap-4 lg:grid-cols-2">
          {objectives.map((of) => (
            <Objective key={of.objective} of={of} />
          ))}
        </ul>
      </div>
    </>
  );
}
