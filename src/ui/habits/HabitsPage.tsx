import type { Tone } from '../../core/agreement/tone.ts';
import type { Habit, NudgeKind } from '../../core/nudge.ts';
import type { NudgeRecord, NudgeRecords } from '../../core/nudge-record.ts';
import { KINDS } from '../../nudges/index.ts';
import { PageBar } from '../PageBar.tsx';
import { Sign } from '../Sign.tsx';
import { ToneChoice } from '../ToneChoice.tsx';
import { Trouble } from '../Trouble.tsx';
import { useWords } from '../words.ts';
import { HABIT_SIGNS, HABITS } from './habit-words.ts';
import { KindRow } from './KindRow.tsx';
import { Notes, type NotesProps } from './Notes.tsx';

export interface HabitsEvents {
  readonly onSwitch: (kind: NudgeKind, isOn: boolean) => void;
  /** It stays on, however often it was called not so up to now. */
  readonly onStay: (kind: NudgeKind, wrong: number) => void;
  readonly onTone: (tone: Tone) => void;
  readonly onTry: () => void;
}

interface Props extends HabitsEvents, NotesProps {
  readonly told: NudgeRecords;
  readonly off: readonly NudgeKind[];
  readonly staysOn: Readonly<Partial<Record<NudgeKind, number>>>;
}

/** The eight habits, the nudges of each, and of what use those were. */
export function HabitsPage(props: Props) {
  const { say } = useWords();
  const { told } = props;
  return (
    <>
      <PageBar here="habits" />
      <main class="page page-narrow stack">
        <div>
          <h1>{say('habits_heading')}</h1>
          <p class="second">{say('habits_lead')}</p>
        </div>
        {told.trouble && <Trouble name={told.trouble} onTry={props.onTry} />}
        <section class="sheet sheet-body stack-tight" aria-labelledby="tone">
          <h2 id="tone">{say('notes_tone_heading')}</h2>
          <p class="second">{say('notes_tone_lead')}</p>
          <ToneChoice tone={props.tone} onTone={props.onTone} />
        </section>
        {HABITS.map((habit) => (
          <HabitSheet key={habit} habit={habit} {...props} />
        ))}
        <p class="hint">
          {told.sinceAt === null ? say('habits_none_yet') : say('habits_counted', { day: told.sinceAt })}
        </p>
      </main>
    </>
  );
}

function HabitSheet({
  habit,
  told,
  off,
  staysOn,
  onSwitch,
  onStay,
  tone,
  notes,
  onNote,
}: Props & { readonly habit: Habit }) {
  const { say } = useWords();
  const id = `habit-${habit}`;
  const kinds = new Set(KINDS.filter((one) => one.habit === habit).map(({ kind }) => kind));
  const records: readonly NudgeRecord[] = told.records.filter(({ kind }) => kinds.has(kind));
  return (
    <section class="sheet habit" aria-labelledby={id}>
      <header class="habit-head">
        <Sign name={HABIT_SIGNS[habit]} />
        <div>
          <h2 id={id}>{say(`habit_name_${habit}`)}</h2>
          <p class="second">{say(`habit_lead_${habit}`)}</p>
        </div>
      </header>
      <ul>
        {records.map((record) => (
          <KindRow
            key={record.kind}
            record={record}
            isOn={!off.includes(record.kind)}
            staysOn={staysOn[record.kind] ?? 0}
            onSwitch={(isOn) => onSwitch(record.kind, isOn)}
            onStay={() => onStay(record.kind, record.wrong)}
          >
            <Notes kind={record.kind} tone={tone} notes={notes} onNote={onNote} />
          </KindRow>
        ))}
      </ul>
    </section>
  );
}
