import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ProcessesView } from '../api/processes.ts';
import { count } from '../format/number.ts';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { visit } from '../visit.ts';
import { useApiDocsWords } from '../words/api-docs.ts';
import { useMachineWords } from '../words/machine.ts';
import { useLanguage } from '../words/words.ts';

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { items } = await visit(context).api.read<ProcessesView>('/processes');
  return items.map(({ name, initial, final, states }) => ({ name, initial, final, states: states.length }));
};

/** Every process of the market by its name, where it begins and where it can end. */
export default function Processes() {
  const processes = useLoaderData<typeof loader>();
  const words = useMachineWords();
  const { processes: states } = useApiDocsWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.processes} description={words.processesLead} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.processes} lead={words.processesLead} back={{ to: `/${language}/api`, label: words.reference }} />
        <ul className="card divide-y divide-line">
          {processes.map(({ name, initial, final, states: n }) => (
            <li key={name} className="grid gap-x-6 gap-y-1 px-5 py-3.5 wrap-anywhere sm:grid-cols-[14rem_minmax(0,1fr)] sm:px-6">
              <span>
                <Link to={`/${language}/api/processes/${name}`} className="link font-semibold">
                  {name}
                </Link>{' '}
                <span className="text-[0.9375rem] text-soft">{states(count(n, language))}</span>
              </span>
              <span className="text-[0.9375rem] text-soft">
                <code>{initial}</code>
                {final.length > 0 && (
                  <>
                    {' → '}
                    <code>{final.join(' | ')}</code>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
