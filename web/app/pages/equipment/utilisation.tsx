import { lossReasons } from '@sandan/market/usage/usage-names';
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ResourceView, UtilisationView } from '../../api/booking.ts';
import { acting } from '../../api/gate.server.ts';
import { count, share } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { civilDate, dayStart } from '../../format/zone.server.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useUtilisationWords } from '../../words/utilisation.ts';
import { useLanguage } from '../../words/words.ts';

const reasons: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = lossReasons;

const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const resource = await api.read<ResourceView>(`/resources/${params.id}`);
  const asked = new URL(request.url).searchParams.get('month') ?? '';
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : civilDate(Date.now(), resource.zone).slice(0, 7);
  const begin = (m: string) => new Date(dayStart(`${m}-01`, resource.zone)).toISOString();
  const found = await api.read<UtilisationView>(`/resources/${resource.id}/utilisation`, {
    from: begin(month),
    to: begin(nextMonth(month)),
  });
  return { resource: { id: resource.id, name: resource.name }, month, found };
};

/** Shares of what was offered as bars; the same figures stand beside them as text. */
const Bars = ({
  rows,
  of,
  caption,
}: {
  rows: readonly (readonly [label: string, minutes: number])[];
  of: number;
  caption: string;
}) => {
  const words = useUtilisationWords();
  const language = useLanguage();
  const percent = (part: number) => share(of > 0 ? Math.round((part / of) * 1000) / 1000 : 0, language);
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-[0.9375rem] text-soft">
        <tr>
          <th scope="col" className="py-1 font-normal">
            {words.what}
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            {words.time}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, minutes]) => (
          <tr key={label} className="border-t border-line">
            <th scope="row" className="py-2.5 pr-4 font-semibold">
              {label}
              <svg
                role="img"
                aria-label={words.chart(label, percent(minutes))}
                viewBox="0 0 1000 24"
                preserveAspectRatio="none"
                className="mt-1.5 block h-3 w-full"
              >
                <rect width="1000" height="24" className="fill-sand" />
                <rect width={of > 0 ? Math.min(1000, (minutes / of) * 1000) : 0} height="24" className="fill-pine-600" />
              </svg>
            </th>
            <td className="w-32 py-2.5 text-right align-bottom tabular-nums">
              {words.hours(count(Math.round(minutes / 6) / 10, language))}
              <span className="block text-sm text-soft">{percent(minutes)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** How much of the time that a resource offered was booked, used, and lost, and why. */
export default function Utilisation() {
  const { resource, month, found } = useLoaderData<typeof loader>();
  const words = useUtilisationWords();
  const language = useLanguage();
  const rate = (ppm: number | undefined) => (ppm === undefined ? words.none : share(Math.round(ppm / 1000) / 1000, language));
  const lost = Object.entries(found.lost)
    .filter(([, minutes]) => minutes > 0)
    .map(([reason, minutes]) => [reasons[reason]?.[language] ?? reason, minutes] as const);
  return (
    <>
      <Head title={`${words.title}: ${textIn(resource.name, language)}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={words.title}
          lead={words.lead}
          back={{ to: `/${language}/equipment/desk/${resource.id}`, label: textIn(resource.name, language) }}
        />
        <Form method="get" className="mb-6 flex flex-wrap items-end gap-3">
          <TextField name="month" label={words.month} type="month" stored={month} />
          <Button kind="plain">{words.show}</Button>
        </Form>
        <dl className="mb-6 grid grid-cols-2 gap-4 sm:grid-cols-3">
          {(
            [
              [words.rate, rate(found.rate)],
              [words.sharing, rate(found.sharing)],
              [words.incidents, count(found.incidents, language)],
            ] as const
          ).map(([label, text]) => (
            <div key={label} className="card p-4">
              <dt className="text-[0.9375rem] text-soft">{label}</dt>
              <dd className="mt-1 text-2xl font-bold tabular-nums">{text}</dd>
            </div>
          ))}
        </dl>
        <section aria-labelledby="course" className="card p-5 sm:p-7">
          <h2 id="course" className="mb-3 text-xl">
            {words.offered}
          </h2>
          <Bars
            caption={words.offered}
            of={found.offered}
            rows={[
              [words.offered, found.offered],
              [words.booked, found.booked],
              [words.used, found.used],
              [words.shared, found.shared],
            ]}
          />
        </section>
        <section aria-labelledby="lost" className="card mt-6 p-5 sm:p-7">
          <h2 id="lost" className="mb-3 text-xl">
            {words.lost}
          </h2>
          {lost.length === 0 ? (
            <p className="text-soft">{words.lostNone}</p>
          ) : (
            <Bars caption={words.lost} of={found.offered} rows={lost} />
          )}
        </section>
      </div>
    </>
  );
}
