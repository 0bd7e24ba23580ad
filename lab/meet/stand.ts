import { json, plain } from '../answer.ts';
import type { Stand } from '../stand.ts';
import { act, newGuest } from './act.ts';
import type { LabCall } from './call.ts';
import type { Face } from './client/view.ts';
import type { Deed, What } from './deed.ts';
import { answerPage, FACE } from './page.ts';

export interface MeetOptions {
  readonly calls: readonly LabCall[];
  /** The name under which I come. */
  readonly me: string;
  readonly face?: Partial<Face>;
  /** What happens in the first call by itself, as time goes by. */
  readonly deeds?: readonly Deed[];
}

export interface MeetStand extends Stand {
  readonly origin: string;
  readonly calls: readonly LabCall[];
  /** Somebody does something in the call of a room; of the first one, where none is named. */
  act(deed: What, room?: string): void;
  /** Moves the start of the first call; what happens by itself happens from there on. */
  startAt(at: number): void;
  setFace(face: Partial<Face>): void;
}

export function meetStand({ calls, me, deeds = [], face: given }: MeetOptions): MeetStand {
  let face: Face = { ...FACE, ...given };
  let left: readonly Deed[] = deeds.toSorted((a, b) => a.after - b.after);

  const callBy = (room: string | null): LabCall | undefined => calls.find((one) => one.room === room);

  function goOn(at: number): void {
    const [call] = calls;
    if (!call) return;
    const due = left.filter(({ after }) => call.startAt + after * 1000 <= at);
    left = left.slice(due.length);
    for (const deed of due) act(call, deed);
  }

  /** Whoever comes again from the same tab has left with their old connection. */
  function join(call: LabCall, device: string | null) {
    for (const guests of [call.people, call.waiting]) {
      const place = guests.findIndex((guest) => guest.device === device);
      if (place >= 0) guests.splice(place, 1);
    }
    const guest = newGuest(call, me, { isMe: true });
    (call.isLocked ? call.waiting : call.people).push(guest);
    call.isOver = false;
    return json({ device: guest.device, isIn: !call.isLocked });
  }

  return {
    host: 'meet.google.com',
    origin: 'https://meet.google.com',
    calls,
    isCall: () => false,
    answer(ask, _trouble, at) {
      if (ask.method !== 'GET') return plain('Method Not Allowed', 405);
      goOn(at);
      const { pathname, searchParams } = ask.url;
      const call = callBy(searchParams.get('room'));
      if (call && pathname === '/lab/join') return join(call, searchParams.get('device'));
      if (call && pathname === '/lab/leave') {
        const place = call.people.findIndex(({ device }) => device === searchParams.get('device'));
        if (place >= 0) call.people.splice(place, 1);
        return json({});
      }
      return answerPage({ calls, me, face }, ask) ?? plain('Not Found', 404);
    },
    act(deed, room) {
      const call = room === undefined ? calls[0] : callBy(room);
      if (!call) throw new Error(`There is no room ${room ?? ''}.`);
      act(call, deed);
    },
    startAt(at) {
      const [call] = calls;
      if (!call) return;
      call.endAt += at - call.startAt;
      call.startAt = at;
    },
    setFace(next) {
      face = { ...face, ...next };
    },
  };
}
