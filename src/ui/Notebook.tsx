const LEFT: readonly (readonly [length: number, sign: 'kept' | 'told' | 'open' | 'after'])[] = [
  [78, 'kept'],
  [96, 'told'],
  [62, 'open'],
  [84, 'after'],
  [52, 'kept'],
];
const RIGHT: readonly (readonly [length: number, sign: 'kept' | 'told' | 'open' | 'unknown'])[] = [
  [90, 'kept'],
  [58, 'kept'],
  [86, 'told'],
  [44, 'unknown'],
  [72, 'open'],
];

function Line({ x, y, length, sign }: { x: number; y: number; length: number; sign: string }) {
  return (
    <>
      <path class="n-rule" d={`M${x - 34} ${y + 10}h134`} />
      <path class="n-ink" d={`M${x} ${y}h${length}`} />
      {sign === 'after' ? (
        <path class="n-after" d={`M${x - 23} ${y - 7}l7 7-7 7-7-7z`} />
      ) : (
        <circle class={`n-${sign}`} cx={x - 23} cy={y} r={sign === 'told' ? 3 : 4.5} />
      )}
      {sign === 'told' && <circle class="n-ring" cx={x - 23} cy={y} r={6.5} />}
    </>
  );
}

/** The picture of the idea: two facing pages, mine at the start, theirs at the end. */
export function Notebook() {
  return (
    <svg class="notebook" viewBox="0 0 340 240" aria-hidden="true">
      <rect class="n-back" x="10" y="16" width="320" height="216" rx="7" />
      <path
        class="n-page"
        d="M170 22C140 12 70 12 20 18V222c50-6 120-6 150 6 30-12 100-12 150-6V18c-50-6-120-6-150 4z"
      />
      <path class="n-margin" d="M48 19V221M204 21V224" />
      <path class="n-ink n-head" d="M58 40h44M214 40h58" />
      {LEFT.map(([length, sign], i) => (
        <Line key={i} x={58} y={64 + 28 * i} length={length} sign={sign} />
      ))}
      {RIGHT.map(([length, sign], i) => (
        <Line key={i} x={214} y={64 + 28 * i} length={length} sign={sign} />
      ))}
      <path class="n-spine" d="M170 22V228" />
      <path class="n-ribbon" d="M288 16V8h12v40l-6-6-6 6z" />
    </svg>
  );
}
