import { useCallback, useEffect } from 'preact/hooks';
import type { Handle } from '../core/handles.ts';
import type { PersonRecord } from '../core/person-record.ts';
import { ask } from '../platform/ask.ts';
import { troubleNamed } from './trouble-named.ts';
import { type Latest, useLatest } from './use-latest.ts';

/** `null`: nobody known by this name. */
export interface Found {
  readonly record: PersonRecord | null;
}

export interface Person extends Omit<Latest<Found>, 'show'> {
  readonly lookAgain: () => void;
}

/** All that is shown of a person: what is there at once, and figures as soon as they can be told. */
export function usePerson(person: Handle): Person {
  const { show, ...latest } = useLatest<Found>(troubleNamed);
  const look = useCallback(
    (looking: 'opened' | 'again') => show(ask('person', person, looking).then((record) => ({ record }))),
    [person, show],
  );
  useEffect(() => look('opened'), [look]);
  const lookAgain = useCallback(() => look('again'), [look]);
  const { told } = latest;
  useEffect(() => {
    if (!told?.record?.areFiguresComing) return;
    let isOver = false;
    ask('summedUp').then(
      () => {
        if (!isOver) lookAgain();
      },
      (error: unknown) => {
        if (!isOver) show(Promise.reject(error));
      },
    );
    return () => {
      isOver = true;
    };
  }, [told, lookAgain, show]);
  return { ...latest, lookAgain };
}
