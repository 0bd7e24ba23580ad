import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Health } from '../core/health.ts';
import { ask } from '../platform/ask.ts';
import { HealthPage } from '../ui/log/HealthPage.tsx';
import { PageBar } from '../ui/PageBar.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { saveAs } from './log-files.ts';
import { drawPage, Speaking, useNow, visit } from './own-page.tsx';

function OwnHealth() {
  const { now } = useNow();
  const [health, setHealth] = useState<Health | null>(null);
  const [isUnanswered, setUnanswered] = useState(false);
  const look = useCallback(() => {
    ask('health').then(
      (told) => {
        setHealth(told);
        setUnanswered(false);
      },
      () => setUnanswered(true),
    );
  }, []);
  useEffect(look, [look]);
  return (
    <Speaking now={now}>
      {isUnanswered ? (
        <>
          <PageBar here="health" />
          <main class="page page-narrow">
            <Trouble name="no-answer" onTry={look} />
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
