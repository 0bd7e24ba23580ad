import type { ComponentChildren } from 'preact';
import type { Loop } from '../../core/loop.ts';
import { PageLink } from '../PageLink.tsx';
import { Sign } from '../Sign.tsx';
import type { SignName } from '../signs.ts';

interface Props {
  readonly loop: Loop;
  readonly sign: SignName;
  /** Since when or by when it is open. */
  readonly when: ComponentChildren;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
  readonly onVisit: (url: string) => void;
}

/** One line of what is open: the way to its page, when, and what was asked. */
export function LoopLine({ loop, sign, when, children, onVisit }: Props) {
  return (
    <li data-nudge={loop.key} tabIndex={-1}>
      <Sign name={sign} />
      <div>
        <p>
          <PageLink url={loop.url} class="item-link" onOpen={onVisit}>
            <bdi>{loop.name}</bdi>
          </PageLink>{' '}
          <span class="second">· {when}</span>
        </p>
        {loop.quote && (
          <p class="written" dir="auto">
            {loop.quote}
          </p>
        )}
        {children && <p>{children}</p>}
      </div>
    </li>
  );
}
