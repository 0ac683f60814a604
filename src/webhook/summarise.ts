import {printable} from '../core/printable.js';
import type {WebhookEvent} from './event.js';

const short = (text: string | undefined): string =>
	text === undefined ? '' : ` "${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;

const what = (event: WebhookEvent): string => {
	switch (event.kind) {
		case 'message': {
			if (event.isDeleted) return 'a message taken back';
			if (event.isUnsupported) return 'a message of an unsupported kind';
			const files = event.attachments.map(({type}) => type ?? 'attachment').join(', ');
			return `${event.quickReply === undefined ? 'message' : 'quick reply'}${short(event.text)}${files && ` with ${files}`}`;
		}
		case 'echo':
			return `echo of the page's own message${short(event.text)}`;
		case 'edit':
			return `edit${short(event.text)}`;
		case 'postback':
			return `postback${short(event.payload ?? event.title)}`;
		case 'referral':
			return `referral${short(event.ref)}${event.source ? ` from ${event.source}` : ''}`;
		case 'optin':
			return `optin${short(event.ref ?? event.payload)}`;
		case 'account-linking':
			return `account ${event.status ?? 'linking'}`;
		case 'delivery':
			return `delivered ${event.mids.length || ''}`.trim();
		case 'reaction':
			return `${event.action ?? 'reaction'} ${event.emoji ?? event.reaction ?? ''}`.trim();
		case 'thread-control':
			return `${event.action} thread control`;
		case 'policy-enforcement':
			return `policy ${event.action ?? 'enforcement'}${short(event.reason)}`;
		case 'change':
			return `change of ${event.field}`;
		case 'read':
			return 'read';
		default:
			return event.field;
	}
};

const longest = 300;

/** One event in one line: `message "Hello" from 4000000000000001`. */
export const summarise = (event: WebhookEvent): string => {
	const who = event.sender ?? event.userRef;
	const from = who === undefined || event.kind === 'echo' ? '' : ` from ${who}`;
	return printable(`${event.standby ? 'standby: ' : ''}${what(event)}${from}`).slice(0, longest);
};
