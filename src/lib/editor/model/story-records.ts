/** Records of the story's lists that have forms made from their schemas. */
import { recordSchemas } from '../../story/json-schema.js';
import { LISTED_SHAPES } from '../../story/records/listed.js';
import type { Issue } from '../../story/types.js';
import { faultOf } from './faults.js';
import { recordField, type RecordField } from './fields.js';

export type SchemaList = keyof typeof LISTED_SHAPES;

/** Made when they are first asked for, and once. */
let made: Readonly<Record<SchemaList, RecordField>> | undefined;

/** What a record of a list is made of. */
export function recordOf(list: SchemaList): RecordField {
	made ??= fieldsOfLists();
	return made[list];
}

function fieldsOfLists(): Readonly<Record<SchemaList, RecordField>> {
	const { lists, resolve } = recordSchemas();
	return {
		tones: recordField(lists.tones, resolve),
		states: recordField(lists.states, resolve),
		shapes: recordField(lists.shapes, resolve),
		sheets: recordField(lists.sheets, resolve),
		updates: recordField(lists.updates, resolve)
	};
}

/** Why a record of a list cannot be written like that; `null` where it can. `near`: see {@link faultOf}. */
export function recordFault(list: SchemaList, record: unknown, near: string): Issue | null {
	return faultOf(LISTED_SHAPES[list], record, near);
}
