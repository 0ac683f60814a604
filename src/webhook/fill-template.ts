import {isRecord} from '../core/json.js';

/** What the placeholders of an event template stand for. */
export interface Cast {
	readonly page: string;
	readonly psid: string;
	readonly mid: string;
	readonly now: Date;
}

/** Puts the cast into the placeholders: `{now}` and `{seconds}` become numbers, the others text. */
export const fillTemplate = (value: unknown, cast: Cast): unknown => {
	if (Array.isArray(value)) return value.map(item => fillTemplate(item, cast));
	if (isRecord(value))
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillTemplate(item, cast)]));
	switch (value) {
		case '{page}':
			return cast.page;
		case '{psid}':
			return cast.psid;
		case '{mid}':
			return cast.mid;
		case '{now}':
			return cast.now.getTime();
		case '{seconds}':
			return Math.floor(cast.now.getTime() / 1000);
		default:
			return value;
	}
};
