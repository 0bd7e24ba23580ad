import { useEffect, useState } from 'preact/hooks';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import type { LogPort, Room } from './log-port.ts';

/** From here on it is said that there is little room left. */
const NEARLY_FULL = 0.8;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the largest unit that leaves a whole number before the comma. */
function size(bytes: number, locale: string): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const how = { style: 'unit', unit: UNITS[step] ?? 'byte', maximumFractionDigits: step < 2 ? 0 : 1 } as const;
  return new Intl.NumberFormat(locale, how).format(bytes / 1000 ** step);
}

interface Props {
  readonly port: LogPort;
  readonly facts: number;
  readonly later: number;
}

/** How much room the log takes, and whether the browser has promised to keep it. */
export function RoomPanel({ port, facts, later }: Props) {
  const { how, say } = useWords();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    port.room().then(setRoom, () => undefined);
  }, [port, facts]);
  if (!room) return null;
  const { used, of, isPersistent } = room;
  const isNearlyFull = used !== null && of !== null && of > 0 && used / of >= NEARLY_FULL;
  return (
    <section class="sheet sheet-body stack-tight" aria-labelledby="room">
      <h2 id="room">{say('room_heading')}</h2>
      {isNearlyFull && (
        <div class="gap" role="status">
          <Sign name="blind" />
          <p>{say('room_nearly_full')}</p>
        </div>
      )}
      <p>
        {say('room_facts', { count: facts })}
        {used !== null && of !== null && ` ${say('room_used', size(used, how.locale), size(of, how.locale))}`}
      </p>
      {later > 0 && <p class="hint">{say('room_later', { count: later })}</p>}
      {used !== null && of !== null && (
        <progress max={of} value={used} aria-label={say('room_used', size(used, how.locale), size(of, how.locale))} />
      )}
      <p class="row">
        <span class="second grow">{say(isPersistent ? 'room_persistent' : 'room_not_persistent')}</span>
        {!isPersistent && (
          <button
            type="button"
            class="button"
            onClick={() => {
              port.persist().then(setRoom, () => undefined);
            }}
          >
            {say('button_persist')}
          </button>
        )}
      </p>
    </section>
  );
}
