import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { FigureView, OutcomesView } from '../api/outcomes.ts';
import { moment } from '../format/date.ts';
import { count, decimal, percent } from '../format/number.ts';
import { textIn } from '../format/text.ts';
import { Bar } from '../parts/bar.tsx';
import { Empty } from '../parts/empty.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { visit } from '../visit.ts';
import { useOutcomeWords } from '../words/outcome.ts';
import { useLanguage } from '../words/words.ts';

export const loader = ({ context }: LoaderFunctionArgs) => visit(context).api.read<OutcomesView>('/outcomes');

const useTime = () => {
  const words = useOutcomeWords();
  const language = useLanguage();
  return (hours: number | undefined) => {
    if (hours === undefined) return '–';
    return hours < 72 ? words.hours(decimal(hours, language)) : words.days(decimal(Math.round(hours / 2.4) / 10, language));
  };
};

const Course = ({ label, figures }: { label: string; figures: readonly FigureView[] }) => {
  const { columns } = useOutcomeWords();
  const language = useLanguage();
  const time = useTime();
  const most = Math.max(1, ...figures.map((f) => f.count));
  return (
    <section className="card p-5 sm:p-6">
      <h2 className="text-xl">{label}</h2>
      <table className="mt-3 w-full text-left text-[0.9375rem]">
        <thead className="text-soft">
          <tr>
            <th scope="col" className="py-1.5 pr-3 font-normal">
              {columns.step}
            </th>
            {[columns.count, columns.share, columns.time].map((name) => (
              <th key={name} scope="col" className="py-1.5 pl-3 text-right font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {figures.map((figure) => (
            <tr key={figure.name} className="border-t border-line">
              <th scope="row" className="w-2/5 py-2 pr-3 font-semibold">
                {textIn(figure.label, language)}
                <Bar part={figure.count / most} />
              </th>
              <td className="py-2 pl-3 text-right text-lg font-bold">{count(figure.count, language)}</td>
              <td className="py-2 pl-3 text-right">{figure.share === undefined ? '–' : percent(figure.share, language)}</td>
              <td className="py-2 pl-3 text-right">{time(figure.medianHours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Months = ({ months, courses }: Pick<OutcomesView, 'months' | 'courses'>) => {
  const words = useOutcomeWords();
  const language = useLanguage();
  const names = courses.flatMap((course) =>
    (months[0]?.figures ?? []).filter((f) => f.course === course.name).map((f) => ({ ...f, of: textIn(course.label, language) })),
  );
  return (
    <div className="mt-10">
      <h2 id="by-month" className="mb-3 text-xl">
        {words.byMonth}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard */}
      <section aria-labelledby="by-month" tabIndex={0} className="card overflow-x-auto">
        <table className="w-full min-w-160 text-left text-[0.9375rem]">
          <thead className="border-b border-line text-soft">
            <tr>
              <th scope="col" className="px-4 py-2.5 font-medium">
                {words.month}
              </th>
              {names.map((name) => (
                <th key={name.name} scope="col" className="px-3 py-2.5 text-right font-medium">
                  <span className="block text-[0.8125rem] font-normal">{name.of}</span>
                  {textIn(name.label, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line tabular-nums">
            {months.toReversed().map(({ month, figures }) => (
              <tr key={month}>
                <th scope="row" className="px-4 py-2.5 font-medium whitespace-nowrap">
                  {month}
                </th>
                {names.map(({ name }) => (
                  <td key={name} className="px-3 text-right">
                    {count(figures.find((f) => f.name === name)?.count ?? 0, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
};

/** What has become of what is offered and sought here, from events alone. */
export default function Outcomes() {
  const { reckonedAt, courses, figures, months } = useLoaderData<typeof loader>();
  const words = useOutcomeWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.title} description={words.lead} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.title} lead={words.lead} />
        {reckonedAt === undefined ? (
          <Empty icon="clock" title={words.nothing} text={words.nothingText} />
        ) : (
          <>
            <p className="flex flex-wrap gap-x-4 gap-y-1 text-[0.9375rem] text-soft">
              <span>{words.reckoned(moment(reckonedAt, language))}</span>
              <a href={`/${language}/outcomes/file`} className="link">
                {words.file}
              </a>
              <a href="/api/v1/outcomes" className="link">
                {words.program}
              </a>
            </p>
            <div className="mt-5 grid gap-5">
              {courses.map(({ name, label }) => (
                <Course key={name} label={textIn(label, language)} figures={figures.filter((f) => f.course === name)} />
              ))}
            </div>
            <p className="mt-4 text-[0.9375rem] text-soft">{words.how}</p>
            <Months months={months} courses={courses} />
          </>
        )}
      </div>
    </>
  );
}
