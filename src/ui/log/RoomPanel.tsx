import { useEffect, useState } from 'preact/hooks';
import { isNearlyFull, type Room } from '../../core/room.ts';
import { Sign } from '../Sign.tsx';
import { sizeWords } from '../size-words.ts';
import { useWords } from '../words.ts';
import type { LogPort } from './log-port.ts';

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
  return (
    <section class="sheet sheet-body stack-tight" aria-labelledby="room">
      <h2 id="room">{say('room_heading')}</h2>
      {isNearlyFull(room) && (
        <div class="gap" role="status">
          <Sign name="blind" />
          <p>{say('room_nearly_full')}</p>
        </div>
      )}
      <p>
        {say('room_facts', { count: facts })}
        {used !== null && of !== null && ` ${say('room_used', sizeWords(used, how.locale), sizeWords(of, how.locale))}`}
      </p>
      {later > 0 && <p class="hint">{say('room_later', { count: later })}</p>}
      {used !== null && of !== null && (
        <progress
          max={of}
          value={used}
          aria-label={say('room_used', sizeWords(used, how.locale), sizeWords(of, how.locale))}
        />
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
