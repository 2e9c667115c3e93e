interface Group {
  readonly title: string;
  readonly lines: readonly { readonly path: string; readonly label: string; readonly text: string }[];
}

/** Terms of an agreement to be read, group by group. */
export const TermLines = ({ groups }: { groups: readonly Group[] }) =>
  groups.map((group) => (
    <section key={group.title + group.lines[0]?.path} className="mt-5 first:mt-0">
      <h3 className="font-semibold">{group.title}</h3>
      <dl className="mt-1 grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
        {group.lines.map((line) => (
          <div key={line.path} className="min-w-0">
            <dt className="text-[0.9375rem] text-soft">{line.label}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{line.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
