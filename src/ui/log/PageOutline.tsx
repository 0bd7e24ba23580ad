import { useState } from 'preact/hooks';
import type { Site } from '../../core/handles.ts';
import type { SiteHealth } from '../../core/health.ts';
import { useWords } from '../words.ts';

export interface OutlineEvents {
  /** The structure of an open page of the site; `null` where none is open. */
  readonly onOutline: (site: Site) => Promise<string | null>;
  readonly onSave: (outline: string, site: Site) => void;
}

interface Props extends OutlineEvents {
  readonly site: Pick<SiteHealth, 'site' | 'isOn'>;
}

/** The structure of an open page for whoever mends what reads it: shown whole before it is saved. */
export function PageOutline({ site, onOutline, onSave }: Props) {
  const { say } = useWords();
  const [outline, setOutline] = useState<string | null>(null);
  const [isShut, setShut] = useState(false);
  const look = async (): Promise<void> => {
    const told = await onOutline(site.site).catch(() => null);
    setOutline(told);
    setShut(told === null);
  };
  return outline === null ? (
    <p class="row row-apart">
      <span class="hint grow">{say(isShut ? 'health_no_page' : 'health_outline_hint')}</span>
      <button type="button" class="button" disabled={!site.isOn} onClick={() => void look()}>
        {say('button_outline')}
      </button>
    </p>
  ) : (
    <>
      <p>{say('health_outline')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <pre class="outline-text" tabIndex={0}>
        {outline}
      </pre>
      <p class="row">
        <button type="button" class="button" onClick={() => onSave(outline, site.site)}>
          {say('button_save_file')}
        </button>
        <button type="button" class="button" onClick={() => setOutline(null)}>
          {say('button_close')}
        </button>
      </p>
    </>
  );
}
