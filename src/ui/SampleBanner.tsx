import { Sign } from './Sign.tsx';
import { useWords } from './words.ts';

export function SampleBanner({ onRemove }: { readonly onRemove: () => void }) {
  const { say } = useWords();
  return (
    <div class="sample-banner">
      <Sign name="sample" />
      <span class="grow">{say('sample_banner')}</span>
      <button type="button" class="button button-bare" onClick={onRemove}>
        {say('button_remove_sample')}
      </button>
    </div>
  );
}
