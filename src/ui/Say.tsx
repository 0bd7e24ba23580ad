import { speakParts } from '../core/speak.ts';
import type { Text } from '../core/text.ts';
import { useWords } from './words.ts';

/** A sentence with every name and title in it set apart, whatever direction they are written in. */
export function Say({ text }: { readonly text: Text }) {
  const { how } = useWords();
  return (
    <>
      {speakParts(text, how).map((part, i) => {
        if (typeof part === 'string') return part;
        return <bdi key={i}>{'name' in part ? part.name : part.words}</bdi>;
      })}
    </>
  );
}
