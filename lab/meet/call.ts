/** Somebody's connection to a call: the same person on a phone, or back after a break, is another one. */
export interface Guest {
  /** The site's own id of the connection. */
  readonly device: string;
  name: string;
  readonly isMe: boolean;
  readonly isHost: boolean;
  /** They show their screen too. */
  isSharing: boolean;
}

export interface Caption {
  readonly name: string;
  readonly text: string;
}

/** A room and what goes on in it. */
export interface LabCall {
  readonly room: string;
  readonly space: string;
  readonly title: string;
  /** The calendar's id of the event, without its occurrence. */
  readonly event: string;
  startAt: number;
  endAt: number;
  /** Whoever is not let in by themselves waits. */
  readonly isLocked: boolean;
  /** It stands in my calendar. */
  readonly isPlanned: boolean;
  readonly people: Guest[];
  readonly waiting: Guest[];
  readonly captions: Caption[];
  isOver: boolean;
  devices: number;
}

type About = Pick<LabCall, 'room' | 'title' | 'event' | 'startAt' | 'endAt'> &
  Partial<Pick<LabCall, 'isLocked' | 'isPlanned'>>;

export function emptyCall(about: About): LabCall {
  return {
    isLocked: false,
    isPlanned: true,
    ...about,
    space: `spaces/${about.event}`,
    people: [],
    waiting: [],
    captions: [],
    isOver: false,
    devices: 100,
  };
}

/** As the calendar writes one occurrence of an event. */
export function occurrenceOf({ event, startAt }: LabCall): string {
  return `${event}_${new Date(startAt).toISOString().replace(/[-:]|\.\d+/g, '')}`;
}
