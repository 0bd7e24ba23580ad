import { useCallback, useEffect } from 'preact/hooks';
import type { Health } from '../core/health.ts';
import { ask } from '../platform/ask.ts';
import { Behind } from '../ui/Behind.tsx';
import { HealthPage } from '../ui/log/HealthPage.tsx';
import { PageBar } from '../ui/PageBar.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { saveAs } from './log-files.ts';
import { drawPage, Speaking, useNow, visit } from './own-page.tsx';
import { useComingBack } from './use-coming-back.ts';
import { useLatest } from './use-latest.ts';

function OwnHealth() {
  const { now } = useNow();
  const { told: health, trouble, isBehind, show } = useLatest<Health>();
  const look = useCallback(() => show(ask('health')), [show]);
  useEffect(look, [look]);
  // A place that could not be read may have been by now.
  useComingBack(look);
  return (
    <Speaking now={now}>
      <Behind trouble={isBehind ? trouble : null} onTry={look} />
      {trouble && !isBehind ? (
        <>
          <PageBar here="health" />
          <main class="page page-narrow">
            <Trouble name={trouble} onTry={look} />
          </main>
        </>
      ) : (
        health && (
          <HealthPage
            health={health}
            onVisit={(url) => void visit(url)}
            onOutline={(site) => ask('outline', site)}
            onSave={(outline, site) =>
              saveAs(new Blob([outline], { type: 'text/plain' }), `good-faith-${site}-structure.txt`)
            }
          />
        )
      )}
    </Speaking>
  );
}

drawPage('health_heading', <OwnHealth />);
