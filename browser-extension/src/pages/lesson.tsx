/** The lesson player: blocks, questions in place, "I used this". */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { titleOf } from '../worker/content-store.js';
import { Blocks } from './blocks.js';
import { Icon } from './icons.js';
import { loadLesson, sendAnswer, sendApplied, sendComplete } from './learning.js';
import { problemOf } from './problem-of.js';
import { Question } from './question.js';
import { useResource } from './resource.js';
import { say } from './say.js';

export interface LessonProps {
  readonly lessonId: string;
  readonly onBack: () => void;
}

export function Lesson({ lessonId, onBack }: LessonProps): JSX.Element {
  const lesson = useResource(() => loadLesson(lessonId), lessonId);
  // One attempt for as long as the lesson is open: a second click on the same answer counts once.
  const attemptId = useMemo(() => crypto.randomUUID(), [lessonId]);
  return (
    <article aria-busy={lesson.state === 'loading'}>
      <button class="btn text small back" type="button" onClick={onBack}>
        <Icon name="back" /> {say('back')}
      </button>
      {lesson.state === 'loading' && <p class="meta">{say('loading')}</p>}
      {lesson.state === 'failed' && <p class="risk">{lesson.message}</p>}
      {lesson.state === 'ready' && (
        <>
          {lesson.value.isKnown && <p class="callout note meta">{say('offline')}</p>}
          <p class="cap">{lesson.value.value.meta}</p>
          <h1>{lesson.value.value.title}</h1>
          <p class="meta">{lesson.value.value.whyNow}</p>
          <Blocks
            blocks={lesson.value.value.blocks}
            question={(question) => (
              <Question
                key={question.id}
                question={question}
                submit={(response) => sendAnswer(lessonId, attemptId, question.id, response)}
              />
            )}
          />
          {lesson.value.value.apply !== undefined && <p class="callout note">{lesson.value.value.apply}</p>}
          <Ending lessonId={lessonId} attemptId={attemptId} />
          <p class="cap">{lesson.value.value.privacy}</p>
        </>
      )}
    </article>
  );
}

function Ending({ lessonId, attemptId }: { readonly lessonId: string; readonly attemptId: string }): JSX.Element {
  const [said, setSaid] = useState('');
  const [finished, setFinished] = useState(false);
  const [used, setUsed] = useState(false);
  const usedId = useMemo(() => crypto.randomUUID(), [lessonId]);
  const failed = (error: unknown): void => setSaid(problemOf(error));

  const finish = async (): Promise<void> => {
    const done = await sendComplete(lessonId, attemptId);
    setFinished(true);
    setSaid(done === 'queued' ? say('offline_queued') : `${done.headline}. ${done.sentence}`);
  };
  const apply = async (): Promise<void> => {
    const skillId = (await titleOf(lessonId))?.skillId;
    if (skillId === undefined) return;
    const done = await sendApplied(usedId, lessonId, skillId);
    setUsed(true);
    setSaid(done === 'queued' ? say('offline_queued') : done.message);
  };
  return (
    <>
      <div class="acts">
        <button class="btn" type="button" disabled={finished} onClick={() => void finish().catch(failed)}>
          <Icon name="check" /> {say('finish')}
        </button>
        <button class="btn line" type="button" disabled={used} onClick={() => void apply().catch(failed)}>
          {say('page_used')}
        </button>
      </div>
      <p role="status" class="meta">
        {said}
      </p>
    </>
  );
}
