import { SIGNS, type SignName, type Stroke } from './signs.ts';

export function Sign({
  name,
  turns = false,
}: {
  readonly name: SignName /** Has a direction, so it turns from right to left. */;
  readonly turns?: boolean;
}) {
  return (
    <svg class={turns ? 'sign sign-turns' : 'sign'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {(SIGNS[name] as readonly Stroke[]).map((stroke) =>
        'd' in stroke ? (
          <path key={stroke.d} class={stroke.look} d={stroke.d} />
        ) : (
          <circle key={`${stroke.at}`} class={stroke.look} cx={stroke.at[0]} cy={stroke.at[1]} r={stroke.r} />
        ),
      )}
    </svg>
  );
}
