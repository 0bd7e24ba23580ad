import { useEffect, useState } from 'preact/hooks';
import type { Tone } from '../../core/agreement/tone.ts';
import { Sign } from '../Sign.tsx';
import { ToneChoice } from '../ToneChoice.tsx';
import { useWords } from '../words.ts';

interface Props {
  /** As it is written from the terms, in the tone of the user. */
  readonly written: string;
  readonly tone: Tone;
  readonly onTone: (tone: Tone) => void;
  /** Resolves to whether the words are on the clipboard now. */
  readonly onCopy: (words: string) => Promise<boolean>;
  readonly onSave: (words: string) => void;
  readonly onRead: (file: File) => void;
  readonly onSent: (words: string) => void;
}

function mailTo(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

/** The text to send: written from the terms, edited by the user, copied or opened in a mail, and never sent by itself. */
export function Letter({ written, tone, onTone, onCopy, onSave, onRead, onSent }: Props) {
  const { say } = useWords();
  const [edited, setEdited] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [written, edited]);
  const words = edited ?? written;
  return (
    <section class="stack-tight" aria-labelledby="o-text">
      <h2 id="o-text">{say('letter_heading')}</h2>
      <p class="second">{say('letter_lead')}</p>
      <ToneChoice tone={tone} onTone={onTone} />
      <textarea
        class="letter"
        aria-label={say('letter_subject')}
        dir="auto"
        spellcheck={false}
        maxLength={8000}
        value={words}
        onInput={({ currentTarget }) => setEdited(currentTarget.value)}
      />
      <p class="row">
        <button
          type="button"
          class="button button-first"
          onClick={() =>
            void onCopy(words).then((isCopied) => setSaid(say(isCopied ? 'letter_copied' : 'letter_not_copied')))
          }
        >
          <Sign name="copy" />
          {say('button_copy_letter')}
        </button>
        <a class="button" href={mailTo(say('letter_subject'), words)}>
          {say('button_mail')}
        </a>
        <button type="button" class="button" onClick={() => onSave(words)}>
          {say('button_save_agreement')}
        </button>
        {edited !== null && edited !== written && (
          <button type="button" class="button button-bare" onClick={() => setEdited(null)}>
            {say('button_write_anew')}
          </button>
        )}
      </p>
      <p class="hint" role="status">
        {said}
      </p>
      <p class="row">
        <button type="button" class="button" onClick={() => onSent(words)}>
          <Sign name="tell" />
          {say('button_sent')}
        </button>
        <FileButton onRead={onRead} />
      </p>
      <p class="hint">{say('letter_sent_hint')}</p>
    </section>
  );
}

function FileButton({ onRead }: { readonly onRead: (file: File) => void }) {
  const { say } = useWords();
  return (
    <label class="button file-button">
      {say('button_read_file')}
      <input
        class="unseen"
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onRead(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
