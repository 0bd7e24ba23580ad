/** One line of the table: how two pieces of work compare that were done side by side in this run. */
export interface Measured {
  readonly work: string;
  readonly ratio: number;
  /** The most that the ratio should be; `null` where it is only told. */
  readonly goal: number | null;
  readonly holds: boolean;
  /** What was measured how, with the times behind the ratio. */
  readonly detail: string;
}

export function measured(work: string, ratio: number, goal: number | null, detail: string): Measured {
  const rounded = Number(ratio.toPrecision(3));
  return { work, ratio: rounded, goal, holds: goal === null || rounded <= goal, detail };
}

export function ms(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ms`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The table as markdown. */
export function markdown(rows: readonly Measured[]): string {
  const lines = rows.map(({ work, ratio, goal, holds, detail }) => {
    const wanted = goal === null ? 'told' : `≤ ${goal}`;
    return `| ${cell(work)} | ${ratio} | ${wanted} | ${goal === null ? '' : holds ? 'yes' : '**no**'} | ${cell(detail)} |`;
  });
  return ['| work | ratio | goal | holds | how |', '| --- | --: | --: | --- | --- |', ...lines].join('\n');
}
