/** A question to ask, ready to copy into a check-in. */
import './growth-prompt.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../context.js';
import { keyResultMessages } from '../key-result-messages.js';
import { copyText } from './copy-text.js';
import { Icon } from './icon.js';

export interface GrowthPromptProps {
  readonly title: string;
  readonly questions: readonly string[];
}

export function GrowthPrompt({ title, questions }: GrowthPromptProps): JSX.Element | null {
  const words = useWords(keyResultMessages);
  const [shown, setShown] = useState(0);
  const [said, setSaid] = useState('');
  const quote = useRef<HTMLQuoteElement>(null);
  const question = questions[shown % questions.length];
  if (question === undefined) return null;

  const copy = async (): Promise<void> => {
    if (quote.current === null) return;
    setSaid((await copyText(question, quote.current)) ? words.copied : words.copyByHand);
  };
  const next = (): void => {
    setShown(shown + 1);
    setSaid('');
  };

  return (
    <section class="ask" aria-labelledby="growth-prompt">
      <h2 class="meta" id="growth-prompt">
        {title}
      </h2>
      <blockquote ref={quote} aria-live="polite">
        {question}
      </blockquote>
      <div class="acts">
        <button type="button" class="btn line small" onClick={() => void copy()}>
          <Icon name="copy" /> {words.copy}
        </button>
        {questions.length > 1 && (
          <button type="button" class="btn text small" onClick={next}>
            {words.anotherQuestion}
          </button>
        )}
        <span class="meta" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}
