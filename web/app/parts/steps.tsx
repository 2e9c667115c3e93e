/** Where something stands on its way. `at` is the index of the present step, -1 if it has left the way. */
export const Steps = ({ label, steps, at }: { label: string; steps: readonly { name: string; label: string }[]; at: number }) => (
  <ol aria-label={label} className="flex gap-x-1 text-[0.8125rem] leading-snug sm:text-[0.9375rem]">
    {steps.map((step, index) => (
      <li
        key={step.name}
        aria-current={index === at ? 'step' : undefined}
        className={`flex-1 border-t-3 pt-1.5 ${index <= at ? 'border-pine-600' : 'border-line'} ${index === at ? 'min-w-max font-semibold sm:min-w-0' : 'min-w-0 text-soft'}`}
      >
        <span className={index === at ? '' : 'sr-only sm:not-sr-only'}>{step.label}</span>
      </li>
    ))}
  </ol>
);
