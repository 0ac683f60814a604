import type {CheckedAttachment} from '../messages/attachment.js';
import type {PageEvent} from './page-event.js';

/** Whose conversation, and when. */
export interface Place {
	readonly page: string;
	readonly psid: string;
	readonly now: number;
}

const fromPerson = ({page, psid, now}: Place, content: object): object => ({
	sender: {id: psid},
	recipient: {id: page},
	timestamp: now,
	...content,
});

const fromPage = ({page, psid, now}: Place, content: object): object => ({
	sender: {id: page},
	recipient: {id: psid},
	timestamp: now,
	...content,
});

/** An event in which a person does something. */
export const personEvent = (place: Place, field: string, content: object): PageEvent => ({
	page: place.page,
	psid: place.psid,
	at: place.now,
	field,
	item: fromPerson(place, content),
});

/** What the page itself wrote comes back to its apps. */
export const echoEvent = (
	place: Place,
	message: {readonly mid: string; readonly app: string; readonly metadata?: string} & object,
): PageEvent => {
	const {mid, app, metadata, ...content} = message;
	return {
		page: place.page,
		psid: place.psid,
		at: place.now,
		field: 'message_echoes',
		item: fromPage(place, {
			message: {mid, is_echo: true, ...content, app_id: Number(app), ...(metadata !== undefined && {metadata})},
		}),
	};
};

/** As an attachment looks in an event. */
export const attachmentItem = ({type, payload, url}: CheckedAttachment): object => {
	if (type === 'template') return {type, payload};
	return {type, payload: {url: url ?? `https://scontent.xx.fbcdn.net/sandbox/${type}`}};
};
