import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { MessageKey } from '../core/text.ts';
import type { GroupName } from './groups.ts';
import { useWords } from './words.ts';

const HEADINGS: Readonly<Record<GroupName, MessageKey>> = {
  mine: 'group_mine',
  theirs: 'group_theirs',
  between: 'group_between',
  good: 'group_good',
  nobody: 'group_nobody',
  unread: 'group_unread',
};

interface Props {
  readonly name: GroupName;
  readonly count: number;
  readonly children: ComponentChildren;
}

export function NudgeGroup({ name, count, children }: Props) {
  const { how, say } = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header class="nudges-head">
        <h2 id={id}>{say(HEADINGS[name])}</h2>
        <span class="hint">{count.toLocaleString(how.locale)}</span>
      </header>
      <ul>{children}</ul>
    </section>
  );
}
