import { element } from '../../trello/client/element.ts';
import { exitHall, greenRoom, waitingRoom } from './halls.ts';
import { home } from './home.ts';
import { callPart } from './in-call.ts';
import type { CallView, PageView } from './view.ts';

/** How often the page looks what is new, as a live connection tells it. */
const LOOK_EVERY_MS = 150;

type Phase = 'home' | 'green-room' | 'waiting' | 'in-call' | 'ended';

const root = element('c-wiz' as 'div', { jslog: '98636;' });
document.body.append(root);

let phase: Phase | null = null;
let drawn = '';
let part: ReturnType<typeof callPart> | null = null;

function device(): string {
  return sessionStorage.getItem('device') ?? '';
}

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(path)).json()) as T;
}

function room(): string {
  return location.pathname.slice(1);
}

/** Shows a phase; what stands there already stays. */
function show(next: Phase, words: string, make: () => Node): void {
  if (phase === next && drawn === words) return;
  phase = next;
  drawn = words;
  part = null;
  root.replaceChildren(make());
}

async function join(): Promise<void> {
  const own = await get<{ device: string; isIn: boolean }>(`/lab/join?room=${room()}&device=${device()}`);
  sessionStorage.setItem('device', own.device);
  phase = 'waiting';
  await look();
}

async function leave(): Promise<void> {
  await get(`/lab/leave?room=${room()}&device=${device()}`);
  phase = 'ended';
  await look();
}

function drawCall(call: CallView, { me, face }: PageView): void {
  const isIn = call.people.some((guest) => guest.device === device());
  const wasOnWay = phase === 'waiting' || phase === 'in-call';
  if (wasOnWay && isIn) {
    if (!part) {
      phase = 'in-call';
      drawn = '';
      part = callPart(call, face, () => void leave());
      part.draw(call);
      root.replaceChildren(part.node);
    } else part.draw(call);
  } else if (phase === 'in-call' || phase === 'ended') {
    show('ended', call.title, () => exitHall(call, face, () => void join()));
  } else if (phase === 'waiting') {
    show('waiting', 'asking', () => waitingRoom(call, me, face, () => void leave()));
  } else show('green-room', call.title, () => greenRoom(call, me, face, () => void join()));
}

async function look(): Promise<void> {
  const view = await get<PageView>(`/lab/view?path=${encodeURIComponent(location.pathname)}`);
  document.documentElement.lang = view.face.language;
  document.documentElement.dir = view.face.language === 'ar' ? 'rtl' : 'ltr';
  if (view.call) {
    document.title = `Meet – ${view.call.title}`;
    drawCall(view.call, view);
  } else {
    document.title = 'Google Meet';
    show('home', JSON.stringify([view.cards, view.face]), () => home(view.cards, view.face));
  }
}

async function goOn(): Promise<never> {
  for (;;) {
    await look().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

document.addEventListener('click', (event) => {
  const card = event.target instanceof Element ? event.target.closest('.card') : null;
  const to = card?.getAttribute('data-call-id') ?? card?.getAttribute('data-lab-room');
  if (to) location.href = `/${to}`;
});

void goOn();
