import { element } from '../../trello/client/element.ts';
import { icon } from './icon.ts';
import type { Face } from './view.ts';
import { digits, wordsOf } from './words.ts';

function chip(jslog: string, id: string, inside: readonly HTMLElement[], isHidden = false): HTMLElement {
  const style = isHidden ? { hidden: true } : {};
  return element(
    'div',
    { jslog: `${jslog}; track:JIbuQc,mouseenter;`, class: 'chip', ...style },
    element(
      'div',
      {
        jsname: 'ocqpFe',
        role: 'button',
        tabindex: '0',
        'aria-haspopup': 'dialog',
        'aria-expanded': 'false',
        'aria-labelledby': id,
      },
      ...inside,
    ),
  );
}

/** The chips at the top: who is from outside, how many there are, and others that show nothing. They look alike. */
export function chipsPart(open: () => void) {
  const count = element('div', { class: 'fs3avc' });
  const avatars = element('span', {});
  let shown = -1;
  const node = element('div', { role: 'region', class: 'chips' });
  return {
    node,
    draw(people: number, face: Face): void {
      if (shown === people) return;
      if (shown === -1) {
        const words = wordsOf(face);
        const outside = element(
          'div',
          { id: 'DVH6Db-nav9Xe' },
          element('div', {}, words.outside),
          icon('domain_disabled'),
        );
        const own = chip('240558', 'DPUxh-nav9Xe', [
          element('span', { id: 'DPUxh-nav9Xe', hidden: true }, words.people),
          element('div', {}, count),
          avatars,
        ]);
        own.querySelector('[role="button"]')?.addEventListener('click', open);
        const empty = element('div', { id: 'no1Mcc-nav9Xe' });
        node.replaceChildren(
          chip('240556', 'DVH6Db-nav9Xe', [outside]),
          own,
          chip('218177', 'no1Mcc-nav9Xe', [empty], true),
        );
      }
      shown = people;
      count.textContent = digits(people, face);
      avatars.setAttribute('data-avatar-count', String(Math.min(people, 3)));
    },
  };
}
