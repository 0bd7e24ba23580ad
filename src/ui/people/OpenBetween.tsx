import { useId } from 'preact/hooks';
import type { PersonRecord } from '../../core/person-record.ts';
import { useWords } from '../words.ts';
import { LoopList } from './LoopList.tsx';

interface Props {
  readonly record: PersonRecord;
  readonly onVisit: (url: string) => void;
}

/** What is open between the two, mine first. */
export function OpenBetween({ record, onVisit }: Props) {
  const { say } = useWords();
  const id = useId();
  const { mine, theirs, who } = record;
  const person = { person: who.person };
  const isNothing = mine.open.length === 0 && (theirs?.open.length ?? 0) === 0;
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{say(who.isMe ? 'open_heading_me' : 'open_heading')}</h2>
      </header>
      {isNothing && <p class="section-text second">{say('open_nothing')}</p>}
      {mine.open.length > 0 && (
        <>
          <h3 class="small-head section-text">{say('open_mine', { count: mine.open.length })}</h3>
          <LoopList loops={mine.open} onVisit={onVisit} />
        </>
      )}
      {theirs && theirs.open.length > 0 && (
        <>
          <h3 class="small-head section-text">{say('open_theirs', person, { count: theirs.open.length })}</h3>
          <LoopList loops={theirs.open} onVisit={onVisit} />
        </>
      )}
    </section>
  );
}
