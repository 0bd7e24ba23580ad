import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Speech, speak } from '../core/speak.ts';
import { type Argument, type MessageKey, type Text, text } from '../core/text.ts';

/** How sentences are spoken on this page; handed in once by the entry. */
export const Spoken = createContext<Speech>({
  lookUp: (key) => key,
  locale: 'en',
  zone: 'UTC',
  now: 0,
  names: {},
});

export interface Words {
  readonly how: Speech;
  say(key: MessageKey, ...args: Argument[]): string;
  speak(text: Text): string;
}

export function useWords(): Words {
  const how = useContext(Spoken);
  return {
    how,
    say: (key, ...args) => speak(text(key, ...args), how),
    speak: (sentence) => speak(sentence, how),
  };
}
