import {subscribedFields} from '../graph/fields.js';

/** Every field that a page can be subscribed to. */
export const fieldNames = (): readonly string[] => [...subscribedFields];
