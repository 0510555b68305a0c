/** The lesson player: read, check yourself, finish; the margin says why and what an answer changed. */
import './lesson.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AnswerView, CompletionView, LessonView, QuestionView, Response, TodayView } from '@keylift/core';
import { randomId } from '../random-id.js';
import { useServer, useWords } from '../context.js';
import { Apply } from '../lesson/apply.js';
import { Blocks } from '../lesson/blocks.js';
import { LessonAside, type Answers } from '../lesson/lesson-aside.js';
import { PlayerTop } from '../lesson/player-top.js';
import { Question } from '../lesson/question.js';
import { CompletionPage } from './completion.js';
import { focusOn } from './page.js';

export interface LessonPageProps {
  readonly view: LessonView;
  /** Opened from the sprint's apply step. */
  readonly toApply: boolean;
  /** Today's steps, when they are known. */
  readonly sprint?: TodayView['sprint'];
}

export function LessonPage({ view, toApply, sprint }: LessonPageProps): JSX.Element {
  const api = useServer();
  const attemptId = useRef(randomId()).current;
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [completion, setCompletion] = useState<CompletionView>();
  const { lessonId } = view;
  const questions = view.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));

  const submit = async (question: QuestionView, response: Response): Promise<AnswerView> => {
    const body = 'text' in response ? { text: response.text } : { options: [...response.options] };
    const answer = await api.answer({ lessonId, attemptId, questionId: question.id, response: body });
    setAnswers((known) => new Map(known).set(question.id, answer));
    return answer;
  };
  const complete = async (): Promise<void> => {
    setCompletion(await api.complete({ lessonId, attemptId }));
  };

  const top = (
    <PlayerTop
      view={view}
      toApply={toApply}
      answered={answers.size}
      of={questions.length}
      {...(sprint && { sprint })}
    />
  );
  if (completion)
    return (
      <>
        {top}
        <CompletionPage lesson={view} toApply={toApply} completion={completion} />
      </>
    );
  return (
    <>
      {top}
      <div class="player">
        <main class="read" id="content" tabIndex={-1}>
          <p class="meta">{view.meta}</p>
          <h1 tabIndex={-1}>{view.title}</h1>
          {toApply && <Apply lesson={view} />}
          <Blocks
            blocks={view.blocks}
            question={(question) => {
              const index = questions.indexOf(question);
              return (
                <Question
                  key={question.id}
                  question={question}
                  headingId={`question-${index}`}
                  submit={(response) => submit(question, response)}
                  onCarryOn={() => focusOn(index + 1 < questions.length ? `question-${index + 1}` : 'finish')}
                />
              );
            }}
          />
          <Finish open={questions.length - answers.size} complete={complete} />
        </main>
        <LessonAside view={view} answers={answers} />
      </div>
    </>
  );
}

interface FinishProps {
  /** Questions without an answer. */
  readonly open: number;
  readonly complete: () => Promise<void>;
}

function Finish({ open, complete }: FinishProps): JSX.Element {
  const words = useWords();
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState(false);
  const finish = async (): Promise<void> => {
    if (sending) return;
    setSending(true);
    setFailed(false);
    try {
      await complete();
    } catch {
      setFailed(true);
      setSending(false);
    }
  };
  return (
    <div class="finish">
      <button
        type="button"
        id="finish"
        class={open > 0 ? 'btn line' : 'btn'}
        aria-disabled={sending}
        onClick={() => void finish()}
      >
        {words.finish}
      </button>
      {open > 0 && <p class="meta">{words.finishOpen}</p>}
      <p class="meta" role="alert">
        {failed && words.notFinished}
      </p>
    </div>
  );
}
