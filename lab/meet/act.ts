import type { Guest, LabCall } from './call.ts';
import type { What } from './deed.ts';

export function newGuest(call: LabCall, name: string, how: { isMe?: boolean; isHost?: boolean } = {}): Guest {
  call.devices += 1;
  const { isMe = false, isHost = false } = how;
  return { device: `${call.space}/devices/${call.devices}`, name, isMe, isHost, isSharing: false };
}

function placeOf(guests: readonly Guest[], who: string): number {
  const place = guests.findLastIndex(({ name }) => name === who);
  if (place < 0) throw new Error(`Nobody is called ${who} there.`);
  return place;
}

function guestBy(call: LabCall, who: string): Guest {
  return call.people[placeOf(call.people, who)] as Guest;
}

/** Does it: changes the call as Meet would. */
export function act(call: LabCall, deed: What): void {
  switch (deed.do) {
    case 'join':
      call.people.push(newGuest(call, deed.who, { isHost: deed.isHost === true }));
      break;
    case 'leave':
      call.people.splice(placeOf(call.people, deed.who), 1);
      break;
    case 'rename':
      guestBy(call, deed.who).name = deed.to;
      break;
    case 'share':
    case 'share-no-more':
      guestBy(call, deed.who).isSharing = deed.do === 'share';
      break;
    case 'reconnect':
      call.people.splice(placeOf(call.people, deed.who), 1, newGuest(call, deed.who));
      break;
    case 'knock':
      call.waiting.push(newGuest(call, deed.who));
      break;
    case 'let-in':
      call.people.push(...call.waiting.splice(placeOf(call.waiting, deed.who), 1));
      break;
    case 'speak':
      call.captions.push({ name: deed.who, text: deed.text });
      break;
    case 'end':
      call.isOver = true;
      call.people.length = 0;
      call.waiting.length = 0;
      break;
    default:
      deed satisfies never;
  }
}
