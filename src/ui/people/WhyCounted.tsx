import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../core/text.ts';
import { Why } from '../Why.tsx';
import { useWords } from '../words.ts';

interface Props {
  /** `null`: it is not there any more. */
  readonly onAsk: () => Promise<readonly Text[] | null>;
}

type Told = readonly Text[] | 'gone' | 'unanswered' | null;

/** Why a line of evidence is counted as it is: asked for when it is opened, and once more when the line has become another. */
export function WhyCounted({ onAsk }: Props) {
  const { how, say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<Told>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isOpen) return;
    let isOver = false;
    onAsk().then(
      (steps) => !isOver && setTold(steps ?? 'gone'),
      (error: unknown) => {
        console.error(error);
        if (!isOver) setTold((before) => (typeof before === 'object' && before !== null ? before : 'unanswered'));
      },
    );
    return () => {
      isOver = true;
    };
  }, [isOpen, attempt, how.now]);
  const steps = typeof told === 'string' ? null : told;
  return (
    <Why steps={steps} isOpen={isOpen} onToggle={setOpen}>
      <p role="status" class="second">
        {told === 'gone' && say('why_gone')}
        {told === 'unanswered' && say('why_unanswered')}
      </p>
      {told === 'unanswered' && (
        <p>
          <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
            {say('button_try_once_more')}
          </button>
        </p>
      )}
    </Why>
  );
}
