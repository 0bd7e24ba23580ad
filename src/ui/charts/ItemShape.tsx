/** How an item stands, by shape first. */
export type Look = 'open' | 'kept' | 'told' | 'late' | 'overdue' | 'excused' | 'unknown';

interface Props {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly r?: number;
}

function diamond(x: number, y: number, r: number): string {
  return `M${x} ${y - r} ${x + r} ${y} ${x} ${y + r} ${x - r} ${y}z`;
}

/** An item on a chart. Never alone: its sentence is the name of the link around it. */
export function ItemShape({ look, x, y, r = 5 }: Props) {
  switch (look) {
    case 'kept':
      return <circle class="p-kept" cx={x} cy={y} r={r} />;
    case 'told':
      return (
        <>
          <circle class="p-kept" cx={x} cy={y} r={r - 1.5} />
          <circle class="p-ring" cx={x} cy={y} r={r + 2} />
        </>
      );
    case 'late':
      return <path class="p-late" d={diamond(x, y, r + 1.5)} />;
    case 'overdue':
      return <path class="p-overdue" d={diamond(x, y, r + 1.5)} />;
    case 'excused': {
      const side = (way: 1 | -1) => `M${x + way * (r + 2)} ${y - 8}q${way * 4} 8 0 16`;
      return <path class="p-excused" d={`${diamond(x, y, r)}${side(-1)}${side(1)}`} />;
    }
    case 'open':
      return <circle class="p-open" cx={x} cy={y} r={r - 0.5} />;
    case 'unknown':
      return <circle class="p-unknown" cx={x} cy={y} r={r} />;
    default:
      return look satisfies never;
  }
}
