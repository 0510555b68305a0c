/** "I used this": the step from the lesson into the day's work. */
import './apply.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { LessonView } from '@keylift/core';
import { useServer, useWords } from '../context.js';
import { Icon } from '../components/icon.js';
import { randomId } from '../random-id.js';

export function Apply({ lesson }: { readonly lesson: LessonView }): JSX.Element | null {
  const words = useWords();
  const api = useServer();
  // One id for this visit: pressing again after a lost answer is the same event.
  const id = useRef(randomId()).current;
  const [said, setSaid] = useState('');
  const [saved, setSaved] = useState(false);
  const skillId = lesson.standing[0]?.skillId;
  if (lesson.apply === undefined || skillId === undefined) return null;

  const used = async (): Promise<void> => {
    if (saved) return;
    try {
      const { message } = await api.applied({ id, lessonId: lesson.lessonId, skillId });
      setSaved(true);
      setSaid(message);
    } catch {
      setSaid(words.notSaved);
    }
  };

  return (
    <section class="apply" aria-labelledby="apply">
      <h2 id="apply" tabIndex={-1}>
        {words.applyTitle}
      </h2>
      <p>{lesson.apply}</p>
      <div class="acts">
        <button type="button" class="btn line" aria-disabled={saved} onClick={() => void used()}>
          {saved && <Icon name="check" />} {words.usedThis}
        </button>
        <span class="meta" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}
