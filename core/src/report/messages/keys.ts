/** What a catalogue of messages must hold: every key of the English one. */
import type { en } from './en.js';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

type NounOf<Key> = Key extends `count.${infer Noun}.one` ? Noun : never;
/** What can be counted in words. */
export type CountNoun = NounOf<MessageKey>;
