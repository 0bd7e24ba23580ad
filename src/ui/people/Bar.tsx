interface Props {
  /** Shares from 0 to 1. */
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  /** Grows towards the start: out of the spine between two facing pages. */
  readonly isMirrored: boolean;
  /** The same in words. */
  readonly said: string;
}

const WIDTH = 200;

/** What is likely, four times in five, with its middle, on a ruler from none to all. */
export function Bar({ low, mean, high, isMirrored, said }: Props) {
  return (
    <svg
      class={isMirrored ? 'bar bar-mirrored' : 'bar'}
      viewBox={`0 0 ${WIDTH} 12`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
    >
      <path class="bar-line" d={`M0 6h${WIDTH}M.5 3v6M${WIDTH - 0.5} 3v6`} />
      <rect class="bar-span" x={low * WIDTH} y={2} width={(high - low) * WIDTH} height={8} rx={1.5} />
      <path class="bar-mid" d={`M${mean * WIDTH} 0v12`} />
    </svg>
  );
}
