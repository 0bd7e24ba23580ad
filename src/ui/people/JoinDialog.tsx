import type { JoinPreview } from '../../core/people-list.ts';
import { AskDialog } from '../AskDialog.tsx';
import { useWords } from '../words.ts';
import { SITE_NAMES } from './site-names.ts';

interface Props {
  readonly kind: 'join' | 'split';
  readonly preview: JoinPreview;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** The people as they would be, shown before anything is done. */
export function JoinDialog({ kind, preview, onYes, onClose }: Props) {
  const { say } = useWords();
  return (
    <AskDialog
      heading={say(kind === 'join' ? 'join_heading' : 'split_heading')}
      lead={say(kind === 'join' ? 'join_lead' : 'split_lead')}
      keep={say(kind === 'join' ? 'button_join' : 'button_split')}
      onClose={onClose}
      onKeep={onYes}
    >
      <ul class="join-preview">
        {preview.people.map((one) => (
          <li key={one.accounts.map(({ handle }) => handle).join()}>
            <b>
              <bdi>{one.name}</bdi>
            </b>
            <span class="hint">
              {one.accounts.map(({ site, name }) => `${SITE_NAMES[site]}: ${name || '…'}`).join(' · ')}
            </span>
            <span class="hint">
              {say('join_items', { count: one.commitments })} · {say('join_asks', { count: one.asks })}
            </span>
          </li>
        ))}
      </ul>
    </AskDialog>
  );
}
