import { TONES, type Tone } from '../core/agreement/tone.ts';
import type { MessageKey } from '../core/text.ts';
import { useWords } from './words.ts';

const TONE_NAMES: Readonly<Record<Tone, MessageKey>> = {
  plain: 'tone_plain',
  warm: 'tone_warm',
  brief: 'tone_brief',
};

/** How the user writes to people. */
export function ToneChoice({ tone, onTone }: { readonly tone: Tone; readonly onTone: (tone: Tone) => void }) {
  const { say } = useWords();
  return (
    <fieldset class="row tones">
      <legend class="unseen">{say('tone_legend')}</legend>
      {TONES.map((one) => (
        <label class="choice" key={one}>
          <input type="radio" name="tone" value={one} checked={one === tone} onChange={() => onTone(one)} />
          <span>{say(TONE_NAMES[one])}</span>
        </label>
      ))}
    </fieldset>
  );
}
