import { element } from '../../trello/client/element.ts';
import { chipsPart } from './chips.ts';
import { icon } from './icon.ts';
import { rosterPart } from './roster.ts';
import { tilesPart } from './tiles.ts';
import type { CallView, Face } from './view.ts';
import { clock, wordsOf } from './words.ts';

function titleBar(title: string): HTMLElement {
  return element('div', { role: 'heading', 'aria-level': '1' }, element('div', { jsname: 'NeC6gb' }, title));
}

function slots({ layout }: Face): readonly HTMLElement[] {
  const all = layout === 'bottom' ? ['start', 'center', 'end'] : ['end'];
  return all.map((name) => element('div', { id: `browser-extension-${name}-buttons` }));
}

function control(jslog: string, jsname: string, name: string): HTMLElement {
  return element('div', { jslog: `${jslog}; track:JIbuQc` }, element('button', { jsname }, icon(name)));
}

/** The call itself, drawn once; then only what has changed. */
export function callPart(first: CallView, face: Face, leave: () => void) {
  const words = wordsOf(face);
  const tiles = tilesPart();
  const roster = rosterPart();
  let view = first;
  const chips = chipsPart(() => {
    roster.toggle(face);
    roster.draw(view, face);
  });
  const hangUp = element('button', { jsname: 'CQylAd', 'aria-label': words.leave }, icon('call_end'));
  hangUp.addEventListener('click', leave);
  const captions = element('div', { role: 'region', tabindex: '0', 'aria-label': words.captions, class: 'captions' });
  const bar = element(
    'div',
    { role: 'region', 'aria-label': words.controls, class: 'controls' },
    control('202878', 'hw0c9', 'mic'),
    control('202882', 'psRWwc', 'videocam'),
    control('211197', 'RrG0hf', 'closed_caption_off'),
    control('202881', 'FpSaz', 'back_hand'),
    element('div', { jslog: '211198; track:JIbuQc', 'data-should-confirm-hangup': 'false' }, hangUp),
    ...slots(face),
  );
  const about = element(
    'div',
    { class: 'about' },
    element('span', { jsname: 'W5i7Bf' }, clock(Date.now(), face)),
    titleBar(first.title),
  );
  const marker = element('div', { jscontroller: 'DM8swd', 'data-in-call': 'true' });
  const node = element(
    'div',
    { class: `call is-${face.layout}` },
    marker,
    ...(face.layout === 'top' ? [about] : []),
    chips.node,
    tiles.node,
    roster.node,
    captions,
    bar,
    ...(face.layout === 'bottom' ? [about] : []),
  );
  roster.node.hidden = true;
  return {
    node,
    draw(next: CallView): void {
      view = next;
      tiles.draw(next.people, face);
      chips.draw(next.people.length, face);
      roster.draw(next, face);
      const said = next.captions.slice(-3).map(({ name, text }) => element('p', {}, `${name}: ${text}`));
      if (
        captions.childElementCount !== said.length ||
        captions.textContent !== said.map((one) => one.textContent).join('')
      )
        captions.replaceChildren(...said);
    },
  };
}
