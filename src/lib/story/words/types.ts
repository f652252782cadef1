/** The shape of a language's file, and the types that hold every message to its places. */
import type { DateWords } from '../dates/types.js';
import type { messages } from './en.js';

type English = typeof messages;

/** The keys of the catalogue. */
export type MessageKey = keyof English;

/** All messages of a language: one that is missing does not compile. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** One language, one file: its messages, and its words between dates. */
export interface LanguageWords {
	readonly messages: Messages;
	readonly dates: DateWords;
}

/** What goes into a place. Numbers are written in the digits of the language. */
export type Value = string | number;
export type Values = Readonly<Record<string, Value>>;

/** The names after an opening brace, up to a comma or a closing one; a branch of a plural has a space in it. */
type UpTo<S extends string, End extends string> = S extends `${infer Head}${End}${string}`
	? Head
	: S;
type Name<S extends string> = S extends `${string} ${string}` | '' ? never : S;
/** The names of the places of a message. */
export type PlacesOf<S extends string> = S extends `${string}{${infer Rest}`
	? Name<UpTo<UpTo<Rest, '}'>, ','>> | PlacesOf<Rest>
	: never;

/** The arguments that a message needs after its key: a value for each place, and none where it has no place. */
export type Filling<K extends MessageKey> = [PlacesOf<English[K]>] extends [never]
	? []
	: [values: Readonly<Record<PlacesOf<English[K]>, Value>>];

/** Says a message with its places filled. Keys of one's own, added to a catalogue, begin with `x-`. */
export interface Say {
	<K extends MessageKey>(key: K, ...values: Filling<K>): string;
	(key: `x-${string}`, values?: Values): string;
}
