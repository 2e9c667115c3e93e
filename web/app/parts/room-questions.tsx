import { Form } from 'react-router';
import type { RoomView } from '../api/deals.ts';
import { moment } from '../format/date.ts';
import { useDealWords } from '../words/deal.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, TextArea } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Said } from './said.tsx';

/** Questions about the room with their answers, and the forms to ask and to answer. */
export const RoomQuestions = ({ room, refused }: { room: RoomView; refused: Refused | undefined }) => {
  const words = useDealWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="questions" className="grid gap-4">
      <h2 id="questions" className="text-xl">
        {words.room.questions}
      </h2>
      {room.questions.length === 0 && <p className="text-soft">{words.room.noQuestions}</p>}
      <ol className="grid gap-4 wrap-anywhere">
        {room.questions.map((q) => (
          <li key={q.id} className="card p-5">
            <p className="text-[0.9375rem] text-soft">
              {q.by?.name} · {moment(q.at, language)}
            </p>
            <Said said={q} bilingual={false} className="mt-1 font-medium" />
            {q.answer && (
              <div className="mt-3 rounded-lg bg-sand px-4 py-3">
                <p className="text-[0.9375rem] text-soft">
                  {q.answer.by?.name} · {moment(q.answer.at, language)}
                </p>
                <Said said={q.answer} bilingual={false} className="mt-1" />
              </div>
            )}
            {q.mayAnswer && (
              <Form method="post" className="mt-3 grid gap-3">
                <FormErrors refused={refused?.form === `answer${q.id}` ? refused : undefined} scope={`${q.id}-`}>
                  <FormKey of={`answer-${q.id}`} />
                  <input type="hidden" name="do" value="answer" />
                  <input type="hidden" name="of" value={q.id} />
                  <TextArea name="text" label={words.room.answer} lines={3} max={4000} required />
                  <div>
                    <Button size="small">{words.room.sendAnswer}</Button>
                  </div>
                </FormErrors>
              </Form>
            )}
          </li>
        ))}
      </ol>
      {room.open && (
        <Form method="post" className="card grid gap-3 p-5" key={room.questions.length}>
          <FormErrors refused={refused?.form === 'ask' ? refused : undefined} scope="ask-">
            <FormKey of={`ask-${room.questions.length}`} />
            <input type="hidden" name="do" value="ask" />
            <TextArea name="text" label={words.room.question} lines={3} max={4000} required />
            <div>
              <Button kind="plain">{words.room.ask}</Button>
            </div>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};
