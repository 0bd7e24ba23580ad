import type { MessageKey } from '../core/text.ts';
import { Sign } from './Sign.tsx';
import type { SignName } from './signs.ts';
import { useWords } from './words.ts';

const PROMISES: readonly (readonly [sign: SignName, head: MessageKey, rest: MessageKey])[] = [
  ['person', 'pledge_mirror', 'pledge_mirror_rest'],
  ['eye', 'pledge_doubt', 'pledge_doubt_rest'],
  ['evening', 'pledge_evening', 'pledge_evening_rest'],
  ['lock', 'pledge_private', 'pledge_private_rest'],
  ['blind', 'pledge_blind', 'pledge_blind_rest'],
];

/** Our word to the user and to the people they work with. */
export function Pledge() {
  const { say } = useWords();
  return (
    <ul class="pledge">
      {PROMISES.map(([sign, head, rest]) => (
        <li key={head}>
          <Sign name={sign} />
          <span>
            <b>{say(head)}</b> {say(rest)}
          </span>
        </li>
      ))}
    </ul>
  );
}
