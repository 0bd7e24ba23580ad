import { useEffect, useState } from 'preact/hooks';
import type { Handle, SpaceId } from '../core/handles.ts';
import { ask } from '../platform/ask.ts';
import { forgetNotification, requestNotification } from '../platform/notifications.ts';
import { isPausedAt } from '../platform/pause.ts';
import { forgetCalendar, requestCalendar } from '../platform/permissions.ts';
import { type Settings, writeSettings } from '../platform/settings.ts';
import { lookUp } from '../platform/words.ts';
import { Behind } from '../ui/Behind.tsx';
import { Options } from '../ui/Options.tsx';
import type { GroupChange } from '../ui/options/GroupDialog.tsx';
import type { Choice } from '../ui/options/LeaveOut.tsx';
import type { PauseLength } from '../ui/options/PrivacyOptions.tsx';
import { addressOf } from '../ui/options/scope-address.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { copied, readFile, saveFile } from './files.ts';
import { holidayTable } from './holidays.ts';
import { forgetForGood } from './log-forgetting.ts';
import { drawPage, Speaking, useNow } from './own-page.tsx';
import { useBook } from './use-book.ts';
import { useSettings } from './use-settings.ts';

const HOUR_MS = 3_600_000;

function useAddress(): string {
  const [address, setAddress] = useState(location.hash);
  useEffect(() => {
    const follow = () => setAddress(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return address;
}

function pauseOf(length: PauseLength | null, today: Temporal.PlainDate, zone: string): Settings['pause'] {
  switch (length) {
    case null:
      return null;
    case 'hour':
      return { until: Date.now() + HOUR_MS };
    case 'today':
      return { until: today.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds };
    case 'until-said':
      return { until: null };
    default:
      return length satisfies never;
  }
}

/** What is read and kept, and what is left out, by name. */
function choicesOf(
  kept: readonly { readonly id: string; readonly name: string }[],
  out: readonly string[],
  names: Settings['outNames'],
): readonly Choice[] {
  const left = out.map((id) => ({ id, name: names[id] ?? id, isLeftOut: true }));
  return [...kept.filter(({ id }) => !out.includes(id)).map((one) => ({ ...one, isLeftOut: false })), ...left].sort(
    (a, b) => a.name.localeCompare(b.name),
  );
}

const zones = Intl.supportedValuesOf('timeZone');

function OptionsPage() {
  const { now, show, onSwitch, trouble, isBehind } = useNow();
  const { book, isUnanswered, effects, done, load, ...terms } = useBook();
  const settings = useSettings();
  const address = useAddress();
  if (!book && isUnanswered) {
    return (
      <Speaking now={now}>
        <main class="page">
          <Trouble name="no-answer" onTry={() => void load()} />
        </main>
      </Speaking>
    );
  }
  if (!settings || !book) return null;
  const today = Temporal.Instant.fromEpochMilliseconds(book.asOf).toZonedDateTimeISO(book.zone).toPlainDate();
  const table = holidayTable(today.year, navigator.language);
  const { leftOut, outNames } = settings;
  const spaces = book.spaces.map(({ space, name }) => ({ id: space, name }));
  const people = book.partners.map(({ person }) => ({ id: person, name: book.names[person] ?? person }));

  const leaveOut = (space: SpaceId, name: string, isLeftOut: boolean): void => {
    const others = leftOut.filter((one) => one !== space);
    const { [space]: _, ...named } = outNames;
    void writeSettings({
      leftOut: isLeftOut ? [...others, space] : others,
      outNames: isLeftOut ? { ...named, [space]: name } : named,
    });
  };
  const onGroup = async (change: GroupChange): Promise<void> => {
    await terms.onGroup(change, lookUp('toast_group_kept', [change.name]));
    if (change.members.length > 0) location.hash = addressOf({ kind: 'group', group: change.name });
  };

  return (
    <Speaking now={now && { ...now, names: { ...now.names, ...book.names } }}>
      <Behind trouble={isBehind || trouble === 'no-answer' ? trouble : null} onTry={() => show(ask('now'))} />
      <Options
        book={book}
        trouble={isUnanswered ? 'no-answer' : book.trouble}
        today={today.toString()}
        address={address}
        said={done}
        terms={{
          effects,
          zones,
          table,
          tone: settings.tone,
          onPreview: terms.onPreview,
          onSay: terms.onSay,
          onTakeBack: terms.onTakeBack,
          onTone: (tone) => void writeSettings({ tone }),
          onCopy: copied,
          onSaveFile: saveFile,
          onReadFile: readFile,
        }}
        nudges={{
          setTimes: settings.setTimes,
          notifyAt: settings.notifyAt,
          onSetTimes: (setTimes) => void writeSettings({ setTimes }),
          onNotifyAt: (time) => void (time === null ? forgetNotification() : requestNotification(time)),
        }}
        reading={{
          sites: now?.sites ?? [],
          onSwitch,
          isCalendarOn: settings.calendar,
          onCalendar: (isOn) => {
            const changed = isOn ? requestCalendar() : forgetCalendar();
            show(changed.then(() => ask('siteChanged', 'meet')));
          },
        }}
        marks={{ marks: settings.marks, onMarks: (marks) => void writeSettings({ marks }) }}
        privacy={{
          areQuotesKept: settings.quotes,
          keepMonths: settings.keepMonths,
          pause: isPausedAt(settings, Date.now()) ? settings.pause : null,
          spaces: choicesOf(spaces, leftOut, outNames),
          people: choicesOf(people, [], {}),
          hasSample: now?.hasSample ?? false,
          onQuotes: (quotes) => void writeSettings({ quotes }),
          onKeepMonths: (keepMonths) => void writeSettings({ keepMonths }),
          onPause: (length) => void writeSettings({ pause: pauseOf(length, today, book.zone) }),
          onSpace: ({ id, name }, isLeftOut) => leaveOut(id as SpaceId, name, isLeftOut),
          onPerson: ({ id }) => void forgetForGood({ kind: 'person', person: id as Handle }).then(load, load),
          onSample: (isWanted) => {
            const asked = ask(isWanted ? 'addSample' : 'removeSample');
            show(asked);
            void asked.then(load, () => undefined);
          },
        }}
        onGroup={(change) => void onGroup(change)}
        onTry={() => void load()}
      />
    </Speaking>
  );
}

drawPage('options_title', <OptionsPage />);
